import Foundation
import Synchronization
import Tables

/// A file given out in pieces of whole rows, to several readers at once.
///
/// A piece ends behind a line ending that is outside quotation marks; memory holds one piece a
/// reader.
final class RollPieces: Sendable {
  /// Whole rows of the file.
  struct Piece {
    /// Where the piece begins in the file.
    let offset: Int
    /// The rows.
    let bytes: [UInt8]
  }

  private struct State {
    let file: FileHandle
    var offset: Int
    var rest: [UInt8] = []
    var atEnd = false
    var isStopped = false
  }

  private static let size = 1 << 20
  /// The longest row that is believed to be one.
  private static let limit = 1 << 23

  private let state: Mutex<State>

  /// Opens a file.
  /// The result is `nil` when it cannot be opened again, as a pipe cannot.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - offset: Where its first row begins.
  init?(path: String, from offset: Int) {
    guard let file = FileHandle(forReadingAtPath: path),
      (try? file.seek(toOffset: UInt64(offset))) != nil
    else { return nil }
    state = Mutex(State(file: file, offset: offset))
  }

  /// Gives nothing out any more: the readers stop.
  func stop() {
    state.withLock { state in
      state.atEnd = true
      state.isStopped = true
    }
  }

  /// The next piece; `nil` behind the last.
  ///
  /// - Throws: When the file cannot be read, or a row is longer than any is.
  /// - Returns: Whole rows.
  func next() throws(RollError) -> Piece? {
    try state.withLock { state throws(RollError) in
      guard !state.isStopped else { return nil }
      var bytes = state.rest
      state.rest = []
      while true {
        if !state.atEnd {
          guard let more = try? state.file.read(upToCount: Self.size) ?? Data() else {
            throw .unreadable
          }
          state.atEnd = more.isEmpty
          bytes.append(contentsOf: more)
        }
        guard !bytes.isEmpty else { return nil }
        let end = state.atEnd ? bytes.count : Self.endOfRows(bytes)
        if end > 0 {
          state.rest = Array(bytes[end...])
          bytes.removeSubrange(end...)
          defer { state.offset += end }
          return Piece(offset: state.offset, bytes: bytes)
        }
        guard bytes.count < Self.limit else { throw .irregular }
      }
    }
  }

  /// The end of the last row that ends outside quotation marks; 0 if there is none.
  private static func endOfRows(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var quotes = 0
      for byte in bytes { quotes &+= byte == 0x22 ? 1 : 0 }
      var index = bytes.count
      while index > 0 {
        index -= 1
        if bytes[index] == 0x22 { quotes -= 1 }
        if bytes[index] == 0x0A, quotes % 2 == 0 { return index + 1 }
      }
      return 0
    }
  }
}

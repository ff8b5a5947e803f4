import Foundation
import Synchronization
import Tables

/// A file given out in pieces of whole rows, to several readers at once.
///
/// A piece ends behind a line ending that is outside quotation marks; memory holds one piece a
/// reader.
final class RollPieces: Sendable {
  /// Whole rows of the file, in memory that a reader uses again for each piece.
  struct Piece {
    /// Where the piece begins in the file.
    fileprivate(set) var offset = 0
    fileprivate var memory: [UInt8] = []
    fileprivate var count = 0

    /// Shows the rows.
    ///
    /// - Parameter body: What looks at their bytes, during the call only.
    /// - Returns: What `body` returns.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      memory.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.prefix(count))) }
    }
  }

  private struct State {
    let file: FileHandle
    var offset: Int
    /// The beginning of a row whose end was not read yet.
    var rest: [UInt8] = []
    var atEnd = false
    var isStopped = false
  }

  /// Small enough that a piece stays in a core's own cache while it is read.
  private static let size = 1 << 18
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
  func stop() { state.withLock { $0.isStopped = true } }

  /// Reads the next piece.
  ///
  /// - Parameter piece: Where to; what it held is lost.
  /// - Returns: Whether there was one.
  /// - Throws: When the file cannot be read, or a row is longer than any is.
  func next(_ piece: inout Piece) throws(RollError) -> Bool {
    try state.withLock { state throws(RollError) in
      guard !state.isStopped else { return false }
      piece.begin(with: state.rest)
      while true {
        if !state.atEnd { state.atEnd = try piece.read(from: state.file, upTo: Self.size) == 0 }
        guard piece.count > 0 else { return false }
        let end = state.atEnd ? piece.count : piece.withBytes(Self.endOfRows)
        if end > 0 {
          piece.offset = state.offset
          state.offset += end
          state.rest.removeAll(keepingCapacity: true)
          state.rest.append(contentsOf: piece.memory[end..<piece.count])
          piece.count = end
          return true
        }
        guard piece.count < Self.limit else { throw .irregular }
      }
    }
  }

  /// The end of the last row that ends outside quotation marks; 0 if there is none.
  private static func endOfRows(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var isInside = RollText.hasOddQuotes(bytes)
    var index = bytes.count
    while index > 0 {
      index -= 1
      if bytes[index] == 0x22 { isInside.toggle() }
      if bytes[index] == 0x0A, !isInside { return index + 1 }
    }
    return 0
  }
}

extension RollPieces.Piece {
  fileprivate mutating func begin(with rest: [UInt8]) {
    count = 0
    reserve(rest.count)
    memory.replaceSubrange(0..<rest.count, with: rest)
    count = rest.count
  }

  /// Reads bytes behind those that are there; gives their number, 0 at the file's end.
  fileprivate mutating func read(
    from file: FileHandle, upTo size: Int
  ) throws(RollError) -> Int {
    reserve(size)
    while true {
      let added = memory.withUnsafeMutableBytes { memory in
        let place = UnsafeMutableRawBufferPointer(rebasing: memory[count..<count + size])
        return Foundation.read(file.fileDescriptor, place.baseAddress, place.count)
      }
      if added < 0 && errno == EINTR { continue }
      guard added >= 0 else { throw .unreadable }
      count += added
      return added
    }
  }

  private mutating func reserve(_ more: Int) {
    let missing = count + more - memory.count
    if missing > 0 { memory.append(contentsOf: repeatElement(0, count: missing)) }
  }
}

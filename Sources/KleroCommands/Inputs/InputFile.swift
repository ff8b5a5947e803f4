import Foundation
import Tables

/// A file that a command reads: its bytes are kept, because draws publish copies of their inputs.
public struct InputFile: Sendable, Equatable {
  /// What a file is to a draw.
  public enum Role: String, Sendable, CaseIterable, Codable {
    case people
    case quotas
    case population
    case lookup
    case settings
    /// Quotas in whose place others were taken.
    case replacedQuotas
  }

  /// What the file is to the command.
  public let role: Role
  /// The path as the user, or the dossier, gives it; `-` is standard input.
  public let path: String
  /// All its bytes.
  public let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The path as the user gives it; `-` is standard input.
  ///   - role: What the file is to the command.
  ///   - streams: The world around the command.
  /// - Throws: ``FileError``, with a file of a similar name if there is no such file.
  public init(_ path: String, as role: Role, from streams: Streams) throws(FileError) {
    self.role = role
    self.path = path
    if path == "-", case .bytes(let bytes) = streams.input {
      self.bytes = bytes
      return
    }
    let resolved = streams.resolve(path)
    do throws(FileError) {
      bytes = try FileSystem.read(resolved)
    } catch {
      let near = error.reason == .notFound ? Self.fileBeside(resolved) : nil
      throw FileError(path, .read, error.reason, names: near.map { [$0] } ?? [])
    }
  }

  /// Makes a file of our own that takes the place of one that was read.
  init(made name: String, as role: Role, bytes: [UInt8]) {
    self.role = role
    path = name
    self.bytes = bytes
  }

  /// The same file in another role.
  func playing(_ role: Role) -> InputFile {
    InputFile(made: path, as: role, bytes: bytes)
  }

  /// The name that a copy of the file gets: the last part of its path.
  public var copyName: String { path == "-" ? "\(role.rawValue).csv" : path.lastName }

  /// The file as a table.
  ///
  /// - Parameter delimiter: What stands between cells; `nil`: find out.
  /// - Throws: Everything that is wrong with the table.
  /// - Returns: The table.
  public func table(_ delimiter: Delimiter?) throws(TableError) -> Table {
    try Table.read(bytes: bytes, name: path, delimiter: delimiter)
  }

  private static func fileBeside(_ path: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path.parentFolder)) ?? []
    return nearest(path.lastName, among: names.sorted())
  }
}

/// The one file that a command writes: it appears complete, or not at all.
///
/// `-` is standard output. A device or a pipe, such as `/dev/null`, is written to directly.
public enum OutputFile {
  /// Writes the file.
  ///
  /// - Parameters:
  ///   - bytes: All its bytes.
  ///   - path: Its path, as the user gave it.
  ///   - session: The session of the command.
  /// - Throws: ``FileError`` if it cannot be written, or exists and may not be replaced.
  public static func write(
    _ bytes: [UInt8], to path: String, in session: Session
  ) throws(FileError) {
    try write(bytes, to: path, streams: session.streams, mayReplace: session.mayReplace)
  }

  /// Refuses a path that cannot be written, before any calculation.
  ///
  /// - Parameters:
  ///   - path: The path, as the user gave it.
  ///   - session: The session of the command.
  /// - Throws: ``FileError`` if it is a folder, or exists and may not be replaced.
  public static func check(_ path: String, in session: Session) throws(FileError) {
    guard path != "-" else { return }
    try check(path, streams: session.streams, mayReplace: session.mayReplace)
  }

  static func write(
    _ bytes: [UInt8], to path: String, streams: Streams, mayReplace: Bool
  ) throws(FileError) {
    if path == "-" { return try streams.output.write(bytes) }
    try check(path, streams: streams, mayReplace: mayReplace)
    do throws(FileError) {
      if try FileSystem.kind(streams.resolve(path)) == .device {
        let descriptor = try FileSystem.openDevice(streams.resolve(path))
        try FileSystem.write(bytes, to: descriptor, path: path)
        return try FileSystem.synchronizeAndClose(descriptor, path: path)
      }
      let folder = try OutputFolder(path.parentFolder, streams: streams, mayReplace: mayReplace)
      try folder.write(path.lastName, bytes)
      try folder.commit()
    } catch {
      throw FileError(path, error.action, error.reason)
    }
  }

  static func check(_ path: String, streams: Streams, mayReplace: Bool) throws(FileError) {
    guard !path.isEmpty else { throw FileError(path, .write, .notFound) }
    let kind: FileSystem.Kind
    do throws(FileError) {
      kind = try FileSystem.kind(streams.resolve(path))
    } catch {
      throw FileError(path, .write, error.reason)
    }
    if kind == .folder || path.hasSuffix("/") { throw FileError(path, .write, .isFolder) }
    if kind == .file, !mayReplace { throw FileError(path, .create, .exists) }
  }
}

extension String {
  /// The last part of a path.
  var lastName: String {
    String(self[(lastIndex(of: "/").map { index(after: $0) } ?? startIndex)...])
  }

  /// The name of a file without its ending: `people` of `people.csv`.
  var droppingEnding: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return String(self[..<dot])
  }
}

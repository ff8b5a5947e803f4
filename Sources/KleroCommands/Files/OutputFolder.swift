/// The folder where a command's files appear, all at once or not at all.
///
/// Files are written to a temporary folder on the same file system, flushed to the disk, and
/// moved to their place by ``commit()``. If the command fails or is interrupted before, nothing
/// is left. A folder that exists keeps its other files; those that would be replaced are refused
/// unless the user said `--force`.
public final class OutputFolder {
  /// The folder's path, as the user gave it.
  public let path: String
  /// The names of the files written so far, in order.
  public private(set) var names: [String] = []

  private var obsolete: [String] = []
  private let target: String
  private let stage: String
  private let mayReplace: Bool
  private let temporaryFiles: TemporaryFiles

  /// Prepares to write into a folder. It need not exist, nor do its parents.
  ///
  /// - Parameters:
  ///   - path: The folder's path, as the user gave it.
  ///   - names: The files that will be written, as far as they are known: it is better to refuse
  ///     to replace them before a long calculation than after.
  ///   - session: The session of the command.
  /// - Throws: ``FileError`` if the folder cannot be written, or would lose files.
  public convenience init(
    _ path: String, expecting names: [String] = [], in session: Session
  ) throws(FileError) {
    try self.init(
      path, streams: session.streams, mayReplace: session.mayReplace, expecting: names)
  }

  init(
    _ path: String, streams: Streams, mayReplace: Bool, expecting names: [String] = []
  ) throws(FileError) {
    guard !path.isEmpty else { throw FileError(path, .write, .notFound) }
    self.path = path
    self.mayReplace = mayReplace
    temporaryFiles = streams.temporaryFiles
    target = streams.resolve(path).droppingTrailingSlashes
    do throws(FileError) {
      let home = try Self.nearestFolder(to: target)
      stage = try temporaryFiles.makeStage(in: home)
    } catch {
      throw FileError(path, .write, error.reason)
    }
    try refuseReplacing(names)
  }

  deinit {
    discard()
  }

  /// Writes a whole file.
  ///
  /// - Parameters:
  ///   - name: Its name in the folder; may lead through subfolders.
  ///   - bytes: All its bytes.
  ///   - isPrivate: Whether nobody but the user may read it.
  /// - Throws: ``FileError`` if it cannot be written.
  public func write(
    _ name: String, _ bytes: [UInt8], isPrivate: Bool = false
  ) throws(FileError) {
    let file = try self.file(name, isPrivate: isPrivate)
    try file.write(bytes)
    try file.close()
  }

  /// Writes a whole file of text, in UTF-8.
  public func write(_ name: String, _ text: String) throws(FileError) {
    try write(name, Array(text.utf8))
  }

  /// Opens a file that is written bit by bit. It must be closed before ``commit()``.
  ///
  /// - Parameters:
  ///   - name: Its name in the folder; may lead through subfolders.
  ///   - isPrivate: Whether nobody but the user may read it.
  /// - Throws: ``FileError`` if it cannot be made.
  /// - Returns: The open file.
  public func file(_ name: String, isPrivate: Bool = false) throws(FileError) -> StagedFile {
    let staged = "\(stage)/\(name)"
    do throws(FileError) {
      let descriptor = try temporaryFiles.uninterrupted { _ throws(FileError) in
        try Self.makeParents(of: name, in: stage)
        return try FileSystem.create(staged, isPrivate: isPrivate)
      }
      names.append(name)
      return StagedFile(descriptor, path: shown(name))
    } catch {
      throw FileError(shown(name), .write, error.reason)
    }
  }

  /// Notes files of an earlier run that would contradict the new ones: they go when the new ones
  /// come, unless they are written again.
  ///
  /// - Parameter names: Their names in the folder.
  public func replace(_ names: [String]) {
    obsolete += names
  }

  /// Makes all the files appear in their place.
  ///
  /// - Throws: ``FileError`` if a file cannot be moved there; then all is as it was before.
  public func commit() throws(FileError) {
    try temporaryFiles.uninterrupted { paths throws(FileError) in
      let gone = obsolete.filter { !names.contains($0) }
      let move = FolderMove(
        from: stage, to: target, names: names, obsolete: gone, mayReplace: mayReplace)
      do throws(FileError) {
        try move.run()
      } catch {
        throw FileError(path, error.action, error.reason, names: error.names)
      }
      FileSystem.remove(stage)
      paths.removeAll { $0 == stage }
    }
  }

  /// Forgets all that was written.
  public func discard() {
    temporaryFiles.uninterrupted { paths in
      guard paths.contains(stage) else { return }
      FileSystem.remove(stage)
      paths.removeAll { $0 == stage }
    }
  }

  private func shown(_ name: String) -> String {
    path == "." ? name : "\(path.droppingTrailingSlashes)/\(name)"
  }

  private func refuseReplacing(_ names: [String]) throws(FileError) {
    guard !mayReplace else { return }
    let standing = try FolderMove.standing(names, in: target)
    if !standing.isEmpty { throw FileError(path, .create, .exists, names: standing) }
  }

  /// The folder itself if it exists, else its nearest parent that does.
  private static func nearestFolder(to path: String) throws(FileError) -> String {
    var path = path
    while true {
      switch try FileSystem.kind(path) {
      case .folder: return path
      case .file, .device: throw FileError(path, .write, .isNotFolder)
      case .nothing: path = path.parentFolder
      }
    }
  }

  private static func makeParents(of name: String, in folder: String) throws(FileError) {
    var path = folder
    for part in name.split(separator: "/").dropLast() {
      path += "/\(part)"
      _ = try FileSystem.makeFolder(path)
    }
  }
}

extension TemporaryFiles {
  /// Makes an empty temporary folder and notes it. Its name says whose it is; numbers, not
  /// chance, keep it apart from others.
  func makeStage(in folder: String) throws(FileError) -> String {
    try uninterrupted { paths throws(FileError) in
      var number = 0
      while true {
        let path = "\(folder)/.klero-\(ProcessNumber.own)-\(number)"
        if try FileSystem.makeFolder(path) {
          paths.append(path)
          return path
        }
        number += 1
      }
    }
  }
}

extension String {
  var droppingTrailingSlashes: String {
    var path = self[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// The folder that holds what stands at a path.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash]).droppingTrailingSlashes
  }
}

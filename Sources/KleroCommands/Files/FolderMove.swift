/// The move of finished files from a temporary folder to the place where they belong: all of
/// them, or none. Files that they make obsolete go with it.
struct FolderMove {
  let stage: String
  let target: String
  let names: [String]
  let obsolete: [String]
  let mayReplace: Bool

  init(
    from stage: String, to target: String, names: [String], obsolete: [String] = [],
    mayReplace: Bool
  ) {
    self.stage = stage
    self.target = target
    self.names = names
    self.obsolete = obsolete
    self.mayReplace = mayReplace
  }

  /// The names of those files that stand in a folder already.
  static func standing(_ names: [String], in folder: String) throws(FileError) -> [String] {
    var standing: [String] = []
    for name in names where try FileSystem.kind("\(folder)/\(name)") != .nothing {
      standing.append(name)
    }
    return standing
  }

  /// Moves the files; puts everything back if one of them cannot be moved.
  func run() throws(FileError) {
    var undo: [(from: String, to: String)] = []
    var madeFolders: [String] = []
    do throws(FileError) {
      if try FileSystem.kind(target) == .nothing {
        try makeFolders(upTo: target.parentFolder, &madeFolders)
        try FileSystem.move(stage, to: target)
      } else {
        try moveEach(&undo, &madeFolders)
      }
    } catch {
      for step in undo.reversed() { try? FileSystem.move(step.from, to: step.to) }
      for folder in madeFolders.reversed() { FileSystem.remove(folder) }
      throw error
    }
    FileSystem.synchronizeFolder(target)
    FileSystem.synchronizeFolder(target.parentFolder)
  }

  private func moveEach(
    _ undo: inout [(from: String, to: String)], _ madeFolders: inout [String]
  ) throws(FileError) {
    let standing = try Self.standing(names + obsolete, in: target)
    guard mayReplace || standing.isEmpty else {
      throw FileError(target, .create, .exists, names: standing)
    }
    for (number, name) in standing.enumerated() {
      let place = "\(target)/\(name)"
      if try FileSystem.kind(place) == .folder { throw FileError(name, .write, .isFolder) }
      // The old file waits in the temporary folder until all the new ones are in place.
      let old = "\(stage)/.replaced-\(number)"
      try FileSystem.move(place, to: old)
      undo.append((old, place))
    }
    for name in names {
      let place = "\(target)/\(name)"
      try makeFolders(upTo: place.parentFolder, &madeFolders)
      try FileSystem.move("\(stage)/\(name)", to: place)
      undo.append((place, "\(stage)/\(name)"))
    }
  }

  private func makeFolders(upTo path: String, _ made: inout [String]) throws(FileError) {
    var missing: [String] = []
    var path = path
    while try FileSystem.kind(path) == .nothing {
      missing.append(path)
      path = path.parentFolder
    }
    for folder in missing.reversed() where try FileSystem.makeFolder(folder) {
      made.append(folder)
    }
  }
}

import Foundation
import Testing

@testable import KleroCommands

@Suite struct OutputFileTests {
  private func write(_ path: String, in world: World, force: Bool = false) throws(FileError) {
    try OutputFile.write(
      Array("new".utf8), to: path, streams: world.streams, mayReplace: force)
  }

  @Test(arguments: ["q.csv", "a/b/q.csv", "./q.csv"])
  func theFileAppearsAlone(_ path: String) throws {
    let world = try World()
    try write(path, in: world)
    #expect(world.read(path) == "new")
    #expect(!world.paths.contains { $0.contains(".klero") })
  }

  @Test func anOldFileStaysUnlessForced() throws {
    let world = try World()
    try world.write("q.csv", "old")
    #expect(throws: FileError("q.csv", .create, .exists)) { try write("q.csv", in: world) }
    #expect(world.read("q.csv") == "old")
    try write("q.csv", in: world, force: true)
    #expect(world.read("q.csv") == "new")
  }

  @Test func aFolderIsNoFile() throws {
    let world = try World()
    try world.write("f/x", "")
    #expect(throws: FileError("f", .write, .isFolder)) { try write("f", in: world, force: true) }
    #expect(throws: FileError("g/", .write, .isFolder)) { try write("g/", in: world) }
  }

  @Test func aDeviceIsWrittenToDirectly() throws {
    try write("/dev/null", in: World())
  }

  #if os(Linux)
    @Test func aFullDiskIsNamed() throws {
      let world = try World()
      #expect(throws: FileError("/dev/full", .write, .diskFull)) {
        try write("/dev/full", in: world)
      }
    }
  #endif
}

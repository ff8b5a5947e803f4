import Foundation
import Testing

@testable import KleroCommands

@Suite struct OutputFolderTests {
  private let files = ["out", "out/a.txt", "out/key.txt", "out/public", "out/public/b.txt"]

  @Test(arguments: ["out", "out/", "./out"])
  func allFilesAppearAndNothingElse(_ path: String) throws {
    let world = try World()
    #expect(world.toy("--out", path).code == .done)
    #expect(world.paths == files)
    #expect(world.read("out/public/b.txt") == "b\n")
  }

  @Test func missingParentsAreMade() throws {
    let world = try World()
    #expect(world.toy("--out", "x/y/out").code == .done)
    #expect(world.read("x/y/out/a.txt") == "a\n")
    #expect(!world.paths.contains { $0.contains(".klero") })
  }

  @Test func privateFilesAreForTheUserAlone() throws {
    let world = try World()
    _ = world.toy("--out", "out")
    let path = world.folder.appendingPathComponent("out/key.txt").path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func aFailureLeavesNothing() throws {
    let world = try World()
    #expect(world.toy("--out", "x/out", "--fail").code == .defect)
    #expect(world.paths.isEmpty)
  }

  @Test func aFailureLeavesAnOldFolderAsItWas() throws {
    let world = try World()
    try world.write("out/a.txt", "old")
    #expect(world.toy("--out", "out", "--fail", "--force").code == .defect)
    #expect(world.paths == ["out", "out/a.txt"])
    #expect(world.read("out/a.txt") == "old")
  }

  @Test func nothingIsReplacedWithoutForce() throws {
    let world = try World()
    try world.write("out/a.txt", "old")
    let outcome = world.toy("--out", "out", "-q")
    #expect(
      outcome.errors == """
        Error: “out” holds files of these names already (a.txt); give --force to replace them, \
        or another folder.

        """)
    #expect(outcome.code == .files)
    #expect(world.paths == ["out", "out/a.txt"])
    #expect(world.read("out/a.txt") == "old")
  }

  @Test func filesThatWereNotExpectedAreNotReplacedEither() throws {
    let world = try World()
    try world.write("out/public/b.txt", "old")
    #expect(world.toy("--out", "out").code == .files)
    #expect(world.paths == ["out", "out/public", "out/public/b.txt"])
    #expect(world.read("out/public/b.txt") == "old")
  }

  @Test func forceReplacesFilesAndKeepsOthers() throws {
    let world = try World()
    try world.write("out/a.txt", "old")
    try world.write("out/notes.txt", "mine")
    #expect(world.toy("--out", "out", "--force").code == .done)
    #expect(world.read("out/a.txt") == "a\n")
    #expect(world.read("out/notes.txt") == "mine")
    #expect(world.paths == (files + ["out/notes.txt"]).sorted())
  }

  @Test func whatCannotBeReplacedLeavesAllAsItWas() throws {
    let world = try World()
    try world.write("out/a.txt", "old")
    try world.write("out/public/b.txt/c", "a folder in the way")
    #expect(world.toy("--out", "out", "--force").code == .files)
    #expect(world.read("out/a.txt") == "old")
    #expect(
      world.paths == ["out", "out/a.txt", "out/public", "out/public/b.txt", "out/public/b.txt/c"])
  }

  @Test(arguments: ["file", "file/", "file/out"])
  func aFileInTheWayIsNamed(_ path: String) throws {
    let world = try World()
    try world.write("file", "old")
    let outcome = world.toy("--out", path, "-q")
    #expect(
      outcome.errors == """
        Error: “\(path)” cannot be written: a file stands there, not a folder; give another \
        name. Nothing was written.

        """)
    #expect(outcome.code == .files)
    #expect(world.paths == ["file"])
  }

  @Test func anEmptyOrEndlessNameIsRefused() throws {
    let world = try World()
    #expect(world.toy("--out", "").code == .files)
    #expect(world.toy("--out", String(repeating: "x", count: 300)).code == .files)
    #expect(world.paths.isEmpty)
  }

  @Test func aTerminatedRunRemovesItsTemporaryFiles() throws {
    let world = try World()
    let streams = world.streams
    let folder = try OutputFolder("out", streams: streams, mayReplace: false)
    try folder.write("a.txt", "half")
    #expect(!world.paths.isEmpty)
    streams.temporaryFiles.removeAll()
    #expect(world.paths.isEmpty)
  }
}

import Foundation
import Testing

@testable import Committee

/// A program that was stopped while it wrote leaves part of a line.
@Suite struct TornLineTests {
  private let note = Sample.happening(.note, "2027-06-01", note: "after the crash")

  private func folder() throws -> JournalFolder {
    let folder = try JournalFolder()
    try folder.register(Sample.story)
    return folder
  }

  /// The bytes of the line that would come next.
  private func nextLine(_ folder: JournalFolder) throws -> [UInt8] {
    let register = try Register(reading: folder.path)
    let entry = RegisterEntry(note, number: register.entries.count + 1)
    return JournalLine.bytes(of: entry, after: register.journal.head?.digest) + [0x0A]
  }

  @Test func everyBeginningOfALineIsSetAsideAndKept() throws {
    let folder = try folder()
    let whole = folder.read()
    let next = try nextLine(folder)
    for length in 1..<next.count {
      try folder.write(whole + next[..<length])
      var register = try Register(reading: folder.path)
      #expect(register.journal.tornBytes == length)
      #expect(register.entries.count == Sample.story.count)
      try register.append([note])
      let kept = "register.torn-\(length)"
      #expect(register.journal.setAside.map(\.bytes) == [length])
      #expect(folder.read(kept) == Array(next[..<length]))
      #expect(folder.read() == whole + next)
      #expect(try Journal.faults(in: folder.path).isEmpty)
      try folder.write(JournalHead.before(try Register(reading: folder.path)), "register.head")
    }
  }

  @Test func readingDoesNotChangeAnything() throws {
    let folder = try folder()
    try folder.write(folder.read() + Array("{\"bef".utf8))
    let before = folder.read()
    _ = try Register(reading: folder.path)
    #expect(folder.read() == before)
    #expect(folder.names == ["register.head", "register.jsonl"])
  }

  @Test func aWholeLineThatWasNotAcknowledgedStays() throws {
    let folder = try folder()
    try folder.write(folder.read() + nextLine(folder))
    let register = try Register(reading: folder.path)
    #expect(register.entries.count == Sample.story.count + 1)
    #expect(register.journal.tornBytes == 0)
  }

  @Test func zerosThatAPowerCutLeavesAreSetAside() throws {
    let folder = try folder()
    let whole = folder.read()
    try folder.write(whole + [UInt8](repeating: 0, count: 40) + [0x0A])
    let register = try folder.register([note])
    #expect(register.journal.setAside.map(\.bytes) == [41])
    #expect(try Journal.faults(in: folder.path).isEmpty)
  }

  @Test func anAcknowledgedLineIsNeverSetAside() throws {
    let folder = try folder()
    try folder.write(folder.read().dropLast(9) + [])
    let error = #expect(throws: RegisterError.self) { try folder.register([note]) }
    guard case .damaged(_, let faults)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.first?.line == Sample.story.count)
    #expect(folder.names == ["register.head", "register.jsonl"])
  }

  @Test func withoutAHeadOnlyTheVeryEndCanBeTorn() throws {
    let folder = try folder()
    try folder.remove("register.head")
    let whole = folder.read()
    try folder.write(whole + Array("{\"bef".utf8))
    #expect(try Register(reading: folder.path).journal.tornBytes == 5)
    try folder.write(whole + Array("{\"bef\n{\"bef\n".utf8))
    #expect(throws: RegisterError.self) { try Register(reading: folder.path) }
  }

  @Test func aTornFirstLineIsNoRegister() throws {
    let folder = try JournalFolder()
    try folder.write(Array("{\"committee\":\"Comm".utf8))
    let register = try Register(reading: folder.path)
    #expect(!register.isOpen)
    try folder.register(Sample.story)
    #expect(folder.names == ["register.head", "register.jsonl", "register.torn-1"])
  }
}

extension JournalHead {
  /// The head's file as it was before the last entry.
  fileprivate static func before(_ register: Register) -> [UInt8] {
    let digests = register.journal.digests
    return JournalHead(count: digests.count - 1, digest: digests[digests.count - 2]).bytes
  }
}

import Foundation
import Testing

@testable import Committee

/// Whatever is done to a line of a journal is found, and the line is named.
@Suite struct TamperingTests {
  private static let count = Sample.story.count

  private func folder() throws -> JournalFolder {
    let folder = try JournalFolder()
    try folder.register(Sample.story)
    return folder
  }

  private func faults(_ folder: JournalFolder) throws -> [JournalFault] {
    try Journal.faults(in: folder.path)
  }

  @Test func anUntouchedJournalHasNoFault() throws {
    #expect(try faults(folder()).isEmpty)
  }

  /// Every bit of every byte of the file, one after the other.
  @Test func everyFlippedBitIsFoundOnItsLine() throws {
    let folder = try folder()
    let bytes = folder.read()
    var line = 1
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      try folder.write(changed)
      let found = try faults(folder)
      #expect(
        found.contains { $0.line == line }, "byte \(place) of line \(line): \(found)")
      if found.count > 2 { Issue.record("byte \(place): too many faults: \(found)") }
      #expect(throws: RegisterError.self) { try Register(reading: folder.path) }
      if bytes[place] == 0x0A { line += 1 }
    }
  }

  @Test(arguments: 1...count)
  func aDeletedLineIsMissed(_ line: Int) throws {
    let folder = try folder()
    folder.lines.remove(at: line - 1)
    let expected: JournalFault =
      line == Self.count
      ? .cut(entries: line - 1, acknowledged: line) : .missing(line: line, first: line, last: line)
    #expect(try faults(folder) == [expected])
  }

  @Test(arguments: 1..<count)
  func swappedLinesAreNamed(_ line: Int) throws {
    let folder = try folder()
    folder.lines.swapAt(line - 1, line)
    #expect(
      try faults(folder) == [
        .displaced(line: line, number: line + 1), .displaced(line: line + 1, number: line),
      ])
  }

  @Test(arguments: 1...count)
  func aDuplicatedLineIsNamed(_ line: Int) throws {
    let folder = try folder()
    folder.lines.insert(folder.lines[line - 1], at: line)
    #expect(try faults(folder) == [.duplicate(line: line + 1, number: line)])
  }

  @Test func aLineCopiedFarAwayIsNamed() throws {
    let folder = try folder()
    folder.lines.insert(folder.lines[1], at: 8)
    #expect(try faults(folder) == [.duplicate(line: 9, number: 2)])
  }

  @Test func aLineWrittenAnewIsNamedEvenIfItsDigestFits() throws {
    let folder = try folder()
    let lines = folder.lines.map { String(decoding: $0, as: UTF8.self) }
    let forged = lines[4].replacing("accepted", with: "declined")
    folder.lines[4] = Array(forged.utf8)
    #expect(try faults(folder) == [.changed(line: 5)])
  }

  @Test func aForgedLastLineIsFoundByTheHead() throws {
    let folder = try folder()
    let last = String(decoding: folder.lines[Self.count - 1], as: UTF8.self)
    folder.lines[Self.count - 1] = Array(last.replacing("2027-05-09", with: "2027-05-08").utf8)
    #expect(try faults(folder) == [.changed(line: Self.count)])
  }

  @Test func aRemovedJournalIsFoundByTheHead() throws {
    let folder = try folder()
    try folder.remove("register.jsonl")
    #expect(try faults(folder) == [.cut(entries: 0, acknowledged: Self.count)])
  }

  @Test func anotherBeginningIsRefused() throws {
    let folder = try JournalFolder()
    try folder.write(Array("{\"date\":\"2027-02-03\",\"event\":\"note\",\"number\":1}\n".utf8))
    #expect(try faults(folder) == [.noOpening])
  }

  @Test func addingToAJournalWhoseEndWasChangedIsRefused() throws {
    let folder = try folder()
    var register = try Register(reading: folder.path)
    try folder.register([Sample.happening(.note, "2027-06-01", note: "by another")])
    var lines = folder.lines
    lines[Self.count] = Array(
      String(decoding: lines[Self.count], as: UTF8.self).replacing("another", with: "nobody").utf8)
    folder.lines = lines
    let before = folder.read()
    #expect(throws: RegisterError.self) {
      try register.append([Sample.happening(.note, "2027-06-02", note: "mine")])
    }
    #expect(folder.read() == before)
  }
}

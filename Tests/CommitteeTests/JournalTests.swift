import Foundation
import Lottery
import Testing

@testable import Committee

@Suite struct JournalTests {
  @Test func whatIsWrittenIsReadBack() throws {
    let folder = try JournalFolder()
    let written = try folder.register(Sample.story)
    let read = try Register(reading: folder.path)
    #expect(read.entries == written.entries)
    #expect(read.entries.map(Happening.init) == Sample.story)
    #expect(read.state == written.state)
    #expect(read.journal.head == written.journal.head)
    #expect(folder.names == ["register.head", "register.jsonl"])
  }

  @Test func aLineIsSortedJSONWithTheDigestOfTheLineBefore() throws {
    let folder = try JournalFolder()
    try folder.register(Array(Sample.story.prefix(2)))
    let lines = folder.lines.map { String(decoding: $0, as: UTF8.self) }
    #expect(
      lines[0] == """
        {"committee":"Commission d’Orvault","date":"2027-01-04","event":"opened",\
        "format":"kleroterion/register/1","key":"\(Sample.person(""))","number":1}
        """)
    #expect(
      lines[1] == """
        {"before":"\(SHA256.hash(lines[0].utf8).hex)","college":"users","date":"2027-01-05",\
        "event":"drawn","number":2,"person":"\(Sample.person("p1"))"}
        """)
  }

  @Test func everyLineIsJSONForOthersToo() throws {
    let folder = try JournalFolder()
    try folder.register(Sample.story)
    for line in folder.lines {
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(object?["event"] is String)
    }
    let last = try JSONSerialization.jsonObject(with: Data(folder.lines[8])) as? [String: Any]
    #expect(last?["note"] as? String == "first \"meeting\"\nof \\ many")
  }

  @Test func everyKindOfEventIsReadBack() throws {
    let day = Sample.day("2028-02-29")
    let events: [RegisterEvent] = [
      .opened(committee: "é\u{7F}\u{0}😀", key: "k"), .drawn(college: nil, reserve: 3), .accepted,
      .invited(answerBy: nil), .invited(answerBy: day), .declined, .noAnswer, .withdrew, .ended,
      .appointed(.init(college: "c", seat: "s", until: day)), .appointed(.init(college: "c")),
      .substituted(meeting: "m", by: "x"), .attended(meeting: "m", isGuest: true),
      .attended(meeting: "m", isGuest: false), .excused(meeting: "m"), .absent(meeting: "m"),
      .replaced(by: "x"), .renewed(until: day), .corrected(number: 7),
      .meetingCalled(.init(meeting: "m", day: day)), .meetingHeld(meeting: "m"),
      .recordSent(meeting: "m"), .recordPublished(meeting: "m"),
      .opinionGiven(opinion: "o", theme: "t"), .answerGiven(opinion: "o"),
      .workStarted(work: "w", theme: nil), .askedForWork(work: "w"),
      .volunteeredForWork(work: "w"), .chosenForWork(work: "w"), .erased, .note,
    ]
    #expect(Set(events.map(\.kind)) == Set(RegisterEvent.Kind.allCases))
    for (index, event) in events.enumerated() {
      let person = event.kind.concernsPerson ? "0123456789abcdef0123" : nil
      let happening = Happening(event, on: day, to: person, note: "n", source: "s")
      let entry = RegisterEntry(happening, number: index + 1)
      let bytes = JournalLine.bytes(of: entry, after: SHA256.hash("".utf8))
      var days = DayMemory()
      let read = try bytes.withUnsafeBufferPointer { try JournalLine($0, &days) }
      #expect(read.entry == entry)
    }
  }

  @Test(arguments: [
    "", "{}", "{", "null", "{\"date\":\"2027-01-05\"}", "{\"number\":1}",
    "{\"event\":\"note\",\"date\":\"2027-01-05\",\"number\":1}",
    "{\"date\":\"2027-01-05\",\"date\":\"2027-01-05\",\"event\":\"note\",\"number\":1}",
    "{\"date\":\"2027-01-05\", \"event\":\"note\",\"number\":1}",
    "{\"date\":\"2027-01-05\",\"event\":\"note\",\"number\":9999999999999999999999}",
    "{\"date\":\"2027-01-05\",\"event\":\"note\",\"number\":-1}",
    "{\"date\":\"2027-01-05\",\"event\":\"note\",\"number\":1,\"zebra\":\"x\"}",
    "{\"date\":\"2027-01-05\",\"event\":\"note\",\"number\":1}x",
    "{\"date\":\"2027-01-05\\", "{\"date\":\"2027-01-05\\\"",
  ])
  func whatNoJournalHasIsNotRead(_ line: String) {
    let defect = #expect(throws: JournalLine.Defect.self) { try Self.read(line) }
    #expect(defect == .unreadable)
  }

  @Test(arguments: [
    ("{\"date\":\"2027-02-30\",\"event\":\"note\",\"number\":1}", "date"),
    ("{\"date\":\"20270205\",\"event\":\"note\",\"number\":1}", "date"),
    ("{\"date\":\"2027-02-03\",\"event\":\"accepted\",\"number\":1}", "person"),
    ("{\"date\":\"2027-02-03\",\"event\":\"attended\",\"number\":1,\"person\":\"x\"}", "meeting"),
    ("{\"date\":\"2027-02-03\",\"event\":\"note\",\"number\":1,\"work\":\"x\"}", "work"),
    (
      "{\"date\":\"2027-02-03\",\"event\":\"renewed\",\"number\":1,\"person\":\"x\",\"until\":\"soon\"}",
      "until"
    ),
  ])
  func aWrongFieldIsNamed(_ line: String, _ field: String) {
    let defect = #expect(throws: JournalLine.Defect.self) { try Self.read(line) }
    #expect(defect == .field(field))
  }

  @Test func anUnknownEventIsNamedWithTheNearest() {
    let line = "{\"date\":\"2027-02-03\",\"event\":\"acepted\",\"number\":1,\"person\":\"x\"}"
    let defect = #expect(throws: JournalLine.Defect.self) { try Self.read(line) }
    #expect(defect == .unknownEvent("acepted", nearest: "accepted"))
  }

  private static func read(_ line: String) throws -> RegisterEntry {
    var days = DayMemory()
    return try Array(line.utf8).withUnsafeBufferPointer { try JournalLine($0, &days) }.entry
  }
}

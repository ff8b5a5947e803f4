import Foundation
import Lottery
import Population

@testable import Committee

/// A folder with a journal of its own that goes with the test.
final class JournalFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("klero-register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.appendingPathComponent("register.jsonl").path }
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  func read(_ name: String = "register.jsonl") -> [UInt8] {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map(Array.init) ?? []
  }

  func write(_ bytes: [UInt8], _ name: String = "register.jsonl") throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(name))
  }

  /// The lines of the journal, without line breaks.
  var lines: [[UInt8]] {
    get { read().split(separator: 0x0A).map(Array.init) }
    set { try? write(newValue.flatMap { $0 + [0x0A] }) }
  }

  /// A register with the events.
  @discardableResult
  func register(
    _ happenings: [Happening], rules: SeatRules = SeatRules()
  ) throws -> Register {
    var register = try Register(reading: path, rules: rules)
    try register.append(happenings)
    return register
  }
}

/// Short names for what tests write down.
enum Sample {
  static let key = PseudonymKey(SHA256.hash("a key for tests".utf8))

  static func day(_ text: String) -> Day {
    guard let day = PartialDate(text)?.exactDay else { preconditionFailure("no day: \(text)") }
    return day
  }

  static func person(_ id: String) -> String { Pseudonym(key: key, id: id).text }

  static func opening(_ day: String = "2027-01-04") -> Happening {
    Register.opening(of: "Commission d’Orvault", key: key, on: self.day(day))
  }

  static func happening(
    _ event: RegisterEvent, _ day: String, _ person: String? = nil, note: String? = nil
  ) -> Happening {
    Happening(event, on: self.day(day), to: person.map(Self.person), note: note)
  }

  /// A committee of a few people over a few months.
  static let story: [Happening] = [
    opening(),
    happening(.drawn(college: "users", reserve: nil), "2027-01-05", "p1"),
    happening(.drawn(college: "users", reserve: 1), "2027-01-05", "p2"),
    happening(.invited(answerBy: day("2027-01-31")), "2027-01-06", "p1"),
    happening(.accepted, "2027-01-10", "p1"),
    happening(
      .appointed(.init(college: "users", seat: "1", until: day("2029-12-31"))), "2027-02-01", "p1"),
    happening(
      .meetingCalled(.init(meeting: "m1", day: day("2027-03-04"), theme: "L’eau", place: "Mairie")),
      "2027-02-10"),
    happening(.attended(meeting: "m1", isGuest: false), "2027-03-04", "p1"),
    happening(.meetingHeld(meeting: "m1"), "2027-03-04", note: "first \"meeting\"\nof \\ many"),
    happening(.withdrew, "2027-05-02", "p1"),
    happening(.replaced(by: person("p2")), "2027-05-09", "p1"),
  ]
}

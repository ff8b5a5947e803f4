import Foundation
import Reports
import Testing

@testable import KleroCommands

/// Lotteries that somebody damaged: each gets one message in each language and no file, whatever
/// stands where a number should be.
@Suite struct BadRecordTests {
  /// A change to `lottery.json`.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout [String: Any]) -> Void

    init(_ name: String, _ change: @escaping @Sendable (inout [String: Any]) -> Void) {
      testDescription = name
      self.change = change
    }

    /// Another value at a key.
    static func key(_ key: String, _ value: some Any & Sendable) -> Case {
      Case("\(key) = \(value)".prefix(60).description) { $0[key] = value }
    }

    /// Another value for the first of a list.
    static func first(_ list: String, _ key: String, _ value: some Any & Sendable) -> Case {
      Case("\(list)[0].\(key) = \(value)") { record in
        var items = record[list] as? [[String: Any]] ?? []
        items[0][key] = value
        record[list] = items
      }
    }
  }

  static let cases: [Case] = [
    .key("format", "kleroterion/lottery/2"), .key("tickets", 0), .key("tickets", -1),
    .key("tickets", 41), .key("tickets", Int.max), .key("tickets", 1e19), .key("tickets", "40"),
    .key("panelSize", 0), .key("panelSize", -7), .key("panelSize", Int.max),
    .key("panelSize", 25), .key("idColumn", "nobody"), .key("people", [Int]()),
    .key("panels", [[Int]]()), .key("panels", [Int](0..<40)), .key("fairness", "luck"),
    .key("panels", [[Int]](repeating: [0, 1, 2, 3, 4, 5, 24], count: 40)),
    .key("panels", [[Int]](repeating: [-1, 1, 2, 3, 4, 5, 6], count: 40)),
    .key("panels", [[Int]](repeating: [6, 5, 4, 3, 2, 1, 0], count: 40)),
    .key("panels", [[Int]](repeating: [Int.max, 0, 1, 2, 3, 4, 5], count: 40)),
    .key("panels", [[Int]](repeating: [], count: 40)), .key("inputs", [Int]()),
    .key("attributes", [Int]()), .key("optimalMinimum", "nan"), .key("upperBound", 1),
    .key("realizedMinimum", "1e400"), .key("largestTicketDifference", ""),
    .first("people", "tickets", Int.max), .first("people", "tickets", -1),
    .first("people", "values", [0, Int.max]), .first("people", "values", [-1, 0]),
    .first("people", "values", [Int]()), .first("people", "id", ""),
    .first("people", "id", "zz"), .first("people", "probability", "1e300"),
    .first("people", "probability", "-5"), .first("people", "probability", "nan"),
    .first("quotas", "least", Int.min), .first("quotas", "most", Int.max - 1),
    .first("quotas", "least", 99), .first("quotas", "attribute", "x"),
    .first("inputs", "file", "../people.csv"), .first("inputs", "file", "/etc/passwd"),
    .first("inputs", "file", ""), .first("inputs", "file", "inputs"),
    .first("inputs", "sha256", "00"), .first("inputs", "bytes", -1),
    Case("a certificate of another shape") { $0["certificate"] = ["levels": [1]] },
  ]

  @Test(arguments: cases)
  func aDamagedLotteryIsFoundWithoutATrap(_ bad: Case) throws {
    let world = try SmallTown.drawn()
    var record = try world.json("d/lottery.json")
    bad.change(&record)
    try world.write("d/lottery.json", JSONSerialization.data(withJSONObject: record))
    let outcome = world.run("verify", "d")
    #expect([.doesNotHold, .input].contains(outcome.code), "\(outcome)")
    for language in Language.allCases {
      let text = world.run("verify", "d", "--lang", language.rawValue)
      #expect(!(text.output + text.errors).contains("Selection."), "Swift shows through: \(text)")
    }
  }

  static let texts: [(String, String)] = [
    ("empty", ""), ("truncated", #"{"format":"kleroterion/lottery/1","people":[{"id":"#),
    ("other JSON", #"{"a":1}"#), ("a list", "[1,2]"), ("a number", "10000000000000000000"),
    ("null", "null"), ("binary", "PK\u{3}\u{4}\u{0}\u{0}"),
    ("a text", "\"kleroterion/lottery/1\""), ("not JSON", "id;name\n1;a\n"),
    ("wrong types", #"{"format":"kleroterion/lottery/1","people":3}"#),
    (
      "nested without end",
      #"{"format":"kleroterion/lottery/1","certificate":"#
        + String(repeating: #"{"below":"#, count: 100_000)
    ),
    ("lists without end", String(repeating: "[", count: 200_000)),
  ]

  @Test(arguments: texts, Language.allCases)
  func whatIsNoLotteryIsRefused(_ text: (String, String), _ language: Language) throws {
    let world = try SmallTown.world()
    try world.write("d/lottery.json", text.1)
    let before = world.paths
    for command in [["draw", "--lottery", "d/lottery.json", "--ticket", "1"], ["verify", "d"]] {
      let outcome = world.run(command + ["--lang", language.rawValue])
      #expect(outcome.code == .input, "\(text.0): \(outcome)")
      #expect(outcome.errors.hasPrefix(language == .french ? "Erreur\u{A0}: " : "Error: "))
      #expect(outcome.errors.contains("d/lottery.json"))
      #expect(outcome.output.isEmpty)
    }
    #expect(world.paths == before)
  }

  @Test(arguments: ["tickets", "panelSize"]) func nothingIsDrawnFromAnUnsoundLottery(
    _ key: String
  ) throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    var record = try world.json("d/lottery.json")
    record[key] = 3
    try world.write("d/lottery.json", JSONSerialization.data(withJSONObject: record))
    let outcome = world.run("draw", "--lottery", "d/lottery.json", "--ticket", "1")
    #expect(outcome.code == .input)
    #expect(!world.paths.contains("d/draw.json"))
  }

  /// No digest of a draw vouches for a lottery from which nothing is drawn yet: what it claims must
  /// follow from itself.
  @Test(arguments: [
    Case.key("upperBound", "0.9"), .key("optimalMinimum", "0.9"), .key("realizedMinimum", "0.9"),
    .first("people", "type", 1), .first("people", "household", 0), .first("people", "tickets", 1),
    .first("inputs", "bytes", 1), .key("householdRows", [Int]()), .key("idColumn", "name"),
    Case("no certificate") { $0["certificate"] = nil },
  ])
  func aLotteryClaimsNothingThatDoesNotFollow(_ bad: Case) throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    var record = try world.json("d/lottery.json")
    bad.change(&record)
    try world.write("d/lottery.json", JSONSerialization.data(withJSONObject: record))
    let outcome = world.run("verify", "d")
    #expect(outcome.code == .doesNotHold, "\(outcome)")
    #expect(outcome.output.contains("✗ "))
  }

  @Test(arguments: ["../../people.csv", "/etc/passwd", "inputs/../../x"])
  func aLotteryLeadsNowhereOutOfItsFolder(_ file: String) throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    var record = try world.json("d/lottery.json")
    var inputs = try #require(record["inputs"] as? [[String: Any]])
    inputs[0]["file"] = file
    record["inputs"] = inputs
    try world.write("d/lottery.json", JSONSerialization.data(withJSONObject: record))
    let before = world.paths
    let outcome = world.run(
      "draw", "--lottery", "d/lottery.json", "--ticket", "1", "--out", "a/b")
    #expect(outcome.code == .input, "\(outcome)")
    #expect(world.paths == before)
  }

  @Test(arguments: [nil, "", "zz", "abc", "00112233", "é"], Language.allCases)
  func aKeyThatIsMissingOrMalformedIsNamed(_ key: String?, _ language: Language) throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    let path = world.folder.appendingPathComponent("d/key.txt")
    if let key {
      try Data(key.utf8).write(to: path)
    } else {
      try FileManager.default.removeItem(at: path)
    }
    let before = world.paths
    let outcome = world.run(
      "draw", "--lottery", "d/lottery.json", "--ticket", "1", "--lang", language.rawValue)
    #expect(outcome.code == (key == nil ? .files : .input), "\(outcome)")
    #expect(outcome.errors.contains("d/key.txt"), "\(outcome.errors)")
    #expect(world.paths == before)
    #expect(world.run("verify", "d").code == .doesNotHold)
  }

  @Test func inputsThatChangedSinceTheLotteryAreNamed() throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    try world.write("d/inputs/people.csv", SmallTown.people + "new;n;old;F;1;1\n")
    let outcome = world.run("draw", "--lottery", "d/lottery.json", "--ticket", "1")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("d/inputs/people.csv"))
    #expect(!world.paths.contains("d/draw.json"))
  }
}

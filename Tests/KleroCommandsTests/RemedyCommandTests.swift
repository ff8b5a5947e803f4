import Testing

@testable import KleroCommands

/// Demands that no panel meets, and members who leave, from the command line.
@Suite struct RemedyCommandTests {
  /// Twelve people, six of them from each of two quarters; three are under thirty, all in one
  /// quarter.
  private static func world(_ youngest: Int) throws -> World {
    let world = try World()
    let rows = (0..<12).map { index in
      "p\(index),\(index < 6 ? "Nord" : "Sud"),\(index < 3 ? "-30" : "30+")"
    }
    try world.write("people.csv", (["id,quarter,age"] + rows).joined(separator: "\n") + "\n")
    try world.write(
      "quotas.csv",
      """
      feature,value,min,max
      quarter,Nord,1,1
      quarter,Sud,3,3
      age,-30,\(youngest),4
      age,30+,0,4

      """)
    return world
  }

  private static let select = [
    "select", "--people", "people.csv", "--quotas", "quotas.csv", "--size", "4", "--out", "draw",
    "--tickets", "20", "--seed", "seven red boats on a lake of glass",
  ]

  @Test func impossibleDemandsAreExplainedWithNumberedWaysOut() throws {
    let world = try Self.world(2)
    let outcome = world.run(Self.select)
    #expect(outcome.code == .infeasible)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("“age”, “-30”: at least 2 (3 volunteers in the pool)".spaced))
    #expect(
      outcome.errors.contains("“quarter”, “Sud”: at least 3 (6 volunteers in the pool)".spaced))
    #expect(outcome.errors.contains("1. “age”, “-30”: least 1 instead of 2"))
    #expect(world.read("draw/lottery.json") == nil)
  }

  @Test func programsAreToldTheConflictAndTheWaysOut() throws {
    let outcome = try Self.world(2).run(Self.select + ["--json"])
    #expect(outcome.code == .infeasible)
    let told = try JSONText.decode(Told.self, from: outcome.output)
    #expect(told.isInfeasible)
    let demands = try #require(told.conflicts.first).demands
    #expect(demands.contains { $0.kind == "least" && $0.value == "-30" && $0.people == 3 })
    #expect(demands.contains { $0.kind == "least" && $0.value == "Sud" && $0.bound == 3 })
    let first = try #require(told.repairs.first)
    #expect(first.number == 1 && first.change == 1)
    #expect(first.steps.map(\.to) == [1])
    #expect(outcome.errors.contains("No panel meets all the demands."))
  }

  private struct Told: Decodable {
    struct Demand: Decodable {
      let kind: String
      let value: String?
      let bound: Int?
      let people: Int
    }
    struct Contradiction: Decodable {
      let demands: [Demand]
    }
    struct Step: Decodable {
      let to: Int?
    }
    struct WayOut: Decodable {
      let number: Int
      let change: Int
      let steps: [Step]
    }
    let isInfeasible: Bool
    let conflicts: [Contradiction]
    let repairs: [WayOut]
  }

  @Test func programsAreToldWhoCanBeInNoPanel() throws {
    let world = try Self.world(1)
    try world.write(
      "quotas.csv",
      "feature,value,min,max\nquarter,Nord,0,0\nquarter,Sud,4,4\nage,-30,0,4\nage,30+,0,4\n")
    let outcome = world.run(Self.select + ["--json"])
    #expect(outcome.code == .done)
    let told = try JSONText.decode(Excluded.self, from: outcome.output)
    #expect(Set(told.impossiblePeople.flatMap(\.ids)) == Set((0..<6).map { "p\($0)" }))
    let text = world.run(Self.select + ["--force"])
    #expect(text.output.contains("The least favoured person has no chance"))
  }

  private struct Excluded: Decodable {
    struct Group: Decodable {
      let ids: [String]
    }
    let impossiblePeople: [Group]
  }

  @Test func aSeedThatIsEasyToGuessIsWarnedOf() throws {
    let world = try Self.world(1)
    let words = Array(Self.select.dropLast(2))
    let warned = world.run(words + ["--seed", "abc"])
    #expect(warned.code == .done)
    #expect(warned.errors.contains("bits of entropy, fewer than the 64 recommended"))
    let drawn = world.run("draw", "--lottery", "draw/lottery.json", "--seed", "abc", "--force")
    #expect(drawn.errors.contains("fewer than the 64 recommended"))
    let good = world.run(
      words + ["--force", "--seed", "374920185562093817465029374920185562093817465029"])
    #expect(!good.errors.contains("recommended"))
  }

  @Test func theOnlyDrawHereIsVerifiedWithoutBeingNamed() throws {
    let world = try Self.world(1)
    #expect(world.run("verify").code == .usage)
    #expect(world.run(Self.select).code == .done)
    #expect(world.run("verify").code == .done)
    #expect(world.run(Self.select + ["--out", "again"]).code != .done)
    let other = Self.select.map { $0 == "draw" ? "again" : $0 }
    #expect(world.run(other).code == .done)
    #expect(world.run("verify").code == .usage)
  }

  @Test func aColumnThatOnlyTheQuotasAskForIsSaidToBeSo() throws {
    let world = try Self.world(1)
    try world.write("quotas.csv", "feature,value,min,max\nsex,F,2,2\nsex,M,2,2\n")
    let outcome = world.run(Self.select)
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("there is no column “sex”, which the quotas ask for."))
  }

  @Test func aWayOutIsTakenAndTheDrawVerifies() throws {
    let world = try Self.world(2)
    let outcome = world.run(Self.select + ["--apply", "1"])
    #expect(outcome.code == .done)
    #expect(outcome.errors.contains("Proposal 1 applied"))
    #expect(world.read("draw/inputs/applied-quotas.csv")?.contains("age,-30,1,4") == true)
    #expect(world.read("draw/inputs/quotas.csv") == world.read("quotas.csv"))
    #expect(world.run("verify", "draw").code == .done)
  }

  @Test func wrongProposalsAreRefused() throws {
    let world = try Self.world(2)
    #expect(world.run(Self.select + ["--apply", "40"]).code == .usage)
    #expect(try Self.world(1).run(Self.select + ["--apply", "1"]).code == .usage)
  }

  @Test func whoLeavesIsReplacedAndTheChoiceVerifies() throws {
    let world = try Self.world(1)
    #expect(world.run(Self.select).code == .done)
    let before = Self.ids(world.read("draw/selected.csv"))
    let outcome = world.run(
      "replace", "--draw", "draw", "--gone", before[0], "--out", "replaced")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("All quotas are met."))
    let after = Self.ids(world.read("replaced/panel.csv"))
    #expect(after.count == 4)
    #expect(Set(before.dropFirst()).isSubset(of: after))
    #expect(!after.contains(before[0]))
    #expect(world.run("verify", "replaced").code == .done)
  }

  @Test func aChangedChoiceIsFound() throws {
    let world = try Self.world(1)
    _ = world.run(Self.select)
    let before = Self.ids(world.read("draw/selected.csv"))
    _ = world.run("replace", "--draw", "draw", "--gone", before[0], "--out", "replaced")
    let record = try #require(world.read("replaced/replacement.json"))
    try world.write(
      "replaced/replacement.json",
      record.replacing("\"emptySeats\":0", with: "\"emptySeats\":1"))
    #expect(world.run("verify", "replaced").code == .doesNotHold)
  }

  @Test func laterReplacementsGoOnFromEarlierOnes() throws {
    let world = try Self.world(1)
    _ = world.run(Self.select)
    let before = Self.ids(world.read("draw/selected.csv"))
    _ = world.run("replace", "--draw", "draw", "--gone", before[0], "--out", "one")
    let came = try #require(Self.ids(world.read("one/replacements.csv")).first)
    let outcome = world.run(
      "replace", "--draw", "draw", "--gone", came, "--after", "one/replacement.json", "--out", "two"
    )
    #expect(outcome.code == .done)
    let after = Self.ids(world.read("two/panel.csv"))
    #expect(!after.contains(came) && !after.contains(before[0]))
    #expect(world.run("verify", "two").code == .done)
  }

  @Test func aChoiceThatDoesNotStartFromTheDrawIsFound() throws {
    let world = try Self.world(1)
    _ = world.run(Self.select)
    let panel = Self.ids(world.read("draw/selected.csv"))
    let gone = ["replace", "--draw", "draw", "--gone", panel[0], "--out"]
    _ = world.run(gone + ["replaced"])
    let record = try #require(world.read("replaced/replacement.json"))
    #expect(record.contains("source/draw.json"))
    let draw = try #require(world.read("draw/draw.json"))
    let other = try #require(Self.ids(world.read("draw/remaining.csv")).first)
    try world.write(
      "draw/draw.json", draw.replacing("\"\(panel[1])\"", with: "\"\(other)\""))
    _ = world.run(gone + ["other"])
    try world.write("other/source/draw.json", draw)
    let outcome = world.run("verify", "other")
    #expect(outcome.code == .doesNotHold)
    #expect(outcome.output.contains("source/draw.json"))
  }

  @Test func theReserveIsCalledFirst() throws {
    let world = try Self.world(1)
    _ = world.run(Self.select)
    let before = Self.ids(world.read("draw/selected.csv"))
    let leaver = try #require(before.first { Int($0.dropFirst()) ?? 0 >= 6 })
    let called = try #require((6..<12).map { "p\($0)" }.last { !before.contains($0) })
    try world.write("draw/reserve.csv", "id\n\(called)\n")
    _ = world.run("replace", "--draw", "draw", "--gone", leaver, "--out", "replaced")
    #expect(Self.ids(world.read("replaced/replacements.csv")) == [called])
  }

  @Test func whoIsNoMemberCannotLeave() throws {
    let world = try Self.world(1)
    _ = world.run(Self.select)
    let outcome = world.run("replace", "--draw", "draw", "--gone", "nobody", "--out", "replaced")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("“nobody”"))
    #expect(world.read("replaced/panel.csv") == nil)
  }

  private static func ids(_ table: String?) -> [String] {
    (table ?? "").split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: ",").first.map(String.init) }
  }
}

extension String {
  /// The text with the spaces between numbers and nouns that no line may break.
  fileprivate var spaced: String { replacing(" volunteers", with: "\u{00A0}volunteers") }
}

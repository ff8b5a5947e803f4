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

  @Test func aWayOutIsTakenAndTheDrawVerifies() throws {
    let world = try Self.world(2)
    let outcome = world.run(Self.select + ["--apply", "1"])
    #expect(outcome.code == .done)
    #expect(outcome.errors.contains("Proposal 1 applied"))
    #expect(world.read("draw/inputs/applied-quotas.csv")?.contains("age,-30,1,4") == true)
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

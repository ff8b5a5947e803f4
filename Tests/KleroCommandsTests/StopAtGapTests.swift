import Testing

@testable import KleroCommands

@Suite struct StopAtGapTests {
  private func world() throws -> World {
    let world = try World()
    let rows = (1...24).map { "p\($0),\($0 % 5 == 0 ? "F" : "H"),\($0 % 3 == 0 ? "young" : "old")" }
    try world.write("v.csv", "id,gender,age\n" + rows.joined(separator: "\n") + "\n")
    try world.write(
      "q.csv", "feature,value,min,max\ngender,F,3,3\ngender,H,3,3\nage,young,2,3\nage,old,3,4\n")
    return world
  }

  private let words = ["select", "--people", "v.csv", "--quotas", "q.csv", "-k", "6", "-o", "d"]

  @Test func aGapNobodyCanReachChangesNothing() throws {
    let exact = try world()
    #expect(exact.run(words).code == .done)
    let early = try world()
    #expect(early.run(words + ["--stop-at-gap", "0"]).code == .done)
    #expect(early.read("d/lottery.json") == exact.read("d/lottery.json"))
  }

  @Test func whatIsFoundEarlyStatesItsBoundAndVerifies() throws {
    let world = try world()
    #expect(world.run(words + ["--stop-at-gap", "1", "--seed", "s", "-q"]).code == .done)
    #expect(world.run("verify", "d", "-q").code == .done)
  }

  @Test func aGapIsAShare() throws {
    #expect(try world().run(words + ["--stop-at-gap", "2"]).code == .usage)
  }
}

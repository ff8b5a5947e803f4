import Foundation
import Testing

@testable import KleroCommands

@Suite struct ReserveTests {
  private func world(_ words: [String]) throws -> World {
    let world = try World()
    let rows = (1...20).map { "p\($0),\($0 % 2 == 0 ? "F" : "H"),\($0 % 3 == 0 ? "young" : "old")" }
    try world.write("v.csv", "id,gender,age\n" + rows.joined(separator: "\n") + "\n")
    try world.write(
      "q.csv", "feature,value,min,max\ngender,F,3,3\ngender,H,3,3\nage,young,2,2\nage,old,4,4\n")
    let select = ["select", "--people", "v.csv", "--quotas", "q.csv", "-k", "6", "-o", "d", "-q"]
    #expect(world.run(select + words).code == .done)
    return world
  }

  private func ids(_ name: String, in world: World) throws -> [String] {
    let text = try #require(world.read(name))
    return text.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
  }

  @Test(arguments: [["--seed", "a public seed"], []])
  func theReserveIsRankedOutsideThePanelAndVerified(_ seed: [String]) throws {
    let world = try world(["--reserve", "4"] + seed)
    if seed.isEmpty {
      #expect(world.run("draw", "-l", "d/lottery.json", "--ticket", "417", "-q").code == .done)
    }
    let reserve = try ids("d/reserve.csv", in: world)
    let panel = try ids("d/selected.csv", in: world)
    #expect(reserve.count == 4)
    #expect(Set(reserve).isDisjoint(with: panel))
    #expect(world.run("verify", "d", "-q").code == .done)
  }

  @Test func aReserveInAnotherOrderIsFound() throws {
    let world = try world(["--reserve", "4", "--seed", "a public seed"])
    let lines = try #require(world.read("d/reserve.csv")).split(separator: "\n")
    let swapped = [lines[0], lines[2], lines[1]] + lines[3...]
    try world.write("d/reserve.csv", swapped.joined(separator: "\n") + "\n")
    #expect(world.run("verify", "d", "-q").code == .doesNotHold)
  }

  @Test func withoutAReserveThereIsNoSuchFile() throws {
    let world = try world(["--seed", "a public seed"])
    #expect(world.read("d/reserve.csv") == nil)
  }
}

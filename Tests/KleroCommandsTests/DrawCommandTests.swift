import Foundation
import Lottery
import Selection
import Testing

@testable import KleroCommands

@Suite struct DrawCommandTests {
  @Test func selectAndThenDrawGivesWhatSelectWithTheSeedGives() throws {
    let world = try SmallTown.drawn()
    #expect(world.select("--out", "e").code == .done)
    let outcome = world.run("draw", "--lottery", "e/lottery.json", "--seed", SmallTown.seed)
    #expect(outcome.code == .done, "\(outcome.errors)")
    let once = try world.contents(of: "d")
    let twice = try world.contents(of: "e")
    // The pages of the lottery that were there before are listed in the records of the draw.
    for name in SmallTown.drawFiles where !name.hasSuffix("draw.json") {
      #expect(once[name] == twice[name], "\(name)")
    }
    for name in ["seed", "ticket", "tickets", "label"] {
      let values = try ["d", "e"].map { "\(try world.json("\($0)/draw.json")[name] ?? "")" }
      #expect(values[0] == values[1], "\(name)")
    }
    #expect(world.run("verify", "e").code == .done)
    #expect(world.run("verify", "e/public").code == .done)
  }

  @Test func aNumberDrawnByHandNeedsNoSeed() throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    #expect(world.run("draw", "--lottery", "d/lottery.json", "--ticket", "39").code == .done)
    let draw = try world.json("d/draw.json")
    #expect(draw["ticket"] as? Int == 39)
    #expect(draw["seed"] == nil)
    let check = world.run("verify", "d")
    #expect(check.code == .done)
    #expect(check.output.contains("– From the seed to the number: not checked"))
  }

  @Test(arguments: ["40", "999999"]) func aNumberThatNoPanelHasIsRefused(_ ticket: String) throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    let outcome = world.run("draw", "--lottery", "d/lottery.json", "--ticket", ticket)
    #expect(outcome.code != .done)
    #expect(outcome.errors.contains("0 to 39"))
    #expect(!world.paths.contains("d/draw.json"))
  }

  @Test(arguments: ["-1", "1.5", "many", "10000000000000000000"])
  func aTicketThatIsNoNumberIsAWrongLine(_ ticket: String) throws {
    let world = try SmallTown.world()
    let outcome = world.run("draw", "--lottery", "d/lottery.json", "--ticket=\(ticket)")
    #expect(outcome.code == .usage, "\(outcome.errors)")
  }

  @Test func nothingIsDrawnTwiceWithoutForce() throws {
    let world = try SmallTown.drawn()
    let before = try world.contents(of: "d")
    let outcome = world.run("draw", "--lottery", "d/lottery.json", "--seed", "another")
    #expect(outcome.code == .files)
    #expect(outcome.errors.contains("--force"))
    #expect(try world.contents(of: "d") == before)
    let forced = world.run("draw", "--lottery", "d/lottery.json", "--seed", "another", "--force")
    #expect(forced.code == .done)
    #expect(world.run("verify", "d").code == .done)
  }

  @Test func aDrawElsewhereIsCompleteAndVerifies() throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    let outcome = world.run(
      "draw", "--lottery", "d/lottery.json", "--seed", SmallTown.seed, "--out", "far/away")
    #expect(outcome.code == .done)
    #expect(try world.contents(of: "far/away").keys.sorted() == SmallTown.drawFiles)
    #expect(world.run("verify", "far/away").code == .done)
    #expect(!world.paths.contains("d/draw.json"))
  }

  @Test func jsonNamesThePanel() throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    let outcome = world.run("draw", "-l", "d/lottery.json", "-s", SmallTown.seed, "--json")
    let data = Data(outcome.output.utf8)
    let result = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let panel = try #require(result["panel"] as? [String])
    #expect(panel.count == 7)
    #expect(Set(panel).isSubset(of: SmallTown.ids))
  }

  @Test func aPathWithSpacesIsQuotedInTheNextCommand() throws {
    let world = try SmallTown.world()
    #expect(
      world.select("--out", "my draw").output.contains(#"--lottery "my draw/lottery.json" --seed"#))
  }

  /// 2 000 seeds on a real lottery: each person's draws against their tickets. Draws of one person
  /// are binomial; the standardised squares of 24 people, of whom panels seat exactly 7, stay under
  /// 80 unless the numbers are not uniform (a chi-square of 24 degrees exceeds it once in 10^7).
  @Test func everybodySitsAsOftenAsTheyHaveTickets() throws {
    let world = try SmallTown.world()
    #expect(world.select().code == .done)
    let record = try JSONDecoder().decode(
      LotteryRecord.self, from: world.bytes("d/lottery.json"))
    var draws = [Int](repeating: 0, count: record.people.count)
    for number in 0..<2000 {
      let seed = try Seed("trial \(number)")
      let ticket = DrawnNumber(seed: seed, tickets: record.tickets).ticket
      for person in record.panels[ticket] { draws[person] += 1 }
    }
    let squares = zip(draws, record.people).map { drawn, person in
      let share = Double(person.tickets) / Double(record.tickets)
      let difference = Double(drawn) - 2000 * share
      return difference * difference / (2000 * share * (1 - share))
    }
    #expect(squares.reduce(0, +) < 80, "\(squares)")
  }
}

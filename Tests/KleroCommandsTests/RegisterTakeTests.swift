import Committee
import Foundation
import Testing

@testable import KleroCommands

/// What other commands decided is taken into the register as a user expects.
@Suite struct RegisterTakeTests {
  private func world(seats: Int = 4, french: Bool = false) throws -> World {
    let world = try World()
    if french { world.environment = ["LANG": "fr_FR.UTF-8"] }
    try world.write(
      "klero.json",
      """
      {title: "C", committee: {name: "C",
        colleges: [{id: "users", name: "Usagers", seats: {least: 0, most: \(seats)}}]}}
      """)
    try world.write(
      "members.csv",
      "id,name,college\n"
        + (1...9).map { "P\($0),Name \($0),\(["a", "b", "c"][$0 % 3])\n" }.joined())
    return world
  }

  private func run(_ world: World, _ line: String) -> World.Outcome {
    world.run(line.split(separator: " ").map(String.init))
  }

  /// A plan for nine people, and a meeting of which one seat is held.
  private func plan(_ world: World) {
    let lines = [
      "register add appointed -p P1 -d 2027-01-06 --college users",
      "register add meetingCalled --meeting m1 --on 2027-03-04 -d 2027-02-10 --theme eau",
      "workshops --people members.csv --college college -t 3 -r 2 --seed 417 --out plan",
    ]
    for line in lines {
      let outcome = run(world, line)
      #expect(outcome.code == .done, "\(line): \(outcome.errors)")
    }
  }

  @Test func thoseWhoSatAtATableWereAtTheMeeting() throws {
    let world = try world()
    plan(world)
    let take = "register take plan --meeting M1"
    #expect(run(world, take).output.plainSpaces.contains("9 events taken over"))
    let register = try Register(reading: world.folder.path + "/register.jsonl")
    let presence = register.state.people.values.compactMap { $0.presence["m1"] }
    #expect(presence.count { $0 == .attended } == 1)
    #expect(presence.count { $0 == .guest } == 8)
    let journal = world.read("register.jsonl")
    #expect(run(world, take).output.plainSpaces.contains("Nothing to add"))
    #expect(world.read("register.jsonl") == journal)
  }

  @Test(arguments: [
    (false, "8 events taken over", "1 was there"), (true, "8 événements repris", "1 y était déjà"),
  ])
  func whatIsNotedAlreadyIsPassedOver(french: Bool, taken: String, known: String) throws {
    let world = try world(french: french)
    plan(world)
    #expect(run(world, "register add attended -p P1 --meeting m1").code == .done)
    let outcome = run(world, "register take plan --meeting m1")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.plainSpaces.contains(taken))
    #expect(outcome.output.plainSpaces.contains(known))
  }

  /// Somebody noted as absent did not sit at a table: nothing is written.
  @Test func whatContradictsThePlanIsRefused() throws {
    let world = try world()
    plan(world)
    #expect(run(world, "register add absent -p P1 --meeting m1").code == .done)
    let journal = world.read("register.jsonl")
    let outcome = run(world, "register take plan --meeting m1")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("it is known already for that meeting"))
    #expect(world.read("register.jsonl") == journal)
  }

  @Test func somebodyTakenIntoAFullCollegeIsCalledAsTheUserDoes() throws {
    let world = try world(seats: 1)
    try world.write(
      "pool.csv", "id,name,g\n" + (1...8).map { "X\($0),N\($0),\($0 % 2)\n" }.joined())
    try world.write("quotas.csv", "feature,value,min,max\ng,0,1,1\ng,1,1,1\n")
    let lines = [
      "select --people pool.csv --quotas quotas.csv --size 2 --seed x --out draw",
      "register add appointed -p P1 -d 2027-01-06 --college users",
    ]
    for line in lines { #expect(run(world, line).code == .done) }
    let outcome = run(
      world, "register take draw --date 2027-02-01 --college users")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("“appointed (X"), "\(outcome.errors)")
  }
}

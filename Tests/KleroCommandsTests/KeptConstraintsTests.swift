import Foundation
import Population
import Testing
import Workshops

@testable import KleroCommands

/// What plan.json keeps of what a plan was asked for.
@Suite struct KeptConstraintsTests {
  private static let pool = Pool(
    attributes: [Attribute(name: "college", values: ["user", "agent"])],
    people: (0..<6).map { Pool.Person(id: "P\($0)", values: [$0 % 2]) })

  private static var constraints: WorkshopConstraints {
    var constraints = WorkshopConstraints()
    constraints.apart = [[0, 1, 2], [3, 4]]
    constraints.together = [[1, 5]]
    constraints.pins = [
      .init(person: 0, round: nil, table: 1), .init(person: 2, round: 1, table: 0),
    ]
    constraints.rules = [
      .init(attribute: 0, value: 1, least: 1, most: .max),
      .init(attribute: 0, value: 0, least: 0, most: 4),
    ]
    constraints.capacities = [4, WorkshopConstraints.manySeats]
    constraints.attendance = (0..<6).map { [true, $0 != 3] }
    constraints.wishes = [.init(person: 4, table: 1, rank: 1)]
    constraints.earlierMeetings = [.init(one: 0, other: 5, times: 2)]
    constraints.provisions = [
      .init(name: "English", isOffered: [false, false]),
      .init(name: "step-free", isOffered: [true, false]),
    ]
    constraints.needs = [.init(person: 1, provision: 0), .init(person: 4, provision: 1)]
    constraints.staff = [
      .init(id: "F2", name: "Ana", role: "lead", languages: ["English"], table: 0),
      .init(id: "F1", name: "Bo", role: "lead", training: ["mediation"], table: 1),
      .init(id: "F3", name: "Cy", role: "lead"),
    ]
    constraints.staffAsks = [.init(table: 1, role: "lead", skill: "mediation")]
    return constraints
  }

  @Test func allConstraintsComeBack() throws {
    let kept = try #require(KeptConstraints(Self.constraints, in: Self.pool))
    let text = try JSONText.encode(kept)
    let read = try JSONText.decode(KeptConstraints.self, from: text)
    #expect(read == kept)
    let back = try read.constraints(in: Self.pool, tables: 2, rounds: 2, file: "plan.json")
    #expect(back == Self.constraints)
  }

  @Test func theOrderInWhichTheyWereGivenLeavesNoTrace() throws {
    var other = Self.constraints
    other.apart = [[4, 3], [2, 0, 1]]
    other.pins.reverse()
    other.earlierMeetings = [.init(one: 5, other: 0, times: 1), .init(one: 0, other: 5, times: 1)]
    #expect(
      KeptConstraints(other, in: Self.pool) == KeptConstraints(Self.constraints, in: Self.pool))
  }

  @Test func noConstraintsSayNothing() {
    #expect(KeptConstraints(WorkshopConstraints(), in: Self.pool) == nil)
  }

  @Test func whatDoesNotExistIsSaidAllAtOnce() throws {
    let text = """
      { "apart": [["P0", "Q9"]], "fixed": [{ "id": "P1", "round": 3, "workshop": 9 }],
        "rules": [{ "attribute": "college", "value": "elected", "least": 1 }],
        "rooms": [{ "workshop": 0, "seats": 4 }] }
      """
    let kept = try JSONText.decode(KeptConstraints.self, from: text)
    do {
      _ = try kept.constraints(in: Self.pool, tables: 2, rounds: 2, file: "plan.json")
      Issue.record("read")
    } catch { #expect(error.defects.count == 5) }
  }

  @Test func aPlanKeepsThemAndOneWrittenBeforeIsRead() throws {
    let world = try World()
    let people = (1...9).map { "P\($0),Name \($0),\(["user", "agent", "partner"][$0 % 3])\n" }
    try world.write("people.csv", "id,name,college\n" + people.joined())
    try world.write("a.csv", "group,id\n1,P2\n1,P1\n")
    let outcome = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "3", "-r", "2",
      "--seed", "417", "--out", "plan", "--apart", "a.csv", "--rule", "college=user:1-")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let text = try #require(world.read("plan/plan.json"))
    let record = try #require(PlanRecord.read(text))
    #expect(record.constraints?.apart == [["P1", "P2"]])
    #expect(record.constraints?.rules?.count == 1)
    try world.write(
      "plan/plan.json",
      """
      { "format": "kleroterion/workshops/1", "seed": "417", "title": "t", "workshops": 3,
        "rounds": 2, "attributes": ["college"] }
      """)
    let update = world.run("workshops", "update", "--plan", "plan", "--out", "day")
    #expect(update.code == .done, "\(update.errors)")
    #expect(world.read("day/assignment.csv") == world.read("plan/assignment.csv"))
  }
}

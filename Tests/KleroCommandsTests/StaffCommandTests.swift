import Foundation
import Testing

@testable import KleroCommands

/// Rooms, needs and staff, from the files to what is printed.
@Suite struct StaffCommandTests {
  private static let rooms =
    "workshop,room,seats,step_free,training\n1,Blue,,yes,\n2,,3,no,mediation\n3,,,,\n"
  private static let needs = "id,need\nP1,step_free\nP2,English\n"
  private static let staff = """
    id,name,role,languages,training
    F1,Ana,facilitator,English/French,
    F2,Bo,facilitator,French,mediation
    F3,Cy,facilitator,French,mediation
    F4,Di,facilitator,,
    N1,Eve,note-taker,,
    N2,Flo,note-taker,,
    N3,Gus,note-taker,,

    """

  private func world() throws -> World {
    let world = try World()
    let people = (1...9).map { "P\($0),Name \($0),\(["user", "agent", "partner"][$0 % 3])\n" }
    try world.write("people.csv", "id,name,college\n" + people.joined())
    try world.write("rooms.csv", Self.rooms)
    try world.write("needs.csv", Self.needs)
    try world.write("staff.csv", Self.staff)
    return world
  }

  private func run(_ world: World, _ more: String...) -> World.Outcome {
    world.run(
      [
        "workshops", "--people", "people.csv", "--college", "college", "-t", "3", "-r", "2",
        "--seed", "417", "--out", "plan",
      ] + more)
  }

  private static let files = [
    "--rooms", "rooms.csv", "--needs", "needs.csv", "--staff", "staff.csv",
  ]

  @Test func everyTableIsLedAndNeedsAreMetInEveryRound() throws {
    let world = try world()
    let outcome = world.run(
      [
        "workshops", "--people", "people.csv", "--college", "college", "-t", "3", "-r", "2",
        "--seed", "417", "--out", "plan",
      ] + Self.files)
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("In reserve"))
    let staff = try #require(world.read("plan/staff.csv")).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(staff[0] == ["workshop", "role", "id", "name"])
    for table in ["1", "2", "3"] {
      let roles = staff.filter { $0[0] == table }.map { $0[1] }
      #expect(roles == ["facilitator", "note-taker"])
    }
    #expect(staff.count == 8 && staff[7][0].isEmpty)
    let mediator = try #require(staff.first { $0[0] == "2" && $0[1] == "facilitator" })
    #expect(["F2", "F3"].contains(mediator[2]))
    let english = try #require(staff.first { $0[2] == "F1" })[0]
    let seats = try #require(world.read("plan/assignment.csv"))
    for round in 1...2 {
      #expect(seats.contains("P1,\(round),1\n"))
      #expect(seats.contains("P2,\(round),\(english)\n"))
    }
  }

  @Test func papersNameTheStaffAndNobodysNeeds() throws {
    let world = try world()
    let outcome = run(world, "--rooms", "rooms.csv", "--needs", "needs.csv", "--staff", "staff.csv")
    #expect(outcome.code == .done, "\(outcome.errors)")
    for name in ["attendance", "badges", "facilitators", "tables", "wall"] {
      let page = try #require(world.read("plan/print/\(name).html"))
      #expect(page.contains("Ana") || page.contains("Bo"), "\(name)")
      #expect(page.contains("Gus"), "\(name)")
      #expect(!page.contains("step_free") && !page.contains("English"), "\(name)")
    }
    let board = try #require(world.read("plan/workshops.html"))
    #expect(board.contains("Gus") && !board.contains("step_free"))
  }

  @Test func aPlanWithoutStaffHasNoFileOfIt() throws {
    let world = try world()
    #expect(run(world).code == .done)
    #expect(world.read("plan/staff.csv") == nil)
  }

  @Test func thoseWhoArriveSitWhereTheirNeedIsMet() throws {
    let world = try world()
    #expect(
      run(world, "--rooms", "rooms.csv", "--needs", "needs.csv", "--staff", "staff.csv").code
        == .done)
    try world.write("late.csv", "id,name,college\nL1,Late,user\nL2,Later,agent\n")
    try world.write("more.csv", "id,need\nL1,step_free\nL2,English\n")
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--arrived", "late.csv", "--needs", "more.csv",
      "--out", "day", "--json")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let seats = try #require(world.read("day/assignment.csv"))
    let staff = try #require(world.read("day/staff.csv"))
    #expect(staff == world.read("plan/staff.csv"))
    let english = try #require(staff.split(separator: "\n").first { $0.contains("F1") }).prefix(1)
    for round in 1...2 {
      for person in ["P1", "L1"] { #expect(seats.contains("\(person),\(round),1\n"), "\(seats)") }
      for person in ["P2", "L2"] {
        #expect(seats.contains("\(person),\(round),\(english)\n"), "\(seats)")
      }
    }
    let again = world.run("workshops", "update", "--plan", "day", "--out", "later")
    #expect(again.code == .done, "\(again.errors)")
    #expect(world.read("later/plan.json") == world.read("day/plan.json"))
  }

  @Test func anAbsentFacilitatorIsReplacedFromTheReserve() throws {
    let world = try world()
    #expect(
      run(world, "--rooms", "rooms.csv", "--needs", "needs.csv", "--staff", "staff.csv").code
        == .done)
    let mediator = try #require(
      world.read("plan/staff.csv")?.split(separator: "\n").first { $0.hasPrefix("2,facilitator") })
    let absent = String(mediator.split(separator: ",")[2])
    let outcome = world.run(
      "workshops", "update", "--plan", "plan", "--absent", absent, "--out", "day")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("→ workshop"), "\(outcome.output)")
    #expect(world.read("day/assignment.csv") == world.read("plan/assignment.csv"))
    let staff = try #require(world.read("day/staff.csv"))
    #expect(!staff.contains(absent))
    let other = absent == "F2" ? "F3" : "F2"
    #expect(staff.contains("2,facilitator,\(other),"))
    let gone = world.run(
      "workshops", "update", "--plan", "day", "--absent", "N1", "--out", "never")
    #expect(gone.code == .infeasible)
    #expect(gone.errors.contains("note-taker"), "\(gone.errors)")
  }

  @Test func evaluateNamesWhoeverLacksWhatTheyNeed() throws {
    let world = try world()
    #expect(
      run(world, "--rooms", "rooms.csv", "--needs", "needs.csv", "--staff", "staff.csv").code
        == .done)
    let seats = try #require(world.read("plan/assignment.csv"))
    try world.write("edited.csv", seats.replacing("P1,1,1\n", with: "P1,1,3\n"))
    let outcome = world.run(
      "workshops", "evaluate", "--plan", "plan", "--assignment", "edited.csv", "--suggest")
    #expect(outcome.code == .doesNotHold)
    #expect(outcome.output.contains("needs “step_free”"), "\(outcome.output)")
  }

  @Test func theOrderOfTheRowsLeavesNoTrace() throws {
    let world = try world()
    #expect(
      run(world, "--rooms", "rooms.csv", "--needs", "needs.csv", "--staff", "staff.csv").code
        == .done)
    for name in ["rooms.csv", "needs.csv", "staff.csv"] {
      let lines = try #require(world.read(name)).split(separator: "\n")
      let turned = lines.prefix(1) + lines.dropFirst().reversed()
      try world.write(name, turned.joined(separator: "\n") + "\n")
    }
    let again = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "3", "-r", "2",
      "--seed", "417", "--out", "again", "--rooms", "rooms.csv", "--needs", "needs.csv",
      "--staff", "staff.csv")
    #expect(again.code == .done, "\(again.errors)")
    for name in ["plan.json", "assignment.csv", "staff.csv"] {
      #expect(world.read("again/\(name)") == world.read("plan/\(name)"), "\(name)")
    }
  }

  @Test func thoseWhoObserveNeedNothing() throws {
    let world = try world()
    try world.write(
      "people.csv",
      "id,name,college\nA1,A,agent\nA2,B,agent\nA3,C,agent\nU1,D,user\nU2,E,user\nP1,F,partner\n")
    try world.write("needs.csv", "id,need\nA1,step_free\nA2,step_free\nA3,step_free\n")
    try world.write("rooms.csv", "workshop,step_free\n1,yes\n2,yes\n")
    let outcome = world.run(
      "workshops", "--people", "people.csv", "--college", "college", "-t", "2", "--equal",
      "--seed", "417", "--out", "plan", "--rooms", "rooms.csv", "--needs", "needs.csv")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(world.read("plan/observers.csv") != nil)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Files that take the place of the good ones.
    let files: [String: String]
    let code: ExitCode
    /// What the message names, whatever the language.
    let names: [String]
  }

  static let cases = [
    Case(
      testDescription: "an unknown person in needs",
      files: ["needs.csv": "id,need\nP1,step_free\nP77,step_free\n"], code: .input,
      names: ["needs.csv", "3", "id", "P77"]),
    Case(
      testDescription: "a need that nothing offers",
      files: ["needs.csv": "id,need\nP1,stepfree\n"], code: .input,
      names: ["needs.csv", "2", "need", "stepfree", "step_free"]),
    Case(
      testDescription: "a need that no room offers",
      files: ["rooms.csv": "workshop,step_free\n1,no\n"], code: .input,
      names: ["needs.csv", "2", "step_free", "--rooms"]),
    Case(
      testDescription: "a workshop that does not exist",
      files: ["rooms.csv": "workshop,step_free\n1,yes\n9,yes\n"], code: .input,
      names: ["rooms.csv", "3", "workshop", "9"]),
    Case(
      testDescription: "a workshop in two rows",
      files: ["rooms.csv": "workshop,step_free\n1,yes\n1,no\n"], code: .input,
      names: ["rooms.csv", "3", "workshop", "1"]),
    Case(
      testDescription: "neither yes nor no",
      files: ["rooms.csv": "workshop,step_free\n1,yes\n2,perhaps\n"], code: .input,
      names: ["rooms.csv", "3", "step_free", "perhaps"]),
    Case(
      testDescription: "a training that nobody has",
      files: ["rooms.csv": "workshop,step_free,training\n1,yes,meditation\n"], code: .input,
      names: ["rooms.csv", "2", "training", "meditation", "mediation"]),
    Case(
      testDescription: "a column of the staff that is misspelt",
      files: ["staff.csv": "id,role,langauges\nF1,a,English\nF2,a,\nF3,a,\n"], code: .input,
      names: ["staff.csv", "langauges", "languages"]),
    Case(
      testDescription: "a participant among the staff",
      files: ["staff.csv": "id,role,training\nP1,a,mediation\nF2,a,\nF3,a,\n"], code: .input,
      names: ["staff.csv", "2", "id", "P1"]),
    Case(
      testDescription: "too few of a role",
      files: [
        "staff.csv": "id,role,training,languages\nF1,lead,mediation,English\nF2,lead,,\n"
      ], code: .infeasible, names: ["lead", "2", "3", "--staff"]),
    Case(
      testDescription: "more tables ask for a training than have it",
      files: [
        "rooms.csv": "workshop,step_free,training\n1,yes,\n2,,mediation\n3,,mediation\n",
        "staff.csv":
          "id,role,training,languages\nF1,a,mediation,English\nF2,a,,\nF3,a,,\n",
      ], code: .infeasible, names: ["mediation", "2", "3", "F1"]),
    Case(
      testDescription: "a room too small for those who need it",
      files: [
        "rooms.csv": "workshop,seats,step_free,training\n1,2,yes,mediation\n",
        "needs.csv": "id,need\nP1,step_free\nP2,step_free\nP3,step_free\n",
      ], code: .infeasible, names: ["step_free", "P1", "P2", "P3", "2"]),
  ]

  @Test(arguments: cases, ["en", "fr"])
  func isRefusedWithOneClearMessage(_ wrong: Case, _ language: String) throws {
    let world = try world()
    for (name, text) in wrong.files.sorted(by: { $0.key < $1.key }) {
      try world.write(name, text)
    }
    let outcome = run(
      world, "--rooms", "rooms.csv", "--needs", "needs.csv", "--staff", "staff.csv", "--lang",
      language)
    #expect(outcome.code == wrong.code, "\(outcome.errors)")
    for name in wrong.names { #expect(outcome.errors.contains(name), "\(outcome.errors)") }
    #expect(!FileManager.default.fileExists(atPath: "\(world.folder.path)/plan"))
  }
}

import Committee
import Foundation
import Lottery
import Testing

@testable import KleroCommands

@Suite struct RegisterCommandTests {
  /// A committee of four people with rules: two colleges, seats with names in one.
  private func world(french: Bool = false) throws -> World {
    let world = try World()
    if french { world.environment = ["LANG": "fr_FR.UTF-8"] }
    try world.write(
      "klero.json",
      """
      {
        title: "Comité local",
        committee: {
          name: "Comité local",
          colleges: [
            { id: "users", name: "Usagers", seats: { least: 0, most: 2 } },
            { id: "bodies", name: "Organismes", seats: [
              { id: "poste", title: "La Poste" }, { id: "caf", title: "La CAF" } ] },
          ],
          substitutes: { notice: 2, days: "ouvrables" },
        },
      }
      """)
    try world.write(
      "members.csv",
      "id,prénom,nom\np1,Ada,Lovelace\np2,Olympe,de Gouges\np3,Marie,Curie\np4,Pierre,Curie\n")
    return world
  }

  private func run(_ world: World, _ line: String) -> World.Outcome {
    world.run(["register"] + line.split(separator: " ").map(String.init))
  }

  private func run(_ world: World, all lines: [String]) {
    for line in lines {
      let outcome = run(world, line)
      #expect(outcome.code == .done, "\(line): \(outcome.errors)")
    }
  }

  @Test func aMandateIsWrittenFromItsFirstLetterToItsEnd() throws {
    let world = try world()
    run(
      world,
      all: [
        "add invited -p p1 -d 2027-01-06 --until 31/01/2027",
        "add accepted -p Lovelace -d 2027-01-10",
        "add appointed -p p1 -d 2027-02-01 --college Usagers --until 2029-01-31",
        "add appointed -p p2 -d 2027-02-01 --college bodies --seat caf",
        "add meetingCalled --meeting m1 --on 2027-03-04 -d 2027-02-10 --theme eau",
        "add attended -p p1 --meeting M1", "add meetingHeld --meeting m1",
        "add withdrew -p p1 -d 2027-05-02", "add replaced -p p1 --by p3 -d 2027-05-09",
        "status --members", "history p1", "verify",
      ])
    let status = run(world, "status --json --on 2027-05-02")
    let record = try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any]
    let colleges = try #require(record?["colleges"] as? [[String: Any]])
    #expect(colleges.map { $0["vacant"] as? Int } == [2, 1])
    #expect(colleges[1]["vacantSeats"] as? [String] == ["poste"])
    #expect(run(world, "history Lovelace").output.contains("replaced by Marie Curie"))
    #expect(world.read("register.jsonl")?.contains("Lovelace") == false)
  }

  @Test func somebodyWhomThePeoplesFileDoesNotHaveIsAWrongInput() throws {
    let world = try world()
    let outcome = run(world, "add invited -p p9 -d 2027-01-06")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("p9"))
    #expect(run(world, "add invited -d 2027-01-06").code == .usage)
  }

  @Test(arguments: [
    ("add accepted -p p3 -d 2027-02-02", "never invited", "jamais été invitée"),
    (
      "add appointed -p p3 -d 2027-02-02 --college bodies --seat caf", "held by Olympe de Gouges",
      "occupé par Olympe de Gouges"
    ),
    ("add appointed -p p3 -d 2027-02-02 --college user", "Is it “users”?", "Est-ce « users »"),
    (
      "add withdrew -p p1 -d 2027-01-20", "begins only on 1 February 2027",
      "ne commence que le 1er février 2027"
    ),
    ("add accepted -p p9 -d 2027-02-30", "“p9”", "« p9 »"),
    (
      "add accepted -p p3 -d 2027-02-30", "no day of the calendar",
      "n’est pas un jour du calendrier"
    ),
    ("add acepted -p p3 -d 2027-02-03", "Is it “accepted”?", "Est-ce « accepted »"),
    (
      "add accepted -p Curie -d 2027-02-03", "may be several people",
      "peut être plusieurs personnes"
    ),
    ("add accepted -p Lovelac -d 2027-02-03", "Did you mean", "Vouliez-vous dire"),
    ("add accepted -d 2027-02-03", "needs --person", "demande --person"),
    ("add accepted -p p3", "--date", "--date"),
    ("add accepted -p p3 -d 2027-02-03 --work x", "has no --work", "n’a pas de --work"),
    ("add attended -p p1 --meeting m7 -d 2027-02-03", "no meeting “m7”", "aucune réunion « m7 »"),
    (
      "add substituted -p p1 --by p3 --meeting m1 -d 2027-03-03", "2 March 2027 at the latest",
      "au plus tard le 2 mars 2027"
    ),
    ("add note -d 2027-02-03 --note x --committee Autre", "not of “Autre”", "et non de « Autre »"),
    ("correct 1 --date 2027-02-03", "cannot be struck out", "ne s’annule pas"),
    ("erase p1 --date 2027-02-03", "still sits", "siège encore"),
  ])
  func theImpossibleIsToldAndNothingIsWritten(
    _ line: String, _ english: String, _ french: String
  ) throws {
    for (isFrench, expected) in [(false, english), (true, french)] {
      let world = try world(french: isFrench)
      run(
        world,
        all: [
          "add appointed -p p1 -d 2027-02-01 --college users",
          "add appointed -p p2 -d 2027-02-01 --college bodies --seat caf",
          "add meetingCalled --meeting m1 --on 2027-03-04 -d 2027-02-01",
        ])
      let before = world.read("register.jsonl")
      let outcome = run(world, line)
      #expect(outcome.code == .input || outcome.code == .usage)
      let plain = outcome.errors.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      #expect(plain.contains(expected), "\(plain)")
      #expect(world.read("register.jsonl") == before)
      #expect(world.paths.contains("register.head"))
    }
  }

  @Test func aSubstituteInTimeIsTaken() throws {
    let world = try world()
    run(
      world,
      all: [
        "add appointed -p p1 -d 2027-02-01 --college users",
        "add meetingCalled --meeting m1 --on 2027-03-04 -d 2027-02-01",
        "add substituted -p p1 --by p3 --meeting m1 -d 2027-03-02",
      ])
    #expect(run(world, "status").output.contains("Marie Curie stands in for Ada Lovelace"))
  }

  @Test func aTableOfEventsIsAcknowledgedRowByRow() throws {
    let world = try world()
    try world.write(
      "events.csv",
      "événement;date;personne;collège\nnommé;01/02/2027;p1;users\nsans réponse;02/02/2027;p2;\n")
    let outcome = run(world, "add --from events.csv")
    #expect(outcome.code == .input)
    #expect(outcome.output.hasPrefix("2  1\u{A0}February 2027, Ada Lovelace: appointed"))
    #expect(outcome.errors.contains("never invited"))
    #expect(try Register(reading: world.folder.path + "/register.jsonl").entries.count == 2)
  }

  @Test func anErasureIsFinishedWhenItIsRunAgain() throws {
    let world = try world()
    run(world, all: ["add invited -p p1 -d 2027-01-06", "add declined -p p1 -d 2027-01-07"])
    let people = try #require(world.read("members.csv"))
    run(world, all: ["erase p1 --date 2027-01-08"])
    #expect(world.read("members.csv")?.contains("Lovelace") == false)
    // As if the command had been stopped before the people's file was replaced.
    try world.write("members.csv", people)
    let again = run(world, "erase p1 --date 2027-01-09")
    #expect(again.code == .done)
    #expect(world.read("members.csv")?.contains("Lovelace") == false)
    #expect(try Register(reading: world.folder.path + "/register.jsonl").entries.count == 4)
    #expect(run(world, "history p1").output.contains("3\u{A0}events"))
    #expect(run(world, "verify").code == .done)
  }

  @Test func retentionListsThoseWhoLeft() throws {
    let world = try world()
    run(
      world,
      all: [
        "add invited -p p1 -d 2027-01-06", "add declined -p p1 -d 2027-01-07",
        "add appointed -p p2 -d 2027-02-01 --college users --until 2028-01-31",
      ])
    #expect(run(world, "retention --on 2028-01-06 --months 12").output.contains("0"))
    #expect(run(world, "retention --on 2028-01-07 --months 12").output.contains("Ada Lovelace"))
    #expect(run(world, "retention --on 2029-02-01 --months 12").output.contains("Olympe"))
    #expect(run(world, "retention --on 2029-01-31 --months 12").output.contains("Olympe") == false)
  }

  @Test func aPublishedFingerprintIsFoundAgain() throws {
    let world = try world()
    run(world, all: ["add note -d 2027-01-06 --note one"])
    let path = world.folder.path + "/register.jsonl"
    let head = try #require(try Register(reading: path).journal.head)
    run(world, all: ["add note -d 2027-01-07 --note two"])
    let outcome = run(world, "verify --head \(head.digest.hex.prefix(20))")
    #expect(outcome.output.contains("event 2"))
    #expect(run(world, "verify --head 0123456789abcdef0123").code == .doesNotHold)
  }

  @Test func aRenewalCanBeRepeatedByHand() throws {
    let world = try world()
    run(
      world,
      all: [
        "add appointed -p p1 -d 2027-02-01 --college users",
        "add appointed -p p2 -d 2027-02-01 --college users",
        "renew --college users --part 1/2 --seed dice-4-8-15 --date 2028-02-01",
      ])
    let register = try Register(reading: world.folder.path + "/register.jsonl")
    let day = try #require(register.state.day)
    let stays = register.state.seated(on: day).map(\.person)
    let leaves = try #require(register.entries.last?.person)
    func ticket(of person: String) -> String {
      SHA256.hash("dice-4-8-15,renew,\(person)".utf8).hex
    }
    #expect(stays.count == 1)
    #expect(ticket(of: leaves) < ticket(of: stays[0]))
  }

  @Test func aDrawIsTakenOverOnce() throws {
    let world = try World()
    try world.write(
      "people.csv", "id,name,g\n" + (1...8).map { "p\($0),N\($0),\($0 % 2)\n" }.joined())
    try world.write("quotas.csv", "feature,value,min,max\ng,0,2,2\ng,1,2,2\n")
    let select = world.run(
      "select", "--people", "people.csv", "--quotas", "quotas.csv", "--size", "4", "--reserve", "2",
      "--seed", "a public seed", "--out", "draw")
    #expect(select.code == .done, "\(select.errors)")
    let take = "take draw --date 2027-02-01 --committee C"
    #expect(run(world, take).output.contains("10\u{A0}events taken over"))
    let journal = world.read("register.jsonl")
    #expect(run(world, take).output.contains("Nothing to add"))
    #expect(world.read("register.jsonl") == journal)
    #expect(world.read("members.csv")?.split(separator: "\n").count == 7)

    let register = try Register(reading: world.folder.path + "/register.jsonl")
    let day = try #require(register.state.day)
    #expect(register.state.seated(on: day).count == 4)
    #expect(register.state.reserve(of: "panel", on: day).count == 2)
    let member = try #require(
      world.read("draw/selected.csv")?.split(separator: "\n")[1].split(separator: ",")[0])
    #expect(
      world.run("replace", "--draw", "draw", "--gone", String(member), "--out", "one").code == .done
    )
    #expect(
      run(world, "take one --date 2027-05-01 --committee C").output.contains("1\u{A0}event taken"))
    #expect(run(world, "status --committee C").output.contains("panel"))
  }
}

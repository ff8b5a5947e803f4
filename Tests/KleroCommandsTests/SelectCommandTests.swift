import Foundation
import TestSupport
import Testing

@testable import KleroCommands

@Suite struct SelectCommandTests {
  @Test func withoutASeedALotteryIsWrittenAndNothingIsDrawn() throws {
    let world = try SmallTown.world()
    let outcome = world.select()
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("klero draw --lottery d/lottery.json"))
    #expect(
      world.paths
        == (["d", "people.csv", "quotas.csv"] + SmallTown.lotteryFiles.map { "d/\($0)" }).sorted())
    #expect(world.run("verify", "d").code == .done)
  }

  @Test func withASeedThePanelIsDrawnAtOnce() throws {
    let world = try SmallTown.newlyDrawn()
    #expect(try world.contents(of: "d").keys.sorted() == SmallTown.drawFiles)
    #expect(world.run("verify", "d").code == .done)
    #expect(world.run("verify", "d/public/").code == .done)
  }

  @Test func inputsAreKeptByteForByte() throws {
    let world = try SmallTown.drawn()
    #expect(world.read("d/inputs/people.csv") == SmallTown.people)
    #expect(world.read("d/inputs/quotas.csv") == SmallTown.quotas)
  }

  @Test func probabilitiesNameEverybodyInTheOrderOfIds() throws {
    let world = try SmallTown.drawn()
    let lines = try #require(world.read("d/probabilities.csv")).split(separator: "\n")
    #expect(lines[0] == "id,probability,tickets,pseudonym")
    #expect(lines.count == SmallTown.ids.count + 1)
    let bytewise = SmallTown.ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // What a spreadsheet would run as a formula is written with an apostrophe before it.
    let written = bytewise.map { ["=1+1", "@home"].contains($0) ? "'\($0)" : $0 }
    #expect(lines.dropFirst().map { String($0.prefix { $0 != "," }) } == written)
    let cells = lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(cells.allSatisfy { $0[1].wholeMatch(of: /[01]\.\d{12}/) != nil })
    // 40 panels of 7.
    #expect(cells.map { Int($0[2]) ?? 0 }.reduce(0, +) == 280)
    #expect((cells.map { Double($0[1]) ?? 0 }.reduce(0, +) - 7).magnitude < 1e-9)
  }

  @Test func thoseSelectedAndRemainingAreThePoolInTheInputsOwnColumns() throws {
    let world = try SmallTown.drawn()
    let selected = try #require(world.read("d/selected.csv")).split(separator: "\n")
    let remaining = try #require(world.read("d/remaining.csv")).split(separator: "\n")
    #expect(selected.count == 8)
    #expect(selected[0] == "\(SmallTown.header);tickets;pseudonym")
    #expect(remaining[0] == selected[0])
    let everybody = (selected.dropFirst() + remaining.dropFirst()).map { line in
      line.split(separator: ";").dropLast(2).joined(separator: ";")
    }
    #expect(
      everybody.map { $0.first == "'" ? String($0.dropFirst()) : $0 }.sorted()
        == SmallTown.rows.sorted())
  }

  @Test func namesThatAreTakenByTheInputAreNumbered() throws {
    let people = SmallTown.people.replacingOccurrences(of: ";name;", with: ";Tickets;")
    let world = try SmallTown.world(people: people)
    #expect(world.select("--seed", "a").code == .done)
    let header = world.read("d/selected.csv")?.prefix { $0 != "\n" }
    #expect(header == "id;Tickets;age;gender;street;postcode;tickets 2;pseudonym")
    #expect(world.run("verify", "d").code == .done)
  }

  @Test func jsonHoldsWhatScriptsRelyOn() throws {
    let world = try SmallTown.world()
    let outcome = world.select("--seed", "3749 2018 5562 0938 1746 5029 3749", "--json")
    #expect(outcome.errors.isEmpty)
    let data = Data(outcome.output.utf8)
    let result = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let keys = [
      "poolSize", "panelSize", "types", "fairness", "optimalMinimum", "upperBound", "certified",
      "realizedMinimum", "largestTicketDifference", "panels", "seconds", "ticket",
    ]
    for key in keys { #expect(result[key] != nil, "\(key)") }
    #expect(result["poolSize"] as? Int == 24)
    #expect(result["panelSize"] as? Int == 7)
    #expect(result["fairness"] as? String == "leximin")
    #expect(result["certified"] as? Bool == true)
    #expect(result["ticket"] as? Int == (try world.json("d/draw.json")["ticket"] as? Int))
  }

  @Test func withoutASeedJSONHasNoTicket() throws {
    let world = try SmallTown.world()
    #expect(!world.select("--json").output.contains("\"ticket\""))
  }

  @Test(arguments: ["leximin", "maximin"]) func fairnessIsChosenByName(_ name: String) throws {
    let world = try SmallTown.world()
    #expect(world.select("--fairness", name).code == .done)
    #expect(try world.json("d/lottery.json")["fairness"] as? String == name)
    #expect(world.run("verify", "d").code == .done)
  }

  @Test func bothQuotaFormatsGiveTheSameLottery() throws {
    let world = try SmallTown.world()
    #expect(world.select("--seed", "a").code == .done)
    let other = SmallTown.quotas.replacingOccurrences(
      of: "feature,value", with: "category,name")
    try world.write("quotas.csv", other)
    #expect(world.select("--seed", "a", "--out", "e").code == .done)
    #expect(world.read("d/probabilities.csv") == world.read("e/probabilities.csv"))
    #expect(world.read("d/selected.csv") == world.read("e/selected.csv"))
  }

  @Test func semicolonsAndWindows1252GiveTheSamePeople() throws {
    let world = try SmallTown.world()
    #expect(world.select("--seed", "a").code == .done)
    let people = try #require(SmallTown.people.data(using: .windowsCP1252))
    try people.write(to: world.folder.appendingPathComponent("people.csv"))
    let quotas = SmallTown.quotas.replacingOccurrences(of: ",", with: ";")
    try world.write("quotas.csv", quotas)
    #expect(world.select("--seed", "a", "--out", "e").code == .done)
    let parts = ["d", "e"].map { folder in
      world.read("\(folder)/probabilities.csv")?.split(separator: "\n").map {
        $0.split(separator: ",").dropLast().joined()
      }
    }
    #expect(parts[0] == parts[1])
    #expect(try world.bytes("e/inputs/people.csv") == people)
  }

  @Test func noPanelHasTwoPeopleOfOneHousehold() throws {
    let world = try SmallTown.drawn()
    // Every fifth volunteer lives at one address: of these five, no panel has two.
    let record = try world.json("d/lottery.json")
    let people = try #require(record["people"] as? [[String: Any]])
    let sharing = Set(people.indices.filter { people[$0]["household"] != nil })
    #expect(sharing.count == 5)
    let panels = try #require(record["panels"] as? [[Int]])
    #expect(panels.allSatisfy { sharing.intersection($0).count <= 1 })
  }

  @Test func blankAddressesShareNoHousehold() throws {
    let people = "id,gender,street\n1,F,\n2,F,\n3,H, \n"
    let quotas = "feature,value,min,max\ngender,F,2,2\ngender,H,1,1\n"
    let world = try SmallTown.world(people: people, quotas: quotas)
    let outcome = world.run(
      "select", "--people", "people.csv", "--quotas", "quotas.csv", "-k", "3", "--household",
      "street", "--out", "d", "--tickets", "2")
    #expect(outcome.code == .done, "\(outcome.errors)")
  }

  @Test func attributesAreDerivedAsTheDossierSays() throws {
    let world = try World()
    let births = [1950, 1955, 1990, 1995, 2000, 1958]
    let people = births.indices.map {
      "\($0),\(births[$0])-06-01,B\($0 % 2),\(["nurse", "smith"][$0 / 3])"
    }
    try world.write("v.csv", "id,birth,office,job\n" + people.joined(separator: "\n") + "\n")
    try world.write("offices.csv", "office,quarter\nB0,North\nB1,South\n")
    try world.write(
      "q.csv",
      "feature,value,min,max\nage,16-59,1,1\nage,60+,1,1\nquarter,North,1,1\nquarter,South,1,1\n"
        + "work,care,0,2\nwork,craft,0,2\n")
    try world.write(
      "klero.json",
      """
      {
        language: "en", referenceDate: "2026-11-22",
        files: { people: "v.csv", quotas: "q.csv" },
        attributes: [
          { name: "age", birthDate: "birth", bands: "16-59,60+" },
          { name: "quarter", column: "office",
            lookup: { table: "offices.csv", key: "office", value: "quarter" } },
          { name: "work", column: "job", groups: { care: ["nurse"], craft: ["smith"] } },
        ],
        panel: { size: 2, tickets: 10 },
      }
      """)
    let outcome = world.run("select", "--seed", "a b")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(world.paths.contains("draw/inputs/offices.csv"))
    let check = world.run("verify", "draw")
    #expect(check.code == .done, "\(check.output)")
  }

  @Test func aDossierNeedsNoOption() throws {
    let world = try World()
    let vallon = Fixtures.folder.appendingPathComponent("vallon")
    for name in ["klero.json", "people.csv", "quotas.csv"] {
      try FileManager.default.copyItem(
        at: vallon.appendingPathComponent(name), to: world.folder.appendingPathComponent(name))
    }
    #expect(world.run("select", "--tickets", "50").code == .done)
    let outcome = world.run("draw", "--seed", SmallTown.seed)
    #expect(outcome.code == .done, "\(outcome.errors)")
    // The dossier is in French, whatever the user's own language.
    #expect(world.read("draw/report.html")?.contains("<html lang=\"fr\"") == true)
    #expect(world.run("verify", "draw").code == .done)
    #expect(world.run("verify", "draw/public").code == .done)
  }

  @Test(arguments: [("fr", "Loterie prête\u{A0}:"), ("en", "Lottery ready:")])
  func theSummaryIsInTheLanguageAskedFor(_ language: String, _ words: String) throws {
    let world = try SmallTown.world()
    #expect(world.select("--lang", language).output.hasPrefix(words))
    #expect(world.read("d/lottery.html")?.contains("<html lang=\"\(language)\"") == true)
  }

  @Test func demandsThatCannotBeMetGetCodeFour() throws {
    let quotas = SmallTown.quotas.replacingOccurrences(of: "young,2,3", with: "young,0,0")
    let world = try SmallTown.world(quotas: quotas)
    let outcome = world.select()
    #expect(outcome.code == .infeasible)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(world.paths == ["people.csv", "quotas.csv"])
  }

  @Test func everybodySitsWhenThePoolIsThePanel() throws {
    let world = try SmallTown.world(
      people: "id,gender\n1,F\n2,H\n", quotas: "feature,value,min,max\ngender,F,1,1\ngender,H,1,1\n"
    )
    let outcome = world.run(
      "select", "--people", "people.csv", "--quotas", "quotas.csv", "-k", "2", "--out", "d",
      "--tickets", "5", "--seed", "a")
    #expect(outcome.code == .done)
    #expect(world.firstCells(of: "d/selected.csv") == ["1", "2"])
    #expect(world.firstCells(of: "d/remaining.csv").isEmpty)
    #expect(world.run("verify", "d").code == .done)
  }

  @Test func aNewLotteryTakesTheOldDrawAway() throws {
    let world = try SmallTown.drawn()
    try world.write("d/notes.txt", "mine")
    #expect(world.select().code == .files)
    #expect(world.select("--force").code == .done)
    let names = try world.contents(of: "d").keys.sorted()
    #expect(names.contains("notes.txt"))
    #expect(!names.contains("draw.json"))
    #expect(!names.contains("selected.csv"))
    #expect(world.run("verify", "d").code == .done)
  }
}

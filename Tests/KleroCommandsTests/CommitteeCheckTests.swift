import Testing

@testable import KleroCommands

@Suite struct CommitteeCheckTests {
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func everyRuleIsJudgedInFrench() throws {
    let local = try LocalCommittee.called("fr_FR.UTF-8")
    let outcome = local.world.run("committee", "check", "--on", "2026-05-01")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let text = plain(outcome.output)
    for sentence in [
      "Comité local du Lot, au 1er mai 2026",
      "Usagers, 2 à 3 sièges : 3 pourvus.",
      "Usagers, relief = causse, 1 à 2 membres : 1 membre.",
      "Services, 2 sièges : 2 pourvus.",
      "Élus invités, jamais titulaires d’un siège : aucun n’y siège.",
      "Au moins une réunion par an : aucune depuis le 5 janvier 2026 ; "
        + "la règle sera rompue le 5 janvier 2027.",
      "prochaine échéance le 4 janvier 2029",
    ] {
      #expect(text.contains(sentence), "\(sentence)\n\(text)")
    }
  }

  @Test func aBrokenRuleGivesTheCodeOfAFailedCheck() throws {
    let local = try LocalCommittee.seated()
    let outcome = local.world.run("committee", "check", "--on", "2027-01-05", "--json")
    #expect(outcome.code == .doesNotHold)
    #expect(outcome.output.contains("\"broken\" : 1"))
    #expect(outcome.output.contains("the rule has been broken since 5\u{A0}January 2027"))
    #expect(local.world.run("committee", "check", "--on", "2027-01-04").code == .done)
  }

  @Test func anElectedOfficialInASeatIsFound() throws {
    let local = try LocalCommittee.seated()
    _ = local.world.run("register", "add", "withdrew", "--person", "U3", "--date", "2026-02-01")
    let added = local.world.run(
      "register", "add", "appointed", "--person", "E1", "--college", "usagers", "--date",
      "2026-02-02")
    #expect(added.code == .done, "\(added.errors)")
    let outcome = local.world.run("committee", "check")
    #expect(outcome.code == .doesNotHold)
    #expect(outcome.output.contains("1\u{A0}official sits there"))
  }

  @Test(arguments: ["fr_FR.UTF-8", "en_GB.UTF-8"])
  func aMisspeltRuleIsNamedWithTheNearest(_ language: String) throws {
    let local = try LocalCommittee(language)
    try local.world.write(
      "klero.json", LocalCommittee.settings.replacing("quorum:", with: "quorom:"))
    let outcome = local.world.run("committee", "check", "--on", "2026-01-05")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("committee.quorom"))
    #expect(
      outcome.errors.contains(language.hasPrefix("fr") ? "« quorum »" : "“quorum”")
        || plain(outcome.errors).contains("« quorum »"))
    #expect(local.world.paths == ["klero.json", "members.csv"])
  }

  @Test(arguments: ["fr_FR.UTF-8", "en_GB.UTF-8"])
  func allThatIsWrongInTheSettingsIsToldAtOnce(_ language: String) throws {
    let local = try LocalCommittee(language)
    let settings = LocalCommittee.settings
      .replacing("language: \"fr\"", with: "langage: \"fr\"")
      .replacing("\"ouvrables\"", with: "\"calendaires\"")
      .replacing("{ least: 2, most: 3 },", with: "{ least: 4, most: 3 },")
      .replacing("\"2026-01-05\"", with: "\"2026-02-30\"")
    try local.world.write("klero.json", settings)
    let outcome = local.world.run(
      "register", "add", "appointed", "--person", "U1", "--college", "usagers", "--date",
      "2026-01-05")
    #expect(outcome.code == .input)
    for part in [
      "langage", "committee.substitutes.days", "committee.colleges[1].seats", "committee.since",
    ] {
      #expect(outcome.errors.contains(part), "\(part)")
    }
    #expect(local.world.paths == ["klero.json", "members.csv"])
  }

  @Test func withoutRulesThereIsNothingToCheck() throws {
    let local = try LocalCommittee()
    try local.world.write("klero.json", "{title: 'x'}")
    let outcome = local.world.run("committee", "check", "--on", "2026-01-05")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("“committee”"))
  }

  @Test func withoutEventsTheDayIsNeeded() throws {
    let local = try LocalCommittee()
    #expect(local.world.run("committee", "check").code == .usage)
    let outcome = local.world.run("committee", "check", "--on", "2026-01-04")
    #expect(outcome.code == .done, "\(outcome.output)")
    #expect(outcome.output.contains("cannot be judged yet"))
  }
}

import Testing

@testable import KleroCommands

@Suite struct MeetingCommandTests {
  @Test func callingSaysUntilWhenSubstitutesCanBeNamed() throws {
    let local = try LocalCommittee.seated("fr_FR.UTF-8")
    let outcome = local.world.run(
      "meeting", "call", "mai", "--on", "2026-05-11", "--date", "2026-04-01")
    #expect(outcome.code == .done)
    let text = outcome.output.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(text.contains("lundi 11 mai 2026 ; 5 membres siègent"))
    #expect(text.contains("au plus tard le jeudi 7 mai 2026 : 2 jours ouvrables"))
    #expect(text.contains("le vendredi 8 mai est férié (Victoire de 1945)"))
    #expect(local.journal.contains("\"event\":\"meetingCalled\""))
  }

  @Test func invitationsHaveARowAMemberWithACoupon() throws {
    let local = try LocalCommittee.called("fr_FR.UTF-8")
    try local.world.write("elus.csv", "id,nom,courriel\nE1,Maire,maire@exemple.fr\n")
    let outcome = local.world.run("meeting", "invite", "mai", "--guests", "elus.csv", "--json")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("\"emails\" : 4"))
    #expect(outcome.output.contains("\"substitutesUntil\" : \"2026-05-07\""))
    let letters = try #require(local.world.read("meetings/mai/invitations.csv"))
    let lines = letters.split(whereSeparator: \.isNewline)
    #expect(lines.count == 7)
    #expect(lines[0].hasSuffix("place;substitute_until;substitute_day;coupon"))
    let denis = try #require(lines.first { $0.hasPrefix("S1;") })
    #expect(denis.contains("Caisse d'allocations familiales;mai;2026-05-11;lundi 11"))
    #expect(denis.contains("Accueil, horaires;Cahors;2026-05-07;jeudi 7"))
    let coupons = Set(lines[1...5].compactMap { $0.split(separator: ";").last })
    #expect(coupons.count == 5)
    let mails = try #require(local.world.read("meetings/mai/emails.csv"))
    #expect(mails.split(whereSeparator: \.isNewline).count == 5)
    // Nothing that exists is overwritten.
    #expect(local.world.run("meeting", "invite", "mai").code == .files)
  }

  @Test func answersAreCountedBySeat() throws {
    let local = try LocalCommittee.called()
    let outcome = local.world.run(
      "meeting", "answer", "mai", "--date", "2026-05-07", "--coming", "U1", "Petit", "--excused",
      "U3", "--substitute", "S1=X1", "--json")
    #expect(outcome.code == .done, "\(outcome.errors)")
    for figure in [
      "\"coming\" : 2", "\"excused\" : 1", "\"substituted\" : 1", "\"unanswered\" : 1",
    ] {
      #expect(outcome.output.contains(figure), "\(figure)")
    }
    let quorum = local.world.run("meeting", "quorum", "mai", "--json")
    #expect(quorum.output.contains("\"expected\" : 3"))
    #expect(quorum.output.contains("\"needed\" : 3"))
    #expect(quorum.code == .done)
  }

  @Test(arguments: ["en_GB.UTF-8", "fr_FR.UTF-8"])
  func aSubstituteNamedTooLateIsRefusedWithTheLastDay(_ language: String) throws {
    let local = try LocalCommittee.called(language)
    let before = local.journal
    let outcome = local.world.run(
      "meeting", "answer", "mai", "--date", "2026-05-08", "--substitute", "S1=X1", "--coming", "U1")
    #expect(outcome.code == .input)
    let errors = outcome.errors.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    if language.hasPrefix("fr") {
      #expect(errors.contains("le suppléant de Denis Blanc est nommé trop tard, le 8 mai 2026"))
      #expect(errors.contains("au plus tard le jeudi 7 mai 2026"))
      #expect(errors.contains("férié (Victoire de 1945)"))
    } else {
      #expect(errors.contains("the substitute of Denis Blanc is named too late, on 8 May 2026"))
      #expect(errors.contains("by Thursday 7 May 2026"))
    }
    #expect(local.journal == before)
    let inTime = local.world.run(
      "meeting", "answer", "mai", "--date", "2026-05-07", "--substitute", "S1=X1")
    #expect(inTime.code == .done)
  }

  @Test func aTableOfAnswersIsTakenWholeOrNotAtAll() throws {
    let local = try LocalCommittee.called()
    _ = local.world.run("meeting", "invite", "mai", "--out", "i")
    let letters = try #require(local.world.read("i/invitations.csv"))
    let rows = letters.split(whereSeparator: \.isNewline).map { $0.split(separator: ";") }
    let coupon = try #require(rows.first { $0.first == "U1" }?.last?.lowercased())
    let before = local.journal
    try local.world.write(
      "a.csv",
      """
      coupon;id;réponse;suppléant;date
      \(coupon);;oui;;2026-05-04
      ZZZZ-0000;;oui;;2026-05-04
      ;U2;peut-être;;2026-05-04
      ;U3;oui;Vert;2026-05-04
      ;S1;;X1;2026-02-30
      ;Nobody;non;;2026-05-04
      ;S2;;;
      """)
    let outcome = local.world.run("meeting", "answer", "mai", "--from", "a.csv")
    #expect(outcome.code == .input)
    for row in [3, 4, 5, 6, 7] { #expect(outcome.errors.contains("row \(row)"), "\(row)") }
    #expect(!outcome.errors.contains("row 2") && !outcome.errors.contains("row 8"))
    #expect(local.journal == before)
    try local.world.write(
      "b.csv",
      """
      coupon;id;réponse;suppléant;date
      \(coupon);;oui;;2026-05-04
      ;U2;non;;
      ;S1;;Vert;2026-05-07
      """)
    let good = local.world.run(
      "meeting", "answer", "mai", "--from", "b.csv", "--date", "2026-05-05")
    #expect(good.code == .done, "\(good.errors)")
    #expect(good.output.contains("3\u{A0}answers written down"))
  }

  @Test func attendanceClosesTheMeeting() throws {
    let local = try LocalCommittee.called()
    _ = local.world.run(
      "meeting", "answer", "mai", "--date", "2026-05-07", "--substitute", "S1=X1", "--excused", "U2"
    )
    try local.world.write("p.csv", "id,present\nU1,yes\nU3,no\nX1,yes\nE1,no\n")
    let outcome = local.world.run(
      "meeting", "attend", "mai", "--from", "p.csv", "--guests", "E1", "--close", "--json")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("\"present\" : 2"))
    #expect(outcome.output.contains("\"guests\" : 1"))
    #expect(outcome.output.contains("\"holds\" : false"))
    #expect(local.world.run("meeting", "quorum", "mai").code == .doesNotHold)
    // Nothing was known of U3 and S2: absent. U2 was excused and stays so.
    #expect(local.journal.components(of: "\"event\":\"absent\"") == 2)
    #expect(local.journal.contains("\"event\":\"meetingHeld\""))
  }

  @Test func participantsGoToWorkshopsWithTheHoldersCollege() throws {
    let local = try LocalCommittee.called()
    _ = local.world.run(
      "meeting", "answer", "mai", "--date", "2026-05-07", "--substitute", "S1=X1", "--excused", "U2"
    )
    _ = local.world.run("meeting", "attend", "mai", "--present", "U1", "U3", "X1", "S2", "--close")
    let outcome = local.world.run("meeting", "workshops", "mai")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("--size 2-3"))
    let participants = try #require(local.world.read("meetings/mai/participants.csv"))
    let lines = participants.split(whereSeparator: \.isNewline)
    #expect(lines.count == 5)
    #expect(lines.contains { $0.hasPrefix("X1;") && $0.hasSuffix(";Services") })
    let made = local.world.run(
      "workshops", "--people", "meetings/mai/participants.csv", "--college", "college", "--size",
      "2-3", "--seed", "s", "--out", "meetings/mai/workshops")
    #expect(made.code == .done, "\(made.errors)")
    let noted = local.world.run(
      "meeting", "workshops", "mai", "--plan", "meetings/mai/workshops", "--json")
    #expect(noted.code == .done, "\(noted.errors)")
    try local.world.write("v.csv", "rank,atelier,title\n1,2,a\n2,1,b\n3,2,c\n")
    let voted = local.world.run("meeting", "proposals", "mai", "--from", "v.csv")
    #expect(voted.output.contains("1\u{A0}workshop has fewer than 2"))
    let check = local.world.run("committee", "check", "--on", "2026-06-01")
    #expect(check.output.contains("Workshops, 2 to 3\u{A0}people: 2\u{A0}workshops, all kept"))
    #expect(check.output.contains("proposals a workshop: 2\u{A0}workshops, 1\u{A0}has too few"))
  }

  @Test func theCalendarIsTheSameEachTime() throws {
    let local = try LocalCommittee.called("fr_FR.UTF-8")
    let outcome = local.world.run("meeting", "calendar", "--year", "2026")
    #expect(outcome.code == .done)
    #expect(outcome.output.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(outcome.output.contains("DTSTAMP:20260401T000000Z\r\n"))
    #expect(outcome.output.contains("DTSTART;VALUE=DATE:20260511\r\n"))
    #expect(outcome.output.contains("SUMMARY:Comité local du Lot\u{A0}: Accueil\\, horaires\r\n"))
    #expect(outcome == local.world.run("meeting", "calendar"))
    #expect(local.world.run("meeting", "calendar", "--year", "2027").code == .input)
  }

  @Test func theRecordIsNotedWithItsDays() throws {
    let local = try LocalCommittee.called()
    _ = local.world.run("meeting", "attend", "mai", "--present", "U1", "U2", "S1", "--close")
    let outcome = local.world.run(
      "meeting", "record", "mai", "--sent", "2026-06-15", "--published", "2026-06-20")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("late: at the latest on 10\u{A0}June 2026"))
    #expect(local.world.run("meeting", "record", "mai").code == .usage)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}

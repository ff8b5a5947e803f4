import Foundation
import Testing

@testable import KleroCommands

@Suite struct CommitteeReportCommandTests {
  private func world() throws -> World {
    let world = try World()
    try world.write(
      "klero.json",
      """
      { title: "C", language: "en", files: { population: "p.csv" },
        attributes: [ { name: "genre" } ],
        committee: { name: "C", meetings: { least: 1 }, colleges: [
          { id: "users", name: "Users", seats: { least: 2, most: 4 } },
          { id: "bodies", name: "Bodies", seats: [
            { id: "caf", title: "The CAF" }, { id: "mayor", title: "The mayor" } ] } ] } }
      """)
    try world.write("p.csv", "attribute,value,population\ngenre,F,520\ngenre,H,480\n")
    try world.write(
      "members.csv",
      "id,first name,last name,genre\nA,Ada,ALBA,F\nB,Bob,BRUN,H\nC,Cleo,CLER,F\n")
    try world.write(
      "events.csv",
      """
      event,date,person,college,seat,meeting,on
      appointed,2026-01-10,A,users,,,
      appointed,2026-01-10,B,users,,,
      appointed,2026-01-10,C,bodies,caf,,
      meetingCalled,2026-02-01,,,,m1,2026-03-01
      meetingCalled,2026-02-01,,,,m2,2026-05-01
      attended,2026-03-01,A,,,m1,
      absent,2026-03-01,B,,,m1,
      meetingHeld,2026-03-01,,,,m1,
      attended,2026-05-01,A,,,m2,
      absent,2026-05-01,B,,,m2,
      meetingHeld,2026-05-01,,,,m2,
      """)
    let added = world.run("register", "add", "--from", "events.csv")
    #expect(added.code == .done, "\(added.errors)")
    return world
  }

  @Test func programsGetTheYearInFigures() throws {
    let outcome = try world().run("committee", "report", "--json")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let record = try #require(object as? [String: Any])
    let colleges = try #require(record["colleges"] as? [[String: Any]])
    #expect(colleges.map { $0["held"] as? Int } == [2, 1])
    #expect(colleges.map { $0["vacant"] as? Int } == [2, 1])
    #expect(colleges.map { $0["vacantSeats"] as? [String] } == [[], ["The mayor"]])
    let meetings = try #require(record["meetings"] as? [[String: Any]])
    #expect(meetings.map { $0["day"] as? String } == ["2026-03-01", "2026-05-01"])
    let users = meetings.compactMap { ($0["attendance"] as? [[String: Any]])?.first }
    #expect(users.map { $0["attended"] as? Int } == [1, 1])
    #expect(users.map { $0["absent"] as? Int } == [1, 1])
    let diversity = try #require(record["diversity"] as? [[String: Any]])
    #expect(diversity.map { $0["people"] as? Int } == [2, 1, 3])
  }

  @Test func thePageNamesPeopleOnlyWhenAsked() throws {
    let world = try world()
    #expect(world.run("committee", "report", "--out", "a.html").code == .done)
    #expect(world.run("committee", "report", "--out", "b.html", "--names").code == .done)
    #expect(try #require(world.read("a.html")).contains("BRUN") == false)
    #expect(try #require(world.read("b.html")).contains("BRUN"))
    #expect(world.run("committee", "report", "--out", "a.html").code == .files)
  }

  @Test func theTerminalShowsSeatsAsDiscsAndRings() throws {
    let outcome = try world().run("committee", "report", "--lang", "fr")
    #expect(outcome.output.contains("  ●●○○\n"))
    #expect(outcome.output.contains("a manqué les 2 dernières réunions"))
  }

  @Test func aYearThatEndsBeforeItBeginsIsRefused() throws {
    let outcome = try world().run(
      "committee", "report", "--from", "2026-06-01", "--on", "2026-05-01", "--lang", "en")
    #expect(outcome.code == .usage)
    #expect(outcome.errors.contains("not after 1\u{A0}May 2026"))
  }

  @Test func aRegisterThatHasNotBegunIsSaid() throws {
    let outcome = try World().run("committee", "report", "--lang", "fr")
    #expect(outcome.code == .input)
    #expect(outcome.errors.contains("register.jsonl"))
  }
}

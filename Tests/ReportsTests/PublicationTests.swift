import Testing

@testable import Reports

@Suite struct PublicationTests {
  @Test func keepsBackCountsOfOneOrTwoVolunteersAndTheNextSmallest() {
    let published = balance([40, 2, 0, 9]).published
    #expect(published.values.map(\.isWithheld) == [false, true, false, true])
    #expect(published.values.map(\.volunteers) == [40, 0, 0, 0])
    #expect(published.values.map(\.members) == [1, 0, 1, 0])
  }

  @Test(arguments: [[40, 3, 0], [], [0]])
  func publishesCountsOfThreeAndMore(_ counts: [Int]) {
    #expect(balance(counts).published == balance(counts))
  }

  @Test func putsPeopleInTheOrderOfTheirPseudonyms() {
    let members = [("1", "c"), ("2", "a"), ("3", "b")].map {
      DrawReport.Person(id: $0, pseudonym: $1, tickets: 1, cells: ["x"])
    }
    var content = SampleDraw.content()
    content.draw = .init(ticket: 0, origin: .byHand, members: members, reserve: members)
    let released = content.released(to: .public)
    #expect(released.draw?.members.map(\.pseudonym) == ["a", "b", "c"])
    // The reserve's order is its meaning.
    #expect(released.draw?.reserve.map(\.pseudonym) == ["c", "a", "b"])
    #expect(released.draw?.members.allSatisfy { $0.id.isEmpty && $0.cells.isEmpty } == true)
  }

  @Test func countsQuotasMetBeforeAnythingIsKeptBack() {
    var content = SampleDraw.content()
    content.balances = [
      .init(
        attribute: "a",
        values: [.init(name: "rare", volunteers: 1, least: 1, most: 1, members: 1)])
    ]
    #expect(DrawReport(content, for: .public, in: .french).facts.unmetQuotas == 0)
  }

  private func balance(_ volunteers: [Int]) -> DrawReport.Balance {
    DrawReport.Balance(
      attribute: "a",
      values: volunteers.map { .init(name: "v", volunteers: $0, least: 0, most: 9, members: 1) })
  }
}

import Population
import Testing

@testable import Selection

/// What may not matter: the order of rows, and which run it is.
@Suite struct OrderTests {
  @Test func orderOfPeopleQuotasAndValuesDoesNotMatter() throws {
    let problem = try SampleLottery.pool.problem
    let pool = problem.people.pool
    let attributes = pool.attributes.reversed().map {
      Attribute(name: $0.name, values: $0.values.reversed())
    }
    let people = pool.people.reversed().map { person in
      Pool.Person(
        id: person.id,
        values: zip(pool.attributes, person.values).reversed().map { $0.values.count - 1 - $1 },
        household: person.household)
    }
    let quotas = problem.quotas.reversed().map { $0 }
    let other = try PanelProblem(
      pool: Pool(attributes: attributes, people: people), quotas: quotas, size: problem.size)
    let first = try PanelLottery.fairest(for: problem, tickets: 100)
    let second = try PanelLottery.fairest(for: other, tickets: 100)
    #expect(first.panels == second.panels)
    #expect(first.probabilities == second.probabilities)
    #expect(first.certificate == second.certificate)
  }

  @Test(arguments: Fairness.allCases)
  func twoRunsGiveTheSameLottery(fairness: Fairness) throws {
    let first = try SampleLottery.lottery(fairness)
    let second = try SampleLottery.lottery(fairness)
    #expect(first.panels == second.panels)
    #expect(first.certificate == second.certificate)
  }

  @Test func typesAreEqualPeopleInEqualHouseholds() throws {
    let people = TypedPool(try SampleLottery.pool.problem.people.pool)
    for (index, type) in people.types.enumerated() {
      #expect(type.people.allSatisfy { people.typeOfPerson[$0] == index })
      #expect(Set(type.people.map { people.pool.people[$0].values }).count == 1)
    }
    for households in people.householdClasses {
      let kinds = Set(households.households.map { $0.map { people.typeOfPerson[$0] }.sorted() })
      #expect(kinds.count == 1)
    }
  }
}

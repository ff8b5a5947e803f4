import Population
import Testing

@Suite struct PoolTests {
  @Test func peopleStandInTheOrderOfTheirIds() {
    let pool = Pool(
      attributes: [],
      people: ["b", "a10", "é", "a9"].map { Pool.Person(id: $0, values: []) })
    #expect(pool.people.map(\.id) == ["a10", "a9", "b", "é"])
  }
}

import Lottery
import Population
import Testing

@testable import Selection

@Suite struct WorkDrawTests {
  /// A panel of people with a gender and an age of three, some of whom volunteer; all from a seed.
  struct Case {
    let panel: Pool
    let volunteers: Pool
    let served: [Int]

    init(_ number: Int, members: Int, volunteers count: Int) throws {
      var numbers = NumberStream(seed: try Seed("work case \(number)"), label: .none)
      let attributes = [
        Attribute(name: "gender", values: ["f", "m"]),
        Attribute(name: "age", values: ["young", "middle", "old"]),
      ]
      let people = (0..<members).map { index in
        Pool.Person(
          id: "p\(index)", values: [numbers.next(below: 2), numbers.next(below: 3)])
      }
      panel = Pool(attributes: attributes, people: people)
      volunteers = Pool(attributes: attributes, people: Array(people.prefix(count)))
      served = volunteers.people.map { _ in numbers.next(below: 3) }
    }
  }

  /// By how many seats a choice misses the quotas, straight from their definition.
  private func violation(_ choice: [Int], _ one: Case, _ size: Int) -> Int {
    WorkDraw.quotas(scaledFrom: one.panel, to: size).reduce(0) { sum, quota in
      let count = choice.count { person in
        one.volunteers.people[person].values[quota.attribute] == quota.value
      }
      return sum + max(0, quota.bounds.lowerBound - count, count - quota.bounds.upperBound)
    }
  }

  private func subsets(_ count: Int, of size: Int) -> [[Int]] {
    (0..<(1 << count)).filter { $0.nonzeroBitCount == size }.map { mask in
      (0..<count).filter { mask >> $0 & 1 == 1 }
    }
  }

  /// The rule, by trying every choice: least violation, then the most of the least served, then
  /// whose people come first in the order of calling.
  @Test(arguments: 1...25) func followsItsRuleAmongAllChoices(_ number: Int) throws {
    let count = 6 + number % 5
    let size = 1 + number % 5
    let one = try Case(number, members: count + number % 7, volunteers: count)
    let seed = try Seed("seed \(number)")
    let label = Label.work("budget")
    let draw = WorkDraw(
      size, from: one.volunteers, served: one.served, panel: one.panel, seed: seed, label: label)
    let tickets = one.volunteers.people.map { Ticket(seed: seed, label: label, id: $0.id) }
    let order = (0..<count).sorted {
      (one.served[$0], tickets[$0]) < (one.served[$1], tickets[$1])
    }
    var rank = [Int](repeating: 0, count: count)
    for (place, person) in order.enumerated() { rank[person] = place }
    func key(_ choice: [Int]) -> [Int] {
      let classes = (0..<3).map { level in -choice.count { one.served[$0] == level } }
      return [violation(choice, one, size)] + classes + choice.map { rank[$0] }.sorted()
    }
    let best = subsets(count, of: size).min { key($0).lexicographicallyPrecedes(key($1)) }
    #expect(draw.chosen.sorted() == best)
    #expect(draw.isProved)
    #expect(draw.violation == violation(draw.chosen, one, size))
    #expect(draw.chosen.count == size)
    #expect(Set(draw.chosen + draw.reserve) == Set(0..<count))
    #expect(draw.reserve == order.filter { !draw.chosen.contains($0) })
  }

  /// Thirty of 226: nobody who served less could take a more served person's place without
  /// missing more seats.
  @Test(arguments: 1...4) func noLessServedPersonCanReplaceAMoreServedOne(_ number: Int) throws {
    let one = try Case(100 + number, members: 226, volunteers: 60 + 20 * number)
    let draw = WorkDraw(
      30, from: one.volunteers, served: one.served, panel: one.panel,
      seed: try Seed("orvault"), label: .work("first"))
    #expect(draw.chosen.count == 30)
    for out in draw.chosen {
      for into in draw.reserve where one.served[into] < one.served[out] {
        let swapped = draw.chosen.filter { $0 != out } + [into]
        #expect(violation(swapped, one, 30) > draw.violation)
      }
    }
  }

  @Test func allWhoWantToAreChosenWhenTheyAreTooFew() throws {
    let one = try Case(7, members: 20, volunteers: 5)
    let draw = WorkDraw(
      8, from: one.volunteers, served: one.served, panel: one.panel, seed: try Seed("x"),
      label: .work("few"))
    #expect(Set(draw.chosen) == Set(0..<5))
    #expect(draw.reserve.isEmpty)
  }

  @Test func nobodyIsChosenAmongNobody() throws {
    let one = try Case(8, members: 20, volunteers: 0)
    let draw = WorkDraw(
      8, from: one.volunteers, served: [], panel: one.panel, seed: try Seed("x"),
      label: .work("none"))
    #expect(draw.chosen.isEmpty)
    #expect(draw.classes.isEmpty)
  }

  @Test func quotasAreThePanelsSharesRoundedDownAndUp() {
    let attribute = Attribute(name: "age", values: ["young", "old", "nobody"])
    let people = (0..<7).map { Pool.Person(id: "p\($0)", values: [$0 < 3 ? 0 : 1]) }
    let panel = Pool(attributes: [attribute], people: people)
    let quotas = WorkDraw.quotas(scaledFrom: panel, to: 4)
    // 4 × 3/7 = 1.71 and 4 × 4/7 = 2.29.
    #expect(quotas.map(\.bounds) == [1...2, 2...3, 0...0])
  }

  // printf '%s' 'dice 1 2 3,work,budget,p7' | sha256sum
  @Test func ticketsCanBeCheckedByHand() throws {
    let ticket = Ticket(seed: try Seed("dice 1 2 3"), label: .work("budget"), id: "p7")
    #expect(ticket.hex == "ec46c98ba80c87df946db07ed030481d71165858dc56b51896e9824862dbc476")
  }
}

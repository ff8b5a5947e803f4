import Population
import Testing

@testable import Selection

/// Who sits in the panels of a lottery.
@Suite struct SeatingTests {
  @Test(arguments: 0..<60)
  func givesEverybodyOfATypeEqualTicketsToWithinOne(seed: Int) throws {
    let pool = SmallPool.random(seed, households: true)
    let problem = try pool.problem
    guard !BruteForce(problem).panels.isEmpty else { return }
    let lottery = try PanelLottery.fairest(for: problem, tickets: 37)
    for type in problem.people.types {
      let tickets = type.people.map { lottery.tickets[$0] }
      #expect((tickets.max() ?? 0) - (tickets.min() ?? 0) <= 1, "\(pool)")
    }
    #expect(lottery.panels.count == 37)
    #expect(lottery.panels.allSatisfy { BruteForce.isPanel($0, problem) }, "\(pool)")
  }

  @Test(arguments: [1, 7, 100, 1000])
  func ticketsAreTheExactShareRoundedDownOrUp(tickets: Int) throws {
    let lottery = try SampleLottery.lottery(tickets: tickets)
    #expect(lottery.largestTicketDifference < 1)
    #expect(lottery.tickets.reduce(0, +) == tickets * lottery.problem.size)
    #expect(lottery.panels.allSatisfy { BruteForce.isPanel($0, lottery.problem) })
  }

  @Test func sharesSeatsAmongHouseholdsOfSeveralTypes() throws {
    // Four couples of unlike people and two of like people: three seats of the one kind, two of the
    // other, so that every household gives somebody now and then.
    let pool = SmallPool(
      size: 5, people: ["0", "1", "0", "1", "0", "1", "0", "1", "0", "0", "1", "1"],
      quotas: [[3...3, 2...2]], households: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    let problem = try pool.problem
    #expect(problem.people.householdClasses.map(\.types.count).sorted() == [1, 1, 2])
    let lottery = try PanelLottery.fairest(for: problem, tickets: 120)
    #expect(lottery.panels.allSatisfy { BruteForce.isPanel($0, problem) })
    #expect(lottery.largestTicketDifference < 1)
  }

  @Test func panelsDifferWhereThePoolAllows() throws {
    let lottery = try SampleLottery.lottery(tickets: 1000)
    #expect(lottery.distinctPanels == 1000)
    // Two of four, and nothing else to choose: six panels there are.
    let few = SmallPool(size: 2, people: ["0", "0", "0", "0"], quotas: [[2...2]])
    let repeated = try PanelLottery.fairest(for: few.problem, tickets: 100)
    #expect(repeated.distinctPanels == 6)
    #expect(repeated.mostDistinctPanels == 6)
    #expect(try PanelLottery.fairest(for: few.problem, tickets: 6).distinctPanels == 6)
  }

  /// Every panel that could stand in a lottery with the same tickets, found by looking at all.
  @Test(arguments: 0..<120)
  func countsThePanelsThatCanDiffer(seed: Int) throws {
    let problem = try SmallPool.random(seed, isTight: seed % 2 == 0).problem
    let panels = BruteForce(problem).panels
    guard !panels.isEmpty else { return }
    let lottery = try PanelLottery.fairest(for: problem, tickets: 1000)
    let rows = problem.constraints.rows.map { row in
      Set(row.types.flatMap { problem.people.types[$0].people })
    }
    let sums = rows.map { row in row.reduce(0) { $0 + lottery.tickets[$1] } }
    let fitting = panels.filter { panel in
      lottery.tickets.enumerated().allSatisfy { person, tickets in
        (tickets < 1000 || panel.contains(person)) && (tickets > 0 || !panel.contains(person))
      }
        && zip(zip(rows, sums), problem.constraints.rows).allSatisfy { row, description in
          let (least, most) = (description.bounds.lowerBound, description.bounds.upperBound)
          let count = panel.count(where: row.0.contains)
          return (row.1 > least * 1000 || count == least) && (row.1 < most * 1000 || count == most)
        }
    }
    #expect(lottery.mostDistinctPanels == fitting.count)
    #expect(lottery.distinctPanels <= fitting.count)
  }

  @Test func householdsSplitEvenlyWhateverTheOrderOfSeats() {
    var numbers = SplitMix(3)
    var sharing = HouseholdSharing(households: 5, types: 3)
    for panel in 0..<40 {
      let first = Int.random(in: 0...2, using: &numbers)
      let second = Int.random(in: 0...2, using: &numbers)
      sharing.add(panel: panel, seats: [first, second, Int.random(in: 0...1, using: &numbers)])
    }
    sharing.balance()
    for type in 0..<3 {
      let counts = (0..<5).map { household in
        sharing.seats.count { $0.household == household && $0.type == type }
      }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
    for panel in 0..<40 {
      let households = sharing.seats.filter { $0.panel == panel }.map(\.household)
      #expect(Set(households).count == households.count)
    }
  }
}

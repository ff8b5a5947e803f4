import Population
import Testing

@testable import Selection

@Suite struct ImpossiblePeopleTests {
  @Test func nobodyInAPanelIsImpossibleAndEverybodyElseIs() throws {
    var seen = 0
    for number in 0..<200 {
      let demands = try SmallDemands(number).demands
      let panels = demands.groups(of: demands.size).filter { group in
        demands.all.allSatisfy { demands.meets($0, group) }
      }
      guard !panels.isEmpty else { continue }
      let possible = Set(panels.joined())
      let expected = demands.pool.people.indices.filter { !possible.contains($0) }
      let found = ImpossiblePeople.find(in: demands)
      #expect(found.flatMap(\.people).sorted() == expected)
      seen += expected.count
    }
    #expect(seen > 10)
  }

  @Test func theReasonKeepsThemOutAndNeedsEachOfItsDemands() throws {
    for number in 0..<200 {
      let demands = try SmallDemands(number).demands
      for group in ImpossiblePeople.find(in: demands) {
        func isPossible(_ person: Int, _ kept: [Demand]) -> Bool {
          demands.groups(of: demands.size).contains { panel in
            panel.contains(person) && kept.allSatisfy { demands.meets($0, panel) }
          }
        }
        let reason = group.conflict.demands
        for person in group.people { #expect(!isPossible(person, reason)) }
        for dropped in reason {
          #expect(isPossible(group.people[0], reason.filter { $0 != dropped }))
        }
      }
    }
  }
}

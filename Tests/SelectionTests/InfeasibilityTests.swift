import Population
import Testing

@testable import Selection

@Suite struct InfeasibilityTests {
  /// The demands among the first numbers that no panel meets, by enumeration.
  static let contradictory: [SmallDemands] = (0..<330).compactMap { try? SmallDemands($0) }
    .filter { !$0.demands.admit($0.demands.all) }

  @Test func thereAreEnoughContradictoryDemandsToTest() {
    #expect(Self.contradictory.count >= 200)
  }

  @Test func feasibleDemandsHaveNothingToExplain() throws {
    var feasible = 0
    for number in 0..<100 {
      let demands = try SmallDemands(number).demands
      guard demands.admit(demands.all) else { continue }
      feasible += 1
      #expect(Infeasibility.explain(demands) == nil)
    }
    #expect(feasible > 5)
  }

  @Test func conflictsContradictThemselvesAndNeedEachOfTheirDemands() throws {
    for small in Self.contradictory {
      let demands = small.demands
      let explained = try #require(Infeasibility.explain(demands))
      #expect(!explained.conflicts.isEmpty)
      for conflict in explained.conflicts {
        #expect(conflict.isProved)
        #expect(!demands.admit(conflict.demands))
        for dropped in conflict.demands {
          #expect(demands.admit(conflict.demands.filter { $0 != dropped }))
        }
      }
    }
  }

  @Test func conflictsShareNoDemand() throws {
    for small in Self.contradictory {
      let explained = try #require(Infeasibility.explain(small.demands))
      let demands = explained.conflicts.flatMap(\.demands)
      #expect(Set(demands).count == demands.count)
    }
  }

  @Test func theCheapestChangeIsTheOneThatEnumerationFinds() throws {
    for flexible in [false, true] {
      for number in 0..<120 {
        let demands = try SmallDemands(number, flexible: flexible).demands
        guard let explained = Infeasibility.explain(demands) else { continue }
        let bends = explained.repairs.filter { repair in
          !repair.exceedsFlexibility && repair.steps.allSatisfy(\.isChangeOfBound)
        }
        #expect(bends.first?.change == demands.leastChange())
        #expect(bends.first?.isProvedLeast ?? true)
        #expect(zip(bends, bends.dropFirst()).allSatisfy { $0.change <= $1.change })
      }
    }
  }

  @Test func everyRepairLeadsToAPanel() throws {
    for small in Self.contradictory {
      let explained = try #require(Infeasibility.explain(small.demands))
      for repair in explained.repairs {
        let repaired = repair.applied(to: small.demands)
        #expect(repaired.admit(repaired.all), "\(repair)")
        #expect(Infeasibility.explain(repaired) == nil)
      }
    }
  }

  @Test func theExplanationDoesNotDependOnTheOrderOfRows() throws {
    for small in Self.contradictory.prefix(30) {
      let demands = small.demands
      let pool = Pool(
        attributes: demands.pool.attributes, people: Array(demands.pool.people.reversed()))
      let turned = try PanelDemands(
        pool: pool, quotas: Array(demands.quotas.reversed()), size: demands.size)
      #expect(Infeasibility.explain(turned) == Infeasibility.explain(demands))
    }
  }

  @Test func repairsDifferFromEachOther() throws {
    for small in Self.contradictory {
      let steps = try #require(Infeasibility.explain(small.demands)).repairs.map(\.steps)
      #expect(Set(steps).count == steps.count)
    }
  }

  @Test func otherSizesAreTheNearest() throws {
    for small in Self.contradictory {
      let demands = small.demands
      let possible = (1...demands.pool.people.count).filter { demands.admit(demands.all, size: $0) }
      let expected = [
        possible.last { $0 < demands.size }, possible.first { $0 > demands.size },
      ].compactMap { $0 }
      let explained = try #require(Infeasibility.explain(demands))
      let found = explained.repairs.map(\.steps).compactMap { steps -> Int? in
        guard case .size(_, let size) = steps[0], steps.count == 1 else { return nil }
        return size
      }
      #expect(found == expected)
    }
  }

  @Test func theHouseholdRuleIsProposedForDroppingWhenThatHelps() throws {
    var proposed = 0
    for small in Self.contradictory where small.demands.hasHouseholds {
      let free = small.demands.withoutHouseholds()
      guard free.admit(free.all) else { continue }
      let explained = try #require(Infeasibility.explain(small.demands))
      #expect(explained.repairs.contains { $0.steps == [.dropHousehold] })
      proposed += 1
    }
    #expect(proposed > 5)
  }
}

extension Repair.Step {
  /// Whether it moves a quota's end.
  var isChangeOfBound: Bool {
    switch self {
    case .lower, .raise: true
    case .size, .dropHousehold: false
    }
  }
}

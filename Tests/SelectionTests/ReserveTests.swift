import Lottery
import Population
import Testing

@testable import Selection

@Suite struct ReserveTests {
  /// A town of 240 people of three attributes, and a panel of 30 of them.
  static func town(_ name: String, households: Bool = false) throws -> (PanelProblem, [Int]) {
    var numbers = NumberStream(seed: try Seed("town \(name)"), label: .none)
    let sizes = [("age", 4), ("quarter", 5), ("gender", 2)]
    let attributes = sizes.map { name, count in
      Attribute(name: name, values: (0..<count).map { "\(name) \($0)" })
    }
    let people = (0..<240).map { index in
      let values = sizes.map { _, count in
        min(numbers.next(below: count), numbers.next(below: count + 1)) % count
      }
      return Pool.Person(
        id: "p\(index)", values: values, household: households ? "h\(index / 2)" : nil)
    }
    let quotas = attributes.flatMap { attribute in
      attribute.values.map { value in
        let least = 30 / attribute.values.count
        return Quota(attribute: attribute.name, value: value, least: least, most: least + 1)
      }
    }
    let problem = try PanelProblem(
      pool: Pool(attributes: attributes, people: people), quotas: quotas, size: 30)
    let situation = Replacement.Situation(problem: problem, panel: [], gone: [])
    return (problem, Replacement(in: situation, seed: try Seed("panel")).panel)
  }

  /// What is usual: people who meet the quotas in proportion to the size of the reserve, drawn by
  /// lot.
  static func proportional(
    _ problem: PanelProblem, _ panel: [Int], _ size: Int, _ seed: Seed
  ) throws -> [Int] {
    let quotas = problem.quotas.map { quota in
      Quota(
        attribute: quota.attribute, value: quota.value, least: quota.least * size / problem.size,
        most: (quota.most * size + problem.size - 1) / problem.size)
    }
    let scaled = try PanelProblem(pool: problem.people.pool, quotas: quotas, size: size)
    let situation = Replacement.Situation(
      problem: scaled, panel: [], gone: [], unavailable: Set(panel))
    return Replacement(in: situation, seed: seed).panel
  }

  @Test(arguments: ["a", "b", "c", "d"])
  func servesBetterThanAReserveInProportionToTheQuotas(_ name: String) throws {
    let (problem, panel) = try Self.town(name)
    let dropouts = DropoutSamples(
      80, members: 30, chance: 100, seed: try Seed("others"), label: .none)
    let own = Reserve(.init(size: 6), for: problem, panel: panel, seed: try Seed("own")).people
    let cost = Reserve.expectedCost(of: own, for: problem, panel: panel, dropouts: dropouts)
    for turn in 0..<3 {
      let usual = try Self.proportional(problem, panel, 6, try Seed("usual \(turn)"))
      #expect(
        cost < Reserve.expectedCost(of: usual, for: problem, panel: panel, dropouts: dropouts))
    }
  }

  @Test func isTheBestPairOnItsOwnSamplesOrNearlySo() throws {
    let (problem, panel) = try Self.town("a")
    let seed = try Seed("pairs")
    let dropouts = DropoutSamples(25, members: 30, chance: 100, seed: seed)
    let own = Reserve(.init(size: 2, samples: 25), for: problem, panel: panel, seed: seed).people
    func cost(_ reserve: [Int]) -> Double {
      Reserve.expectedCost(of: reserve, for: problem, panel: panel, dropouts: dropouts)
    }
    let types = problem.people.types.map(\.people).compactMap { people in
      people.first { !panel.contains($0) }
    }
    let singles = types.map { cost([$0]) }.min() ?? 0
    #expect(cost(own) < singles)
    let others = types.prefix(7).flatMap { first in
      types.suffix(7).filter { $0 != first }.map { cost([first, $0]) }
    }
    #expect(cost(own) <= (others.min() ?? 0))
  }

  @Test func holdsNobodyOfThePanelAndNobodyTwice() throws {
    let (problem, panel) = try Self.town("b")
    let reserve = Reserve(.init(size: 12), for: problem, panel: panel, seed: try Seed("s")).people
    #expect(reserve.count == 12)
    #expect(Set(reserve).count == 12)
    #expect(Set(reserve).isDisjoint(with: panel))
  }

  @Test func sharesNoHouseholdWithAMemberOrWithinItself() throws {
    let (problem, panel) = try Self.town("c", households: true)
    let reserve = Reserve(.init(size: 12), for: problem, panel: panel, seed: try Seed("s")).people
    let people = problem.people.pool.people
    let households = (panel + reserve).compactMap { people[$0].household }
    #expect(Set(households).count == households.count)
  }

  @Test func takesEverybodyWhoIsLeftWhenItIsToBeLarger() throws {
    let (problem, panel) = try Self.town("d", households: true)
    let reserve = Reserve(
      .init(size: 1000, samples: 3), for: problem, panel: panel, seed: try Seed("s")
    ).people
    #expect(reserve.sorted() == problem.people.pool.people.indices.filter { !panel.contains($0) })
  }

  @Test func isTheSameForTheSameSeedAndAnotherForAnother() throws {
    let (problem, panel) = try Self.town("e")
    func reserve(_ seed: String) throws -> [Int] {
      Reserve(.init(size: 6), for: problem, panel: panel, seed: try Seed(seed)).people
    }
    #expect(try reserve("one") == reserve("one"))
    #expect(try reserve("one") != reserve("two"))
  }

  @Test func dropoutsHappenAboutAsOftenAsTheirChanceSays() throws {
    let samples = DropoutSamples(2000, members: 50, chance: 100, seed: try Seed("count"))
    let total = samples.samples.reduce(0) { $0 + $1.count }
    // 100 000 chances of a tenth: 10 000 give or take five standard deviations of 95.
    #expect((9525...10475).contains(total))
  }
}

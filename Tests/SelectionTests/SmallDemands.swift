import Lottery
import Population

@testable import Selection

/// Small random demands and what enumeration says of them.
struct SmallDemands {
  let demands: PanelDemands

  /// Makes demands from numbers of a stream: 5 to 8 people, two or three attributes of two or
  /// three values, now and then households and flexible quotas.
  init(_ number: Int, flexible: Bool = false) throws {
    let seed = try Seed("small demands \(number)")
    var numbers = NumberStream(seed: seed, label: .none)
    let attributes = (0..<2 + numbers.next(below: 2)).map { index in
      let values = (0..<2 + numbers.next(below: 2)).map { "v\($0)" }
      return Attribute(name: "a\(index)", values: values)
    }
    let hasHouseholds = numbers.next(below: 2) == 0
    let count = 5 + numbers.next(below: 4)
    let people = (0..<count).map { index in
      let values = attributes.map { numbers.next(below: $0.values.count) }
      let household = hasHouseholds ? "h\(numbers.next(below: 4))" : nil
      return Pool.Person(id: "p\(index)", values: values, household: household)
    }
    let size = 2 + numbers.next(below: 3)
    var quotas: [Quota] = []
    for attribute in attributes {
      for value in attribute.values {
        let least = numbers.next(below: 3)
        let most = least + numbers.next(below: 3)
        quotas.append(
          Quota(
            attribute: attribute.name, value: value, least: least, most: most,
            flexibleLeast: flexible ? max(0, least - numbers.next(below: 2)) : nil,
            flexibleMost: flexible ? most + numbers.next(below: 2) : nil))
      }
    }
    demands = try PanelDemands(
      pool: Pool(attributes: attributes, people: people), quotas: quotas, size: size)
  }
}

extension PanelDemands {
  /// All sets of people of a size.
  func groups(of size: Int) -> some Sequence<[Int]> {
    let people = pool.people.indices
    return (0..<1 << people.count).lazy.filter { $0.nonzeroBitCount == size }.map { bits in
      people.filter { bits >> $0 & 1 == 1 }
    }
  }

  /// Whether a set of people has no two of one household.
  func keepsHouseholds(_ group: [Int]) -> Bool {
    let households = group.compactMap { pool.people[$0].household }
    return Set(households).count == households.count
  }

  /// How many of a set of people have a quota's value.
  func count(_ quota: Quota, in group: [Int]) -> Int {
    guard let place = Self.position(of: quota, in: pool) else { return 0 }
    return group.filter { pool.people[$0].values[place.attribute] == place.value }.count
  }

  /// Whether a set of people meets a demand.
  func meets(_ demand: Demand, _ group: [Int]) -> Bool {
    switch demand {
    case .least(let quota): count(quota, in: group) >= quota.least
    case .most(let quota): count(quota, in: group) <= quota.most
    case .household: keepsHouseholds(group)
    }
  }

  /// All the demands.
  var all: [Demand] { quotas.flatMap { [.least($0), .most($0)] } + [.household] }

  /// Whether some panel meets certain demands.
  func admit(_ demands: [Demand], size other: Int? = nil) -> Bool {
    groups(of: other ?? size).contains { group in demands.allSatisfy { meets($0, group) } }
  }

  /// The least total change of bounds after which a panel exists, within what quotas allow.
  func leastChange() -> Int? {
    groups(of: size).filter(keepsHouseholds).compactMap { group -> Int? in
      var total = 0
      for quota in quotas {
        let count = count(quota, in: group)
        if count < quota.flexibleLeast ?? 0 { return nil }
        if count > quota.flexibleMost ?? .max { return nil }
        total += max(0, quota.least - count, count - quota.most)
      }
      return total
    }.min()
  }
}

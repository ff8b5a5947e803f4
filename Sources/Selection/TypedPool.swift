import Population

/// People whom no quota and no household rule can tell apart: they have equal values of every
/// attribute and live in equal household situations. Fairness gives them equal probabilities.
public struct PersonType: Sendable, Equatable {
  /// The value of every attribute, as in the pool.
  public let values: [Int]
  /// The kind of household they live in; `nil` for people whom the household rule cannot touch.
  public let householdClass: Int?
  /// Who they are: positions in the pool, ascending.
  public let people: [Int]
  /// The most of them that one panel may hold.
  public let limit: Int

  /// How many they are.
  public var count: Int { people.count }
}

/// Households that consist of people with equal attribute values, so that they are
/// interchangeable as wholes. A panel takes at most one person of each.
public struct HouseholdClass: Sendable, Equatable {
  /// The households, each as positions in the pool, ascending.
  public let households: [[Int]]
  /// The types that live in such a household, ascending.
  public internal(set) var types: [Int] = []
}

/// A pool with its people gathered into types.
///
/// All notions of fairness used here are symmetric and concave, so some fairest lottery treats
/// equal people equally, and it is enough to decide how many members of each type a panel has
/// (Flanigan, Gölz, Gupta, Hennig & Procaccia, *Fair algorithms for selecting citizens'
/// assemblies*, Nature 596, 2021, has the same symmetry person by person).
///
/// The order of types follows from the people alone, not from the order of rows.
public struct TypedPool: Sendable {
  /// The pool.
  public let pool: Pool
  /// The types, ordered by their values, then by household class.
  public let types: [PersonType]
  /// The classes of households of at least two people.
  public let householdClasses: [HouseholdClass]
  /// The type of every person of the pool.
  public let typeOfPerson: [Int]

  /// Gathers a pool's people into types.
  ///
  /// - Complexity: O(*n* log *n*) for *n* people.
  public init(_ pool: Pool) {
    self.pool = pool
    let values = Self.canonicalValues(of: pool)
    let (classOfPerson, households) = Self.classifyHouseholds(of: pool, values)
    let keys = values.enumerated().map { person, values in values + [classOfPerson[person] ?? -1] }
    let order = keys.indices.sorted { first, second in
      keys[first] == keys[second]
        ? first < second : keys[first].lexicographicallyPrecedes(keys[second])
    }

    var types: [PersonType] = []
    var typeOfPerson = [Int](repeating: 0, count: pool.people.count)
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { keys[$0] != keys[order[start]] } ?? order.count
      let people = Array(order[start..<end])
      let householdClass = classOfPerson[people[0]]
      for person in people { typeOfPerson[person] = types.count }
      types.append(
        PersonType(
          values: pool.people[people[0]].values, householdClass: householdClass, people: people,
          limit: householdClass.map { households[$0].count } ?? people.count))
      start = end
    }

    var classes = households.map { HouseholdClass(households: $0) }
    for (type, description) in types.enumerated() {
      if let householdClass = description.householdClass {
        classes[householdClass].types.append(type)
      }
    }
    self.types = types
    self.typeOfPerson = typeOfPerson
    self.householdClasses = classes
  }

  /// Everybody's values as ranks that do not depend on the order in which attributes and values
  /// are listed.
  private static func canonicalValues(of pool: Pool) -> [[Int]] {
    func order(_ names: [String]) -> [Int] {
      names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    }
    let ranks = pool.attributes.map { attribute in
      var ranks = [Int](repeating: 0, count: attribute.values.count)
      for (rank, value) in order(attribute.values).enumerated() { ranks[value] = rank }
      return ranks
    }
    let attributes = order(pool.attributes.map(\.name))
    return pool.people.map { person in attributes.map { ranks[$0][person.values[$0]] } }
  }

  /// Puts households of at least two people into classes by the values of their members.
  private static func classifyHouseholds(
    of pool: Pool, _ values: [[Int]]
  ) -> ([Int?], [[[Int]]]) {
    var membersByHousehold: [String: [Int]] = [:]
    for (position, person) in pool.people.enumerated() {
      if let household = person.household {
        membersByHousehold[household, default: []].append(position)
      }
    }
    var householdsByValues: [[[Int]]: [[Int]]] = [:]
    for members in membersByHousehold.values where members.count > 1 {
      let signature = members.map { values[$0] }.sorted { $0.lexicographicallyPrecedes($1) }
      householdsByValues[signature, default: []].append(members)
    }
    let signatures = householdsByValues.keys.sorted(by: precedes)
    var classOfPerson = [Int?](repeating: nil, count: pool.people.count)
    let classes = signatures.enumerated().map { index, signature in
      let households = (householdsByValues[signature] ?? []).sorted { $0[0] < $1[0] }
      for person in households.joined() { classOfPerson[person] = index }
      return households
    }
    return (classOfPerson, classes)
  }

  private static func precedes(_ left: [[Int]], _ right: [[Int]]) -> Bool {
    for (a, b) in zip(left, right) where a != b { return a.lexicographicallyPrecedes(b) }
    return left.count < right.count
  }
}

import Population

/// What is asked of a panel, before anybody knows whether there is one: a pool, quotas and a size.
///
/// Unlike a ``PanelProblem``, it may ask for more members than there are people.
public struct PanelDemands: Sendable {
  /// The pool; people with a household are subject to the household rule.
  public let pool: Pool
  /// The quotas, in the order of their attributes' and values' names.
  public let quotas: [Quota]
  /// The number of members of a panel.
  public let size: Int

  /// Puts a pool and its quotas together.
  ///
  /// - Parameters:
  ///   - pool: The pool; its attributes contain all that the quotas name.
  ///   - quotas: The quotas, each with 0 ≤ least ≤ most.
  ///   - size: The number of members of a panel, at least 1.
  /// - Throws: ``SelectionError`` if that is not so.
  public init(pool: Pool, quotas: [Quota], size: Int) throws(SelectionError) {
    guard size >= 1 else { throw .sizeTooSmall(size) }
    for quota in quotas {
      guard Self.position(of: quota, in: pool) != nil else {
        throw .unknownQuota(attribute: quota.attribute, value: quota.value)
      }
      guard 0 <= quota.least, quota.least <= quota.most else {
        throw .quotaOutOfOrder(attribute: quota.attribute, value: quota.value)
      }
    }
    let ordered = quotas.sorted { first, second in
      [first.attribute, first.value].lexicographicallyPrecedes([second.attribute, second.value]) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
    self.init(known: pool, ordered, size)
  }

  /// The demands of a problem.
  public init(_ problem: PanelProblem) {
    self.init(known: problem.people.pool, problem.quotas, problem.size)
  }

  private init(known pool: Pool, _ quotas: [Quota], _ size: Int) {
    self.pool = pool
    self.quotas = quotas
    self.size = size
  }

  /// The same demands as a problem to solve.
  ///
  /// - Throws: ``SelectionError/poolTooSmall(size:people:)``.
  /// - Returns: The problem.
  public func problem() throws(SelectionError) -> PanelProblem {
    try PanelProblem(pool: pool, quotas: quotas, size: size)
  }

  /// Whether some people share a household, so that the household rule asks for something.
  public var hasHouseholds: Bool {
    var seen: Set<String> = []
    return pool.people.contains { person in
      person.household.map { !seen.insert($0).inserted } ?? false
    }
  }

  func with(quotas: [Quota]) -> Self { Self(known: pool, quotas, size) }

  func with(size: Int) -> Self { Self(known: pool, quotas, size) }

  func withoutHouseholds() -> Self {
    let people = pool.people.map { Pool.Person(id: $0.id, values: $0.values) }
    return Self(known: Pool(attributes: pool.attributes, people: people), quotas, size)
  }

  /// Where a quota's value stands in a pool's attributes.
  static func position(of quota: Quota, in pool: Pool) -> (attribute: Int, value: Int)? {
    guard let attribute = pool.attributes.firstIndex(where: { $0.name == quota.attribute }),
      let value = pool.attributes[attribute].values.firstIndex(of: quota.value)
    else { return nil }
    return (attribute, value)
  }
}

/// One thing that is asked of every panel beside its size.
public enum Demand: Sendable, Hashable {
  /// A quota's least members.
  case least(Quota)
  /// A quota's most members.
  case most(Quota)
  /// At most one member a household.
  case household

  /// The quota that it is an end of; `nil` for the household rule.
  public var quota: Quota? {
    switch self {
    case .least(let quota), .most(let quota): quota
    case .household: nil
    }
  }
}

import Population

/// M equally likely panels, numbered from 0: one number drawn in public is the panel.
public struct PanelLottery: Sendable {
  /// What was demanded of every panel.
  public let problem: PanelProblem
  /// Every person's probability in the fairest lottery, by position in the pool: the optimum that
  /// the panels below come as close to as whole tickets can.
  public let probabilities: [Double]
  /// The panels by number: members as positions in the pool, ascending.
  public let panels: [[Int]]
  /// In how many of the panels each person stands.
  public let tickets: [Int]
  /// How many of the panels differ from each other.
  public let distinctPanels: Int
  /// How many could differ if everybody keeps their tickets, at most; `nil` if that is not known.
  public let mostDistinctPanels: Int?
  /// What no lottery can exceed for the least favoured person, whatever was found.
  public let upperBound: Double
  /// Why no lottery can do better; `nil` if that was not shown.
  public let certificate: Certificate?

  /// What makes the lottery fair.
  public let fairness: Fairness

  /// Makes a lottery from its panels and what they were made to realise.
  init(
    problem: PanelProblem, fairness: Fairness = .leximin, probabilities: [Double], panels: [[Int]],
    mostDistinctPanels: Int? = nil, upperBound: Double, certificate: Certificate?
  ) {
    self.problem = problem
    self.fairness = fairness
    self.probabilities = probabilities
    self.panels = panels
    self.mostDistinctPanels = mostDistinctPanels
    distinctPanels = Set(panels).count
    self.upperBound = upperBound
    self.certificate = certificate
    var tickets = [Int](repeating: 0, count: problem.people.pool.people.count)
    for person in panels.joined() { tickets[person] += 1 }
    self.tickets = tickets
  }

  /// How close a probability must come to its bound to count as proved best.
  public static let tolerance = 1e-9

  /// The least favoured person's probability in the fairest lottery.
  public var optimalMinimum: Double { probabilities.min() ?? 0 }

  /// The people whom the fairest lottery gives no chance, as positions in the pool. With leximin,
  /// proved by the certificate, they can sit in no panel at all.
  public var impossiblePeople: [Int] {
    probabilities.indices.filter { probabilities[$0] <= Self.tolerance }
  }

  /// The least favoured person's share of the tickets.
  public var realizedMinimum: Double {
    panels.isEmpty ? 0 : Double(tickets.min() ?? 0) / Double(panels.count)
  }

  /// The largest difference between a person's tickets and their exact share of them.
  public var largestTicketDifference: Double {
    zip(tickets, probabilities)
      .map { (Double($0) - $1 * Double(panels.count)).magnitude }.max() ?? 0
  }

  /// Whether the certificate shows that no lottery is fairer: every level of leximin and maximin as
  /// high as it can be, to 1e-9; the product of nash and the ends of goldilocks to a millionth.
  public var isCertified: Bool {
    let constraints = problem.constraints
    return certificate?.proves(
      problem.people.types.map { probabilities[$0.people[0]] }, fairness, constraints) ?? false
  }
}

/// A pool and what a panel drawn from it must satisfy.
public struct PanelProblem: Sendable {
  /// The pool by types.
  public let people: TypedPool
  /// The quotas in the order of their names, which is that of the constraints' rows.
  public let quotas: [Quota]
  /// What every panel must satisfy, by types.
  public let constraints: PanelConstraints

  /// The number of members of a panel.
  public var size: Int { constraints.size }

  /// Puts a pool and its quotas together.
  ///
  /// - Parameters:
  ///   - pool: The pool; its attributes contain all that the quotas name.
  ///   - quotas: The quotas, each with least ≤ most.
  ///   - size: The number of members of a panel.
  /// - Throws: ``SelectionError`` if a quota names what the pool does not have, or the size is not
  ///   between 1 and the number of people.
  public init(pool: Pool, quotas: [Quota], size: Int) throws(SelectionError) {
    guard size >= 1 else { throw .sizeTooSmall(size) }
    guard size <= pool.people.count else {
      throw .poolTooSmall(size: size, people: pool.people.count)
    }
    let ordered = quotas.sorted { first, second in
      [first.attribute, first.value].lexicographicallyPrecedes([second.attribute, second.value]) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
    var positions: [PanelQuota] = []
    for quota in ordered {
      guard let attribute = pool.attributes.firstIndex(where: { $0.name == quota.attribute }),
        let value = pool.attributes[attribute].values.firstIndex(of: quota.value)
      else { throw .unknownQuota(attribute: quota.attribute, value: quota.value) }
      guard 0 <= quota.least, quota.least <= quota.most else {
        throw .quotaOutOfOrder(attribute: quota.attribute, value: quota.value)
      }
      positions.append(
        PanelQuota(attribute: attribute, value: value, bounds: quota.least...quota.most))
    }
    self.quotas = ordered
    people = TypedPool(pool)
    constraints = PanelConstraints(people: people, quotas: positions, size: size)
  }
}

import Population
import Tables

/// A group compared with its reference, attribute by attribute.
public struct GroupCheck: Sendable, Equatable {
  /// One check an attribute of the references, in their order.
  public let attributes: [AttributeCheck]
  /// All quotas with the group's counts.
  public let quotas: [QuotaOutcome]
  /// Pairs of attributes against each other.
  public let twoWays: [TwoWayCheck]
  /// How many members the group has.
  public let people: Int

  /// Who of the reference belongs to the group, by all attributes at once; `nil` unless the group
  /// was taken from a reference that counts combinations.
  public let jointResponse: JointResponse?

  /// Whether all quotas hold.
  public var holds: Bool { quotas.allSatisfy(\.isMet) }

  /// Checks a group.
  ///
  /// - Parameters:
  ///   - group: The group, counted by the references' attributes and those of the quotas.
  ///   - references: One reference an attribute. The name of a crossing is
  ///     ``Crossing/attribute(_:_:)``'s.
  ///   - quotas: The quotas by which the group was chosen: their attributes get no test.
  ///   - population: The population that the group was taken from, if it was.
  ///   - isWish: Whether the references say what is wanted, not who there is.
  ///   - pairs: The attributes to set against each other, two by two.
  /// - Throws: ``RepresentativityError`` for what cannot be compared.
  public init(
    _ group: CountedGroup, with references: [GroupReference], quotas: [Quota] = [],
    from population: ReferencePopulation? = nil, isWish: Bool = false,
    twoWays pairs: [(String, String)] = []
  ) throws(RepresentativityError) {
    let outcomes = QuotaOutcome.outcomes(quotas, in: group)
    var checks: [AttributeCheck] = []
    for reference in references {
      let counted = try group.margin(of: reference.attribute.name)
      let own = outcomes.filter {
        FoldedText($0.quota.attribute) == FoldedText(reference.attribute.name)
      }
      checks.append(
        try AttributeCheck(
          counted.counts, of: counted.attribute, with: reference,
          withoutValue: group.people - counted.counts.reduce(0, +), quotas: own, isWish: isWish))
    }
    let tested = checks.indices.filter { checks[$0].pValue != nil }
    let pValues = tested.map { checks[$0].pValue ?? 1 }
    for (place, index) in tested.enumerated() {
      checks[index].holm = MultipleTesting.holm(pValues)[place]
      checks[index].benjaminiHochberg = MultipleTesting.benjaminiHochberg(pValues)[place]
    }
    attributes = checks
    self.quotas = outcomes
    var twoWays: [TwoWayCheck] = []
    for pair in pairs { twoWays.append(try TwoWayCheck(group, pair, quotas: quotas)) }
    self.twoWays = twoWays
    people = group.people
    jointResponse = population.flatMap { JointResponse(of: group, in: $0) }
  }
}

import Population

/// Who of a population belongs to a group, by all attributes at once: which of them drives it.
public struct JointResponse: Sendable, Equatable {
  /// What one attribute has to do with it.
  public struct Partial: Sendable, Equatable {
    /// The attribute's name.
    public let attribute: String
    /// The unevenness that goes with the attribute, whatever the others.
    public let unconditional: Double
    /// The unevenness that is the attribute's own, the others being equal.
    public let conditional: Double
  }

  /// The strata: the combinations of all attributes.
  public let study: ResponseStudy
  /// The attributes, in the group's order.
  public let partials: [Partial]

  /// Studies a group that was taken from a population.
  /// The result is `nil` unless the population counts combinations of all the group's attributes.
  ///
  /// - Parameters:
  ///   - group: The group; members who lack a value are left out.
  ///   - population: The population.
  public init?(of group: CountedGroup, in population: ReferencePopulation) {
    let cells = WeightedCells(group)
    guard let asked = try? cells.combinations(of: population) else { return nil }
    var answered: [[Int]: Int] = [:]
    for cell in cells.cells { answered[cell.values, default: 0] += cell.count }
    let strata = asked.map { cell in
      ResponseStudy.Stratum(
        values: cell.values, asked: cell.count, answered: Double(answered[cell.values] ?? 0))
    }
    guard let study = ResponseStudy(strata) else { return nil }
    self.study = study
    partials = group.attributes.enumerated().map { index, attribute in
      Partial(
        attribute: attribute.name, unconditional: study.unconditional(index),
        conditional: study.conditional(index))
    }
  }
}

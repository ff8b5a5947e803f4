import Population

/// All that can be said of a group and its reference for one attribute.
public struct AttributeCheck: Sendable, Equatable {
  /// The figures.
  public let comparison: Comparison
  /// The statistics, where they can be calculated at all.
  public let fit: FitTest?
  /// The test, or why there is none: statistics are no test where the margin was chosen.
  public let test: Result<FitTest, FitTest.Absence>
  /// The exact test, where the other's approximation is poor.
  public let exact: ExactTest?
  /// How many members have no value.
  public let withoutValue: Int
  /// The quotas of the attribute, with the group's counts.
  public let quotas: [QuotaOutcome]
  /// Who of the reference belongs to the group, when the group was taken from it.
  public let response: ResponseStudy?
  /// For each value the range in which the share would lie among all from whom such groups come;
  /// empty where the members were not drawn freely.
  public let intervals: [ClosedRange<Double>]
  /// The chance adjusted after Holm for all the attributes that are tested.
  public internal(set) var holm: Double?
  /// The chance adjusted after Benjamini and Hochberg.
  public internal(set) var benjaminiHochberg: Double?

  /// The chance that a group drawn freely is as far from the reference: the exact one if there is
  /// one, else chi-square's.
  public var pValue: Double? {
    exact?.pValues.chiSquare ?? (try? test.get())?.pValue
  }

  /// Checks one attribute.
  ///
  /// - Parameters:
  ///   - counts: How many members have each value.
  ///   - attribute: The attribute with these values: at least all of the reference.
  ///   - reference: The reference.
  ///   - withoutValue: How many members have no value.
  ///   - quotas: The quotas of the attribute; with some, no test is made.
  ///   - isWish: Whether the reference says what is wanted, not who there is.
  /// - Throws: ``RepresentativityError`` for counts that cannot be compared.
  public init(
    _ counts: [Int], of attribute: Attribute, with reference: GroupReference,
    withoutValue: Int = 0, quotas: [QuotaOutcome] = [], isWish: Bool = false
  ) throws(RepresentativityError) {
    let matched = reference.matched(to: attribute)
    let comparison = try Comparison(counts, with: matched)
    let absence: FitTest.Absence? =
      !quotas.isEmpty ? .forcedByQuotas : isWish ? .noPopulation : nil
    let test: Result<FitTest, FitTest.Absence> = Result { () throws(FitTest.Absence) in
      if let absence { throw absence }
      return try FitTest(comparison)
    }
    fit = try? FitTest(comparison)
    exact = (try? test.get())?.isApproximationGood == false ? ExactTest(comparison) : nil
    intervals =
      absence != nil
      ? []
      : comparison.values.map { value in
        Proportion(value.count, of: comparison.size, from: comparison.population)
          .goodman(values: comparison.values.count)
      }
    response = comparison.population == nil ? nil : Self.response(comparison, matched)
    self.comparison = comparison
    self.test = test
    self.withoutValue = withoutValue
    self.quotas = quotas
  }

  private static func response(
    _ comparison: Comparison, _ reference: GroupReference
  ) -> ResponseStudy? {
    ResponseStudy(
      zip(comparison.values, reference.weights).enumerated().map { index, pair in
        ResponseStudy.Stratum(
          values: [index], asked: pair.1.approximate, answered: Double(pair.0.count))
      })
  }
}

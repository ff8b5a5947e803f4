/// Quotas for a panel of a given size that follow a reference population.
///
/// A value that *N_v* of *N* people have is due *k·N_v/N* of *k* seats. Its quota runs from the
/// floor to the ceiling of that share, in exact arithmetic, so that
/// - every quota contains the exact share, and a share of whole seats gives `least = most`;
/// - the leasts of an attribute add up to at most *k* and its mosts to at least *k*: the shares
///   add up to *k*, and rounding moves each away from its sum on one side only. Widening by a
///   tolerance keeps this.
///
/// A value that is due less than half a seat gets `0..1` whatever the tolerance, also when the
/// reference counts nobody of it: whoever volunteers is not shut out.
public struct QuotaProposal: Sendable, Equatable {
  /// What is proposed for one value.
  public struct Line: Sendable, Hashable {
    /// The quota.
    public let quota: Quota
    /// The exact share of seats, as a fraction's upper part.
    let numerator: Int128
    /// The fraction's lower part.
    let denominator: Int128

    /// The seats that the value is due, for display.
    public var seats: Double { Double(numerator) / Double(denominator) }
    /// The value's share of the population, for display: from 0 to 1.
    public let share: Double
    /// Whether the value is due less than half a seat.
    public var isUnderHalfSeat: Bool { 2 * numerator < denominator }
  }

  /// A quota that the pool has too few people for.
  public struct Shortage: Sendable, Hashable {
    /// What is proposed for the value.
    public let line: Line
    /// How many people of the pool have it.
    public let people: Int
  }

  /// The largest panel that quotas are proposed for.
  public static let largestPanel = 1_000_000

  /// One line a value, in the order of the population.
  public let lines: [Line]
  /// The seats of the panel.
  public let panelSize: Int

  /// The quotas, in the order of the population.
  public var quotas: [Quota] { lines.map(\.quota) }

  /// Proposes quotas.
  ///
  /// - Parameters:
  ///   - population: The reference population.
  ///   - panelSize: The seats of the panel, from 1 to ``largestPanel``.
  ///   - tolerance: How far to widen the quotas.
  /// - Throws: ``PopulationDefect/panelSizeOutOfRange(_:)``, or
  ///   ``PopulationDefect/emptyPopulation(file:attribute:)`` for a margin without people.
  public init(
    population: ReferencePopulation, panelSize: Int, tolerance: QuotaTolerance = .none
  ) throws(PopulationError) {
    guard (1...QuotaProposal.largestPanel).contains(panelSize) else {
      throw PopulationError([.panelSizeOutOfRange(panelSize)])
    }
    var lines: [Line] = []
    for margin in population.margins {
      guard margin.total > .zero else {
        throw PopulationError([.emptyPopulation(file: "", attribute: margin.attribute.name)])
      }
      let share = SeatShare(panelSize: panelSize, total: margin.total, tolerance: tolerance)
      for (value, count) in zip(margin.attribute.values, margin.counts) {
        lines.append(share.line(margin.attribute.name, value, count))
      }
    }
    self.lines = lines
    self.panelSize = panelSize
  }

  /// The quotas that a pool has too few people for.
  ///
  /// - Parameter pool: The people.
  /// - Returns: One shortage a quota whose least is above the people there are.
  public func shortages(in pool: Pool) -> [Shortage] {
    let people = PeopleByValue(pool)
    return lines.compactMap { line in
      let count = people.count(line.quota)
      return count < line.quota.least ? Shortage(line: line, people: count) : nil
    }
  }
}

/// The rule that turns the people of one value into a quota.
private struct SeatShare {
  let panelSize: Int
  let total: ExactNumber
  let tolerance: QuotaTolerance

  func line(_ attribute: String, _ value: String, _ count: ExactNumber) -> QuotaProposal.Line {
    // At most 10⁶ seats · 10²⁸ units · 10³ thousandths: within 128 bits.
    let numerator = Int128(panelSize) * count.units
    let denominator = total.units
    let bounds =
      2 * numerator < denominator ? (least: 0, most: 1) : widened(numerator, denominator)
    return QuotaProposal.Line(
      quota: Quota(
        attribute: attribute, value: value, least: bounds.least, most: bounds.most),
      numerator: numerator, denominator: denominator,
      share: Double(count.units) / Double(denominator))
  }

  private func widened(_ numerator: Int128, _ denominator: Int128) -> (least: Int, most: Int) {
    let bounds: (least: Int128, most: Int128)
    switch tolerance {
    case .seats(let seats):
      bounds = (
        floor(numerator, denominator) - Int128(seats),
        ceiling(numerator, denominator) + Int128(seats)
      )
    case .thousandths(let part):
      bounds = (
        floor(numerator * Int128(1000 - part), denominator * 1000),
        ceiling(numerator * Int128(1000 + part), denominator * 1000)
      )
    }
    return (Int(max(0, bounds.least)), Int(min(Int128(panelSize), bounds.most)))
  }

  private func floor(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    numerator / denominator
  }

  private func ceiling(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    (numerator + denominator - 1) / denominator
  }
}

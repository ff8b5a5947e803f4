import Foundation

/// For each value and each count that it may get: what it adds to the statistics of an outcome.
struct OutcomeTable {
  /// What one count of one value, or a whole outcome, amounts to.
  struct Entry {
    var logChance: Double
    var chiSquare: Double
    var deviance: Double

    static let zero = Entry(logChance: 0, chiSquare: 0, deviance: 0)

    static func + (left: Entry, right: Entry) -> Entry {
      Entry(
        logChance: left.logChance + right.logChance, chiSquare: left.chiSquare + right.chiSquare,
        deviance: left.deviance + right.deviance)
    }
  }

  /// How many values the reference has people of.
  var values: Int { entries.count }

  let size: Int
  let shares: [Double]
  /// How many people of the reference have each value, when the group was taken from among them.
  let people: [Double]?
  /// One row a value, one entry a count from 0 to the group's size.
  let entries: [[Entry]]
  /// What the group itself amounts to.
  let observed: Entry

  /// Makes the table; `nil` if the group has a value that its reference lacks, or has only parts
  /// of people of.
  init?(_ comparison: Comparison) {
    let values = comparison.values.filter { $0.expected > 0 }
    let counted = values.reduce(0) { $0 + $1.count }
    guard counted == comparison.size, values.count > 1 else { return nil }
    size = comparison.size
    shares = values.map(\.referenceShare)
    people = comparison.population.map { total in
      values.map { ($0.referenceShare * total).rounded() }
    }
    var entries: [[Entry]] = []
    for (index, value) in values.enumerated() {
      let marked = people?[index]
      entries.append(
        (0...comparison.size).map { count in
          Self.entry(Double(count), expected: value.expected, share: value.referenceShare, marked)
        })
    }
    self.entries = entries
    observed = zip(entries, values).reduce(.zero) { $0 + $1.0[$1.1.count] }
    guard observed.logChance.isFinite else { return nil }
  }

  /// The part of a count: for draws with replacement ln(pˣ/x!), without ln C(N, x).
  private static func entry(
    _ count: Double, expected: Double, share: Double, _ marked: Double?
  ) -> Entry {
    let own = LogGamma.value(count + 1)
    let excess = count - expected
    let chance: Double
    if let marked {
      chance =
        count > marked
        ? -.infinity : LogGamma.value(marked + 1) - own - LogGamma.value(marked - count + 1)
    } else {
      chance = count * log(share) - own
    }
    return Entry(
      logChance: chance, chiSquare: excess * excess / expected,
      deviance: Deviance.of(count, from: expected))
  }
}

/// Adds up the chances of outcomes at least as extreme as the group.
struct ExtremeOutcomes {
  private let observed: OutcomeTable.Entry
  /// Outcomes that are equal but for rounding count as equal, as in R's fisher.test.
  private static let tolerance = 1e-7
  private(set) var chiSquare = 0.0
  private(set) var deviance = 0.0
  private(set) var probability = 0.0
  private(set) var total = 0.0

  init(_ observed: OutcomeTable.Entry) {
    self.observed = observed
  }

  mutating func add(_ outcome: OutcomeTable.Entry, weighing weight: Double) {
    let slack = Self.tolerance
    total += weight
    if outcome.chiSquare >= observed.chiSquare * (1 - slack) - slack { chiSquare += weight }
    if outcome.deviance >= observed.deviance * (1 - slack) - slack { deviance += weight }
    if outcome.logChance <= observed.logChance + slack { probability += weight }
  }
}

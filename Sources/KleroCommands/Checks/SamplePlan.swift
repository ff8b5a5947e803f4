import Population
import Representativity

/// How many answers to gather, and where.
struct SamplePlan: Encodable, Sendable {
  /// One stratum of the plan.
  struct Stratum: Encodable, Sendable {
    let value: String
    let population: Double
    let answers: Int
    let letters: Int?
    /// The margin of error in the stratum alone, in points.
    let margin: Double
  }

  /// The margin of error on the whole, in points.
  let margin: Double
  let confidence: Double
  let population: Double?
  let answers: Int
  let letters: Int?
  let strata: [Stratum]

  /// A plan without strata.
  init(_ wanted: SampleSize, people: Double?, response: Double?) {
    let answers = wanted.answers(from: people)
    self.answers = answers
    margin = 100 * wanted.margin(with: answers, from: people)
    confidence = wanted.confidence
    population = people
    letters = response.flatMap { SampleSize.letters(for: answers, response: $0 / 100) }
    strata = []
  }

  /// A plan by strata: as many answers in each as its part of the people, or as each needs for
  /// the margin by itself.
  init(
    _ wanted: SampleSize, strata margin: ReferencePopulation.Margin, isEach: Bool,
    response: Double?
  ) {
    let people = margin.total.approximate
    let whole = wanted.answers(from: people)
    let sizes =
      isEach
      ? margin.counts.map { $0 > .zero ? wanted.answers(from: $0.approximate) : 0 }
      : Apportionment.hare(margin.counts, seats: min(whole, QuotaProposal.largestPanel))
    strata = zip(zip(margin.attribute.values, margin.counts), sizes).map { value, size in
      Stratum(
        value: value.0, population: value.1.approximate, answers: size,
        letters: response.flatMap { SampleSize.letters(for: size, response: $0 / 100) },
        margin: 100 * wanted.margin(with: size, from: value.1.approximate))
    }
    answers = sizes.reduce(0, +)
    confidence = wanted.confidence
    population = people
    letters = response == nil ? nil : strata.compactMap(\.letters).reduce(0, +)
    // The strata's own errors, each weighing as its part of the people.
    let variance = strata.reduce(0) { sum, stratum in
      let part = stratum.population / people * stratum.margin
      return sum + part * part
    }
    self.margin = variance.squareRoot()
  }
}

import Lottery
import Population

/// The letters of each stratum, by whatever rule is asked for.
struct LetterPlan {
  /// A stratum as the roll has it.
  struct Stratum {
    let values: [String]
    let people: Int
  }

  /// What the letters of the strata are, and the communes that were drawn if there are two stages.
  struct Result {
    let letters: [Int]
    /// The answers hoped for of each stratum, if a number of answers was asked for.
    var hoped: [Int]?
    var places: [PlaceDraw.Place]?
  }

  /// The rate of response of each stratum, in millionths; `nil` where none is known.
  let rates: [Int?]

  /// How many letters were asked for.
  var lettersAsked: Int { request.letters }

  private let request: InvitationDraw.Request
  private let strata: [Stratum]

  init(_ request: InvitationDraw.Request, _ strata: [Stratum]) {
    self.request = request
    self.strata = strata
    let names = request.roll.attributes.map(\.name)
    rates = strata.map { request.response?.row(of: $0.values, names)?.rate }
  }

  /// The letters, whole.
  func letters(_ seed: Seed) throws(InvitationError) -> Result {
    if let places = request.places {
      let draw = try PlaceDraw(places, of: strata, letters: request.letters, seed: seed)
      return Result(letters: draw.letters, places: draw.places)
    }
    if request.answers != nil { return try lettersForAnswers(seed) }
    let shares = try shares(seed)
    var numbers = NumberStream(seed: seed, label: .inviteAllocation)
    return Result(
      letters: Allocation(rounding: shares, of: numbered, with: &numbers).letters)
  }

  /// The shares that letters are rounded from.
  func shares(_ seed: Seed) throws(InvitationError) -> ExactShares {
    if request.answers != nil {
      return ExactShares(numerators: try lettersForAnswers(seed).letters, denominator: 1)
    }
    let people = strata.map(\.people)
    var weights = Allocation.weights(people, request.rule)
    if request.rule == .response {
      for (index, rate) in try knownRates().enumerated() {
        // In units of 1/64 of a person, so that rounding down costs nobody a letter.
        weights[index] = Int(clamping: Int128(people[index]) * 64_000_000 / Int128(rate))
      }
    }
    return try Allocation.shares(
      of: request.letters, to: people, by: weights, minimum: request.minimum)
  }

  /// The fewest letters of each stratum that bring its part of the answers hoped for, with the
  /// probability asked for.
  private func lettersForAnswers(_ seed: Seed) throws(InvitationError) -> Result {
    let rates = try knownRates()
    let hoped = try hopedAnswers(seed)
    var letters: [Int] = []
    for (index, stratum) in strata.enumerated() {
      let needed = ExpectedResponse.letters(
        for: hoped[index], rate: Double(rates[index]) / 1e6, certainty: request.reach,
        most: stratum.people)
      guard let needed else {
        throw .stratumTooSmall(
          stratum: stratum.values, letters: stratum.people, people: stratum.people)
      }
      letters.append(max(needed, min(request.minimum, stratum.people)))
    }
    return Result(letters: letters, hoped: hoped)
  }

  private func hopedAnswers(_ seed: Seed) throws(InvitationError) -> [Int] {
    let names = request.roll.attributes.map(\.name)
    let rows = strata.map { request.response?.row(of: $0.values, names)?.answers }
    if request.response?.attributes.count == names.count, rows.allSatisfy({ $0 != nil }) {
      return rows.map { $0 ?? 0 }
    }
    var numbers = NumberStream(seed: seed, label: .inviteAllocation)
    return try Allocation(
      of: request.answers ?? 0, to: numbered, by: .proportional, with: &numbers
    ).letters
  }

  private func knownRates() throws(InvitationError) -> [Int] {
    var known: [Int] = []
    for (stratum, rate) in zip(strata, rates) {
      guard let rate = stratum.people == 0 ? rate ?? 1_000_000 : rate else {
        throw .noResponseRate(stratum: stratum.values)
      }
      known.append(rate)
    }
    return known
  }

  /// The strata with their values numbered in the order of their bytes.
  private var numbered: [Allocation.Stratum] { Self.numbered(strata) }

  static func numbered(_ strata: [Stratum]) -> [Allocation.Stratum] {
    let attributes = strata.first?.values.indices ?? 0..<0
    let numbers = attributes.map { attribute in
      let names = Set(strata.map { $0.values[attribute] })
      let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
    }
    return strata.map { stratum in
      Allocation.Stratum(
        values: attributes.map { numbers[$0][stratum.values[$0]] ?? 0 }, people: stratum.people)
    }
  }
}

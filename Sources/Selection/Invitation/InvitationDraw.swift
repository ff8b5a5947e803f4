import Lottery
import Population
import Tables

/// A draw of letters from a roll: in each stratum, the people with the smallest tickets.
///
/// A ticket is SHA-256 of `seed,invite,id`. It depends on nothing but the seed and the person, so
/// the order of the roll, how many readers share it and how it is cut do not matter; and in a
/// stratum of N people of whom L get a letter, everybody's chance is L / N exactly.
public struct InvitationDraw: Sendable {
  /// What is asked of a draw.
  public struct Request: Sendable {
    /// Who can be drawn, and in which strata.
    public var roll: RollRequest
    /// How many letters there are.
    public var letters: Int
    /// How they are shared out among strata.
    public var rule: Allocation.Rule
    /// The least letters of a stratum.
    public var minimum: Int
    /// How many people answer, where it is known.
    public var response: ResponseRates?
    /// How many answers are hoped for; the letters follow.
    public var answers: Int?
    /// The probability with which each stratum's answers must be reached.
    public var reach: Double
    /// The earlier draws that this one goes on from.
    public var rotation: Rotation?
    /// The communes to draw first.
    public var places: PlaceRequest?

    /// Asks for letters in proportion to the strata.
    public init(_ roll: RollRequest, letters: Int) {
      self.roll = roll
      self.letters = letters
      rule = .proportional
      minimum = 0
      reach = ExpectedResponse.standardCertainty
    }

    /// The seed that tickets come from: a permanent one, or that of the draw.
    func ticketSeed(_ seed: Seed) -> Seed {
      rotation.flatMap { try? Seed($0.seed) } ?? seed
    }
  }

  /// A stratum and its letters.
  public struct Stratum: Sendable, Equatable {
    /// The value of each attribute.
    public let values: [String]
    /// How many people can be drawn.
    public let people: Int
    /// How many of them get a letter.
    public let letters: Int
    /// How many people were left out because they were drawn before.
    public let excluded: Int

    let chance: Double
    /// The rate of response in millionths, if it is known.
    let rate: Int?
    /// The answers hoped for, if a number of them was asked for.
    public var hoped: Int?

    /// How many answers are expected, in decimal; `nil` if no rate is known.
    public var expectedAnswers: String? {
      rate.map { DecimalText.hundredths(Int128(letters) * Int128($0), of: 1_000_000) }
    }

    /// Everybody's chance of a letter, in decimal with 12 digits, the last rounded.
    public var probability: String { DecimalText.twelve(chance) }
  }

  /// Somebody who gets a letter.
  public struct Invited: Sendable {
    /// The ticket.
    public let ticket: Ticket
    /// The position of the stratum.
    public let stratum: Int
    /// Where the row stands in the roll.
    public let place: RollPlace
  }

  /// The strata, in the order of their values' bytes.
  public let strata: [Stratum]
  /// Who gets a letter, in the order of tickets.
  public let invited: [Invited]
  /// How many people each rule left out.
  public let leftOut: [Int]
  /// How many of them since no age can be told from their date of birth.
  public let unreadable: [Int]
  /// The files of people to leave out, and who of them was found.
  public let exclusions: [ExclusionFile]
  /// How many people stand on both complementary lists; they count once.
  public let onTwoLists: Int
  /// How many people have an uncertain age, for each attribute.
  public let uncertain: [Int]
  /// How many cells are empty, for each attribute.
  public let missing: [Int]
  /// How many rows the roll has.
  public let rows: Int
  /// The communes, if they were drawn first.
  public let places: [PlaceDraw.Place]?
  /// What is noteworthy about the roll's table.
  public let warnings: [TableDefect]
  /// Whether the roll's text is regular, for `Roll.rows(at:isRegular:)`.
  public let isRegular: Bool

  /// Draws.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - roll: The roll.
  ///   - seed: The public seed.
  ///   - workers: How many readers share the roll; the draw does not depend on it.
  ///   - counted: What hears how many people each rule left out, and how many of them since no age
  ///     can be told, before letters are shared out: there may be too few people left.
  /// - Throws: `RollError` when the roll cannot be read, ``InvitationError`` when letters cannot be
  ///   shared out.
  /// - Complexity: Two readings of the roll at most in nearly all cases; memory in proportion to
  ///   the letters.
  public init(
    _ request: Request, from roll: Roll, seed: Seed, workers: Int,
    counted: (_ leftOut: [Int], _ unreadable: [Int]) -> Void = { _, _ in }
  ) throws {
    guard request.roll.householdColumns.isEmpty else {
      self.init(
        try HouseholdDraw(request, from: roll, seed: seed, workers: workers, counted: counted))
      return
    }
    let reading = StrataReading(request, roll: roll, seed: seed, workers: workers)
    let sample = try reading.read(count: request.letters, limit: reading.firstLimit)
    counted(sample.leftOut, sample.unreadable)
    let plan = LetterPlan(request, sample.planned)
    let result = try sample.letters(plan, seed)
    self.init(try reading.completed(sample, for: result.letters), plan, result)
  }

  /// A draw that everybody was left out of says so, and by which files.
  static func refuseNobody(
    people: [Int], excluded: [Int], _ files: [ExclusionFile]
  ) throws(InvitationError) {
    let excluded = excluded.reduce(0, +)
    guard excluded > 0, people.allSatisfy({ $0 == 0 }) else { return }
    throw .everybodyExcluded(people: excluded, files: files)
  }

  init(_ sample: StrataReading.Sample, _ plan: LetterPlan, _ result: LetterPlan.Result) {
    let letters = result.letters
    places = result.places
    let people = sample.strata.reduce(0) { $0 + $1.people }
    let overall = Double(plan.lettersAsked) / Double(max(people, 1))
    strata = sample.strata.enumerated().map { index, stratum in
      let own = Double(letters[index]) / Double(max(stratum.people, 1))
      return Stratum(
        values: stratum.values, people: stratum.people, letters: letters[index],
        excluded: stratum.excluded, chance: result.places == nil ? own : overall,
        rate: plan.rates[index], hoped: result.hoped?[index])
    }
    invited = sample.strata.enumerated().flatMap { index, stratum in
      stratum.smallest.candidates.prefix(letters[index]).map {
        Invited(ticket: $0.ticket, stratum: index, place: $0.place)
      }
    }.sorted { $0.ticket < $1.ticket }
    (leftOut, onTwoLists, rows) = (sample.leftOut, sample.onTwoLists, sample.rows)
    (uncertain, missing) = (sample.uncertain, sample.missing)
    (isRegular, unreadable) = (sample.isRegular, sample.unreadable)
    (warnings, exclusions) = (sample.warnings, sample.exclusions)
  }

  private init(_ draw: HouseholdDraw) {
    (strata, invited, onTwoLists) = (draw.strata, draw.invited, draw.onTwoLists)
    rows = draw.tallies.reduce(0) { $0 + $1.rows }
    (leftOut, unreadable) = (draw.leftOut, draw.unreadable)
    uncertain = StrataReading.sum(draw.tallies.map(\.uncertain))
    missing = StrataReading.sum(draw.tallies.map(\.missing))
    isRegular = draw.isRegular
    (places, warnings, exclusions) = (nil, draw.warnings, draw.exclusions)
  }
}

extension StrataReading.Sample {
  /// The letters of the strata; a draw that everybody was left out of says so.
  func letters(_ plan: LetterPlan, _ seed: Seed) throws(InvitationError) -> LetterPlan.Result {
    try InvitationDraw.refuseNobody(
      people: strata.map(\.people), excluded: strata.map(\.excluded), exclusions)
    return try plan.letters(seed)
  }
}

import Lottery
import Population
import Reports
import Tables
import Workshops

/// `klero workshops`: seats participants at tables, round by round.
struct WorkshopsCommand: Command {
  static let page = CommandPage(
    "workshops", for: .organiser,
    summary: Phrase(
      fr: "Répartir les participants en ateliers, tour par tour",
      en: "Seat participants in workshops, round by round"),
    text: WorkshopCommandTexts.text, options: WorkshopOptions.all,
    examples: WorkshopCommandTexts.examples, exitCodes: [.input, .infeasible])

  private let people: String
  private let college: String
  private let tables: Int?
  private let sizes: ClosedRange<Int>?
  private let rounds: Int
  private let spread: [String]
  private let preference: WorkshopPreference
  private let isEqual: Bool
  private let users: String?
  private let files: ConstraintFiles
  private let name: [String]?
  private let id: String?
  private let delimiter: Delimiter?
  private let effort: Int
  private let seed: Result<Seed, LotteryError>
  private let out: String
  private let title: String?
  private let isLargePrint: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    people = try arguments.needed(WorkshopOptions.people)
    college = try arguments.needed(WorkshopOptions.college)
    try arguments.exclude(WorkshopOptions.tables, WorkshopOptions.size)
    tables = try arguments.integer(WorkshopOptions.tables, in: 1...5000)
    sizes = try WorkshopOptions.sizes(&arguments)
    if tables == nil, sizes == nil {
      throw .eitherNeeded(WorkshopOptions.tables, WorkshopOptions.size)
    }
    rounds = try arguments.integer(WorkshopOptions.rounds, in: 1...100) ?? 1
    spread = arguments.list(WorkshopOptions.spread) ?? []
    preference = try arguments.choice(WorkshopOptions.prefer) ?? .evenness
    isEqual = arguments.flag(WorkshopOptions.equal)
    users = arguments.text(WorkshopOptions.users)
    if users != nil, !isEqual { throw .withoutEffect(WorkshopOptions.users) }
    files = ConstraintFiles(&arguments)
    name = arguments.list(WorkshopOptions.name)
    id = arguments.text(InputOptions.id)
    delimiter = try InputOptions.delimiter(&arguments)
    effort = try arguments.integer(WorkshopOptions.effort, in: 1...100) ?? 1
    let text = try arguments.needed(WorkshopOptions.seed)
    seed = Result { () throws(LotteryError) in try Seed(text) }
    out = try arguments.needed(WorkshopOptions.out)
    title = arguments.text(WorkshopOptions.title)
    isLargePrint = arguments.flag(WorkshopOptions.largePrint)
  }

  func run(in session: Session) throws -> ExitCode {
    let seed = try seed.get()
    let folder = try OutputFolder(out, expecting: WorkshopArchive.Name.all, in: session)
    let start = ContinuousClock.now
    let everybody = try WorkshopInput.read(
      people, college: college, spread: spread, id: id, name: name, delimiter, in: session)
    let (input, observers) = try isEqual ? equal(everybody, seed, in: session) : (everybody, [])
    let count =
      try tables
      ?? WorkshopRequest.tables(
        of: sizes ?? 1...1, for: input.pool.people.count)
    var request = WorkshopRequest(
      pool: input.pool, tables: count, rounds: rounds, preference: preference, effort: effort)
    request.constraints = try files.read(
      for: input, observers: observers, tables: count, rounds: rounds, delimiter, in: session)
    let planner = try WorkshopPlanner(request, seed: seed)
    session.console.progress.show(WorkshopCommandTexts.searching)
    let result = try planner.plan()
    request.constraints.staff = planner.staff
    let figures = MeetingFigures(result.plan, earlier: request.constraints.earlierMeetings)
    let archive = WorkshopArchive(
      input: input, observers: observers, plan: result.plan, figures: figures, seed: seed,
      title: title ?? people.lastName.droppingEnding, constraints: request.constraints,
      preference: preference, effort: effort, isLargePrint: isLargePrint)
    for file in archive.files(language: session.language) {
      try folder.write(file.name, file.bytes)
    }
    try folder.commit()
    let wished = request.constraints.wishes
    let wishes = wished.isEmpty ? nil : WishFigures(wished, in: result.plan)
    let record = WorkshopRecord(
      result, figures, seconds: (ContinuousClock.now - start) / .seconds(1), wishes: wishes,
      staff: planner.staff)
    try session.write(
      record,
      paragraphs: WorkshopCommandTexts.summary(
        result, figures, wishes, staff: planner.staff, folder: out, session.language))
    if let warning = seed.rehearsalWarning { session.console.warn(warning) }
    return .done
  }

  /// Draws who takes part, and says so before anybody is seated.
  private func equal(
    _ input: WorkshopInput, _ seed: Seed, in session: Session
  ) throws -> (WorkshopInput, [WorkshopInput.Observer]) {
    let colleges = input.pool.attributes[0].values
    let chosen =
      users.map { name in colleges.firstIndex { FoldedText($0) == FoldedText(name) } }
      ?? EqualColleges.users(among: colleges)
    guard let chosen else {
      guard let users else { throw UsageError.missingOption(WorkshopOptions.users) }
      throw UsageError.unknownChoice(
        WorkshopOptions.users, users, choices: colleges, nearest: nearest(users, among: colleges))
    }
    let equal = EqualColleges(input.pool, users: chosen, seed: seed)
    let people = equal.participants.count
    let count = try tables ?? WorkshopRequest.tables(of: sizes ?? 1...1, for: people)
    session.console.note(WorkshopCommandTexts.equal(equal, tables: count))
    return (input.keeping(equal.participants), input.observers(equal.observers))
  }
}

extension Arguments {
  /// The value of an option that the command cannot do without.
  mutating func needed(_ option: CommandOption) throws(UsageError) -> String {
    guard let text = text(option) else { throw .missingOption(option) }
    return text
  }
}

/// What `klero workshops --json` writes.
struct WorkshopRecord: Encodable {
  /// How even one attribute is.
  struct Attribute: Encodable {
    let attribute: String
    let largestSpread: Int
  }

  /// An attribute that is not even within one, and why.
  struct Miss: Encodable {
    let attribute: String
    let largestSpread: Int
    let reason: EvennessMiss.Reason
  }

  /// How many wishes are met.
  struct Wishes: Encodable {
    let people: Int
    let met: [Int]
    let unmet: Int
  }

  /// How many of the pairs of two colleges meet.
  struct Colleges: Encodable {
    let one: String
    let other: String
    let distinctPairs: Int
    let possiblePairs: Int
  }

  /// Who leads a workshop; without one: in reserve.
  struct Staff: Encodable {
    let id: String
    let role: String
    let workshop: Int?
  }

  let participants: Int
  let workshops: Int
  let rounds: Int
  let largestSpread: Int
  let attributes: [Attribute]
  let distinctPairs: Int
  let distinctPairsBound: Int
  let repeatedPairs: Int
  let mostOfOnePair: Int
  let leastMet: Int
  let mostMet: Int
  let distinctPairsOtherwise: Int?
  let misses: [Miss]
  let wishes: Wishes?
  let meetingsByCollege: [Colleges]
  let staff: [Staff]?
  let seconds: Double
  /// What a plan edited by hand breaks; only where that was asked.
  var brokenConstraints: [BreachRecord]?

  init(
    _ result: WorkshopPlanner.Result, _ figures: MeetingFigures, seconds: Double,
    wishes: WishFigures? = nil, staff: [WorkshopConstraints.StaffMember] = []
  ) {
    let plan = result.plan
    participants = plan.pool.people.count
    workshops = plan.tables
    rounds = plan.rounds
    largestSpread = plan.largestSpread(of: 0)
    attributes = plan.pool.attributes.enumerated().map { index, attribute in
      Attribute(attribute: attribute.name, largestSpread: plan.largestSpread(of: index))
    }
    distinctPairs = figures.distinctPairs
    distinctPairsBound = figures.bound
    repeatedPairs = figures.repeatedPairs
    mostOfOnePair = figures.mostOfOnePair
    leastMet = figures.metByPerson.min() ?? 0
    mostMet = figures.metByPerson.max() ?? 0
    distinctPairsOtherwise = result.pairsOtherwise
    misses = result.misses.map { miss in
      Miss(
        attribute: plan.pool.attributes[miss.attribute].name, largestSpread: miss.spread,
        reason: miss.reason)
    }
    self.wishes = wishes.map { Wishes(people: $0.people, met: $0.met, unmet: $0.unmet) }
    meetingsByCollege = figures.collegePairs(of: plan.pool).map { pair in
      Colleges(
        one: pair.one, other: pair.other, distinctPairs: pair.met, possiblePairs: pair.possible)
    }
    self.staff =
      staff.isEmpty
      ? nil : staff.map { Staff(id: $0.id, role: $0.role, workshop: $0.table.map { $0 + 1 }) }
    self.seconds = seconds
  }
}

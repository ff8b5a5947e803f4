import Lottery
import Population
import Reports
import Tables
import Workshops

/// `klero workshops update`: some are absent, some have arrived, and as few as possible move.
struct WorkshopsUpdateCommand: Command {
  static let page = CommandPage(
    "workshops update", for: .organiser,
    summary: Phrase(
      fr: "Refaire l’équilibre en déplaçant peu de monde",
      en: "Restore balance, moving as few as possible"),
    text: WorkshopUpdateTexts.text,
    options: [
      WorkshopOptions.plan, WorkshopOptions.assignment, WorkshopOptions.absent,
      WorkshopOptions.arrived, WorkshopOptions.round, WorkshopOptions.apart,
      WorkshopOptions.together, WorkshopOptions.fixed, WorkshopOptions.wishes,
      WorkshopOptions.rooms, WorkshopOptions.needs, WorkshopOptions.staff,
      WorkshopOptions.attendance, WorkshopOptions.rule,
      WorkshopOptions.met, WorkshopOptions.out, WorkshopOptions.largePrint,
    ],
    examples: WorkshopUpdateTexts.examples, exitCodes: [.usage, .input, .infeasible])

  private let plan: String
  private let assignment: String?
  private let absent: [String]
  private let arrived: String?
  private let round: Int
  private let files: ConstraintFiles
  private let out: String
  private let isLargePrint: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    plan = try arguments.needed(WorkshopOptions.plan).droppingTrailingSlashes
    assignment = arguments.text(WorkshopOptions.assignment)
    absent = arguments.list(WorkshopOptions.absent) ?? []
    arrived = arguments.text(WorkshopOptions.arrived)
    round = try arguments.integer(WorkshopOptions.round, in: 1...100) ?? 1
    files = ConstraintFiles(&arguments)
    out = try arguments.needed(WorkshopOptions.out)
    isLargePrint = arguments.flag(WorkshopOptions.largePrint)
  }

  func run(in session: Session) throws -> ExitCode {
    let output = try OutputFolder(
      out,
      expecting: WorkshopArchive.Name.all + [
        WorkshopArchive.Name.moves, WorkshopArchive.Name.toCome,
      ], in: session)
    let folder = try PlanFolder(
      plan, arrivals: arrived, edited: assignment, in: session)
    let seed = try Seed(folder.record.seed)
    var request = try request(folder, in: session)
    try request.fillStaff(seed: seed)
    session.console.progress.show(WorkshopCommandTexts.searching)
    let update = try PlanUpdate(request, seed: seed)
    let archive = try WorkshopArchive(
      folder, update.plan, request.constraints, isLargePrint: isLargePrint)
    for file in archive.files(language: session.language) {
      try output.write(file.name, file.bytes)
    }
    let papers = UpdatePapers(update, folder.input)
    try output.write(WorkshopArchive.Name.moves, papers.moves)
    if let toCome = papers.toCome { try output.write(WorkshopArchive.Name.toCome, toCome) }
    try output.commit()
    let staff = StaffMove.all(
      from: folder.constraints.staff, to: request.constraints.staff)
    let names = request.constraints.staff
    let language = session.language
    let lines =
      WorkshopUpdateTexts.summary(update, folder.input.names, language)
      + staff.map { move in
        move.phrase(name: names.first { $0.id == move.id }?.name ?? move.id)[language]
      }
    try session.write(UpdateRecord(update, staff), paragraphs: lines)
    return .done
  }

  /// What is asked of the plan now.
  private func request(_ folder: PlanFolder, in session: Session) throws -> UpdateRequest {
    let (plan, people) = (folder.plan, folder.input.pool.people)
    guard round <= plan.rounds else {
      throw UsageError.outOfRange(
        WorkshopOptions.round, String(round), least: "1", most: String(plan.rounds))
    }
    var request = UpdateRequest(plan)
    var kept = folder.constraints
    for id in absent {
      if kept.staff.contains(where: { $0.id == id }) {
        kept.staff.removeAll { $0.id == id }
        continue
      }
      guard let person = people.firstIndex(where: { $0.id == id }) else {
        let likely = likelyID(id, among: people.map(\.id) + kept.staff.map(\.id))
        throw UsageError.malformed(
          WorkshopOptions.absent, id, expected: WorkshopUpdateTexts.unknownID(likely))
      }
      request.absent.insert(person)
    }
    // Who attended which rounds is told by the seats, where absences have left their mark.
    kept.attendance = []
    request.arrived = folder.arrived
    request.first = round - 1
    request.constraints = try files.read(
      for: folder.input, observers: folder.observers, tables: plan.tables, rounds: plan.rounds,
      kept: kept, nil, in: session)
    request.preference = folder.record.preference ?? .evenness
    request.effort = folder.record.effort ?? 1
    return request
  }
}

/// What `klero workshops update --json` writes.
private struct UpdateRecord: Encodable {
  /// The round at hand.
  struct Round: Encodable {
    let round: Int
    let moves: Int
    let fewestMoves: Int
    let isProvedFewest: Bool
    let arrivals: Int
  }

  /// The rounds after it, if they change.
  struct RoundsToCome: Encodable {
    let rounds: [Int]
    let isPlannedAnew: Bool
    let people: Int
    let distinctPairsWithFewestMoves: Int
    let distinctPairs: Int
    let missesWithFewestMoves: Int
    let misses: Int
  }

  let round: Round
  let roundsToCome: RoundsToCome?
  let largestSpread: Int
  /// Who of the staff leads another workshop; absent: nobody.
  let staffMoves: [StaffMove]?

  init(_ update: PlanUpdate, _ staff: [StaffMove]) {
    staffMoves = staff.orNone
    round = Round(
      round: update.round + 1, moves: update.moves.count { $0.from != nil },
      fewestMoves: update.fewestMoves, isProvedFewest: update.isFewest,
      arrivals: update.moves.count { $0.from == nil })
    roundsToCome = update.toCome.map { toCome in
      RoundsToCome(
        rounds: toCome.rounds.map { $0 + 1 }, isPlannedAnew: toCome.isPlannedAnew,
        people: toCome.people, distinctPairsWithFewestMoves: toCome.pairsWithFewestMoves,
        distinctPairs: toCome.pairs,
        missesWithFewestMoves: toCome.missesWithFewestMoves, misses: toCome.misses)
    }
    largestSpread = update.plan.largestSpread(of: 0)
  }
}

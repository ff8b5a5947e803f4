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
      WorkshopOptions.together, WorkshopOptions.fixed, WorkshopOptions.rule, WorkshopOptions.met,
      WorkshopOptions.out, WorkshopOptions.largePrint,
    ],
    examples: WorkshopUpdateTexts.examples, exitCodes: [.usage, .input])

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
      out, expecting: WorkshopArchive.Name.all + [WorkshopArchive.Name.moves], in: session)
    let folder = try PlanFolder(
      plan, arrivals: arrived, edited: assignment, in: session)
    let pool = folder.input.pool
    var gone: Set<Int> = []
    for id in absent {
      guard let person = pool.people.firstIndex(where: { $0.id == id }) else {
        throw UsageError.unknownChoice(
          WorkshopOptions.absent, id, choices: [],
          nearest: nearest(id, among: pool.people.map(\.id)))
      }
      gone.insert(person)
    }
    let update = try PlanUpdate(
      folder.plan, absent: gone, arrived: folder.arrived, from: round - 1,
      constraints: files.read(
        for: folder.input, tables: folder.plan.tables, rounds: folder.plan.rounds, nil,
        in: session))
    let archive = WorkshopArchive(
      input: folder.input, observers: [], plan: update.plan,
      figures: MeetingFigures(update.plan), seed: try Seed(folder.record.seed),
      title: folder.record.title,
      constraints: folder.constraints, preference: folder.record.preference,
      effort: folder.record.effort, isLargePrint: isLargePrint)
    for file in archive.files(language: session.language) {
      try output.write(file.name, file.bytes)
    }
    try output.write(WorkshopArchive.Name.moves, moves(update, folder.input))
    try output.commit()
    try session.write(
      UpdateRecord(update),
      or: WorkshopUpdateTexts.summary(update, folder.input.names)[session.language])
    return .done
  }

  private func moves(_ update: PlanUpdate, _ input: WorkshopInput) -> [UInt8] {
    TableWriter.bytes(
      columns: ["id", "round", "from", "to"],
      rows: update.moves.map { move in
        [
          input.pool.people[move.person].id, String(move.round + 1),
          move.from.map { String($0 + 1) } ?? "", String(move.to + 1),
        ]
      }, format: input.format)
  }
}

/// What `klero workshops update --json` writes.
private struct UpdateRecord: Encodable {
  struct Round: Encodable {
    let round: Int
    let moves: Int
    let fewestMoves: Int
    let arrivals: Int
    let brokenConstraints: Int
  }

  let rounds: [Round]
  let largestSpread: Int

  init(_ update: PlanUpdate) {
    rounds = update.fewestMoves.enumerated().map { round, fewest in
      let moves = update.moves.filter { $0.round == round }
      return Round(
        round: round + 1, moves: moves.count { $0.from != nil }, fewestMoves: fewest,
        arrivals: moves.count { $0.from == nil },
        brokenConstraints: update.brokenConstraints[round])
    }
    largestSpread = update.plan.largestSpread(of: 0)
  }
}

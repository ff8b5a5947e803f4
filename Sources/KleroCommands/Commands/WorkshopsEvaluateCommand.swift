import Lottery
import Population
import Reports
import Workshops

/// `klero workshops evaluate`: what a plan is worth that somebody edited by hand.
struct WorkshopsEvaluateCommand: Command {
  static let page = CommandPage(
    "workshops evaluate", for: .organiser,
    summary: Phrase(
      fr: "Dire ce que vaut un plan modifié à la main",
      en: "Say what a plan edited by hand is worth"),
    text: WorkshopUpdateTexts.evaluateText,
    options: [
      WorkshopOptions.plan, WorkshopOptions.assignment, WorkshopOptions.suggest,
      WorkshopOptions.round, WorkshopOptions.out, WorkshopOptions.largePrint,
    ],
    examples: WorkshopUpdateTexts.evaluateExamples, exitCodes: [.doesNotHold, .input])

  private let plan: String
  private let wantsSuggestions: Bool
  private let round: Int
  private let assignment: String?
  private let out: String?
  private let isLargePrint: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    plan = try arguments.needed(WorkshopOptions.plan).droppingTrailingSlashes
    wantsSuggestions = arguments.flag(WorkshopOptions.suggest)
    round = try arguments.integer(WorkshopOptions.round, in: 1...100) ?? 1
    assignment = arguments.text(WorkshopOptions.assignment)
    out = arguments.text(WorkshopOptions.out)
    isLargePrint = arguments.flag(WorkshopOptions.largePrint)
  }

  func run(in session: Session) throws -> ExitCode {
    let output = try out.map {
      try OutputFolder($0, expecting: WorkshopArchive.Name.all, in: session)
    }
    let folder = try PlanFolder(plan, arrivals: nil, edited: assignment, in: session)
    let result = WorkshopPlanner.Result(folder.plan)
    let figures = MeetingFigures(folder.plan)
    let suggestions =
      wantsSuggestions ? PlanSuggestion.best(3, for: folder.plan, from: round - 1) : []
    let lines =
      WorkshopCommandTexts.figures(result, figures, session.language)
      + suggestions.map {
        WorkshopUpdateTexts.suggestion($0, folder.plan, folder.input.names)[session.language]
      }
    if let output { try write(folder, figures, to: output, in: session) }
    try session.write(
      WorkshopRecord(result, figures, seconds: 0), or: lines.joined(separator: "\n"))
    return folder.plan.largestSpread(of: 0) <= 1 ? .done : .doesNotHold
  }

  /// Writes all files anew for the plan as it was edited: nobody is moved.
  private func write(
    _ folder: PlanFolder, _ figures: MeetingFigures, to output: OutputFolder,
    in session: Session
  ) throws {
    let archive = WorkshopArchive(
      input: folder.input, observers: [], plan: folder.plan, figures: figures,
      seed: try Seed(folder.record.seed), title: folder.record.title,
      constraints: folder.constraints, preference: folder.record.preference,
      effort: folder.record.effort,
      isLargePrint: isLargePrint)
    for file in archive.files(language: session.language) {
      try output.write(file.name, file.bytes)
    }
    try output.commit()
  }
}

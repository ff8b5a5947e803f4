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
    options: [WorkshopOptions.plan, WorkshopOptions.suggest, WorkshopOptions.round],
    examples: WorkshopUpdateTexts.evaluateExamples, exitCodes: [.doesNotHold, .input])

  private let plan: String
  private let wantsSuggestions: Bool
  private let round: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    plan = try arguments.needed(WorkshopOptions.plan).droppingTrailingSlashes
    wantsSuggestions = arguments.flag(WorkshopOptions.suggest)
    round = try arguments.integer(WorkshopOptions.round, in: 1...100) ?? 1
  }

  func run(in session: Session) throws -> ExitCode {
    let folder = try PlanFolder(plan, arrivals: nil, in: session)
    let result = WorkshopPlanner.Result(folder.plan)
    let figures = MeetingFigures(folder.plan)
    let suggestions =
      wantsSuggestions ? PlanSuggestion.best(3, for: folder.plan, from: round - 1) : []
    let lines =
      WorkshopCommandTexts.figures(result, figures, session.language)
      + suggestions.map {
        WorkshopUpdateTexts.suggestion($0, folder.plan, folder.input.names)[session.language]
      }
    try session.write(
      WorkshopRecord(result, figures, seconds: 0), or: lines.joined(separator: "\n"))
    return folder.plan.largestSpread(of: 0) <= 1 ? .done : .doesNotHold
  }
}

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
    let constraints = folder.constraints
    let figures = MeetingFigures(folder.plan, earlier: constraints.earlierMeetings)
    let breaches = ConstraintBreach.all(in: folder.plan, constraints, from: round - 1)
    let suggestions =
      wantsSuggestions
      ? PlanSuggestion.best(3, for: folder.plan, from: round - 1, constraints: constraints) : []
    let isEven = folder.plan.isEven(capacities: constraints.capacities)
    let (names, language) = (folder.input.names, session.language)
    let lines =
      WorkshopCommandTexts.figures(result, figures, language)
      + breaches.map {
        EvaluationTexts.breach(
          $0, folder.plan, names, provisions: constraints.provisions)[language]
      }
      + EvaluationTexts.unseated(folder.plan, names, from: round - 1).map { $0[language] }
      + suggestions.map { WorkshopUpdateTexts.suggestion($0, folder.plan, names)[language] }
    if let output {
      let archive = try WorkshopArchive(
        folder, folder.plan, constraints, isLargePrint: isLargePrint)
      for file in archive.files(language: language) { try output.write(file.name, file.bytes) }
      try output.commit()
    }
    var record = WorkshopRecord(result, figures, seconds: 0)
    record.brokenConstraints = breaches.map { .init($0, folder.plan.pool) }
    try session.write(record, paragraphs: lines)
    return isEven && breaches.isEmpty ? .done : .doesNotHold
  }
}

import Lottery
import Population
import Reports
import Tables
import Workshops

/// `klero workshops restitution`: ranks what the workshops propose by a vote, ties by lot.
struct WorkshopsRestitutionCommand: Command {
  static let page = CommandPage(
    "workshops restitution", for: .organiser,
    summary: Phrase(
      fr: "Classer les propositions des ateliers par un vote",
      en: "Rank what the workshops propose by a vote"),
    text: RestitutionCommandTexts.text,
    options: [
      RestitutionOptions.proposals, RestitutionOptions.votes, RestitutionOptions.count,
      RestitutionOptions.votesEach, RestitutionOptions.least, RestitutionOptions.plan,
      RestitutionOptions.voters, RestitutionOptions.seed, WorkshopOptions.title,
      InputOptions.delimiter, WorkshopOptions.out,
    ],
    examples: RestitutionCommandTexts.examples, exitCodes: [.input])

  private let proposals: String
  private let votes: String
  private let counting: Restitution.Counting
  private let votesEach: Int?
  private let least: Int
  private let plan: String?
  private let voters: Electorate?
  private let seed: Result<Seed, LotteryError>?
  private let title: String?
  private let delimiter: Delimiter?
  private let out: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    proposals = try arguments.needed(RestitutionOptions.proposals)
    votes = try arguments.needed(RestitutionOptions.votes)
    counting = try arguments.choice(RestitutionOptions.count) ?? .approval
    votesEach = try arguments.integer(RestitutionOptions.votesEach, in: 1...1_000_000)
    least = try arguments.integer(RestitutionOptions.least, in: 0...1000) ?? 2
    plan = arguments.text(RestitutionOptions.plan)?.droppingTrailingSlashes
    voters = try arguments.choice(RestitutionOptions.voters)
    if voters != nil, plan == nil { throw .withoutEffect(RestitutionOptions.voters) }
    seed = arguments.text(RestitutionOptions.seed).map { text in
      Result { () throws(LotteryError) in try Seed(text) }
    }
    if plan == nil, seed == nil {
      throw .eitherNeeded(RestitutionOptions.seed, RestitutionOptions.plan)
    }
    title = arguments.text(WorkshopOptions.title)
    delimiter = try InputOptions.delimiter(&arguments)
    out = try arguments.needed(WorkshopOptions.out)
  }

  func run(in session: Session) throws -> ExitCode {
    let output = try OutputFolder(out, expecting: RestitutionArchive.Name.all, in: session)
    let folder = try plan.map { try PlanFolder($0, arrivals: nil, in: session) }
    let electorate = electorate(folder)
    let workshops = folder.map { (1...$0.record.workshops).map(String.init) } ?? []
    let files = try [proposals, votes].map { path in
      try InputFile(path, as: .lookup, from: session.streams)
    }
    let proposed = try ProposalReader(least: least, workshops: workshops)
      .read(files[0].table(delimiter))
    let ballots = try BallotReader(
      proposals: proposed, counting: counting, votesEach: votesEach,
      voters: electorate.voters, observers: electorate.observers
    ).read(files[1].table(delimiter))
    let seed = try seed?.get() ?? Seed(folder?.record.seed ?? "")
    let restitution = Restitution(
      proposals: proposed, votes: ballots, counting: counting, seed: seed)
    let archive = RestitutionArchive(
      restitution: restitution, least: least, votesEach: votesEach,
      electorate: folder == nil ? nil : voters ?? .seated, seed: seed,
      title: title ?? folder?.record.title ?? proposals.lastName, inputs: files)
    for file in try archive.files(language: session.language) {
      try output.write(file.name, file.bytes)
    }
    try output.commit()
    try session.write(
      archive.record,
      or: RestitutionCommandTexts.summary(restitution, folder: out)[session.language])
    if let warning = seed.rehearsalWarning { session.console.warn(warning) }
    return .done
  }

  /// Who may vote, and who observes without a vote.
  private func electorate(_ folder: PlanFolder?) -> (voters: [String], observers: [String]) {
    guard let folder else { return ([], []) }
    let (seated, observers) = (folder.input.pool.people.map(\.id), folder.observers.map(\.id))
    return switch voters ?? .seated {
    case .seated: (seated, observers)
    case .all: (seated + observers, [])
    }
  }
}

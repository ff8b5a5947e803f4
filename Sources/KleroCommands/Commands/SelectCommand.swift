import Lottery
import Population
import Reports
import Selection

/// `klero select`: the fairest lottery of panels, and with a seed the draw of one.
struct SelectCommand: Command {
  static let page = CommandPage(
    "select", for: .organiser,
    summary: Phrase(
      fr: "Préparer la loterie la plus juste, et tirer un panel",
      en: "Prepare the fairest lottery, and draw a panel"),
    text: SelectTexts.text,
    options: PoolRequest.options + [
      DrawOptions.fairness, DrawOptions.tickets, DrawOptions.reserve, DrawOptions.stopAtGap,
      DrawOptions.seed,
      DrawOptions.out,
      DrawOptions.title, DrawOptions.key, DrawOptions.apply,
    ],
    examples: SelectTexts.examples,
    exitCodes: [.input, .infeasible])

  private let request: PoolRequest
  private let fairness: Fairness?
  private let tickets: Int?
  private let seed: Result<Seed, LotteryError>?
  private let out: String?
  private let title: String?
  private let key: String?
  private let proposal: Int?
  private let reserve: Int?
  private let gap: Double?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = try PoolRequest(&arguments)
    fairness = try arguments.choice(DrawOptions.fairness)
    tickets = try arguments.integer(DrawOptions.tickets, in: 1...PanelLottery.mostTickets)
    seed = DrawOptions.seed(&arguments)
    out = arguments.text(DrawOptions.out)
    title = arguments.text(DrawOptions.title)
    key = arguments.text(DrawOptions.key)
    reserve = try arguments.integer(DrawOptions.reserve)
    gap = try arguments.decimal(DrawOptions.stopAtGap, in: 0...1)
    proposal = try arguments.integer(DrawOptions.apply, in: 1...Int.max)
  }

  func run(in session: Session) throws -> ExitCode {
    let seed = try seed?.get()
    let isInDossier = try FileSystem.kind(session.streams.resolve(Dossier.fileName)) == .file
    guard let out = out ?? (isInDossier ? DrawOptions.standardFolder : nil) else {
      throw UsageError.missingOption(DrawOptions.out)
    }
    let names = LotteryArchive.Name.all + LotteryArchive.Name.pages + DrawArchive.Name.all
    let folder = try OutputFolder(out, expecting: names, in: session)
    folder.replace(names)
    let start = ContinuousClock.now
    let input = try request.read(in: session)
    let key = try key.map { path in try DrawOptions.key(path, in: session) }
    let (archive, impossible) = try lottery(from: input, key: key, in: session)
    let draw = try seed.map {
      try DrawArchive(DrawnNumber(seed: $0, tickets: archive.record.tickets), of: archive)
    }
    let language = session.documentLanguage(in: input.dossier)
    let title = title ?? input.dossier?.title ?? archive.ownTitle
    try write(archive, draw, to: folder, title: title, language)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let summary = try SelectTexts.summary(archive, draw, folder: out, in: session)
    let record = try SelectionRecord(archive, draw, impossible, seconds: seconds)
    try session.write(record, or: summary)
    if let warning = seed?.warning { session.console.warn(warning) }
    return .done
  }

  /// Checks what is demanded, and finds the fairest lottery; programs are told on standard output
  /// if there is no panel.
  private func lottery(
    from input: PoolInput, key: PseudonymKey?, in session: Session
  ) throws -> (LotteryArchive, [ImpossiblePeopleRecord]) {
    do {
      return try possibleLottery(from: input, key: key, in: session)
    } catch let reason as Infeasibility {
      if session.wantsJSON {
        try session.write(InfeasibilityRecord(reason, session.language), or: "")
      }
      throw reason
    }
  }

  private func possibleLottery(
    from input: PoolInput, key: PseudonymKey?, in session: Session
  ) throws -> (LotteryArchive, [ImpossiblePeopleRecord]) {
    let possible = try PossibleDemands(input, applying: proposal, in: session)
    let settings = input.dossier?.panel
    let fairness = fairness ?? settings?.fairness.flatMap(Fairness.init) ?? .leximin
    let line = session.console.progress
    let lottery = try possible.explainingFailure { () throws(SelectionError) in
      try PanelLottery.fairest(
        for: possible.problem, fairness: fairness, tickets: tickets ?? settings?.tickets ?? 1000,
        stopAtGap: gap ?? 0,
        progress: { line.show($0.phase.phrase, bound: $0.bound, gap: $0.remaining) })
    }
    var impossible: [ImpossiblePeopleRecord] = []
    if lottery.optimalMinimum < PanelLottery.tolerance {
      let suspects = lottery.probabilities.indices.filter {
        lottery.probabilities[$0] < PanelLottery.tolerance
      }
      let demands = PanelDemands(possible.problem)
      let pool = possible.problem.people.pool
      for group in ImpossiblePeople.find(in: demands, among: suspects) {
        session.console.warn(group.phrase(in: pool))
        impossible.append(ImpossiblePeopleRecord(group, in: pool, session.language))
      }
    }
    let archive = try LotteryArchive(
      lottery, fairness: fairness, reserveSize: reserve ?? settings?.reserve ?? 0,
      input: possible.input, key: key)
    return (archive, impossible)
  }

  private func write(
    _ archive: LotteryArchive, _ draw: DrawArchive?, to folder: OutputFolder, title: String,
    _ language: Language
  ) throws {
    var files = try archive.files()
    if let draw {
      files += try draw.files(title: title, language: language)
    } else {
      files += try archive.pages(title: title, language: language)
    }
    for file in files { try folder.write(file.name, file.bytes, isPrivate: file.isPrivate) }
    try folder.commit()
  }
}

/// What `klero select --json` writes.
struct SelectionRecord: Encodable {
  let poolSize: Int
  let panelSize: Int
  let types: Int
  let fairness: Fairness
  let optimalMinimum: Double
  let upperBound: Double
  let certified: Bool
  let realizedMinimum: Double
  let largestTicketDifference: Double
  let tickets: Int
  let panels: Int
  let distinctPanels: Int
  let mostDistinctPanels: Int?
  let fingerprint: String
  let publicFingerprint: String
  let seconds: Double
  let ticket: Int?
  let impossiblePeople: [ImpossiblePeopleRecord]

  init(
    _ archive: LotteryArchive, _ draw: DrawArchive?, _ impossible: [ImpossiblePeopleRecord],
    seconds: Double
  ) throws {
    let record = archive.record
    poolSize = record.people.count
    panelSize = record.panelSize
    types = Set(record.people.map(\.type)).count
    fairness = record.fairness
    optimalMinimum = Double(record.optimalMinimum) ?? 0
    upperBound = Double(record.upperBound) ?? 0
    certified = record.certified
    realizedMinimum = Double(record.realizedMinimum) ?? 0
    largestTicketDifference = Double(record.largestTicketDifference) ?? 0
    tickets = record.tickets
    panels = Set(record.panels).count
    distinctPanels = panels
    mostDistinctPanels = record.mostDistinctPanels
    fingerprint = archive.fingerprint.hex
    publicFingerprint = archive.publicFingerprint.hex
    self.seconds = seconds
    ticket = draw?.number.ticket
    impossiblePeople = impossible
  }
}

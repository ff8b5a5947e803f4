import Lottery
import Reports
import Selection
import Tables

/// `klero replace`: who takes the seats of members who left.
struct ReplaceCommand: Command {
  private static let draw = CommandOption(
    "draw", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le dossier du tirage, avec lottery.json et draw.json.",
      en: "The folder of the draw, with lottery.json and draw.json."),
    standard: Phrase(fr: "« draw » dans un dossier", en: "“draw” inside a dossier"),
    isRequired: true)

  private static let gone = CommandOption(
    "gone", value: Phrase(fr: "IDENTIFIANTS", en: "IDS"),
    help: Phrase(
      fr: "Les membres qui partent, séparés par des espaces ou des virgules.",
      en: "The members who leave, separated by spaces or commas."),
    takesSeveral: true, isRequired: true)

  private static let refused = CommandOption(
    "refused", value: Phrase(fr: "IDENTIFIANTS", en: "IDS"),
    help: Phrase(
      fr: "Les personnes qui ont refusé ou ne peuvent pas venir.",
      en: "People who refused or cannot come."),
    takesSeveral: true)

  private static let after = CommandOption(
    "after", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le replacement.json d’un remplacement précédent, d’où l’on continue.",
      en: "The replacement.json of an earlier replacement, to go on from."))

  private static let reserveOnly = CommandOption(
    flag: "reserve-only",
    help: Phrase(
      fr: "N’appeler que des réservistes, personne d’autre du vivier.",
      en: "Call people of the reserve only, nobody else of the pool."))

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire les fichiers.", en: "Where to write the files."),
    isRequired: true)

  static let page = CommandPage(
    "replace", for: .organiser,
    summary: Phrase(
      fr: "Remplacer des membres qui partent, en retrouvant les quotas",
      en: "Replace members who leave, restoring the quotas"),
    text: ReplaceTexts.text,
    options: [draw, gone, refused, after, reserveOnly, DrawOptions.seed, out],
    examples: ReplaceTexts.examples, exitCodes: [.input])

  private let folder: String?
  private let leaving: [String]
  private let refused: [String]
  private let after: String?
  private let isReserveOnly: Bool
  private let seed: Result<Seed, LotteryError>?
  private let out: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = arguments.text(Self.draw)?.droppingTrailingSlashes
    guard let ids = arguments.list(Self.gone) else {
      throw UsageError.missingOption(Self.gone)
    }
    leaving = ids
    refused = arguments.list(Self.refused) ?? []
    after = arguments.text(Self.after)
    isReserveOnly = arguments.flag(Self.reserveOnly)
    seed = DrawOptions.seed(&arguments)
    guard let path = arguments.text(Self.out) else { throw UsageError.missingOption(Self.out) }
    out = path
  }

  func run(in session: Session) throws -> ExitCode {
    let given = try seed?.get()
    let dossier = try session.dossier()?.dossier
    guard let home = folder ?? dossier.map({ _ in DrawOptions.standardFolder }) else {
      throw UsageError.missingOption(Self.draw)
    }
    let isAtHome = session.streams.isSameFolder(out, home)
    let folder = try OutputFolder(
      out, expecting: (isAtHome ? [] : LotteryArchive.Name.all) + ReplacementArchive.Name.all,
      in: session)
    let path = "\(home)/\(LotteryArchive.Name.lottery)"
    let lottery = try LotteryArchive(reading: path, in: session)
    try lottery.requireSoundPanels(path)
    let start = try start(from: lottery, in: home, session)
    guard let seed = given ?? start.seed else {
      throw UsageError.missingOption(DrawOptions.seed)
    }
    let record = try ReplacementRecord(
      start.request, lottery: lottery.record,
      file: DrawRecord.File(file: LotteryArchive.Name.lottery, sha256: lottery.fingerprint),
      source: DrawRecord.File(file: start.source.name, sha256: SHA256.hash(start.source.bytes)),
      seed: seed, program: lottery.record.program)
    let archive = ReplacementArchive(lottery: lottery, record: record)
    for file in try (isAtHome ? [] : lottery.files()) + archive.files() + [start.source] {
      try folder.write(file.name, file.bytes, isPrivate: file.isPrivate)
    }
    try folder.commit()
    try session.write(record, or: ReplaceTexts.summary(record, folder: out, in: session))
    if let warning = seed.rehearsalWarning { session.console.warn(warning) }
    return .done
  }

  /// Where a replacement starts: what is asked, the file that says who sat before, and the seed of
  /// the draw.
  private struct Start {
    var request: ReplacementRequest
    var source: LotteryArchive.File
    let seed: Seed?
  }

  private func start(
    from lottery: LotteryArchive, in home: String, _ session: Session
  ) throws -> Start {
    let path = "\(home)/\(DrawArchive.Name.draw)"
    let bytes = try InputFile(path, as: .settings, from: session.streams).bytes
    let draw = try RecordJSON.read(DrawRecord.self, from: bytes, path: path)
    guard draw.lottery.sha256 == lottery.fingerprint else {
      throw RecordError.changedInput(path: "\(home)/\(LotteryArchive.Name.lottery)")
    }
    var request = ReplacementRequest(panel: draw.panel, gone: leaving)
    request.unavailable = refused
    request.isReserveOnly = isReserveOnly
    request.reserve = try reserve(of: lottery, in: home, session)
    var start = Start(
      request: request,
      source: .init(name: ReplacementArchive.Name.sourceDraw, bytes: bytes, isPrivate: true),
      seed: try draw.seed.map { text in try Seed(text) })
    if let after { try goOn(from: after, lottery, &start, session) }
    return start
  }

  private func goOn(
    from path: String, _ lottery: LotteryArchive, _ start: inout Start, _ session: Session
  ) throws {
    let bytes = try InputFile(path, as: .settings, from: session.streams).bytes
    let earlier = try RecordJSON.read(ReplacementRecord.self, from: bytes, path: path)
    guard earlier.lottery.sha256 == lottery.fingerprint else {
      throw RecordError.changedInput(path: path)
    }
    start.request.panel = earlier.panel
    start.request.unavailable += earlier.gone + earlier.unavailable
    start.request.reserve = earlier.reserve
    start.source = .init(
      name: ReplacementArchive.Name.sourceReplacement, bytes: bytes, isPrivate: true)
  }

  /// The reserve's ids in their published order; nobody if there is no such file.
  private func reserve(
    of lottery: LotteryArchive, in home: String, _ session: Session
  ) throws -> [String] {
    let path = "\(home)/reserve.csv"
    guard try FileSystem.kind(session.streams.resolve(path)) == .file else { return [] }
    let table = try InputFile(path, as: .people, from: session.streams).table(nil)
    let column = try table.requiredIndex(of: lottery.record.idColumn)
    return table.rows.map { $0.cells[column] }
  }
}

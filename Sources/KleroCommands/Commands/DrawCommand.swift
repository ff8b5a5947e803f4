import Lottery
import Population
import Reports
import Selection

/// `klero draw`: one panel of a lottery, by a number that a public seed or a hand has drawn.
struct DrawCommand: Command {
  private static let lottery = CommandOption(
    "lottery", short: "l", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le fichier lottery.json, avec ses autres fichiers à côté.",
      en: "The file lottery.json, with its other files beside it."),
    standard: Phrase(
      fr: "« draw/lottery.json » dans un dossier", en: "“draw/lottery.json” inside a dossier"),
    isRequired: true)

  private static let ticket = CommandOption(
    "ticket", short: "t", value: Phrase(fr: "NUMÉRO", en: "NUMBER"),
    help: Phrase(
      fr: "Le numéro tiré à la main, à partir de 0.",
      en: "The number that was drawn by hand, from 0."))

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire les fichiers.", en: "Where to write the files."),
    standard: Phrase(fr: "le dossier de la loterie", en: "the lottery’s folder"))

  static let page = CommandPage(
    "draw", for: .witness,
    summary: Phrase(
      fr: "Tirer un panel d’une loterie, par une graine publique ou un numéro",
      en: "Draw a panel from a lottery, by a public seed or a number"),
    text: DrawCommandTexts.text,
    options: [lottery, DrawOptions.seed, ticket, out, DrawOptions.title],
    examples: DrawCommandTexts.examples,
    exitCodes: [.input])

  private enum Choice {
    case seed(Seed)
    case ticket(Int)
  }

  private let path: String?
  private let choice: Result<Choice, LotteryError>
  private let out: String?
  private let title: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    path = arguments.text(Self.lottery)
    try arguments.exclude(DrawOptions.seed, Self.ticket)
    if let seed = DrawOptions.seed(&arguments) {
      choice = seed.map { .seed($0) }
    } else if let number = try arguments.integer(
      Self.ticket, in: 0...(PanelLottery.mostTickets - 1))
    {
      choice = .success(.ticket(number))
    } else {
      throw .eitherNeeded(DrawOptions.seed, Self.ticket)
    }
    out = arguments.text(Self.out)
    title = arguments.text(DrawOptions.title)
  }

  func run(in session: Session) throws -> ExitCode {
    let choice = try choice.get()
    let dossier = try session.dossier()?.dossier
    let own = dossier.map { _ in "\(DrawOptions.standardFolder)/\(LotteryArchive.Name.lottery)" }
    guard let path = path ?? own else { throw UsageError.missingOption(Self.lottery) }
    let home = path.parentFolder
    let out = out ?? home
    let isAtHome = session.streams.isSameFolder(out, home)
    let others = isAtHome ? [] : LotteryArchive.Name.all + LotteryArchive.Name.pages
    let folder = try OutputFolder(out, expecting: others + DrawArchive.Name.all, in: session)
    folder.replace(others)
    let archive = try LotteryArchive(reading: path, in: session)
    try archive.requireSoundPanels(path)
    let draw = try DrawArchive(
      number(choice, of: archive), of: archive,
      pagesBefore: isAtHome ? pages(in: home, session) : [])
    var files = isAtHome ? [] : try archive.files()
    files += try draw.files(
      title: title ?? dossier?.title ?? archive.ownTitle,
      language: session.documentLanguage(in: dossier))
    for file in files { try folder.write(file.name, file.bytes, isPrivate: file.isPrivate) }
    try folder.commit()
    try session.write(
      try DrawResult(draw), or: DrawCommandTexts.summary(draw, folder: out, in: session))
    if let warning = draw.number.seed?.warning { session.console.warn(warning) }
    return .done
  }

  /// The pages that were written with the lottery.
  private func pages(in folder: String, _ session: Session) throws -> [LotteryArchive.File] {
    try LotteryArchive.Name.pages.compactMap { name in
      let path = "\(folder)/\(name)"
      guard try FileSystem.kind(session.streams.resolve(path)) == .file else { return nil }
      let bytes = try InputFile(path, as: .settings, from: session.streams).bytes
      return LotteryArchive.File(name: name, bytes: bytes)
    }
  }

  private func number(
    _ choice: Choice, of archive: LotteryArchive
  ) throws(SelectionError) -> DrawnNumber {
    switch choice {
    case .seed(let seed): DrawnNumber(seed: seed, tickets: archive.record.tickets)
    case .ticket(let ticket):
      try DrawnNumber(ticket: ticket, tickets: archive.record.tickets)
    }
  }
}

/// What `klero draw --json` writes.
private struct DrawResult: Encodable {
  let ticket: Int
  let tickets: Int
  let panel: [String]
  let fingerprint: String

  init(_ draw: DrawArchive) throws {
    ticket = draw.number.ticket
    tickets = draw.number.tickets
    panel = draw.panel.map { draw.lottery.record.people[$0].id }
    fingerprint = draw.lottery.fingerprint.hex
  }
}

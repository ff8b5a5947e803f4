import Foundation
import Lottery
import Population
import Reports
import Selection
import Tables

/// `klero invite`: draws letters from a roll of any length.
struct InviteCommand: Command {
  static let page = CommandPage(
    "invite", for: .organiser,
    summary: Phrase(
      fr: "Tirer au sort les courriers d’invitation", en: "Draw the letters of invitation"),
    text: InviteTexts.text, options: InviteOptions.all, examples: InviteTexts.examples,
    exitCodes: [.input, .infeasible])

  private let demand: InviteDemand
  private let roll: String
  private let isPartial: Bool
  private let seed: Result<Seed, LotteryError>
  private let out: String
  private let title: String?
  private let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard let roll = arguments.text(InviteOptions.roll) else {
      throw .missingOption(InviteOptions.roll)
    }
    demand = try InviteDemand(&arguments)
    guard let seed = arguments.text(InviteOptions.seed) else {
      throw .missingOption(InviteOptions.seed)
    }
    guard let out = arguments.text(InviteOptions.out) else {
      throw .missingOption(InviteOptions.out)
    }
    (self.roll, self.out) = (roll, out)
    self.seed = Result { () throws(LotteryError) in try Seed(seed) }
    isPartial = arguments.flag(InviteOptions.partial)
    title = arguments.text(InviteOptions.title)
    delimiter = try InputOptions.delimiter(&arguments)
  }

  func run(in session: Session) throws -> ExitCode {
    let seed = try seed.get()
    let dossier = try session.dossier()?.dossier
    let folder = try OutputFolder(
      out, expecting: isPartial ? [MergeCommand.pieceName] : InvitationArchive.names, in: session)
    let path = session.streams.resolve(roll)
    if try roll == "-" || FileSystem.kind(path) == .device {
      throw UsageError.malformed(InviteOptions.roll, roll, expected: InviteTexts.rollFile)
    }
    let roll = try Roll(path: path, name: roll, delimiter: delimiter)
    let fingerprint = FingerprintTask(of: roll.path)
    let input = try InvitationInput(demand, of: roll, dossier, in: session)
    let workers = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 8)
    if isPartial {
      let piece = try InvitationPiece(
        input.request, of: roll, seed: seed, inputs: input.inputs, workers: workers,
        layout: roll.format.forOutput.layout)
      try folder.write(
        MergeCommand.pieceName, Array((JSONText.encode(piece) + "\n").utf8), isPrivate: true)
      try input.writeCopies(to: folder)
      try InvitationArchive.write(fingerprint, of: roll, to: folder)
      try folder.commit()
      session.console.note(InviteTexts.piece(folder: out, rows: piece.rows))
      return .done
    }
    let draw = try InvitationDraw(input.request, from: roll, seed: seed, workers: workers) {
      InvitationNotes.tell(input.request.roll.rules, leftOut: $0, unreadable: $1, session)
    }
    let archive = try InvitationArchive(
      draw: draw, terms: InvitationTerms(input.request, inputs: input.inputs), seed: seed,
      kind: roll.kind, columns: roll.columns, format: roll.format.forOutput,
      rows: roll.rows(at: draw.invited.map(\.place), isRegular: draw.isRegular),
      title: title ?? dossier?.title, language: session.documentLanguage(in: dossier))
    try archive.write(to: folder)
    try input.writeCopies(to: folder)
    try InvitationArchive.write(fingerprint, of: roll, to: folder)
    try folder.commit()
    InvitationNotes(archive, folder: out).tell(session)
    try session.write(
      InvitationResult(draw),
      or: session.console.text(InviteTexts.summary(draw, of: roll.kind, folder: out)))
    if let warning = seed.rehearsalWarning { session.console.warn(warning) }
    return .done
  }
}

/// What `klero invite --json` writes.
struct InvitationResult: Encodable {
  let people: Int
  let letters: Int
  let strata: Int
  let leftOut: Int
  let excluded: Int
  let exclusions: [Exclusion]
  let communes: [String]?
  let warnings: Int

  /// A file of people to leave out.
  struct Exclusion: Encodable {
    let file: String
    let rows: Int
    let people: Int
    let found: Int
  }

  init(_ draw: InvitationDraw) {
    exclusions = draw.exclusions.map {
      Exclusion(file: $0.name, rows: $0.rows, people: $0.people, found: $0.found.count)
    }
    people = draw.strata.reduce(0) { $0 + $1.people }
    letters = draw.invited.count
    strata = draw.strata.count
    leftOut = draw.leftOut.reduce(0, +)
    excluded = draw.strata.reduce(0) { $0 + $1.excluded }
    communes = draw.places.map { places in places.filter(\.isIn).map(\.name) }
    warnings = draw.warnings.count
  }
}

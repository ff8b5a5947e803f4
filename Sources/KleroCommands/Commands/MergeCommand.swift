import Foundation
import Lottery
import Population
import Reports
import Selection
import Tables

/// `klero merge`: draws letters from the pieces of a roll.
struct MergeCommand: Command {
  /// The name of a piece's file.
  static let pieceName = "piece.json"

  private static let pieces = CommandOperand(
    Phrase(fr: "MORCEAU", en: "PIECE"),
    help: Phrase(
      fr: "Les fichiers piece.json, dans un ordre quelconque.",
      en: "The files piece.json, in any order."),
    count: 1...100_000)

  private static let rows = CommandOption(
    "rows", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Le nombre de lignes de la liste entière : un morceau oublié ou donné deux fois se voit.",
      en: "How many rows the whole roll has: a piece forgotten or given twice is found."))

  static let page = CommandPage(
    "merge", for: .organiser,
    summary: Phrase(
      fr: "Réunir les morceaux d’un tirage de courriers",
      en: "Bring the pieces of a draw of letters together"),
    text: InviteTexts.mergeText, operand: pieces,
    options: [rows, InviteOptions.title, InviteOptions.out],
    examples: InviteTexts.mergeExamples, exitCodes: [.input, .infeasible])

  private let paths: [String]
  private let rows: Int?
  private let title: String?
  private let out: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    paths = try arguments.operands(Self.pieces)
    rows = try arguments.integer(Self.rows, in: 0...Int(Int32.max))
    title = arguments.text(InviteOptions.title)
    guard let out = arguments.text(InviteOptions.out) else {
      throw .missingOption(InviteOptions.out)
    }
    self.out = out
  }

  func run(in session: Session) throws -> ExitCode {
    let dossier = try session.dossier()?.dossier
    let folder = try OutputFolder(out, expecting: InvitationArchive.names, in: session)
    let pieces = try paths.map { path in
      let file = try InputFile(path, as: .people, from: session.streams)
      return try InvitationPiece(reading: file.bytes, file: path)
    }
    let merge = try InvitationMerge(pieces, rows: rows) { terms, leftOut, unreadable in
      InvitationNotes.tell(terms.rules, leftOut: leftOut, unreadable: unreadable, session)
    }
    let archive = InvitationArchive(
      draw: merge.draw, terms: merge.terms, seed: merge.seed, kind: merge.kind,
      columns: merge.columns, format: TableFormat(layout: pieces.first?.layout ?? []),
      rows: merge.rows, title: title ?? dossier?.title,
      language: session.documentLanguage(in: dossier))
    try archive.write(to: folder)
    try copyInputs(merge.terms, to: folder, in: session)
    try folder.commit()
    InvitationNotes(archive, folder: out).tell(session)
    session.console.note(InviteTexts.merged(pieces: pieces.count, rows: merge.draw.rows))
    try session.write(
      InvitationResult(merge.draw),
      or: session.console.text(InviteTexts.summary(merge.draw, of: merge.kind, folder: out)))
    return .done
  }

  /// The files that had a part in the draw stand beside each piece: they are the same for all.
  private func copyInputs(
    _ terms: InvitationTerms, to folder: OutputFolder, in session: Session
  ) throws {
    for input in terms.inputs {
      for path in paths {
        let copy = session.streams.resolve("\(path.parentFolder)/\(input.file)")
        guard try FileSystem.kind(copy) == .file else { continue }
        let bytes = try FileSystem.read(copy)
        guard SHA256.hash(bytes) == input.sha256 else { continue }
        try folder.write(input.file, bytes, isPrivate: true)
        break
      }
    }
  }
}

extension TableFormat {
  /// The format as a piece holds it: delimiter, line ending, byte order mark.
  var layout: [String] {
    [
      String(UnicodeScalar(delimiter.rawValue)), lineEnding.rawValue,
      hasByteOrderMark ? "mark" : "",
    ]
  }

  /// Reads what ``layout`` gave.
  init(layout: [String]) {
    self.init()
    guard layout.count == 3 else { return }
    delimiter = Delimiter(layout[0]) ?? .comma
    lineEnding = LineEnding(rawValue: layout[1]) ?? .lineFeed
    hasByteOrderMark = layout[2] == "mark"
  }
}

import Foundation
import Reports
import Selection
import Tables

/// `klero merge`: draws letters from the pieces of a roll.
struct MergeCommand: Command {
  /// The name of a piece's file.
  static let pieceName = "piece.json"

  private static let pieces = CommandOperand(
    Phrase(fr: "MORCEAU…", en: "PIECE…"),
    help: Phrase(
      fr: "Les fichiers piece.json, dans un ordre quelconque.",
      en: "The files piece.json, in any order."),
    count: 1...100_000)

  static let page = CommandPage(
    "merge", for: .organiser,
    summary: Phrase(
      fr: "Réunir les morceaux d’un tirage de courriers",
      en: "Bring the pieces of a draw of letters together"),
    text: InviteTexts.mergeText, operand: pieces, options: [InviteOptions.out],
    examples: InviteTexts.mergeExamples, exitCodes: [.input, .infeasible])

  private let paths: [String]
  private let out: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    paths = try arguments.operands(Self.pieces)
    guard let out = arguments.text(InviteOptions.out) else {
      throw .missingOption(InviteOptions.out)
    }
    self.out = out
  }

  func run(in session: Session) throws -> ExitCode {
    let folder = try OutputFolder(out, expecting: InvitationArchive.names, in: session)
    let pieces = try paths.map { path in
      let file = try InputFile(path, as: .people, from: session.streams)
      guard
        let piece = try? JSONDecoder().decode(InvitationPiece.self, from: Data(file.bytes)),
        piece.format == InvitationPiece.format
      else { throw InvitationError.malformedPiece(file: path) }
      return piece
    }
    let merge = try InvitationMerge(pieces)
    let archive = InvitationArchive(
      draw: merge.draw, request: merge.request, seed: merge.seed, columns: merge.columns,
      format: TableFormat(layout: pieces.first?.layout ?? []), rows: merge.rows)
    try archive.write(to: folder)
    try folder.commit()
    try session.write(
      InvitationResult(merge.draw),
      or: session.console.text(InviteTexts.summary(merge.draw, folder: out)))
    return .done
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

import Population
import Reports
import Selection

/// What `klero report` and `klero minutes` share: the draw, the ceremony, and where the page goes.
struct PageRequest {
  static let folder = CommandOperand(
    Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le dossier d’une loterie, tirée ou non.", en: "The folder of a lottery, drawn or not."),
    count: 0...1)

  private static let isPublic = CommandOption(
    flag: "public",
    help: Phrase(
      fr: "La version à publier : des pseudonymes, rien de personnel.",
      en: "The version to publish: pseudonyms, nothing personal."))

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(fr: "Le fichier à écrire.", en: "The file to write."),
    standard: Phrase(fr: "la sortie standard", en: "standard output"))

  private static let place = CommandOption(
    "place", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(fr: "Le lieu du tirage.", en: "The place of the draw."))
  private static let date = CommandOption(
    "date", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(fr: "La date, comme elle s’écrit.", en: "The date, as it is to be written."))
  private static let hour = CommandOption(
    "hour", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(fr: "L’heure, comme elle s’écrit.", en: "The hour, as it is to be written."))
  private static let organiser = CommandOption(
    "organiser", value: Phrase(fr: "NOM", en: "NAME"),
    help: Phrase(fr: "Qui répond du tirage.", en: "Who answers for the draw."))
  private static let witness = CommandOption(
    "witness", value: Phrase(fr: "NOM", en: "NAME"),
    help: Phrase(
      fr: "Qui en est témoin : un commissaire de justice.", en: "Who witnesses it."))

  static let options = [
    out, isPublic, DrawOptions.title, place, date, hour, organiser, witness,
  ]

  private let folder: String?
  private let out: String
  private let audience: DrawReport.Audience
  private let title: String?
  private let ceremony: DrawReport.Ceremony

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = try arguments.operands(Self.folder).first
    out = arguments.text(Self.out) ?? "-"
    audience = arguments.flag(Self.isPublic) ? .public : .private
    title = arguments.text(DrawOptions.title)
    ceremony = DrawReport.Ceremony(
      place: arguments.text(Self.place), date: arguments.text(Self.date),
      hour: arguments.text(Self.hour), organiser: arguments.text(Self.organiser),
      witness: arguments.text(Self.witness))
  }

  /// Writes a page of the draw.
  ///
  /// - Parameters:
  ///   - session: The session of the command.
  ///   - page: Makes the page from what it says, for whom, and in which language.
  /// - Throws: What cannot be read, or is not what it was; ``FileError`` for what cannot be written.
  func write(
    in session: Session,
    _ page: (DrawReport.Content, DrawReport.Audience, Language) -> String
  ) throws {
    if out != "-" { try OutputFile.check(out, in: session) }
    let dossier = try session.dossier()?.dossier
    guard let folder = folder ?? dossier.map({ _ in DrawOptions.standardFolder }) else {
      throw UsageError.missingOperand(Self.folder)
    }
    var content = try content(
      of: folder.droppingTrailingSlashes, title: title ?? dossier?.title, in: session)
    content.ceremony = ceremony
    let html = page(content, audience, session.documentLanguage(in: dossier))
    if session.wantsJSON {
      try session.console.write(JSONText.encode(["html": html]))
    } else {
      try OutputFile.write(Array(html.utf8), to: out, in: session)
    }
  }

  private func content(
    of folder: String, title: String?, in session: Session
  ) throws -> DrawReport.Content {
    let path = "\(folder)/\(LotteryArchive.Name.lottery)"
    let lottery = try LotteryArchive(reading: path, in: session)
    try lottery.requireSoundPanels(path)
    let title = title ?? lottery.ownTitle
    let drawPath = "\(folder)/\(DrawArchive.Name.draw)"
    guard try FileSystem.kind(session.streams.resolve(drawPath)) == .file else {
      return try lottery.reportContent(title: title)
    }
    let bytes = try InputFile(drawPath, as: .settings, from: session.streams).bytes
    let draw = try RecordJSON.read(DrawRecord.self, from: bytes, path: drawPath)
    let number = try draw.number(tickets: lottery.record.tickets)
    return try DrawArchive(number, of: lottery).reportContent(title: title)
  }
}

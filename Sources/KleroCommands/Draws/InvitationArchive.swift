import Lottery
import Population
import Reports
import Selection
import Tables

/// The files of a draw of letters.
struct InvitationArchive {
  /// Their names.
  enum Name {
    static let invited = "invited.csv"
    static let strata = "strata.csv"
    static let places = "communes.csv"
    static let letters = "letters.csv"
    static let key = "key.txt"
    static let draw = "draw.json"
    static let roll = "roll.sha256"
    static let report = "report.html"
    static let publicDraw = "public/draw.json"
    static let publicTickets = "public/tickets.csv"
    static let publicReport = "public/report.html"
  }

  /// All the names.
  static let names = [
    Name.invited, Name.strata, Name.places, Name.letters, Name.key, Name.draw, Name.roll,
    Name.report, Name.publicDraw, Name.publicTickets, Name.publicReport,
  ]

  /// The columns that `invited.csv` has beside the roll's.
  static let ownColumns = ["probability", "stratum", "ticket", "code"]

  /// The draw.
  let draw: InvitationDraw
  /// What was asked of it.
  let terms: InvitationTerms
  /// The public seed.
  let seed: Seed
  /// What the roll is.
  let kind: RollKind
  /// The columns of the roll.
  let columns: [String]
  /// How to write tables.
  let format: TableFormat
  /// The cells of those who get a letter.
  let rows: [[String]]
  /// The name of the draw, for its page.
  let title: String?
  /// The language of pages and letters.
  let language: Language
  /// The private key of codes and pseudonyms.
  let key: PseudonymKey
  /// The answer codes of those who get a letter.
  let codes: [AnswerCode]
  /// What the mail merge reads.
  let letterTable: LetterTable

  /// Gathers what the files say.
  ///
  /// - Parameters:
  ///   - draw: The draw.
  ///   - terms: What was asked of it.
  ///   - seed: The public seed.
  ///   - kind: What the roll is.
  ///   - columns: The columns of the roll.
  ///   - format: How to write tables.
  ///   - rows: The cells of those who get a letter.
  ///   - title: The name of the draw, for its page.
  ///   - language: The language of pages and letters.
  init(
    draw: InvitationDraw, terms: InvitationTerms, seed: Seed, kind: RollKind, columns: [String],
    format: TableFormat, rows: [[String]], title: String?, language: Language
  ) {
    (self.draw, self.terms, self.seed, self.kind) = (draw, terms, seed, kind)
    (self.columns, self.format, self.rows) = (columns, format, rows)
    (self.title, self.language) = (title, language)
    key = Self.key(seed: seed, rows: rows)
    codes = AnswerCode.codes(of: draw.invited.map(\.ticket.hex), key: key)
    letterTable = LetterTable(
      codes: codes, rows: rows, columns: columns, kind: kind, language: language)
  }

  /// The SHA-256 of the rows of all who get a letter, which are never published.
  private static func key(seed: Seed, rows: [[String]]) -> PseudonymKey {
    var hasher = SHA256()
    hasher.update("kleroterion letters key,\(seed.text)\n")
    for row in rows { hasher.update(row.joined(separator: "\u{1F}") + "\n") }
    return PseudonymKey(hasher.finalized())
  }

  /// Writes all files of the draw.
  func write(to folder: OutputFolder) throws {
    folder.replace(Self.names)
    let tickets = publicTickets()
    var files: [(name: String, bytes: [UInt8], isPrivate: Bool)] = [
      (Name.invited, invitedBytes(), true), (Name.strata, strataBytes(), false),
      (Name.letters, letterTable.bytes(format), true),
      (Name.report, Array(report(for: .private).utf8), false),
      (Name.publicTickets, tickets, false),
      (Name.publicReport, Array(report(for: .public).utf8), false),
    ]
    if let places = placesBytes() { files.insert((Name.places, places, false), at: 2) }
    for file in files { try folder.write(file.name, file.bytes, isPrivate: file.isPrivate) }
    try folder.write(Name.key, Array((key.hex + "\n").utf8), isPrivate: true)
    let record = InvitationRecord(
      draw, terms, seed: seed,
      files: files.map { .init(file: $0.name, sha256: SHA256.hash($0.bytes)) })
    let recordBytes = Array((try JSONText.encode(record) + "\n").utf8)
    try folder.write(Name.draw, recordBytes)
    let published = files.filter { $0.name.hasPrefix("public/") }
    let publicRecord = PublicInvitationRecord(
      record, program: Self.program,
      files: published.map {
        .init(file: $0.name.lastName, sha256: SHA256.hash($0.bytes))
      },
      privateFiles: [.init(file: Name.draw, sha256: SHA256.hash(recordBytes))])
    try folder.write(Name.publicDraw, try JSONText.encode(publicRecord) + "\n")
  }

  /// The program and its version.
  static var program: String { "klero \(Klero.version)" }

  /// Writes the fingerprint of the roll, as `sha256sum` does.
  static func write(
    _ fingerprint: FingerprintTask, of roll: Roll, to folder: OutputFolder
  ) throws {
    let digest = try fingerprint.value().sha256
    try folder.write(Name.roll, "\(digest.hex)  \(roll.name.lastName)\n")
  }
}

// MARK: - Tables

extension InvitationArchive {
  private func invitedBytes() -> [UInt8] {
    var writer = TableWriter(columns: columns + Self.ownColumns, format: format)
    for (person, cells) in zip(draw.invited.indices, rows) {
      let invited = draw.invited[person]
      let stratum = draw.strata[invited.stratum]
      writer.write(
        cells + [
          stratum.probability, stratum.values.joined(separator: ", "), invited.ticket.hex,
          codes[person].text,
        ])
    }
    return writer.bytes
  }

  private func strataBytes() -> [UInt8] {
    let hasRates = terms.response != nil
    var writer = TableWriter(
      columns: terms.attributes.map(\.name) + ["roll", "letters", "probability", "excluded"]
        + (hasRates ? ["expected answers"] : [])
        + (terms.answers == nil ? [] : ["answers hoped for"]),
      format: format)
    for stratum in draw.strata {
      writer.write(
        stratum.values + [
          String(stratum.people), String(stratum.letters), stratum.probability,
          String(stratum.excluded),
        ] + (hasRates ? [stratum.expectedAnswers ?? ""] : [])
          + (terms.answers == nil ? [] : [stratum.hoped.map(String.init) ?? ""]))
    }
    return writer.bytes
  }

  private func placesBytes() -> [UInt8]? {
    guard let places = draw.places else { return nil }
    var writer = TableWriter(
      columns: ["commune", "group", "people", "probability", "fate", "rank", "letters"],
      format: format)
    for place in places {
      writer.write([
        place.name, place.group.joined(separator: ", "), String(place.people), place.probability,
        place.fate.rawValue, place.rank.map(String.init) ?? "", String(place.letters),
      ])
    }
    return writer.bytes
  }

  /// Everybody's ticket with a pseudonym: no id, no stratum, in the order of tickets.
  private func publicTickets() -> [UInt8] {
    var writer = TableWriter(columns: PublicInvitationRecord.ticketColumns)
    for hex in draw.invited.map(\.ticket.hex).sorted() {
      writer.write([Pseudonym(key: key, id: hex).text, hex])
    }
    return writer.bytes
  }
}

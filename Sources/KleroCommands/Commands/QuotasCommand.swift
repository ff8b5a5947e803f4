import Population
import Reports
import Tables

/// `klero quotas`: turns a reference population into quotas for a panel.
struct QuotasCommand: Command {
  private static let tolerance = CommandOption(
    "tolerance", short: "t", value: Phrase(fr: "MARGE", en: "MARGIN"),
    help: Phrase(
      fr: "De combien élargir les quotas : des sièges (2) ou une part (10%).",
      en: "How far to widen the quotas: seats (2) or a part (10%)."),
    standard: Phrase(fr: "0", en: "0"))

  private static let volunteers = CommandOption(
    "people", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le vivier, pour dire quels quotas il ne peut pas remplir.",
      en: "The pool, to say which quotas it cannot fill."))

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(fr: "Le fichier à écrire.", en: "The file to write."),
    standard: Phrase(fr: "la sortie standard", en: "standard output"))

  static let page = CommandPage(
    "quotas", for: .organiser,
    summary: Phrase(
      fr: "Proposer des quotas d'après une population de référence",
      en: "Propose quotas from a reference population"),
    text: QuotasCommandTexts.text,
    options: [
      InputOptions.population, InputOptions.size, tolerance, volunteers, InputOptions.id, out,
      InputOptions.delimiter,
    ],
    examples: QuotasCommandTexts.examples,
    exitCodes: [.input])

  private let population: String?
  private let size: Int?
  private let toleranceText: String?
  private let people: String?
  private let id: String?
  private let out: String
  private let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    population = arguments.text(InputOptions.population)
    size = try arguments.integer(InputOptions.size, in: 1...QuotaProposal.largestPanel)
    toleranceText = arguments.text(Self.tolerance)
    people = arguments.text(Self.volunteers)
    id = arguments.text(InputOptions.id)
    out = arguments.text(Self.out) ?? "-"
    delimiter = try InputOptions.delimiter(&arguments)
    if let text = toleranceText, (try? QuotaTolerance(text)) == nil {
      throw .malformed(Self.tolerance, text, expected: QuotasCommandTexts.tolerance)
    }
  }

  func run(in session: Session) throws -> ExitCode {
    let dossier = try session.dossier()?.dossier
    guard let population = population ?? dossier?.pathOfPopulation else {
      throw UsageError.missingOption(InputOptions.population)
    }
    guard let size = size ?? dossier?.panel.size else {
      throw UsageError.missingOption(InputOptions.size)
    }
    if out != "-" { try OutputFile.check(out, in: session) }
    let table = try InputFile(population, as: .population, from: session.streams).table(delimiter)
    let reference = try ReferencePopulation.read(table)
    session.console.warn(table.warnings)
    session.console.warn(reference.warnings)
    let tolerance = try toleranceText.map { text in try QuotaTolerance(text) }
    let proposal = try QuotaProposal(
      population: reference, panelSize: size,
      tolerance: tolerance ?? dossier?.panel.tolerance ?? .none)
    let shortages = try shortages(of: proposal, dossier, in: session)
    try write(proposal, shortages, as: table.format.forOutput, in: session)
    for line in proposal.lines where line.isUnderHalfSeat { session.console.note(line.phrase) }
    for shortage in shortages { session.console.warn(shortage.phrase) }
    return .done
  }

  /// The quotas that the pool cannot fill, if there is a pool: the one of `--people`, or the
  /// dossier's if its file is there already.
  private func shortages(
    of proposal: QuotaProposal, _ dossier: Dossier?, in session: Session
  ) throws -> [QuotaProposal.Shortage] {
    guard let table = try pool(dossier, in: session) else {
      if id != nil { throw UsageError.withoutEffect(InputOptions.id) }
      return []
    }
    var lookups: [String: Table] = [:]
    for name in dossier?.lookupFiles ?? [] {
      let file = try InputFile(
        dossier?.path(of: name) ?? name, as: .lookup, from: session.streams)
      lookups[name] = try file.table(delimiter)
    }
    let reader = PoolReader(
      quotas: proposal.quotas, definitions: dossier?.attributes ?? [], idColumn: id ?? dossier?.id,
      lookups: lookups, referenceDate: dossier?.referenceDate)
    let reading = try reader.read(table)
    session.console.warn(table.warnings)
    session.console.warn(reading.warnings)
    return proposal.shortages(in: reading.pool)
  }

  /// The table of `--people`; else the dossier's, if it is filled in already.
  private func pool(_ dossier: Dossier?, in session: Session) throws -> Table? {
    if let people {
      return try InputFile(people, as: .people, from: session.streams).table(delimiter)
    }
    guard let own = dossier?.pathOfPeople,
      try FileSystem.kind(session.streams.resolve(own)) == .file
    else { return nil }
    let table = try InputFile(own, as: .people, from: session.streams).table(delimiter)
    return table.rows.isEmpty ? nil : table
  }

  private func write(
    _ proposal: QuotaProposal, _ shortages: [QuotaProposal.Shortage], as format: TableFormat,
    in session: Session
  ) throws {
    let table = QuotaTable.table(of: proposal.quotas)
    let bytes = TableWriter.bytes(
      columns: table.columns, rows: table.rows.map(\.cells), format: format)
    if out != "-" || !session.wantsJSON { try OutputFile.write(bytes, to: out, in: session) }
    if session.wantsJSON {
      try session.console.write(JSONText.encode(QuotasResult(proposal, shortages)))
    }
    if out != "-" {
      session.console.note(QuotasCommandTexts.written(proposal.quotas.count, to: out))
    }
  }
}

/// What `klero quotas --json` writes.
private struct QuotasResult: Encodable {
  struct Line: Encodable {
    let attribute: String
    let value: String
    let least: Int
    let most: Int
    let seats: Double
    let share: Double
    let isUnderHalfSeat: Bool
  }

  struct Shortage: Encodable {
    let attribute: String
    let value: String
    let least: Int
    let people: Int
  }

  let panelSize: Int
  let quotas: [Line]
  let shortages: [Shortage]

  init(_ proposal: QuotaProposal, _ shortages: [QuotaProposal.Shortage]) {
    panelSize = proposal.panelSize
    quotas = proposal.lines.map { line in
      Line(
        attribute: line.quota.attribute, value: line.quota.value, least: line.quota.least,
        most: line.quota.most, seats: line.seats, share: line.share,
        isUnderHalfSeat: line.isUnderHalfSeat)
    }
    self.shortages = shortages.map { shortage in
      let quota = shortage.line.quota
      return Shortage(
        attribute: quota.attribute, value: quota.value, least: quota.least,
        people: shortage.people)
    }
  }
}

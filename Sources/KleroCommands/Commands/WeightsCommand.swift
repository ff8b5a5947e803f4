import Population
import Reports
import Representativity
import Tables

/// `klero weights`: gives each person a weight so that a group counts as its population.
struct WeightsCommand: Command {
  enum Method: String, CaseIterable {
    case rake, linear, poststratify
  }

  private static let method = CommandOption(
    "method", value: Phrase(fr: "rake|linear|poststratify", en: "rake|linear|poststratify"),
    help: Phrase(
      fr: """
        Caler chaque critère pour lui-même (rake, linear), ou chaque croisement (poststratify).
        """,
      en: """
        Match each attribute by itself (rake, linear), or each combination (poststratify).
        """),
    standard: Phrase(fr: "rake", en: "rake"))

  private static let trim = CommandOption(
    "trim", value: Phrase(fr: "FOIS", en: "TIMES"),
    help: Phrase(
      fr: "Limiter les poids à tant de fois leur moyenne ; ce qui est coupé est réparti.",
      en: "Limit weights to so many times their mean; what is cut is spread."))

  private static let estimate = CommandOption(
    "estimate", value: Phrase(fr: "COLONNES", en: "COLUMNS"),
    help: Phrase(
      fr: "Les colonnes de réponses dont estimer les parts, avec leur marge d'erreur.",
      en: "The columns of answers whose shares to estimate, with their margin of error."),
    repeats: true)

  private static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Le fichier à écrire : les colonnes d'entrée, puis weight et relativeWeight.",
      en: "The file to write: the input's columns, then weight and relativeWeight."))

  static let page = CommandPage(
    "weights", for: .analyst,
    summary: Phrase(
      fr: "Pondérer des réponses d'après une population",
      en: "Weigh answers as a population would count"),
    text: WeightsTexts.text,
    options: [
      CheckRequest.people, CheckRequest.population, CheckRequest.by, method, trim,
      estimate, out,
      InputOptions.delimiter,
    ],
    examples: WeightsTexts.examples, exitCodes: [.input])

  private let people: String?
  private let population: String?
  private let by: [String]?
  private let method: Method
  private let trim: Double?
  private let estimates: [String]
  private let out: String?
  private let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    people = arguments.text(CheckRequest.people)
    population = arguments.text(CheckRequest.population)
    by = arguments.list(CheckRequest.by)
    method = try arguments.choice(Self.method, of: Method.self) ?? .rake
    trim = try arguments.decimal(Self.trim, in: 1.01...1000)
    estimates = arguments.list(Self.estimate) ?? []
    out = arguments.text(Self.out)
    delimiter = try InputOptions.delimiter(&arguments)
  }

  func run(in session: Session) throws -> ExitCode {
    if let out { try OutputFile.check(out, in: session) }
    let dossier = try session.dossier()?.dossier
    guard let people = people ?? dossier?.pathOfPeople else {
      throw UsageError.missingOption(CheckRequest.people)
    }
    guard let population = population ?? dossier?.pathOfPopulation else {
      throw UsageError.missingOption(CheckRequest.population)
    }
    let table = try InputFile(people, as: .people, from: session.streams).table(delimiter)
    let reference = try ReferencePopulation.read(
      InputFile(population, as: .population, from: session.streams).table(delimiter))
    session.console.warn(table.warnings)
    session.console.warn(reference.warnings)
    let group = try group(of: table, reference, dossier, in: session)
    session.console.warn(group.notices)
    var result = try weigh(WeightedCells(group), reference)
    result.estimates = try estimates.map { column in
      try AnswerEstimate(
        column, in: table, group, result.cells, isStratified: isStratified(result.cells))
    }
    if let out { try write(result.cells, of: group, table, to: out, in: session) }
    try session.write(result.record, or: WeightsSheet(result, session.console).text)
    return .done
  }

  private func group(
    of table: Table, _ reference: ReferencePopulation, _ dossier: Dossier?, in session: Session
  ) throws -> CountedGroup {
    let names = by?.withoutRepeats ?? reference.margins.map(\.attribute.name)
    var lookups: [String: Table] = [:]
    for name in dossier?.lookupFiles ?? [] {
      lookups[name] = try InputFile(
        dossier?.path(of: name) ?? name, as: .lookup, from: session.streams
      ).table(delimiter)
    }
    let attributes = try names.map { name in try reference.margin(of: name).attribute }
    return try GroupReader(
      attributes: attributes, definitions: dossier?.attributes ?? [], lookups: lookups,
      referenceDate: dossier?.referenceDate
    ).read(table)
  }

  /// Whether each combination's weights make up its population: not where margins were met alone,
  /// nor where weights were cut.
  private func isStratified(_ cells: WeightedCells) -> Bool {
    trim == nil && (method == .poststratify || cells.attributes.count == 1)
  }

  private func weigh(
    _ cells: WeightedCells, _ reference: ReferencePopulation
  ) throws(RepresentativityError) -> WeighingResult {
    guard cells.summary != nil else {
      throw .emptyGroup(attribute: cells.attributes.map(\.name).joined(separator: " × "))
    }
    let due = try cells.margins(of: reference)
    var weighted = cells
    var rounds: Int?
    switch method {
    case .rake:
      let raking = try cells.raked(to: due)
      (weighted, rounds) = (raking.cells, raking.rounds)
    case .linear: weighted = try cells.linearlyCalibrated(to: due)
    case .poststratify:
      weighted = try cells.poststratified(to: try cells.combinations(of: reference))
    }
    var trimmed = 0
    if let trim { (weighted, trimmed) = try weighted.trimmed(to: trim) }
    return WeighingResult(
      method: method.rawValue, before: cells, cells: weighted, due: due, rounds: rounds,
      trimmed: trimmed)
  }

  /// Writes the input's own columns and two of ours; people without a value get empty cells.
  private func write(
    _ cells: WeightedCells, of group: CountedGroup, _ table: Table, to path: String,
    in session: Session
  ) throws {
    var weightByValues: [[Int]: Double] = [:]
    for cell in cells.cells { weightByValues[cell.values] = cell.weight }
    let mean = cells.summary.map { $0.total / Double($0.people) } ?? 1
    var writer = TableWriter(
      columns: table.columns + ["weight", "relativeWeight"], format: table.format.forOutput)
    for (row, position) in zip(table.rows, group.cellOfRow) {
      let values = group.cells[position].values
      let weight = weightByValues[values.compactMap(\.self)]
      let isComplete = values.allSatisfy { $0 != nil }
      let texts = isComplete ? [weight, weight.map { $0 / mean }] : [nil, nil]
      writer.write(row.cells + texts.map { $0.map { "\($0)" } ?? "" })
    }
    try OutputFile.write(writer.bytes, to: path, in: session)
    session.console.note(CheckTexts.tableWritten(path))
  }
}

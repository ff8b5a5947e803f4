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
    text: InviteTexts.text,
    options: [
      InviteOptions.roll, InviteOptions.letters, InviteOptions.by, InviteOptions.allocation,
      InviteOptions.minimum, InviteOptions.ages, InviteOptions.on, InviteOptions.age,
      InviteOptions.only, InviteOptions.exclude, InviteOptions.household, InviteOptions.partial,
      InputOptions.id,
      InviteOptions.seed,
      InviteOptions.out, InputOptions.delimiter,
    ],
    examples: InviteTexts.examples, exitCodes: [.input, .infeasible])

  private let roll: String
  private let letters: Int
  private let attributes: [String]
  private let rule: Allocation.Rule
  private let minimum: Int
  private let bands: AgeBands?
  private let day: Day?
  private let ages: AgeBands.Band?
  private let rules: [RollRule]
  private let exclude: [String]
  private let household: [String]
  private let isPartial: Bool
  private let id: String?
  private let seed: Result<Seed, LotteryError>
  private let out: String
  private let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard let roll = arguments.text(InviteOptions.roll) else {
      throw .missingOption(InviteOptions.roll)
    }
    guard let letters = try arguments.integer(InviteOptions.letters, in: 1...100_000_000) else {
      throw .missingOption(InviteOptions.letters)
    }
    guard let seed = arguments.text(InviteOptions.seed) else {
      throw .missingOption(InviteOptions.seed)
    }
    guard let out = arguments.text(InviteOptions.out) else {
      throw .missingOption(InviteOptions.out)
    }
    (self.roll, self.letters, self.out) = (roll, letters, out)
    self.seed = Result { () throws(LotteryError) in try Seed(seed) }
    attributes = arguments.list(InviteOptions.by) ?? []
    rule = try arguments.choice(InviteOptions.allocation) ?? .proportional
    minimum = try arguments.integer(InviteOptions.minimum) ?? 0
    bands = try Self.parsed(InviteOptions.ages, InviteTexts.ages, &arguments) { AgeBands($0) }
    ages = try Self.parsed(InviteOptions.age, InviteTexts.ages, &arguments) {
      AgeBands.Band($0)
    }
    day = try Self.parsed(InviteOptions.on, InviteTexts.date, &arguments) {
      PartialDate($0)?.exactDay
    }
    rules = try Self.rules(&arguments)
    exclude = arguments.texts(InviteOptions.exclude)
    try arguments.exclude(InviteOptions.household, InviteOptions.partial)
    isPartial = arguments.flag(InviteOptions.partial)
    household = arguments.list(InviteOptions.household) ?? []
    id = arguments.text(InputOptions.id)
    delimiter = try InputOptions.delimiter(&arguments)
  }

  private static func parsed<Value>(
    _ option: CommandOption, _ expected: Phrase, _ arguments: inout Arguments,
    _ parse: (String) -> Value?
  ) throws(UsageError) -> Value? {
    guard let text = arguments.text(option) else { return nil }
    guard let value = parse(text) else { throw .malformed(option, text, expected: expected) }
    return value
  }

  private static func rules(_ arguments: inout Arguments) throws(UsageError) -> [RollRule] {
    var rules: [RollRule] = []
    for text in arguments.texts(InviteOptions.only) {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        throw .malformed(InviteOptions.only, text, expected: InviteTexts.rule)
      }
      let values = parts[1].split(separator: "|").map { $0.trimmingSpace }
      rules.append(RollRule(column: parts[0].trimmingSpace, test: .oneOf(values)))
    }
    return rules
  }

  func run(in session: Session) throws -> ExitCode {
    let seed = try seed.get()
    let dossier = try session.dossier()?.dossier
    let folder = try OutputFolder(
      out, expecting: isPartial ? [MergeCommand.pieceName] : InvitationArchive.names, in: session)
    let roll = try Roll(
      path: session.streams.resolve(roll), name: roll, delimiter: delimiter)
    var request = InvitationDraw.Request(
      try rollRequest(of: roll, dossier, in: session), letters: letters)
    request.rule = rule
    request.minimum = minimum
    let fingerprint = FingerprintTask(of: roll.path)
    let exclusion = try excludedIDs(in: session)
    request.exclusion = Exclusion(exclusion)
    let workers = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 8)
    if isPartial {
      let piece = try InvitationPiece(
        request, of: roll, seed: seed, workers: workers, layout: roll.format.forOutput.layout)
      try folder.write(
        MergeCommand.pieceName, Array((JSONText.encode(piece) + "\n").utf8), isPrivate: true)
      try InvitationArchive.write(fingerprint, of: roll, to: folder)
      try folder.commit()
      session.console.note(InviteTexts.piece(folder: out))
      return .done
    }
    let draw = try InvitationDraw(request, from: roll, seed: seed, workers: workers)
    let archive = InvitationArchive(
      draw: draw, request: request, seed: seed, columns: roll.columns,
      format: roll.format.forOutput,
      rows: try roll.rows(at: draw.invited.map(\.place), isRegular: draw.isRegular))
    try archive.write(to: folder)
    try InvitationArchive.write(fingerprint, of: roll, to: folder)
    try folder.commit()
    tell(draw, request, session)
    try session.write(
      InvitationResult(draw), or: session.console.text(InviteTexts.summary(draw, folder: out)))
    if let warning = seed.rehearsalWarning { session.console.warn(warning) }
    return .done
  }

  private func tell(
    _ draw: InvitationDraw, _ request: InvitationDraw.Request, _ session: Session
  ) {
    let console = session.console
    for (rule, count) in zip(request.roll.rules, draw.leftOut) where count > 0 {
      console.note(InviteTexts.leftOut(count, by: rule))
    }
    let excluded = draw.strata.reduce(0) { $0 + $1.excluded }
    if request.exclusion.count > 0 {
      if excluded == 0 {
        console.warn(InviteTexts.excludesNobody)
      } else {
        console.note(InviteTexts.excluded(excluded, of: request.exclusion.count))
      }
    }
    if draw.onTwoLists > 0 { console.note(InviteTexts.onTwoLists(draw.onTwoLists)) }
    for (attribute, counts) in zip(request.roll.attributes, zip(draw.uncertain, draw.missing)) {
      if counts.0 > 0 { console.warn(InviteTexts.uncertain(counts.0, attribute: attribute.name)) }
      if counts.1 > 0 { console.warn(InviteTexts.missing(counts.1, attribute: attribute.name)) }
    }
  }

  private func rollRequest(
    of roll: Roll, _ dossier: Dossier?, in session: Session
  ) throws -> RollRequest {
    var request = RollRequest()
    request.referenceDate = day ?? dossier?.referenceDate
    request.idColumn = id
    request.householdColumns = household
    let birthColumn = roll.birthDateColumn ?? "date de naissance"
    request.attributes = attributes.map { name in
      if let bands, FoldedText(name) == FoldedText("age") {
        return AttributeDefinition(
          name: name,
          source: AttributeSource(column: birthColumn, reading: .birthDate(bands, on: day)))
      }
      return dossier?.attributes.first { FoldedText($0.name) == FoldedText(name) }
        ?? AttributeDefinition(column: name)
    }
    request.rules = rules
    if let ages {
      guard let day = request.referenceDate else {
        throw UsageError.missingOption(InviteOptions.on)
      }
      let range = ages.lowest...(ages.highest ?? 150)
      request.rules.append(RollRule(column: birthColumn, test: .age(range, on: day)))
    }
    let needed = Set(request.attributes.compactMap(\.source.lookup?.table))
    for name in dossier?.lookupFiles ?? [] where needed.contains(name) {
      let path = dossier?.path(of: name) ?? name
      request.lookups[name] = try InputFile(path, as: .lookup, from: session.streams).table(nil)
    }
    return request
  }

  /// The ids of all who are to be left out.
  private func excludedIDs(in session: Session) throws -> [String] {
    var ids: Set<String> = []
    for path in exclude {
      let roll = try Roll(path: session.streams.resolve(path), name: path)
      var request = RollRequest()
      request.idColumn = id
      let visit = try roll.visit(request, workers: 1, IDCollector())
      for reader in visit.readers { ids.formUnion(reader.visitor.ids) }
    }
    return ids.sorted()
  }
}

/// Keeps the ids of everybody.
private struct IDCollector: RollVisitor {
  private(set) var ids: [String] = []

  mutating func visit(_ person: RollPerson) {
    ids.append(String(decoding: person.id, as: UTF8.self))
  }
}

/// What `klero invite --json` writes.
struct InvitationResult: Encodable {
  let people: Int
  let letters: Int
  let strata: Int
  let leftOut: Int
  let excluded: Int

  init(_ draw: InvitationDraw) {
    people = draw.strata.reduce(0) { $0 + $1.people }
    letters = draw.invited.count
    strata = draw.strata.count
    leftOut = draw.leftOut.reduce(0, +)
    excluded = draw.strata.reduce(0) { $0 + $1.excluded }
  }
}

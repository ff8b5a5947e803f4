import Population
import Reports
import Selection

/// What the command line of `klero invite` asks, before any file is read.
struct InviteDemand {
  let letters: Int
  let answers: Int?
  let reach: Double?
  let attributes: [String]
  let rule: Allocation.Rule?
  let minimum: Int
  let bands: AgeBands?
  let day: Day?
  let ages: AgeBands.Band?
  let rules: [RollRule]
  let exclude: [String]
  let response: String?
  let rotate: String?
  let places: PlaceRequest?
  let placeColumn: String?
  let household: [String]
  let id: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    try arguments.exclude(InviteOptions.letters, InviteOptions.answers)
    try Self.refuseContradictions(arguments)
    answers = try arguments.integer(InviteOptions.answers, in: 1...100_000_000)
    let letters = try arguments.integer(InviteOptions.letters, in: 1...100_000_000)
    guard answers != nil || letters != nil else {
      throw .eitherNeeded(InviteOptions.letters, InviteOptions.answers)
    }
    self.letters = letters ?? 0
    reach =
      answers == nil ? nil : try arguments.decimal(InviteOptions.reach, in: 0.01...0.999999)
    attributes = arguments.list(InviteOptions.by) ?? []
    rule = try arguments.choice(InviteOptions.allocation)
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
    response = arguments.text(InviteOptions.response)
    if (rule == .response || answers != nil) && response == nil {
      throw .missingOption(InviteOptions.response)
    }
    rotate = arguments.text(InviteOptions.rotate)
    places = try Self.places(&arguments)
    placeColumn = places == nil ? nil : arguments.text(InviteOptions.commune)
    household = arguments.list(InviteOptions.household) ?? []
    id = arguments.text(InviteOptions.id)
  }

  /// Options that cannot go together: a draw in two stages gives everybody the same chance, one
  /// letter a household needs the whole roll at once, permanent tickets need no other rule.
  private static func refuseContradictions(_ arguments: Arguments) throws(UsageError) {
    let pairs = [
      (InviteOptions.household, InviteOptions.partial),
      (InviteOptions.household, InviteOptions.rotate),
      (InviteOptions.household, InviteOptions.communes),
      (InviteOptions.communes, InviteOptions.allocation),
      (InviteOptions.communes, InviteOptions.minimum),
      (InviteOptions.communes, InviteOptions.answers),
      (InviteOptions.communes, InviteOptions.rotate),
      (InviteOptions.answers, InviteOptions.allocation),
    ]
    for (one, other) in pairs { try arguments.exclude(one, other) }
  }

  private static func places(_ arguments: inout Arguments) throws(UsageError) -> PlaceRequest? {
    guard let count = try arguments.integer(InviteOptions.communes, in: 1...100_000) else {
      return nil
    }
    let cap = try parsed(InviteOptions.cap, InviteTexts.cap, &arguments) {
      ResponseRates.millionths($0)
    }
    return PlaceRequest(
      count: count, cap: cap ?? 1_000_000,
      spares: try arguments.integer(InviteOptions.spares, in: 0...10_000) ?? 0,
      refused: arguments.texts(InviteOptions.passOver))
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
      guard let rule = RollRule(condition: text) else {
        throw .malformed(InviteOptions.only, text, expected: InviteTexts.rule)
      }
      rules.append(rule)
    }
    return rules
  }
}

extension RollRule {
  /// Reads `column=value|value`.
  init?(condition text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let values = parts[1].split(separator: "|").map { $0.trimmingSpace }
    self.init(column: parts[0].trimmingSpace, test: .oneOf(values))
  }
}

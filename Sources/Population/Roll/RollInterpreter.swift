/// Turns the rows that one reader finds into people, and counts the others.
struct RollInterpreter {
  /// The most strata that a draw is made for.
  static let mostStrata = 100_000

  private let plan: RollPlan
  private var ruleTexts: [TextTable]
  private var ruleVerdicts: [[RollRule.Verdict]]
  private var attributes: [AttributeMemory]
  private var lists = TextTable()
  private var listKinds: [RollList] = []
  private var strata = TextTable()
  private var households: HouseholdMemory?
  private var births = TextTable()
  private var birthVerdicts: [Bool] = []
  private var key: [Int32]
  private var id: [UInt8] = []
  private(set) var tally = RollTally()

  /// Starts with nothing counted.
  init(_ plan: RollPlan) {
    self.plan = plan
    ruleTexts = plan.rules.map { _ in TextTable() }
    ruleVerdicts = plan.rules.map { _ in [] }
    attributes = plan.attributes.map { AttributeMemory($0.derivation) }
    households = plan.household.map { HouseholdMemory($0) }
    key = Array(repeating: 0, count: plan.attributes.count)
    tally.leftOut = plan.rules.map { _ in 0 }
    tally.unreadable = tally.leftOut
  }

  /// Whether there are more strata than a draw is made for.
  var hasTooManyStrata: Bool { strata.count > Self.mostStrata }

  /// Takes a row.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that hold it.
  ///   - cells: Where its cells stand.
  ///   - place: Where it stands in the roll.
  ///   - visitor: Who looks at it, if it is somebody who can be drawn.
  /// - Returns: Whether the row could be understood; if not, nothing was counted.
  mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: UnsafeBufferPointer<RollCell>,
    at place: RollPlace, for visitor: inout some RollVisitor
  ) -> Bool {
    id.removeAll(keepingCapacity: true)
    for (position, column) in plan.identity.enumerated() {
      guard let text = cells[column].text(in: bytes) else { return false }
      if position > 0 { id.append(0x7C) }
      id.append(contentsOf: text)
    }
    if id.count < plan.identity.count, cells.allSatisfy({ $0.text(in: bytes)?.isEmpty ?? false }) {
      return true
    }
    tally.rows += 1
    for index in plan.rules.indices {
      guard let text = cells[plan.rules[index].column].text(in: bytes) else { return false }
      let verdict = verdict(on: text, rule: index)
      if verdict != .admitted {
        tally.leftOut[index] += 1
        if verdict == .unreadable { tally.unreadable[index] += 1 }
        return true
      }
    }
    for index in attributes.indices {
      guard let text = cells[attributes[index].column].text(in: bytes) else { return false }
      key[index] = attributes[index].value(of: text, at: place)
    }
    guard let list = list(bytes, cells), let household = household(bytes, cells),
      let isExcluded = isExcluded(bytes, cells)
    else { return false }
    let stratum = key.withUnsafeBytes { strata.number(of: $0.bindMemory(to: UInt8.self)) }
    if stratum == tally.strata.count {
      tally.strata.append(zip(attributes, key).map { $0.name(of: $1) })
      visitor.meet(stratum: stratum, values: tally.strata[stratum])
    }
    id.withUnsafeBytes { id in
      visitor.visit(
        RollPerson(
          id: id, stratum: stratum, place: place, list: list,
          mayRepeat: list != .main || plan.kind == .addresses, isExcluded: isExcluded,
          household: household == 0 ? nil : household))
    }
    return true
  }

  /// The counts, complete behind the last row.
  func finished() -> RollTally {
    var tally = tally
    tally.uncertain = attributes.map(\.uncertain)
    tally.missing = attributes.map(\.missing)
    tally.failures = attributes.enumerated().flatMap { $0.element.failures(of: $0.offset) }
    return tally
  }

  private mutating func verdict(
    on text: UnsafeBufferPointer<UInt8>, rule: Int
  ) -> RollRule.Verdict {
    let number = ruleTexts[rule].number(of: text)
    if number == ruleVerdicts[rule].count {
      let text = String(decoding: text, as: UTF8.self)
      ruleVerdicts[rule].append(plan.rules[rule].rule.verdict(on: text))
    }
    return ruleVerdicts[rule][number]
  }

  /// Whether the person of the row was drawn before; `nil` if the cells cannot be understood.
  private mutating func isExcluded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: UnsafeBufferPointer<RollCell>
  ) -> Bool? {
    guard plan.excludesSomebody else { return false }
    let number = plan.exclusion.number(of: id)
    if let number { tally.excluded.insert(number) }
    guard let names = plan.names else { return number != nil }
    guard let named = named(bytes, cells, names) else { return nil }
    tally.excluded.formUnion(named)
    return number != nil || !named.isEmpty
  }

  /// The numbers of those to exclude who may be the person of the row by name and birth date; `nil`
  /// if the cells cannot be understood.
  private mutating func named(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: UnsafeBufferPointer<RollCell>,
    _ names: NameColumns
  ) -> [Int]? {
    guard let birth = cells[names.birth].text(in: bytes) else { return nil }
    let number = births.number(of: birth)
    if number == birthVerdicts.count {
      birthVerdicts.append(plan.exclusion.containsBirth(String(decoding: birth, as: UTF8.self)))
    }
    guard birthVerdicts[number] else { return [] }
    var texts: [String] = []
    for column in names.family + [names.given] {
      guard let text = cells[column].text(in: bytes) else { return nil }
      texts.append(String(decoding: text, as: UTF8.self))
    }
    return plan.exclusion.numbers(
      family: Array(texts.dropLast()), given: texts.last ?? "",
      birth: String(decoding: birth, as: UTF8.self))
  }

  /// The household's number; 0 without one, `nil` if the cells cannot be understood.
  private mutating func household(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: UnsafeBufferPointer<RollCell>
  ) -> UInt64? {
    guard households != nil else { return 0 }
    return households?.number(bytes, cells)
  }

  private mutating func list(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: UnsafeBufferPointer<RollCell>
  ) -> RollList? {
    guard let column = plan.listColumn else { return .main }
    guard let text = cells[column].text(in: bytes) else { return nil }
    let number = lists.number(of: text)
    if number == listKinds.count {
      listKinds.append(RollList(String(decoding: text, as: UTF8.self)))
    }
    return listKinds[number]
  }
}

/// The values that one attribute has had, by the texts of its cells.
private struct AttributeMemory {
  /// What the text of a cell became.
  private struct Known {
    var value: Int32
    var isUncertain = false
    var isMissing = false
    var failure: DerivationFailure?
    /// Of a failure, the first places.
    var places: [RollPlace] = []
  }

  /// What each row needs of it, side by side in memory.
  private struct Use {
    let value: Int32
    let hasFailed: Bool
    var count = 0
  }

  let column: Int
  private let derivation: AttributeDerivation
  private var texts = TextTable()
  private var known: [Known] = []
  private var uses: [Use] = []
  private var names = TextTable()
  private var failures = 0

  init(_ derivation: AttributeDerivation) {
    self.derivation = derivation
    column = derivation.column
  }

  mutating func value(of text: UnsafeBufferPointer<UInt8>, at place: RollPlace) -> Int32 {
    let number = texts.number(of: text)
    if number == uses.count {
      let new = derived(String(decoding: text, as: UTF8.self))
      known.append(new)
      uses.append(Use(value: new.value, hasFailed: new.failure != nil))
    }
    uses[number].count += 1
    if uses[number].hasFailed { noteFailure(number, at: place) }
    return uses[number].value
  }

  private mutating func noteFailure(_ number: Int, at place: RollPlace) {
    guard uses[number].count <= Occurrences.examples else { return }
    if uses[number].count == 1 { failures += 1 }
    // Of more values than that no place is told, so that they need no memory.
    guard failures <= RollFailure.mostPlaced else { return }
    known[number].places.append(place)
  }

  func name(of value: Int32) -> String { names.text(Int(value)) }

  var uncertain: Int { count(\.isUncertain) }
  var missing: Int { count(\.isMissing) }

  func failures(of attribute: Int) -> [RollFailure] {
    known.enumerated().compactMap { number, known in
      known.failure.map {
        RollFailure(
          attribute: attribute, failure: $0, value: texts.text(number), count: uses[number].count,
          places: known.places)
      }
    }
  }

  private func count(_ isSo: (Known) -> Bool) -> Int {
    zip(known, uses).reduce(0) { $0 + (isSo($1.0) ? $1.1.count : 0) }
  }

  private mutating func derived(_ text: String) -> Known {
    switch derivation.outcome(of: text) {
    case .value(let value, let doubt):
      return Known(value: number(of: value), isUncertain: doubt != nil)
    case .empty: return Known(value: number(of: ""), isMissing: true)
    case .failure(let failure): return Known(value: number(of: ""), failure: failure)
    }
  }

  private mutating func number(of name: String) -> Int32 {
    var name = name
    return name.withUTF8 { Int32(truncatingIfNeeded: names.number(of: $0)) }
  }
}

import Tables

/// People who cannot be drawn because they were drawn or seated before: by their ids, or by name,
/// first name and birth date where a file has no ids.
public struct Exclusion: Sendable {
  /// How a file's people are found in the roll.
  public enum Matching: String, Sendable, Codable {
    /// By their ids, or by the columns that ids are made of.
    case ids
    /// By name, first names and birth date.
    case names
  }

  /// Excludes nobody.
  public static let nobody = Exclusion([])

  /// Somebody known by name and birth date: the first names, and the number.
  private struct Named: Sendable {
    let given: [String]
    let number: Int
  }

  /// The number of each person known by an id, from 0 over all files.
  private var ids: [[UInt8]: Int] = [:]
  private var named: [PersonName: [Named]] = [:]
  private var births: Set<PartialDate> = []
  /// The files, and the numbers of each one's people.
  private var files: [(file: ExclusionFile, people: [Int])] = []
  private var nextNumber = 0
  /// How many people the files name, each file by itself.
  public private(set) var count = 0

  /// Excludes people by their ids.
  public init(_ ids: some Sequence<String>) {
    for id in ids { _ = number(for: Array(id.utf8)) }
    count = self.ids.count
  }

  /// Whether names must be looked at.
  var hasNames: Bool { !named.isEmpty }

  /// The files, with who of them was found.
  ///
  /// - Parameter found: The numbers of all people who were found in the roll.
  /// - Returns: The files, in the order in which they were given.
  public func files(finding found: Set<Int>) -> [ExclusionFile] {
    files.map { file, people in
      var file = file
      file.found = people.filter { found.contains($0) }
      return file
    }
  }

  /// The number of the person with an id; `nil` if nobody has it.
  func number(of id: [UInt8]) -> Int? { ids.isEmpty ? nil : ids[id] }

  /// Whether somebody to exclude was born on that day, so that most names need no look.
  func containsBirth(_ cell: String) -> Bool {
    PartialDate(cell).map { births.contains($0) } ?? false
  }

  /// The numbers of those to exclude who may be somebody with one of these names.
  func numbers(family: [String], given: String, birth: String) -> [Int] {
    guard let birth = PartialDate(birth) else { return [] }
    let given = PersonName.words(of: given)
    return family.flatMap { name in
      PersonName(family: name, birth: birth).flatMap { named[$0] } ?? []
    }.filter { PersonName.agree($0.given, given) }.map(\.number)
  }

  /// Excludes the people of a table.
  ///
  /// - Parameters:
  ///   - table: The people, one a row.
  ///   - roll: The roll that they are to be left out of.
  ///   - idColumn: The column of ids, if it was named.
  /// - Throws: What the table lacks.
  /// - Returns: How its people are found in the roll.
  public mutating func add(
    _ table: Table, of roll: Roll, idColumn: String?
  ) throws(PopulationError) -> Matching {
    let identity = try roll.identity(idColumn)
    let positions = identity.columns.compactMap { Self.position(of: $0, in: table) }
    let names = NameColumns(in: table.columns)
    let hasIDs = positions.count == identity.columns.count && !positions.isEmpty
    if hasIDs, !identity.isWholeRow || names == nil || NameColumns(in: roll.columns) == nil {
      note(table, .ids, people: addIDs(table, positions))
      return .ids
    }
    guard let names else {
      throw PopulationError([
        .noExclusionColumns(
          Place(file: table.name), identity: identity.isWholeRow ? [] : identity.columns,
          columns: table.columns)
      ])
    }
    note(table, .names, people: addNames(table, names))
    return .names
  }

  private mutating func note(_ table: Table, _ matching: Matching, people: [Int]) {
    let file = ExclusionFile(
      name: table.name, rows: table.rows.count, people: people.count, matching: matching, found: [])
    files.append((file, people))
  }

  private mutating func addIDs(_ table: Table, _ positions: [Int]) -> [Int] {
    let before = ids.count
    let people = Set(
      table.rows.map { row in
        number(for: Array(positions.map { row.cells[$0] }.joined(separator: "|").utf8))
      })
    count += ids.count - before
    return people.sorted()
  }

  private mutating func addNames(_ table: Table, _ columns: NameColumns) -> [Int] {
    let first = nextNumber
    for row in table.rows {
      guard let birth = PartialDate(row.cells[columns.birth]) else { continue }
      let given = PersonName.words(of: row.cells[columns.given])
      let people = Set(
        columns.family.compactMap { PersonName(family: row.cells[$0], birth: birth) })
      guard !people.isEmpty, !given.isEmpty else { continue }
      for person in people {
        named[person, default: []].append(Named(given: given, number: nextNumber))
      }
      births.insert(birth)
      count += 1
      nextNumber += 1
    }
    return Array(first..<nextNumber)
  }

  private mutating func number(for id: [UInt8]) -> Int {
    if let number = ids[id] { return number }
    ids[id] = nextNumber
    nextNumber += 1
    return nextNumber - 1
  }

  private static func position(of column: String, in table: Table) -> Int? {
    if let position = table.index(of: column) { return position }
    guard let name = ElectoralRoll.column(named: column) else { return nil }
    return table.columns.indices.first { ElectoralRoll.column(named: table.columns[$0]) == name }
  }
}

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

  private var ids: Set<[UInt8]> = []
  private var givenNames: [PersonName: [[String]]] = [:]
  private var births: Set<PartialDate> = []
  /// How many people the files name, each file by itself.
  public private(set) var count = 0

  /// Excludes people by their ids.
  public init(_ ids: some Sequence<String>) {
    self.ids = Set(ids.map { Array($0.utf8) })
    count = self.ids.count
  }

  /// Whether names must be looked at.
  var hasNames: Bool { !givenNames.isEmpty }

  func contains(_ id: some Collection<UInt8>) -> Bool {
    !ids.isEmpty && ids.contains(Array(id))
  }

  /// Whether somebody to exclude was born on that day, so that most names need no look.
  func containsBirth(_ cell: String) -> Bool {
    PartialDate(cell).map { births.contains($0) } ?? false
  }

  /// Whether somebody with one of these names is excluded.
  func contains(family: [String], given: String, birth: String) -> Bool {
    guard let birth = PartialDate(birth) else { return false }
    let given = PersonName.words(of: given)
    return family.contains { name in
      guard let person = PersonName(family: name, birth: birth) else { return false }
      return (givenNames[person] ?? []).contains { PersonName.agree($0, given) }
    }
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
      addIDs(table, positions)
      return .ids
    }
    guard let names else {
      let missing =
        identity.isWholeRow
        ? "nom, prénom, naissance"
        : identity.columns.joined(
          separator: ", ")
      throw PopulationError([.missingColumn(missing, in: table)])
    }
    addNames(table, names)
    return .names
  }

  private mutating func addIDs(_ table: Table, _ positions: [Int]) {
    let before = ids.count
    for row in table.rows {
      ids.insert(Array(positions.map { row.cells[$0] }.joined(separator: "|").utf8))
    }
    count += ids.count - before
  }

  private mutating func addNames(_ table: Table, _ columns: NameColumns) {
    for row in table.rows {
      guard let birth = PartialDate(row.cells[columns.birth]) else { continue }
      let given = PersonName.words(of: row.cells[columns.given])
      let people = Set(
        columns.family.compactMap { PersonName(family: row.cells[$0], birth: birth) })
      guard !people.isEmpty, !given.isEmpty else { continue }
      for person in people { givenNames[person, default: []].append(given) }
      births.insert(birth)
      count += 1
    }
  }

  private static func position(of column: String, in table: Table) -> Int? {
    if let position = table.index(of: column) { return position }
    guard let name = ElectoralRoll.column(named: column) else { return nil }
    return table.columns.indices.first { ElectoralRoll.column(named: table.columns[$0]) == name }
  }
}

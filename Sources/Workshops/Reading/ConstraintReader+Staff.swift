import Population
import Tables

/// Who leads the tables.
extension ConstraintReader {
  private static let idNames = ["id", "identifiant"]
  private static let personNames = ["name", "nom"]
  private static let roleNames = ["role", "rôle", "fonction"]
  static let languageNames = ["languages", "language", "langues", "langue"]
  static let trainingNames = ["training", "trainings", "formation", "formations"]

  /// Reads the staff: columns `id`, `role` and, if wanted, `name`, `languages` and `training`,
  /// also in French. Several languages in one cell stand with `/` or `+` between them.
  ///
  /// Whoever of the known staff stands in it with the same role keeps the table.
  ///
  /// - Parameter table: The file. It is to be read before the rooms and the needs.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readStaff(_ table: Table) throws(TableError) {
    let id = try column(Self.idNames, of: table)
    let role = try column(Self.roleNames, of: table)
    let name = table.first(of: Self.personNames)
    let (languages, training) = (
      table.first(of: Self.languageNames), table.first(of: Self.trainingNames)
    )
    noteMisspelt(in: table, used: [id, role, name, languages, training].compactMap { $0 })
    let seated = constraints.staff
    constraints.staff = []
    let participants = Set(pool.people.map(\.id))
    var seen: Set<String> = []
    for row in table.rows {
      let text = row.cells[id]
      for column in [id, role] where row.cells[column].isEmpty {
        defects.append(.emptyCell(place(row, column, table)))
      }
      guard !text.isEmpty, !row.cells[role].isEmpty else { continue }
      if participants.contains(text) {
        defects.append(.staffTakesPart(place(row, id, table), id: text))
      }
      if !seen.insert(text).inserted {
        defects.append(.staffTwice(place(row, id, table), id: text))
      }
      let known = spelling(of: row.cells[role])
      let shown = name.map { row.cells[$0] } ?? ""
      constraints.staff.append(
        .init(
          id: text, name: shown.isEmpty ? text : shown, role: known,
          languages: skills(row, languages), training: skills(row, training),
          table: seated.first { $0.id == text && $0.role == known }?.table))
    }
  }

  /// What a cell lists, with `/`, `+`, a comma or a semicolon between.
  mutating func skills(_ row: Table.Row, _ column: Int?) -> [String] {
    guard let column else { return [] }
    var found: [String] = []
    for part in row.cells[column].split(whereSeparator: { "/+,;".contains($0) }) {
      let skill = spelling(of: part)
      if !skill.isEmpty, !found.contains(skill) { found.append(skill) }
    }
    return found
  }

  /// A name as it was first spelt, whatever its case and accents are here.
  mutating func spelling(of name: some StringProtocol) -> String {
    let text = String(name.trimmingPrefix(while: \.isWhitespace))
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    let clean = String(text[..<end])
    let folded = FoldedText(clean)
    if let known = spellings[folded] { return known }
    spellings[folded] = clean
    return clean
  }

  /// The column of one of several names.
  func column(_ names: [String], of table: Table) throws(TableError) -> Int {
    if let column = table.first(of: names) { return column }
    return try table.requiredIndices(of: Array(names.prefix(1)))[0]
  }

  /// Other columns may stand in the file, but a misspelt one would be left unread.
  private mutating func noteMisspelt(in table: Table, used: [Int]) {
    let known =
      Self.idNames + Self.personNames + Self.roleNames + Self.languageNames + Self.trainingNames
    for (index, name) in table.columns.enumerated() where !used.contains(index) {
      guard let near = nearest(name, among: known), FoldedText(near) != FoldedText(name) else {
        continue
      }
      defects.append(
        .unknownColumn(
          Place(file: table.name, row: table.headerRow, column: name), nearest: near))
    }
  }
}

extension Table {
  /// The first column that has one of several names.
  func first(of names: [String]) -> Int? { names.lazy.compactMap { index(of: $0) }.first }
}

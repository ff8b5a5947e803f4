/// Counts the cells of one column while rows go by.
struct ColumnTally {
  let name: String
  let position: Int
  private var filled = 0
  private var missing = 0
  private var counts: [String: Int]? = [:]
  private var shapes = Shapes()

  /// How many cells have each shape.
  struct Shapes {
    var date = 0
    var year = 0
    var number = 0
    var code = 0
    var email = 0
    var phone = 0
    var address = 0
    var spaced = 0

    mutating func note(_ cell: String) {
      if CellShape.isDate(cell) { date += 1 }
      if CellShape.isYearOfBirth(cell) { year += 1 }
      if CellShape.isNumber(cell) { number += 1 }
      if CellShape.isFivePlaceCode(cell) { code += 1 }
      if CellShape.isEmail(cell) { email += 1 }
      if CellShape.isPhone(cell) { phone += 1 }
      if CellShape.isAddress(cell) { address += 1 }
      if cell.utf8.contains(Byte.space) { spaced += 1 }
    }
  }

  init(name: String, position: Int) {
    self.name = name
    self.position = position
  }

  /// Counts a cell.
  mutating func add(_ cell: String) {
    guard !cell.isEmpty else {
      missing += 1
      return
    }
    filled += 1
    shapes.note(cell)
    counts?[cell, default: 0] += 1
    if let distinct = counts?.count, distinct > ColumnProfile.distinctLimit { counts = nil }
  }

  /// What was seen.
  ///
  /// - Parameter values: How many of the commonest values to give.
  /// - Returns: The column's profile.
  func profile(values: Int) -> ColumnProfile {
    // Sorted before anything else, so that nothing depends on the order of a dictionary.
    let sorted = (counts ?? [:]).map { ColumnProfile.Value(text: $0.key, count: $0.value) }
      .sorted { a, b in
        a.count != b.count
          ? a.count > b.count : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
      }
    let distinct = counts?.count
    let repeated = counts == nil ? nil : sorted.prefix { $0.count > 1 }.count
    let evidence = ColumnEvidence(
      name: FoldedText(name).text, position: position, filled: filled, missing: missing,
      distinct: distinct, repeated: repeated, shapes: shapes)
    return ColumnProfile(
      name: name, position: position, filled: filled, missing: missing, distinct: distinct,
      commonest: Array(sorted.prefix(values)), repeated: repeated,
      spellings: Self.spellings(of: sorted), kind: evidence.kind)
  }

  private static func spellings(of values: [ColumnProfile.Value]) -> [[String]] {
    guard values.count <= 200 else { return [] }
    let groups = Dictionary(grouping: values.map(\.text)) { FoldedText($0) }
    return groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
  }
}

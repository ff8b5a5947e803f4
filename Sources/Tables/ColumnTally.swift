/// Counts the cells of one column while rows go by.
struct ColumnTally {
  let name: String
  let position: Int
  private var filled = 0
  private var missing = 0
  /// The values and their counts; `nil` once there were too many.
  private var counts: [String: Int]? = [:]
  private var shapes = Shapes()

  init(name: String, position: Int) {
    self.name = name
    self.position = position
  }

  /// Counts the cell of a row.
  mutating func add(_ column: Int, of reader: borrowing TableReader) {
    if reader.isEmptyCell(column) {
      missing += 1
      return
    }
    filled += 1
    guard counts != nil else { return }
    counts?[reader.cell(column), default: 0] += 1
    if let counts, counts.count > ColumnProfile.distinctLimit {
      shapes = Shapes(of: counts)
      self.counts = nil
    }
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
      distinct: distinct, repeated: repeated, shapes: counts.map(Shapes.init(of:)) ?? shapes)
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

extension ColumnTally {
  /// How many cells have each shape; of a column with too many values, those of its first cells.
  struct Shapes {
    private(set) var cells = 0
    private(set) var date = 0
    private(set) var year = 0
    private(set) var number = 0
    private(set) var code = 0
    private(set) var email = 0
    private(set) var phone = 0
    private(set) var address = 0
    private(set) var spaced = 0

    init() {}

    init(of counts: [String: Int]) {
      // Sums only: the dictionary's order does not matter.
      for (cell, count) in counts {
        cells += count
        if CellShape.isDate(cell) { date += count }
        if CellShape.isYearOfBirth(cell) { year += count }
        if CellShape.isNumber(cell) { number += count }
        if CellShape.isFivePlaceCode(cell) { code += count }
        if CellShape.isEmail(cell) { email += count }
        if CellShape.isPhone(cell) { phone += count }
        if CellShape.isAddress(cell) { address += count }
        if cell.utf8.contains(Byte.space) { spaced += count }
      }
    }
  }
}

import Tables

/// The columns of a people table that make up an address.
struct HouseholdColumns: Sendable {
  let columns: [Int]
  /// The positions of those that tell more than the town; without any of them filled, there is no
  /// address.
  private let telling: [Int]

  /// Finds the columns.
  /// The result is `nil` when no column was asked for, or one is missing.
  ///
  /// - Parameters:
  ///   - names: The columns' names.
  ///   - table: The people.
  ///   - defects: Where to note columns that are missing.
  init?(_ names: [String], in table: Table, noting defects: inout [PopulationDefect]) {
    let found = names.compactMap { table.find($0, noting: &defects) }
    guard !names.isEmpty, found.count == names.count else { return nil }
    let telling = found.indices.filter { !Self.namesTown(table.columns[found[$0]]) }
    self.telling = telling.isEmpty ? Array(found.indices) : telling
    columns = found
  }

  /// The household of a row; `nil` when its address is blank. Two people of whom only the town is
  /// known do not live together.
  func key(of cells: [String]) -> String? {
    key(ofWords: columns.map { HouseholdKey.words(of: cells[$0]) })
  }

  /// The household of a row of which the words are known.
  ///
  /// - Parameter words: The words of each of ``columns``.
  /// - Returns: As ``key(of:)``.
  func key(ofWords words: [[String]]) -> String? {
    let isFilled = telling.contains { words[$0].contains(where: HouseholdKey.isAlwaysKept) }
    if !isFilled, HouseholdKey(words: telling.flatMap { words[$0] }) == nil { return nil }
    return HouseholdKey(words: words.flatMap { $0 })?.text
  }

  /// Whether a column holds a postcode, a town or a country, by its name.
  private static func namesTown(_ column: String) -> Bool {
    let words = FoldedText(column).text.split { !$0.isLetter }
    let towns: Set<Substring> = [
      "cp", "postal", "postcode", "zip", "ville", "commune", "city", "town", "pays", "country",
      "insee", "localite", "bureau",
    ]
    return words.contains { towns.contains($0) }
  }
}

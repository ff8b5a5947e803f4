import Tables

/// The columns of a people table that make up an address.
struct HouseholdColumns: Sendable {
  let columns: [Int]
  /// Those that tell more than the town; without any of them filled, there is no address.
  private let streetColumns: [Int]

  /// Finds the columns.
  /// The result is `nil` when no column was asked for, or one is missing.
  ///
  /// - Parameters:
  ///   - names: The columns' names.
  ///   - table: The people.
  ///   - defects: Where to note columns that are missing.
  init?(_ names: [String], in table: Table, noting defects: inout [PopulationDefect]) {
    columns = names.compactMap { table.find($0, noting: &defects) }
    guard !names.isEmpty, columns.count == names.count else { return nil }
    let telling = columns.filter { !HouseholdColumns.namesTown(table.columns[$0]) }
    streetColumns = telling.isEmpty ? columns : telling
  }

  /// The household of a row; `nil` when its address is blank. Two people of whom only the town is
  /// known do not live together.
  func key(of cells: [String]) -> String? {
    guard HouseholdKey(streetColumns.map { cells[$0] }) != nil else { return nil }
    return HouseholdKey(columns.map { cells[$0] })?.text
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

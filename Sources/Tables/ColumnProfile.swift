/// What was seen in one column of a table.
public struct ColumnProfile: Sendable, Hashable {
  /// So many different values are told apart; of columns with more, values are not counted.
  public static let distinctLimit = 100_000

  /// A value and the number of cells that have it.
  public struct Value: Sendable, Hashable {
    /// The text, as it is written.
    public let text: String
    /// The number of cells.
    public let count: Int
  }

  /// The column's name as the header writes it.
  public let name: String
  /// The column's position, from 0.
  public let position: Int
  /// The number of cells that hold something.
  public let filled: Int
  /// The number of cells that hold nothing.
  public let missing: Int
  /// The number of different values, or `nil` if there are more than ``distinctLimit``.
  public let distinct: Int?
  /// The commonest values, the most frequent first, then in the order of their bytes; empty if
  /// there are too many different ones.
  public let commonest: [Value]
  /// The values that stand in more than one cell, of those in ``distinct``; `nil` if unknown.
  public let repeated: Int?
  /// Values that are the same word written differently (`Femme`, `FEMME`), the spellings of each
  /// together; only for columns with few values.
  public let spellings: [[String]]
  /// What the column seems to hold.
  public let kind: ColumnKind

  /// Whether the column can tell the rows apart: no cell is empty, none is the same as another.
  public var isKey: Bool { filled > 0 && missing == 0 && repeated == 0 }
}

/// What a column seems to hold.
public enum ColumnKind: Sendable, Hashable, CaseIterable {
  /// Nothing at all.
  case empty
  /// Something different in every row, that names it.
  case identifier
  /// Days, or years, of birth.
  case birthDate
  /// Other days.
  case date
  /// Street addresses, or a part of them.
  case address
  /// Postcodes.
  case postcode
  /// E-mail addresses.
  case email
  /// Phone numbers.
  case phone
  /// A few values that many rows share: what quotas can be set on.
  case attribute
  /// Numbers.
  case number
  /// Any other text.
  case text
}

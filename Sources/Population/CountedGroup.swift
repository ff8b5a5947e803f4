/// A group of people as counts: how many have each combination of values.
public struct CountedGroup: Sendable, Equatable {
  /// The people of one combination of values.
  public struct Cell: Sendable, Equatable {
    /// One value an attribute: an index into that attribute's values; `nil`: none was given.
    public let values: [Int?]
    /// How many people there are.
    public let count: Int

    /// Makes a cell.
    public init(values: [Int?], count: Int) {
      self.values = values
      self.count = count
    }
  }

  /// The attributes: the values that were known beforehand, then others that were met.
  public let attributes: [Attribute]
  /// The combinations that were met, in the order of their values.
  public let cells: [Cell]
  /// For each row that was counted, its position in `cells`; empty when rows were not kept.
  public let cellOfRow: [Int]
  /// What is worth knowing: values that are missing, unknown or could not be derived.
  public let notices: [GroupNotice]

  /// Makes a group.
  public init(
    attributes: [Attribute], cells: [Cell], cellOfRow: [Int] = [],
    notices: [GroupNotice] = []
  ) {
    self.attributes = attributes
    self.cells = cells
    self.cellOfRow = cellOfRow
    self.notices = notices
  }

  /// How many people there are.
  public var people: Int { cells.reduce(0) { $0 + $1.count } }

  /// How many people have each value of an attribute.
  ///
  /// - Parameter attribute: The attribute's position.
  /// - Returns: One count a value; people without a value are in none.
  public func counts(of attribute: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: attributes[attribute].values.count)
    for cell in cells {
      if let value = cell.values[attribute] { counts[value] += cell.count }
    }
    return counts
  }

  /// How many people have each pair of values of two attributes.
  ///
  /// - Parameters:
  ///   - first: The position of the attribute of the rows.
  ///   - second: The position of the attribute of the columns.
  /// - Returns: One row a value of the first attribute.
  public func counts(of first: Int, by second: Int) -> [[Int]] {
    var counts = attributes[first].values.map { _ in
      [Int](repeating: 0, count: attributes[second].values.count)
    }
    for cell in cells {
      if let row = cell.values[first], let column = cell.values[second] {
        counts[row][column] += cell.count
      }
    }
    return counts
  }
}

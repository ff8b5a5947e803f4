import Population

/// The combinations of values in a group, each with the weight of its people.
public struct WeightedCells: Sendable, Equatable {
  /// The people of one combination.
  public struct Cell: Sendable, Equatable {
    /// One value an attribute, as an index into that attribute's values.
    public let values: [Int]
    /// How many people of the group have them.
    public let count: Int
    /// The weight of each of these people.
    public internal(set) var weight: Double

    /// Makes a cell.
    public init(values: [Int], count: Int, weight: Double = 1) {
      self.values = values
      self.count = count
      self.weight = weight
    }
  }

  /// The attributes.
  public let attributes: [Attribute]
  /// The combinations that somebody has.
  public internal(set) var cells: [Cell]

  /// Makes cells.
  public init(attributes: [Attribute], cells: [Cell]) {
    self.attributes = attributes
    self.cells = cells
  }

  /// What the weights cost.
  public var summary: WeightSummary? { WeightSummary(cells.map { ($0.weight, $0.count) }) }

  /// The weighted number of people of each value of an attribute.
  ///
  /// - Parameter attribute: The attribute's position.
  /// - Returns: One number a value.
  public func totals(of attribute: Int) -> [Double] {
    var totals = [Double](repeating: 0, count: attributes[attribute].values.count)
    for cell in cells { totals[cell.values[attribute]] += cell.weight * Double(cell.count) }
    return totals
  }

  /// The names of a combination's values.
  func names(of values: [Int]) -> [String] {
    zip(attributes, values).map { $0.values[$1] }
  }
}

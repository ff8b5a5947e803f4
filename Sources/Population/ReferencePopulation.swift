import Tables

/// The population that a panel should resemble: how many people have each value.
public struct ReferencePopulation: Sendable, Equatable {
  /// How many people have each value of one attribute.
  public struct Margin: Sendable, Equatable {
    /// The attribute and its values.
    public let attribute: Attribute
    /// How many people have each value, in the order of the attribute's values.
    public let counts: [ExactNumber]

    /// Makes a margin.
    public init(attribute: Attribute, counts: [ExactNumber]) {
      self.attribute = attribute
      self.counts = counts
    }

    /// How many people there are.
    public var total: ExactNumber { counts.reduce(.zero, +) }
  }

  /// How many people have one combination of values.
  public struct Cell: Sendable, Equatable {
    /// One value an attribute: an index into the values of the margin at the same position.
    public let values: [Int]
    /// How many people there are.
    public let count: ExactNumber

    /// Makes a cell.
    public init(values: [Int], count: ExactNumber) {
      self.values = values
      self.count = count
    }
  }

  /// One margin an attribute, in the order of the table.
  public let margins: [Margin]
  /// The combinations, when the table had them; empty when it had margins alone.
  public let cells: [Cell]
  /// What is worth knowing: totals that differ between margins.
  public let warnings: [PopulationDefect]

  /// Makes a population from its margins.
  public init(margins: [Margin]) {
    self.init(margins: margins, cells: [], warnings: [])
  }

  /// Makes a population from its margins and the combinations that they come from.
  public init(margins: [Margin], cells: [Cell], warnings: [PopulationDefect] = []) {
    self.margins = margins
    self.cells = cells
    self.warnings = warnings
  }

  /// Reads a population: margins, as `attribute,value,population` (in French
  /// `critère;modalité;population`), or one row a combination, with a column an attribute and a
  /// column `population`.
  ///
  /// - Parameter table: The table. Every column of a table of combinations but `population` is an
  ///   attribute.
  /// - Returns: The population.
  /// - Throws: All defects of the table together.
  public static func read(_ table: Table) throws(PopulationError) -> ReferencePopulation {
    guard !table.rows.isEmpty else { throw PopulationError([.noRows(file: table.name)]) }
    var defects: [PopulationDefect] = []
    let count = table.find(
      ["population", "effectif", "effectifs", "habitants", "count"], noting: &defects)
    guard let count else { throw PopulationError(defects) }
    let attributes = ["attribute", "critere", "attribut", "feature", "category"]
    let values = ["value", "modalite", "valeur", "name"]
    let isOfMargins = [attributes, values].allSatisfy { names in
      names.contains { table.index(of: $0) != nil }
    }
    var reader = PopulationReader(table: table, countColumn: count)
    guard isOfMargins else { return try reader.cells() }
    let attribute = table.find(attributes, noting: &defects)
    let value = table.find(values, noting: &defects)
    guard let attribute, let value else { throw PopulationError(defects) }
    return try reader.margins(attribute: attribute, value: value)
  }
}

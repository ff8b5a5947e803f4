import Tables

/// One thing that is wrong, or worth knowing, in what a user gave about people and quotas.
public enum PopulationDefect: Sendable, Hashable {
  /// A table without a single row below its header.
  case noRows(file: String)
  /// A table of people to leave out has neither the columns of the roll's ids nor those of names.
  case noExclusionColumns(Place, identity: [String], columns: [String])
  /// A table lacks a column; `place.column` is the name that was looked for.
  case missingColumn(Place, nearest: String?, columns: [String])
  /// A quota's attribute has neither a column of its name nor a definition.
  case missingQuotaColumn(Place, nearest: String?, columns: [String])
  /// A column that is needed stands several times; `positions` count from 1.
  case ambiguousColumn(Place, positions: [Int])
  /// No column can serve as the id of people.
  case noIDColumn(file: String, columns: [String])
  /// People without an id.
  case emptyID(Place, Occurrences)
  /// Several rows bear one id; `isIdentical`: they are the same, so the person counts once.
  case sameIDTwice(Place, id: String, rows: [Int], isIdentical: Bool)
  /// People without a value of an attribute.
  case emptyValues(Place, attribute: String, Occurrences)
  /// Values that no quota names.
  case unknownValues(Place, attribute: String, [ValueOccurrences], known: [String])
  /// Cells from which the value of an attribute cannot be derived.
  case underivable(Place, attribute: String, DerivationFailure, [ValueOccurrences])
  /// Dates of birth that lack a day or a month: the age is the one reached in the year at most.
  /// `bandsInDoubt`: how many of them could also stand in the band below.
  case uncertainAges(Place, attribute: String, Occurrences, bandsInDoubt: Int)
  /// An attribute needs the age on a day, and no day was given.
  case noReferenceDate(attribute: String)
  /// An attribute is looked up in a table that was not given.
  case missingLookup(attribute: String, table: String)
  /// A key of a lookup table has two different values.
  case ambiguousLookup(Place, attribute: String, key: String, rows: [Int])
  /// A value stands in two groups of an attribute's definition.
  case valueInTwoGroups(attribute: String, value: String, groups: [String])
  /// Two definitions have one attribute's name.
  case attributeDefinedTwice(attribute: String)
  /// A cell that is empty where something must stand.
  case emptyCell(Place)
  /// A cell that is no whole number.
  case notAnInteger(Place, text: String)
  /// A bound of a quota that is below zero.
  case negativeBound(Place, bound: Int)
  /// A bound of a quota above a thousand million.
  case boundTooLarge(Place, text: String)
  /// Rows of a quota table that name no attribute: they were skipped.
  case rowsSkipped(Place, Occurrences)
  /// A quota whose least is above its most.
  case leastAboveMost(Place, value: String, least: Int, most: Int)
  /// A quota whose flexible bounds do not hold its bounds.
  case flexibleBoundsInside(
    Place, value: String, bounds: ClosedRange<Int>, flexibleLeast: Int, flexibleMost: Int)
  /// A value that has several rows where one is due.
  case sameValueTwice(Place, attribute: String, value: String, rows: [Int])
  /// A combination of values that has several rows.
  case sameCellTwice(Place, values: [String], rows: [Int])
  /// A cell that is no number.
  case notANumber(Place, text: String)
  /// A number that French and English read differently: `1,234`.
  case ambiguousNumber(Place, text: String)
  /// A population below zero.
  case negativePopulation(Place, text: String)
  /// A reference population in which nobody is counted.
  case emptyPopulation(file: String, attribute: String?)
  /// Two attributes of a reference population count different totals.
  case marginTotalsDiffer(
    file: String, attribute: String, total: ExactNumber, other: String, otherTotal: ExactNumber)
  /// A panel size that is not from 1 to a million.
  case panelSizeOutOfRange(Int)
  /// A tolerance that is neither seats (`2`) nor a percentage (`10%`, `2.5 %`).
  case notATolerance(text: String)
}

/// Why the value of an attribute cannot be derived from a cell.
public enum DerivationFailure: Sendable, Hashable {
  /// The cell is no date.
  case notADate
  /// The date lies after the reference date.
  case dateInTheFuture(reference: Day)
  /// The date makes an age above 120, as a wrong default date does.
  case implausibleAge(reference: Day)
  /// The cell is no age.
  case notAnAge
  /// No band holds the age.
  case outsideTheBands(bands: String)
  /// The lookup table has no such key.
  case notInLookup(table: String)
  /// The lookup table's value is empty for this key.
  case emptyInLookup(table: String)
  /// No group holds the value.
  case inNoGroup
}

extension PopulationDefect {
  /// Whether work may go on: the defect is to be shown, but nothing was guessed or lost.
  public var isWarning: Bool {
    switch self {
    case .sameIDTwice(_, _, _, let isIdentical): isIdentical
    case .uncertainAges, .marginTotalsDiffer, .rowsSkipped: true
    default: false
    }
  }
}

/// Everything that is wrong in an input, found in one pass.
public struct PopulationError: Error, Sendable, Hashable {
  /// The defects, warnings among them, in the order of the input.
  public let defects: [PopulationDefect]

  /// Makes an error from what was found.
  public init(_ defects: [PopulationDefect]) {
    self.defects = defects
  }
}

extension [PopulationDefect] {
  /// Ends the work when one of the defects is more than a warning.
  func throwIfAnyIsSerious() throws(PopulationError) {
    if contains(where: { !$0.isWarning }) { throw PopulationError(self) }
  }
}

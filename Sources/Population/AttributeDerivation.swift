import Tables

/// An ``AttributeSource`` made ready for one people table: its column found, its lookup indexed.
struct AttributeDerivation: Sendable {
  /// What a cell yields.
  enum Outcome {
    /// A value; `inDoubt`: the age is uncertain, and the other band that it could be, if any.
    case value(String, doubt: Doubt?)
    /// Nothing: the cell is empty.
    case empty
    /// Nothing: the value cannot be derived.
    case failure(DerivationFailure)
  }

  /// What is uncertain about an age.
  struct Doubt {
    /// Whether the age could also be of another band, or of none.
    let changesTheBand: Bool
  }

  /// The position of the column in the people table.
  let column: Int
  private let source: AttributeSource
  private let lookup: [FoldedText: String]?
  private let groupByMember: [FoldedText: String]

  /// Finds all that a definition needs.
  /// The result is `nil` when something is missing.
  ///
  /// - Parameters:
  ///   - definition: The attribute.
  ///   - table: The people.
  ///   - lookups: The tables that lookups name, by that name.
  ///   - defects: Where to note what is missing.
  init?(
    _ definition: AttributeDefinition, in table: Table, lookups: [String: Table],
    noting defects: inout [PopulationDefect]
  ) {
    source = definition.source
    let found = table.find(source.column, noting: &defects)
    if case .birthDate(_, on: nil) = source.reading {
      defects.append(.noReferenceDate(attribute: definition.name))
      return nil
    }
    groupByMember = AttributeDerivation.groups(of: definition, noting: &defects)
    var isComplete = true
    if let wanted = source.lookup {
      lookup = AttributeDerivation.index(
        wanted, of: definition.name, in: lookups, noting: &defects)
      isComplete = lookup != nil
    } else {
      lookup = nil
    }
    guard let found, isComplete else { return nil }
    column = found
  }

  /// What a cell of the column yields.
  func outcome(of cell: String) -> Outcome {
    guard !cell.isEmpty else { return .empty }
    switch read(cell) {
    case .value(let text, let doubt):
      return grouped(text, doubt)
    case let other:
      return other
    }
  }

  private func read(_ cell: String) -> Outcome {
    switch source.reading {
    case .text: .value(cell, doubt: nil)
    case .age(let bands): band(ofAge: cell, bands)
    case .birthDate(let bands, let reference):
      reference.map { band(ofBirth: cell, bands, on: $0) } ?? .failure(.notADate)
    }
  }

  private func band(ofAge cell: String, _ bands: AgeBands) -> Outcome {
    guard let age = Int(cell), age >= 0 else { return .failure(.notAnAge) }
    guard let band = bands.band(of: age) else {
      return .failure(.outsideTheBands(bands: bands.text))
    }
    return .value(band.name, doubt: nil)
  }

  /// The band of the age reached; an uncertain age counts as the highest it can be, which is the
  /// age by year: that of someone born on the first day that the date can mean.
  private func band(ofBirth cell: String, _ bands: AgeBands, on reference: Day) -> Outcome {
    guard let birth = PartialDate(cell) else { return .failure(.notADate) }
    guard let ages = birth.ages(on: reference) else {
      return .failure(.dateInTheFuture(reference: reference))
    }
    guard ages.upperBound <= 120 else { return .failure(.implausibleAge(reference: reference)) }
    guard let band = bands.band(of: ages.upperBound) else {
      return .failure(.outsideTheBands(bands: bands.text))
    }
    guard birth.exactDay == nil else { return .value(band.name, doubt: nil) }
    let changes = bands.band(of: ages.lowerBound) != band
    return .value(band.name, doubt: Doubt(changesTheBand: changes))
  }

  private func grouped(_ text: String, _ doubt: Doubt?) -> Outcome {
    var value = text
    if let wanted = source.lookup, let lookup {
      guard let found = lookup[FoldedText(text)] else {
        return .failure(.notInLookup(table: wanted.table))
      }
      guard !found.isEmpty else { return .failure(.emptyInLookup(table: wanted.table)) }
      value = found
    }
    guard !groupByMember.isEmpty else { return .value(value, doubt: doubt) }
    guard let group = groupByMember[FoldedText(value)] else { return .failure(.inNoGroup) }
    return .value(group, doubt: doubt)
  }
}

extension AttributeDerivation {
  /// The group of each member, and of each group's own name.
  private static func groups(
    of definition: AttributeDefinition, noting defects: inout [PopulationDefect]
  ) -> [FoldedText: String] {
    var groupByMember: [FoldedText: String] = [:]
    for group in definition.source.groups {
      for member in [group.name] + group.members {
        let key = FoldedText(member)
        if let other = groupByMember[key], other != group.name {
          defects.append(
            .valueInTwoGroups(
              attribute: definition.name, value: member, groups: [other, group.name]))
        }
        groupByMember[key] = group.name
      }
    }
    return groupByMember
  }

  /// The values of a lookup table by their keys.
  private static func index(
    _ wanted: AttributeSource.Lookup, of attribute: String, in lookups: [String: Table],
    noting defects: inout [PopulationDefect]
  ) -> [FoldedText: String]? {
    guard let table = lookups[wanted.table] else {
      defects.append(.missingLookup(attribute: attribute, table: wanted.table))
      return nil
    }
    let key = table.find(wanted.key, noting: &defects)
    let value = table.find(wanted.value, noting: &defects)
    guard let keyColumn = key, let valueColumn = value else { return nil }
    var rowByKey: [FoldedText: Table.Row] = [:]
    for row in table.rows where !row.cells[keyColumn].isEmpty {
      let key = FoldedText(row.cells[keyColumn])
      let earlier = rowByKey[key] ?? row
      if FoldedText(earlier.cells[valueColumn]) != FoldedText(row.cells[valueColumn]) {
        defects.append(
          .ambiguousLookup(
            Place(file: table.name, column: wanted.key), attribute: attribute,
            key: row.cells[keyColumn], rows: [earlier.number, row.number]))
      }
      rowByKey[key] = earlier
    }
    return rowByKey.mapValues { $0.cells[valueColumn] }
  }
}

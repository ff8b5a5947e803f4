import Committee
import Population
import Reports
import Tables

/// What the people's file says of members that matters to the rules: whether they are elected
/// officials, and their values of the attributes that colleges have quotas for.
struct MemberDescriptions {
  private let descriptions: [String: CommitteeFacts.Description]

  /// The columns that say whether somebody is an elected official.
  static let officialColumns = ["official", "élu", "élue", "elected"]

  private static let yes = ["yes", "oui", "true", "vrai", "x", "1", "o", "y", "élu", "élue"]

  /// Reads what is said of some people.
  ///
  /// - Parameters:
  ///   - pseudonyms: The people.
  ///   - desk: The register and its people.
  /// - Throws: An error of a lookup table's file; what cannot be derived is said and left out.
  init(of pseudonyms: [String], at desk: RegisterDesk) throws {
    guard let people = desk.people else {
      descriptions = [:]
      return
    }
    var found: [String: CommitteeFacts.Description] = [:]
    let official = Self.officialColumns.lazy.compactMap { people.table.index(of: $0) }.first
    var rows: [(person: String, row: Table.Row)] = []
    for person in pseudonyms {
      guard let row = people.row(of: person) else { continue }
      rows.append((person, row))
      let cell = official.map { row.cells[$0] }
      found[person] = CommitteeFacts.Description(isOfficial: cell.map(Self.isYes))
    }
    for attribute in (desk.rules?.colleges ?? []).flatMap(\.quotas).attributes {
      let values = try Self.values(of: attribute, rows, people.table, desk)
      for (person, value) in values { found[person]?.values[attribute.name] = value }
    }
    descriptions = found
  }

  /// What is said of somebody.
  func callAsFunction(_ pseudonym: String) -> CommitteeFacts.Description {
    descriptions[pseudonym] ?? CommitteeFacts.Description()
  }

  private static func isYes(_ cell: String) -> Bool {
    yes.contains { FoldedText($0) == FoldedText(cell) }
  }

  /// The value that each of some people has of an attribute, as the quotas write it.
  private static func values(
    of attribute: Attribute, _ rows: [(person: String, row: Table.Row)], _ table: Table,
    _ desk: RegisterDesk
  ) throws -> [(person: String, value: String)] {
    let defined = desk.dossier?.attributes.first {
      FoldedText($0.name) == FoldedText(attribute.name)
    }
    let definition =
      defined
      ?? AttributeDefinition(
        name: attribute.name, source: AttributeSource(column: attribute.name))
    guard let column = table.index(of: definition.source.column) else { return [] }
    let known = rows.filter { !$0.row.cells[column].isEmpty }
    guard !known.isEmpty else { return [] }
    let part = Table(
      name: table.name, columns: table.columns, rows: known.map(\.row), format: table.format)
    let reader = PoolReader(
      definitions: [definition], idColumn: desk.dossier?.id, lookups: try desk.lookups(),
      referenceDate: desk.dossier?.referenceDate ?? desk.state.day)
    do throws(PopulationError) {
      let reading = try reader.read(part)
      let spelling = Dictionary(
        attribute.values.map { (FoldedText($0), $0) }, uniquingKeysWith: { first, _ in first })
      return zip(reading.pool.people, reading.rows).map { person, row in
        let value = reading.pool.attributes[0].values[person.values[0]]
        return (known[row].person, spelling[FoldedText(value)] ?? value)
      }
    } catch {
      desk.session.console.warn(error.phrase)
      return []
    }
  }
}

extension RegisterDesk {
  /// The tables that the dossier's attributes look values up in.
  func lookups() throws -> [String: Table] {
    var lookups: [String: Table] = [:]
    for name in dossier?.lookupFiles ?? [] {
      let path = dossier?.path(of: name) ?? name
      lookups[name] = try InputFile(path, as: .lookup, from: session.streams).table(nil)
    }
    return lookups
  }
}

import Lottery
import Population
import Tables
import Testing

/// A small invented town whose files are in the folder `Fixtures`: a pool with ages as bands, and
/// quotas in one of the formats of today's tools.
struct SmallTown {
  /// The names under which a town writes its columns.
  struct Columns {
    let id: String
    let firstName: String
    let lastName: String
    let gender: String
    let age: String
    let quarter: String
    let address: String
    let postcode: String
    let town: String
    let quotas: [String]
  }

  let folder: String
  let language: String
  let description: TownDescription
  let columns: Columns
  let format: TableFormat
  /// Quotas that replace those in proportion to the population.
  var ownQuotas: [Quota]?
  /// How far quotas are widened.
  var tolerance = QuotaTolerance.none

  static let all = [SmallTown.moulins, .vallon, .impasse]

  /// The town's files by name.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    let town = InventedTown(description, seed: try Seed(folder))
    let people = try peopleRows(town)
    let quotas = try ownQuotas ?? proposal(town)
    let quotaRows = quotas.map { quota in
      [renamed(quota.attribute), quota.value, "\(quota.least)", "\(quota.most)"]
    }
    return [
      ("klero.json", Array(settings.utf8)),
      ("people.csv", try encoded(peopleColumns, people)),
      ("quotas.csv", try encoded(columns.quotas, quotaRows)),
    ]
  }

  private var peopleColumns: [String] {
    [
      columns.id, columns.firstName, columns.lastName, columns.gender, columns.age,
      columns.quarter, columns.address, columns.postcode, columns.town,
    ]
  }

  private func peopleRows(_ town: InventedTown) throws -> [[String]] {
    let reading = try PoolReader(
      definitions: town.attributes, idColumn: "id",
      referenceDate: PartialDate(description.referenceDate)?.exactDay
    ).read(town.people)
    return zip(reading.rows, reading.pool.people).map { row, person in
      // id, first name, last name, birth, gender, quarter, address, postcode, town, occupation
      let cells = town.people.rows[row].cells
      let age = reading.pool.attributes[1].values[person.values[1]]
      return [cells[0], cells[1], cells[2], cells[4], age] + cells[5...8]
    }
  }

  private func proposal(_ town: InventedTown) throws -> [Quota] {
    let population = try ReferencePopulation.read(town.population)
    let wanted = Set(["quartier", "âge", "genre"])
    let margins = population.margins.filter { wanted.contains($0.attribute.name) }
    return try QuotaProposal(
      population: ReferencePopulation(margins: margins), panelSize: description.panelSize,
      tolerance: tolerance
    ).quotas
  }

  private func renamed(_ attribute: String) -> String {
    switch attribute {
    case "quartier": columns.quarter
    case "âge": columns.age
    default: columns.gender
    }
  }

  private var settings: String {
    """
    {
      language: "\(language)",
      files: { people: "people.csv", quotas: "quotas.csv" },
      id: "\(columns.id)",
      household: ["\(columns.address)", "\(columns.postcode)", "\(columns.town)"],
      panel: { size: \(description.panelSize) },
    }

    """
  }

  /// The bytes of a table in the town's own format, Windows-1252 included.
  private func encoded(_ columns: [String], _ rows: [[String]]) throws -> [UInt8] {
    let utf8 = TableWriter.bytes(columns: columns, rows: rows, format: format)
    guard format.encoding == .windows1252 else { return utf8 }
    return try String(decoding: utf8, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar {
      case "œ": 0x9C
      case "Œ": 0x8C
      case "’": 0x92
      default: try #require(UInt8(exactly: scalar.value))
      }
    }
  }
}

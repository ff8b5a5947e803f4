import Lottery
import Population
import Tables

/// A complete dossier, of an invented town, that shows what the program does.
struct DossierExample: Sendable {
  /// The name after `--example`.
  let name: String
  /// The town's figures.
  let town: TownDescription
  /// The seed that the town is drawn with.
  let seed: String

  /// All the examples.
  static let all = [DossierExample(name: "orvault", town: .orvault, seed: "Orvault")]

  /// The dossier's files: settings, volunteers, population, and the quotas that follow from it.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    let invented = InventedTown(town, seed: try Seed(seed))
    let population = try ReferencePopulation.read(invented.population)
    let proposal = try QuotaProposal(population: population, panelSize: town.panelSize)
    let quotas = QuotaTable.table(of: proposal.quotas)
    // The example is a French town's: its files are written as a French spreadsheet writes them.
    let format = TableFormat(delimiter: .semicolon, hasByteOrderMark: true)
    let tables = [invented.people, invented.population, quotas].map { table in
      let rows = table.rows.map(\.cells)
      return (table.name, TableWriter.bytes(columns: table.columns, rows: rows, format: format))
    }
    return [(Dossier.fileName, Array(invented.settings.utf8))] + tables
  }
}

import Population
import Tables

/// The pool and its quotas, as read, with the files that they were read from.
public struct PoolInput: Sendable {
  /// The table of people: its columns are those of what is written about them.
  public let table: Table
  /// The pool, and where each person stands in the table.
  public let reading: PoolReader.Reading
  /// The quotas.
  public let quotas: [Quota]
  /// The seats of the panel.
  public let panelSize: Int
  /// The columns of the address, for one member a household; empty: no such rule.
  public let householdColumns: [String]
  /// All files that were read: people, quotas, lookups, settings.
  public let files: [InputFile]
  /// The dossier that was read in; `nil` outside one.
  public let dossier: Dossier?

  /// The people's pool.
  public var pool: Pool { reading.pool }

  /// A table of some people: the input's own columns in their order, then columns of ours.
  ///
  /// - Parameters:
  ///   - people: Positions in the pool, in the order of the rows to write.
  ///   - columns: Columns of ours: a name, and a cell for each of these people.
  /// - Returns: The bytes of the file, in the format that answers to the input's.
  public func bytes(
    of people: [Int], adding columns: [(name: String, cells: [String])] = []
  ) -> [UInt8] {
    var writer = TableWriter(
      columns: table.columns + columns.map(\.name), format: table.format.forOutput)
    for (position, person) in people.enumerated() {
      let cells = table.rows[reading.rows[person]].cells
      writer.write(cells + columns.map { $0.cells[position] })
    }
    return writer.bytes
  }
}

/// The files of a pool, about to be read.
struct PoolFiles {
  let people: String
  let quotas: String
  let delimiter: Delimiter?
  let id: String?
  let household: [String]
  let dossier: Dossier?
  let session: Session

  /// Reads them all; what is wrong with any of them is thrown at once.
  func read(panelSize: Int, settings: InputFile?) throws -> PoolInput {
    var errors = InputErrors()
    let peopleFile = errors.noting { try InputFile(people, as: .people, from: session.streams) }
    let quotaFile = errors.noting { try InputFile(quotas, as: .quotas, from: session.streams) }
    let lookupFiles = (dossier?.lookupFiles ?? []).map { name in
      (name, errors.noting { try lookup(name) })
    }
    let table = peopleFile.flatMap { file in
      errors.noting { try file.table(delimiter) }
    }
    let quotaTable = quotaFile.flatMap { file in errors.noting { try file.table(delimiter) } }
    let quotaReading = quotaTable.flatMap { table in errors.noting { try QuotaTable.read(table) } }
    var lookups: [String: Table] = [:]
    for (name, file) in lookupFiles {
      if let file { lookups[name] = errors.noting { try file.table(delimiter) } }
    }
    guard let table, let quotaTable, let quotaReading, errors.errors.isEmpty else {
      try errors.throwIfAny()
      throw errors
    }
    let reading = try reader(quotaReading.quotas, lookups).read(table)
    // Warnings are said only now: beside an error they would hide it.
    session.console.warn(table.warnings + quotaTable.warnings)
    session.console.warn(quotaReading.warnings + reading.warnings)
    let files = [peopleFile, quotaFile] + lookupFiles.map(\.1) + [settings]
    return PoolInput(
      table: table, reading: reading, quotas: quotaReading.quotas, panelSize: panelSize,
      householdColumns: household, files: files.compactMap { $0 }, dossier: dossier)
  }

  private func reader(_ quotas: [Quota], _ lookups: [String: Table]) -> PoolReader {
    PoolReader(
      quotas: quotas, definitions: dossier?.attributes ?? [], idColumn: id,
      householdColumns: household, lookups: lookups, referenceDate: dossier?.referenceDate)
  }

  private func lookup(_ name: String) throws(FileError) -> InputFile {
    let path = dossier?.path(of: name) ?? name
    return try InputFile(path, as: .lookup, from: session.streams)
  }
}

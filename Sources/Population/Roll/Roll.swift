import Foundation
import Synchronization
import Tables

/// Everyone who could be invited, in a file of any length that is never held in memory.
///
/// Text that is regular is read by as many readers at once as there are cores, byte by byte;
/// anything else by the table's reader, row by row, with the same result.
public struct Roll: Sendable {
  /// The file's path.
  public let path: String
  /// The name by which messages call it.
  public let name: String
  /// The header's cells.
  public let columns: [String]
  /// How the file is written.
  public let format: TableFormat
  /// What the roll is, as its columns tell.
  public let kind: RollKind

  /// How many rows there are, about, as the file's size and its first rows let guess; `nil` if the
  /// size is not known.
  public let guessedRows: Int?

  private let header: Table
  private let headerWarnings: [TableDefect]
  private let delimiter: Delimiter?
  /// Where the first row begins; `nil` if the text is not regular from its header on.
  let firstRow: Int?

  /// What was found by all the readers together.
  public struct Visit<Visitor: RollVisitor>: Sendable {
    /// Each reader's visitor and what it counted.
    public let readers: [(visitor: Visitor, tally: RollTally)]
    /// Whether the text was regular.
    public let isRegular: Bool
    /// What is noteworthy about the table and does not make it unusable.
    public let warnings: [TableDefect]
  }

  /// Opens a roll and reads its header.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - name: The name by which messages call it; the path, if not given.
  ///   - delimiter: What stands between cells; `nil`: find out.
  /// - Throws: When the file cannot be read, or is no table.
  public init(
    path: String, name: String? = nil, delimiter: Delimiter? = nil
  ) throws(TableError) {
    self.path = path
    self.name = name ?? path
    self.delimiter = delimiter
    let start = Self.beginning(of: path)
    let options = TableReader.Options(delimiter: delimiter)
    if let start, let line = start.firstIndex(of: 0x0A) {
      let reader = try TableReader(bytes: start, name: self.name, options: options)
      let isPlain =
        reader.headerRow == 1 && reader.format.encoding == .utf8
        && !start[...line].starts(with: Array("sep=".utf8))
        && start[...line].count { $0 == 0x22 } % 2 == 0
      firstRow = isPlain ? line + 1 : nil
      (columns, format, headerWarnings) = (reader.columns, reader.format, reader.defects)
      let lines = start.count { $0 == 0x0A }
      guessedRows = Self.size(of: path).map {
        Int(Double($0) / Double(start.count) * Double(lines))
      }
    } else {
      let reader = try TableReader(path: path, name: self.name, options: options)
      firstRow = nil
      guessedRows = nil
      (columns, format, headerWarnings) = (reader.columns, reader.format, reader.defects)
    }
    header = Table(name: self.name, columns: columns, rows: [], format: format)
    kind = RollKind(columns: columns)
  }

  /// The column of dates of birth, if the roll is one that has it.
  public var birthDateColumn: String? {
    NameColumns.birthColumn(in: columns).map { columns[$0] }
  }

  /// The columns that tell one person from all others.
  ///
  /// - Parameter idColumn: The column of ids, if it was named.
  /// - Throws: When there is no such column.
  /// - Returns: The columns, and whether they are simply all there are.
  func identity(
    _ idColumn: String?
  ) throws(PopulationError) -> (columns: [String], isWholeRow: Bool) {
    var request = RollRequest()
    request.idColumn = idColumn
    let found = try RollPlan(request, in: header, kind: kind).identity
    return (
      found.map { columns[$0] },
      idColumn == nil && kind == .table && found.count == columns.count && found.count > 1
    )
  }

  /// Shows everybody who can be drawn to visitors.
  ///
  /// - Parameters:
  ///   - request: Who can be drawn, and in which strata.
  ///   - workers: How many readers work at once; the result must not depend on it.
  ///   - visitor: What each reader's visitor is at the beginning.
  /// - Throws: ``RollError`` with all that is wrong with the file and the request.
  /// - Returns: The visitors, as they are at the end.
  public func visit<Visitor: RollVisitor>(
    _ request: RollRequest, workers: Int, _ visitor: Visitor
  ) throws(RollError) -> Visit<Visitor> {
    let plan: RollPlan
    do {
      plan = try RollPlan(request, in: header, kind: kind)
    } catch {
      throw .population(error)
    }
    var visit: Visit<Visitor>
    do {
      visit = try visitPieces(plan, workers: workers, visitor)
    } catch .irregular {
      visit = try visitRows(plan, visitor)
    }
    let failures = visit.readers.flatMap(\.tally.failures)
    if !failures.isEmpty {
      throw .population(explained(failures, plan, isRegular: visit.isRegular))
    }
    return visit
  }

  /// The cells of some rows.
  ///
  /// - Parameters:
  ///   - places: Where the rows stand, in any order.
  ///   - isRegular: Whether the visit found the text regular.
  /// - Throws: When the file cannot be read again.
  /// - Returns: The cells of each row.
  public func rows(
    at places: [RollPlace], isRegular: Bool
  ) throws(RollError) -> [[String]] {
    do {
      let order = places.indices.sorted { places[$0] < places[$1] }
      let sorted = order.map { places[$0] }
      let rows = isRegular ? try regularRows(at: sorted) : try otherRows(at: sorted)
      guard rows.count == places.count else { throw RollError.unreadable }
      var result = rows
      for (row, position) in zip(rows, order) { result[position] = row }
      return result
    } catch let error as TableError {
      throw .table(error)
    } catch {
      throw .unreadable
    }
  }

  private func regularRows(at places: [RollPlace]) throws -> [[String]] {
    guard let file = FileHandle(forReadingAtPath: path) else { throw RollError.unreadable }
    var bytes = TableWriter(columns: columns, format: format.forOutput).bytes
    for place in places {
      try file.seek(toOffset: UInt64(place.start))
      bytes.append(contentsOf: try file.read(upToCount: place.length) ?? Data())
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }
    let table = try Table.read(bytes: bytes, name: name, delimiter: format.delimiter)
    guard table.rows.count == places.count else { throw RollError.unreadable }
    return table.rows.map(\.cells)
  }

  private func otherRows(at places: [RollPlace]) throws -> [[String]] {
    var reader = try reader()
    var rows: [[String]] = []
    while rows.count < places.count, try reader.advance() {
      if reader.rowNumber == places[rows.count].start { rows.append(reader.row.cells) }
    }
    return rows
  }

  private func reader() throws(TableError) -> TableReader {
    try TableReader(
      path: path, name: name, options: TableReader.Options(delimiter: delimiter))
  }

  private static func size(of path: String) -> UInt64? {
    try? FileHandle(forReadingAtPath: path)?.seekToEnd()
  }

  private static func beginning(of path: String) -> [UInt8]? {
    guard path != "-", let file = FileHandle(forReadingAtPath: path),
      let size = try? file.seekToEnd(), size > 0, (try? file.seek(toOffset: 0)) != nil,
      let start = try? file.read(upToCount: 1 << 16),
      let end = start.lastIndex(of: 0x0A)
    else { return nil }
    return Array(start[...end])
  }
}

extension Roll {
  private func visitPieces<Visitor: RollVisitor>(
    _ plan: RollPlan, workers: Int, _ visitor: Visitor
  ) throws(RollError) -> Visit<Visitor> {
    guard let firstRow, let pieces = RollPieces(path: path, from: firstRow) else {
      throw .irregular
    }
    let results = Mutex<[Result<(visitor: Visitor, tally: RollTally), RollError>]>([])
    DispatchQueue.concurrentPerform(iterations: max(workers, 1)) { _ in
      let result = Result { () throws(RollError) in try read(pieces, plan, visitor) }
      results.withLock { $0.append(result) }
    }
    var readers: [(visitor: Visitor, tally: RollTally)] = []
    for result in results.withLock({ $0 }) { readers.append(try result.get()) }
    return Visit(readers: readers, isRegular: true, warnings: headerWarnings)
  }

  private func read<Visitor: RollVisitor>(
    _ pieces: RollPieces, _ plan: RollPlan, _ visitor: Visitor
  ) throws(RollError) -> (visitor: Visitor, tally: RollTally) {
    var interpreter = RollInterpreter(plan)
    var visitor = visitor
    var scanner = RollScanner(columns: plan.columnCount, delimiter: format.delimiter.rawValue)
    var piece = RollPieces.Piece()
    while try pieces.next(&piece) {
      let isRegular = piece.withBytes { bytes in
        guard RollText.isUTF8(bytes) else { return false }
        scanner.begin()
        while let start = scanner.next(in: bytes) {
          let place = RollPlace(
            start: piece.offset + start, length: scanner.end - start)
          let isUnderstood = scanner.cells.withUnsafeBufferPointer {
            interpreter.take(bytes, $0, at: place, for: &visitor)
          }
          guard isUnderstood else { return false }
        }
        return scanner.isRegular
      }
      guard isRegular else {
        pieces.stop()
        throw .irregular
      }
      if interpreter.hasTooManyStrata { throw .tooManyStrata(limit: RollInterpreter.mostStrata) }
    }
    return (visitor, interpreter.finished())
  }

  private func visitRows<Visitor: RollVisitor>(
    _ plan: RollPlan, _ visitor: Visitor
  ) throws(RollError) -> Visit<Visitor> {
    var interpreter = RollInterpreter(plan)
    var visitor = visitor
    var bytes: [UInt8] = []
    var cells: [RollCell] = []
    var warnings: [TableDefect] = []
    do throws(TableError) {
      var reader = try reader()
      while try reader.advance() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        for column in 0..<plan.columnCount {
          let start = bytes.count
          reader.appendCell(column, to: &bytes)
          cells.append(RollCell(start: start, end: bytes.count, isClean: true))
        }
        let place = RollPlace(start: reader.rowNumber, length: 0)
        _ = bytes.withUnsafeBufferPointer { bytes in
          cells.withUnsafeBufferPointer {
            interpreter.take(bytes, $0, at: place, for: &visitor)
          }
        }
        if interpreter.hasTooManyStrata { break }
      }
      if reader.defects.contains(where: { $0.severity == .error }) {
        throw TableError(reader.defects)
      }
      warnings = reader.defects
    } catch {
      throw .table(error)
    }
    if interpreter.hasTooManyStrata { throw .tooManyStrata(limit: RollInterpreter.mostStrata) }
    return Visit(
      readers: [(visitor, interpreter.finished())], isRegular: false, warnings: warnings)
  }
}

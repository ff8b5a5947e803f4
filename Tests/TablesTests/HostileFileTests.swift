import Foundation
import Testing

@testable import Tables

/// One test for each kind of file that goes wrong: what is reported, and exactly where.
@Suite struct HostileFileTests {
  /// The defects that reading some bytes ends with.
  private func defects(_ bytes: some Sequence<UInt8>) throws -> [TableDefect] {
    let error = #expect(throws: TableError.self) { try Table.read(bytes: bytes, name: "f.csv") }
    return try #require(error).defects
  }

  private func place(_ row: Int? = nil, _ column: String? = nil) -> Place {
    Place(file: "f.csv", row: row, column: column)
  }

  @Test(arguments: ["", "\n", " \r\n\r\n", "\u{FEFF}", ";;;\n;;\n"])
  func refusesAFileWithNothingInIt(_ text: String) throws {
    #expect(try defects(text.utf8) == [TableDefect(.empty, at: place())])
  }

  @Test func leavesTheJudgementOfAHeaderAloneToTheCaller() throws {
    let table = try read("id,name\n")
    #expect(table.rows.isEmpty)
    let error = #expect(throws: TableError.self) { try table.requireRows() }
    #expect(error?.defects == [TableDefect(.noRows, at: place())])
  }

  @Test(arguments: [
    (Array("PK\u{3}\u{4}sheet".utf8), ForeignFormat.zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldOffice),
    (Array("%PDF-1.7\n".utf8), .pdf),
    ([0x1F, 0x8B, 8, 0], .gzip),
    ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .utf32),
    (Array("a;b;c\n1;2;3\n".utf16.flatMap { [UInt8($0), 0] }), .unmarkedUTF16),
    (Array("a;b\n1;".utf8) + [0, 1, 2], .binary),
    ([UInt8](repeating: 0, count: 100_000), .binary),
  ])
  func refusesWhatIsNoText(_ bytes: [UInt8], _ format: ForeignFormat) throws {
    #expect(try defects(bytes) == [TableDefect(.notText(format), at: place())])
  }

  @Test func findsAZeroByteHoweverLateItComes() throws {
    let text = "a,b\n" + String(repeating: "1,2\n", count: 300_000)
    let found = try defects(Array(text.utf8) + [0x31, 0, 0x0A])
    #expect(found == [TableDefect(.notText(.binary), at: place())])
  }

  @Test func refusesAFolderAndAMissingFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("a,b\n1,2\n".utf8).write(to: folder.appendingPathComponent("volontaires.csv"))
    let good = folder.appendingPathComponent("volontaires.csv").path
    let typo = folder.appendingPathComponent("volontaire.csv").path
    #expect(try Table.read(path: good).rows.map(\.cells) == [["1", "2"]])
    let missing = #expect(throws: TableError.self) { try Table.read(path: typo) }
    #expect(missing?.defects.map(\.kind) == [.fileNotFound(nearest: "volontaires.csv")])
    #expect(missing?.isFailureToRead == true)
    let directory = #expect(throws: TableError.self) { try Table.read(path: folder.path) }
    #expect(directory?.defects.map(\.kind) == [.isDirectory])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func saysThatAFileMayNotBeRead() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data("a,b\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    let error = #expect(throws: TableError.self) { try Table.read(path: file.path) }
    #expect(error?.defects.map(\.kind) == [.notPermitted])
  }

  @Test func reportsEveryShortAndLongRowInOnePass() throws {
    let found = try defects("id;nom;âge\n1;A;20\n2;B\n3;C;30;x\n4;D;40;;\n5\n".utf8)
    #expect(
      found == [
        TableDefect(.tooFewCells(found: 2, expected: 3), at: place(3, "âge")),
        TableDefect(.tooManyCells(found: 4, expected: 3), at: place(4), value: "x"),
        TableDefect(.tooFewCells(found: 1, expected: 3), at: place(6, "nom")),
      ])
  }

  @Test func listsFiftyDefectsOfAKindAndCountsTheOthers() throws {
    let found = try defects(("a,b\n" + String(repeating: "1\n", count: 1234)).utf8)
    #expect(found.count == DefectLog.listed + 1)
    #expect(found.last == TableDefect(.others(.tooFewCells, count: 1184), at: place()))
  }

  @Test func namesTheRowAndColumnWhereAQuotationMarkStaysOpen() throws {
    let found = try defects("id,name\n1,\"Ann\n2,Bob\n3,\"Eve\"\n4\n".utf8)
    #expect(
      found == [
        TableDefect(.unclosedQuote, at: place(2, "name")),
        TableDefect(.tooFewCells(found: 1, expected: 2), at: place(5, "name")),
      ])
  }

  @Test func keepsTheRowsBehindAQuotationMarkThatStaysOpen() throws {
    var reader = try TableReader(
      bytes: Array("id,name\n1,\"Ann\n2,Bob\n".utf8), name: "f.csv", options: .init())
    var rows: [[String]] = []
    while try reader.advance() { rows.append(reader.row.cells) }
    #expect(rows == [["1", "\"Ann"], ["2", "Bob"]])
    #expect(reader.defects.map(\.kind) == [.unclosedQuote])
  }

  @Test func stopsAtTheFiftiethQuotationMarkThatStaysOpen() throws {
    let found = try defects(("a,b\n" + String(repeating: "1,\"x\n2,\"y\"z\n", count: 500)).utf8)
    #expect(found.count { $0.kind == .unclosedQuote } == DefectLog.listed)
  }

  @Test func keepsACellWithTextBehindItsClosingMarkAsItIsWritten() throws {
    let table = try read("id;voie\n1;\"LE CLOS\" rue X\n2;\"a;b\"\n")
    #expect(table.rows.map { $0.cells[1] } == ["\"LE CLOS\" rue X", "a;b"])
    #expect(
      table.warnings == [
        TableDefect(.textAfterQuote, at: place(2, "voie"), value: "\"LE CLOS\" rue X")
      ])
  }

  @Test func warnsOfColumnsThatAreThereTwiceAndRefusesThemOnlyIfNeeded() throws {
    let table = try read("id,Âge,nom,age\n1,2,3,4\n")
    #expect(
      table.warnings == [TableDefect(.duplicateColumn(positions: [2, 4]), at: place(1, "Âge"))])
    #expect(try table.requiredIndex(of: "nom") == 2)
    let error = #expect(throws: TableError.self) { try table.requiredIndex(of: "âge") }
    #expect(
      error?.defects == [TableDefect(.ambiguousColumn(positions: [2, 4]), at: place(1, "âge"))])
  }

  @Test func warnsOfAColumnWithoutAName() throws {
    let table = try read("id,,nom\n1,2,3\n")
    #expect(table.warnings == [TableDefect(.emptyColumnName(position: 2), at: place(1))])
  }

  @Test func namesAllMissingColumnsWithTheNearestOnes() throws {
    let table = try read("id,quartier,genre\n1,2,3\n")
    let error = #expect(throws: TableError.self) {
      try table.requiredIndices(of: ["quartiers", "id", "revenu"])
    }
    let columns = ["id", "quartier", "genre"]
    #expect(
      error?.defects == [
        TableDefect(
          .missingColumn(nearest: "quartier", columns: columns), at: place(1, "quartiers")),
        TableDefect(.missingColumn(nearest: nil, columns: columns), at: place(1, "revenu")),
      ])
  }

  @Test func refusesMoreColumnsThanASpreadsheetHas() throws {
    let found = try defects(String(repeating: "a,", count: 20_000).utf8)
    #expect(
      found == [
        TableDefect(.tooManyColumns(found: 20_001, limit: TableReader.columnLimit), at: place(1))
      ])
  }

  @Test func stopsAtARowThatIsLongerThanAnyRow() throws {
    let long = [UInt8](repeating: 0x61, count: 3 * RecordStream.recordLimit)
    let found = try defects(Array("a,b\n1,2\n".utf8) + long)
    #expect(
      found == [TableDefect(.rowTooLong(limit: RecordStream.recordLimit), at: place(3))])
  }
}

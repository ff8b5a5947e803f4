import Testing

@testable import Tables

@Suite struct TableWriterTests {
  private func written(_ cell: String, format: TableFormat = TableFormat()) -> String {
    let bytes = TableWriter.bytes(columns: ["a"], rows: [[cell]], format: format)
    return String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("x\ny", "\"x\ny\""), (" x", "\" x\""), ("", "\"\""), ("a;b", "a;b"),
  ])
  func quotesOnlyWhereNeeded(_ cell: String, _ expected: String) {
    #expect(written(cell) == expected)
  }

  @Test(arguments: [
    "=1+1", "=cmd|' /C calc'!A0", "+SUM(A1)", "-2+3+cmd|x", "@SUM(A1)", "\t=1", "\r=1", "＝1+1",
    "-Bonjour", "'=1", "''=1", "'-3",
  ])
  func putsAnApostropheBeforeWhatASpreadsheetWouldRun(_ cell: String) throws {
    #expect(FormulaGuard.guarded(cell) == "'" + cell)
    var writer = TableWriter(columns: ["a"])
    writer.write([cell])
    #expect(writer.guardedCells == 1)
  }

  @Test(arguments: [
    "-3", "-3,5", "+4.25", "-1.5e-7", "-1 234,5", "-12 %", "-5 €", "+33 6 12 34 56 78",
    "+33(0)6-12-34", "-", "--", "'", "l'été", "'bonjour", "a=b", "1-2",
  ])
  func leavesNumbersPhoneNumbersAndWordsAlone(_ cell: String) {
    #expect(FormulaGuard.guarded(cell) == cell)
  }

  @Test func readsBackTheIdThatLooksLikeAFormula() throws {
    let bytes = TableWriter.bytes(columns: ["id", "n"], rows: [["=1+1", "-3"]])
    #expect(String(decoding: bytes, as: UTF8.self) == "id,n\n'=1+1,-3\n")
    #expect(try Table.read(bytes: bytes, name: "f").rows.map(\.cells) == [["=1+1", "-3"]])
  }

  @Test func readsBackEveryCellThatItWrites() throws {
    var random = RandomBytes(seed: 2)
    let pieces = [
      "\"", "'", ",", ";", "\t", "|", "\n", "\r\n", "\r", "=", "+", "-", "@", "é", "€", " ", "1",
      "ab", "+33 6", "-3", "sep=", "😀", "＝", "\u{A0}", "\u{FEFF}", "e\u{301}",
    ]
    for round in 0..<400 {
      let format = TableFormat(
        delimiter: random.pick(Delimiter.allCases), lineEnding: random.pick(LineEnding.allCases),
        hasByteOrderMark: round % 2 == 0)
      let rows = (0..<4).map { _ in
        ["x"]
          + (0..<3).map { _ in
            let text = (0..<Int(random.next() % 6)).map { _ in random.pick(pieces) }.joined()
            return trimmed(text)
          }
      }
      let bytes = TableWriter.bytes(columns: ["k", "a", "b", "c"], rows: rows, format: format)
      let table = try Table.read(bytes: bytes, name: "f", delimiter: format.delimiter)
      #expect(
        table.rows.map { $0.cells.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }
      )
      #expect(table.format == format)
      #expect(table.warnings.isEmpty)
    }
  }

  /// What the reader leaves out around cells, by an independent rule.
  private func trimmed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test func answersAFileInItsOwnFormat() throws {
    let excel = TableFormat(
      encoding: .windows1252, delimiter: .semicolon, lineEnding: .carriageReturnLineFeed)
    let bytes = TableWriter.bytes(
      columns: ["âge"], rows: [["été"]], format: excel.forOutput)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}âge\r\nété\r\n")
    #expect(TableFormat().forOutput == TableFormat())
  }

  @Test func handsOverItsTextInPieces() {
    var writer = TableWriter(columns: ["a", "b"])
    #expect(writer.takeBytes() == Array("a,b\n".utf8))
    writer.write(["1", "2"])
    #expect(writer.takeBytes() == Array("1,2\n".utf8))
    #expect(writer.takeBytes().isEmpty)
  }
}

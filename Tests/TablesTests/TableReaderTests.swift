import Testing

@testable import Tables

/// Reads a text as the file `f.csv`.
func read(_ text: String, delimiter: Delimiter? = nil) throws(TableError) -> Table {
  try Table.read(bytes: text.utf8, name: "f.csv", delimiter: delimiter)
}

@Suite struct TableReaderTests {
  @Test func readsARowForEachLineBelowTheHeader() throws {
    let table = try read("id,name\n1,Ann\n2,Bob")
    #expect(table.columns == ["id", "name"])
    #expect(table.rows.map(\.cells) == [["1", "Ann"], ["2", "Bob"]])
    #expect(table.rows.map(\.number) == [2, 3])
    #expect(table.warnings.isEmpty)
  }

  @Test(arguments: LineEnding.allCases)
  func acceptsEachLineEndingWithOrWithoutTheLastOne(_ ending: LineEnding) throws {
    let end = ending.rawValue
    for last in ["", end] {
      let table = try read("a;b\(end)1;2\(end)\(end)3;4" + last)
      #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
      #expect(table.rows.map(\.number) == [2, 4])
      #expect(table.format.lineEnding == ending)
    }
  }

  @Test func numbersARowWithLineBreaksInsideAsOne() throws {
    let table = try read("a,b\n\"x\ny\n\nz\",\"say \"\"hi\"\", you\"\n3,4\n")
    #expect(table.rows.map(\.cells) == [["x\ny\n\nz", "say \"hi\", you"], ["3", "4"]])
    #expect(table.rows.map(\.number) == [2, 3])
  }

  @Test func passesOverBlankRowsAndCountsThem() throws {
    let table = try read("\n \na;b\n;\n1;2\n\"\"; \n3;4\n\n\n")
    #expect(table.headerRow == 3)
    #expect(table.rows.map(\.number) == [5, 7])
  }

  @Test func leavesOutSpaceAroundNamesAndCells() throws {
    let table = try read("\u{FEFF} id ; \"nom\" ;\u{A0}ville\t\n 1 ;\u{202F}Ann\u{A0}; \"x;y\" \n")
    #expect(table.columns == ["id", "nom", "ville"])
    #expect(table.rows.map(\.cells) == [["1", "Ann", "x;y"]])
  }

  @Test func findsColumnsWhateverTheCaseAndAccents() throws {
    let table = try read("Identifiant;Âge ;Critère\n1;2;3\n")
    #expect(try table.requiredIndices(of: ["AGE", "critere"]) == [1, 2])
  }

  @Test func treatsQuotationMarksInsideUnquotedCellsAsText() throws {
    let table = try read("a,b\n12\" pipe,5'6\"\n")
    #expect(table.rows.map(\.cells) == [["12\" pipe", "5'6\""]])
    #expect(table.warnings.isEmpty)
  }

  @Test func forgivesCellsBeyondTheLastColumnThatAreEmpty() throws {
    let table = try read("a;b;;\n1;2;;\n3;4\n5;6; ;;;\n")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(table.warnings.isEmpty)
  }

  @Test func givesEachRowBeforeReadingTheNext() throws {
    var reader = try TableReader(
      bytes: Array("id,n\na,1\nb,2\n".utf8), name: "f.csv", options: .init(), readSize: 4)
    #expect(try reader.next()?.cells == ["a", "1"])
    #expect(reader.rowNumber == 2)
    #expect(try reader.advance())
    #expect(reader.cell(0) == "b")
    #expect(reader.cell(9).isEmpty)
    var bytes = Array("<".utf8)
    reader.appendCell(1, to: &bytes)
    #expect(bytes == Array("<2".utf8))
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test func holdsNoMoreOfAFileThanAFewPieces() throws {
    let row = "12345678;Dupont;Marie;38000\n"
    let text = "id;nom;prénom;cp\n" + String(repeating: row, count: 40_000)
    var reader = try TableReader(
      bytes: Array(text.utf8), name: "f.csv", options: .init(), readSize: 1024)
    var rows = 0
    var largest = 0
    while try reader.advance() {
      rows += 1
      largest = max(largest, reader.stream.buffer.count)
    }
    #expect(rows == 40_000)
    // The opening that the delimiter is detected in, and a piece.
    #expect(largest <= 1 << 16 + 2048)
  }
}

@Suite struct DelimiterDetectionTests {
  @Test(arguments: Delimiter.allCases)
  func detectsEachDelimiter(_ delimiter: Delimiter) throws {
    let mark = String(Unicode.Scalar(delimiter.rawValue))
    let table = try read("a\(mark)b\(mark)c\n1\(mark)2\(mark)3\n")
    #expect(table.format.delimiter == delimiter)
    #expect(table.rows.map(\.cells) == [["1", "2", "3"]])
  }

  @Test(arguments: [
    // Commas in a header of semicolons, more of them than semicolons.
    ("Nom, prénom, titre;Âge\nX;1\nY;2\n", Delimiter.semicolon),
    // Commas inside quotation marks do not count.
    ("\"a,b,c,d\";e\n1;2\n", .semicolon),
    // Decimal commas below a header of semicolons.
    ("a;b\n1,5;2,5\n", .semicolon),
    // A header alone.
    ("a|b|c", .pipe),
    // One column: whatever does not cut its rows.
    ("nom\nDupont, Jean\n", .semicolon),
    ("nom\nDupont\n", .comma),
  ])
  func decidesByTheHeaderAndTheRowsThatAgreeWithIt(_ text: String, _ expected: Delimiter) throws {
    #expect(try read(text).format.delimiter == expected)
  }

  @Test func obeysTheLineByWhichSpreadsheetsAnnounceTheDelimiter() throws {
    let table = try read("sep=|\r\na|b;c\r\n1|2\r\n")
    #expect(table.columns == ["a", "b;c"])
    #expect(table.headerRow == 2)
    #expect(table.rows.map(\.number) == [3])
  }

  @Test func obeysTheUser() throws {
    #expect(try read("a;b,c\n1;2,3\n", delimiter: .comma).columns == ["a;b", "c"])
  }

  @Test(arguments: [
    (";", Delimiter.semicolon), ("\\t", .tab), ("TAB", .tab), ("virgule", .comma), ("|", .pipe),
  ])
  func understandsNamesOfDelimiters(_ text: String, _ expected: Delimiter) {
    #expect(Delimiter(text) == expected)
    #expect(Delimiter("x") == nil)
  }
}

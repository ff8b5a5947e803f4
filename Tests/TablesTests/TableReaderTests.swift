import Testing

@testable import Tables

/// Reads a text and describes what came of it.
func read(
  _ text: String, delimiter: Delimiter? = nil
) throws(TableError) -> Table {
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

  @Test(arguments: [
    ("\n", LineEnding.lineFeed), ("\r\n", .carriageReturnLineFeed), ("\r", .carriageReturn),
  ])
  func acceptsEachLineEnding(_ ending: String, _ expected: LineEnding) throws {
    for last in ["", ending] {
      let table = try read("a;b\(ending)1;2\(ending)\(ending)3;4" + last)
      #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
      #expect(table.rows.map(\.number) == [2, 4])
      #expect(table.format.lineEnding == expected)
    }
  }

  @Test(arguments: Delimiter.allCases)
  func detectsEachDelimiter(_ delimiter: Delimiter) throws {
    let mark = String(Unicode.Scalar(delimiter.rawValue))
    let table = try read("a\(mark)b\(mark)c\n1\(mark)2\(mark)3\n")
    #expect(table.format.delimiter == delimiter)
    #expect(table.rows.map(\.cells) == [["1", "2", "3"]])
  }

  @Test func keepsLineBreaksAndDoubledQuotationMarksInQuotedCells() throws {
    let table = try read("a,b\n\"x\ny\",\"say \"\"hi\"\", you\"\n3,4\n")
    #expect(table.rows.map(\.cells) == [["x\ny", "say \"hi\", you"], ["3", "4"]])
    #expect(table.rows.map(\.number) == [2, 3])
  }

  @Test func namesTheRowWhereAQuotationMarkStaysOpen() throws {
    let error = try #require(throws: TableError.self) {
      try read("id,name\n1,\"Ann\n2,Bob\n3,\"Eve\"\n")
    }
    let place = Place(file: "f.csv", row: 2, column: "name")
    #expect(error.defects == [TableDefect(.unclosedQuote, at: place)])
  }
}

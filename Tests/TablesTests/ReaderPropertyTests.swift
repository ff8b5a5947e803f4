import Testing

@testable import Tables

/// What came of reading some bytes, whole.
private struct Outcome: Equatable {
  var format: TableFormat?
  var rows: [Table.Row] = []
  var defects: [TableDefect] = []

  init(_ bytes: [UInt8], readSize: Int) {
    do throws(TableError) {
      var reader = try TableReader(
        bytes: bytes, name: "f", options: .init(), readSize: readSize)
      format = reader.format
      while try reader.advance() { rows.append(reader.row) }
      defects = reader.defects
    } catch {
      defects = error.defects
    }
  }
}

@Suite struct ReaderPropertyTests {
  private static let awkward: [[UInt8]] = [
    Array("id;nom\r\n1;\"a\r\n\"\"b\"\"\"\r\n\r\n2;é €\r\n3;\"x\" y\r\n4\r\n5;\"open\r\n6;z".utf8),
    Array("\u{FEFF}a,b\n\"\",\"\"\"\"\n'=1,'\n 1 , \"2\" \n".utf8),
    Array("sep=;\ra;b\r\r1;2\r".utf8),
    [0xFF, 0xFE] + "a;b\r\né;😀\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    Array("a;b\n1;".utf8) + [0xE9, 0x0A, 0x32, 0x3B, 0xC9, 0xA0, 0x0A],
    Array("a;b\n1;é\n2;".utf8) + [0xE9, 0xE2, 0x82, 0x0A],
  ]

  @Test(arguments: awkward)
  func givesTheSameForPiecesOfAnySize(_ bytes: [UInt8]) {
    let whole = Outcome(bytes, readSize: 1 << 20)
    for size in 1...64 { #expect(Outcome(bytes, readSize: size) == whole, "pieces of \(size)") }
  }

  @Test func neverTrapsOnRandomBytesAndNeverDependsOnThePieces() {
    var random = RandomBytes(seed: 1)
    let frequent = Array("\";,\r\n\n\t|'=a1 é".utf8) + [0xFF, 0xFE, 0xC3, 0xE2, 0]
    for _ in 0..<3000 {
      let length = Int(random.next() % 60)
      let marks: [[UInt8]] = [[], [], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]
      let bytes =
        random.pick(marks)
        + (0..<length).map { _ in
          random.next() % 8 == 0 ? UInt8(truncatingIfNeeded: random.next()) : random.pick(frequent)
        }
      let whole = Outcome(bytes, readSize: 1 << 10)
      #expect(Outcome(bytes, readSize: 1 + length % 7) == whole, "\(bytes)")
    }
  }

  @Test func givesEveryRowAsManyCellsAsThereAreColumns() throws {
    var reader = try TableReader(
      bytes: Array("a,b,c\n1\n1,2,3,4\n\"x\n".utf8), name: "f", options: .init())
    while try reader.advance() { #expect(reader.row.cells.count == 3) }
  }
}

import Testing

@testable import Tables

@Suite struct EncodingTests {
  private let text = "Prénom;Cœur\nZoë;« l’été » 5 €\n"
  private let cells = [["Zoë", "« l’été » 5 €"]]

  /// Windows-1252 by the table of the Unicode consortium, written for the letters used here.
  private func windows(_ text: String) -> [UInt8] {
    let special: [Unicode.Scalar: UInt8] = ["œ": 0x9C, "’": 0x92, "€": 0x80, "Ž": 0x8E]
    return text.unicodeScalars.map { special[$0] ?? UInt8($0.value) }
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  @Test func readsUTF8WithAndWithoutMark() throws {
    for mark in ["", "\u{FEFF}"] {
      let table = try read(mark + text)
      #expect(table.columns == ["Prénom", "Cœur"])
      #expect(table.rows.map(\.cells) == cells)
      #expect(table.format.encoding == .utf8)
      #expect(table.format.hasByteOrderMark == !mark.isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func readsUTF16WithMark(_ bigEndian: Bool) throws {
    let text = "\u{FEFF}" + text + "😀;x\n"
    let table = try Table.read(bytes: utf16(text, bigEndian: bigEndian), name: "f.csv")
    #expect(table.rows.map(\.cells) == cells + [["😀", "x"]])
    #expect(table.format.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
  }

  @Test func readsWindows1252() throws {
    let table = try Table.read(bytes: windows(text), name: "f.csv")
    #expect(table.columns == ["Prénom", "Cœur"])
    #expect(table.rows.map(\.cells) == cells)
    #expect(table.format.encoding == .windows1252)
  }

  @Test func recognisesWindows1252ByAnAccentInTheLastRow() throws {
    let many = "id;nom\n" + String(repeating: "1;Dupont\n", count: 200_000)
    let table = try Table.read(bytes: windows(many + "2;Béa\n"), name: "f.csv")
    #expect(table.rows.last?.cells == ["2", "Béa"])
    #expect(table.format.encoding == .windows1252)
  }

  @Test func isNotMisledByAPairThatIsUTF8ByAccident() throws {
    // In Windows-1252, É before a no-break space is C9 A0, which is also valid UTF-8.
    let table = try Table.read(bytes: windows("nom;x\n« CAFÉ\u{A0}»;é\n"), name: "f.csv")
    #expect(table.rows.map(\.cells) == [["« CAFÉ\u{A0}»", "é"]])
  }

  @Test func reportsEachCellThatIsNotInTheEncodingOfTheRest() throws {
    let bytes = Array("id;nom\n1;Zoë\n2;".utf8) + windows("Béa") + Array("\n3;Noé\n".utf8)
    let error = #expect(throws: TableError.self) { try Table.read(bytes: bytes, name: "f.csv") }
    let place = Place(file: "f.csv", row: 3, column: "nom")
    #expect(error?.defects == [TableDefect(.mixedEncodings, at: place, value: "Béa")])
  }

  @Test func reportsBytesThatAreNoCharacter() throws {
    let bytes = windows("id;nom\n1;é\n") + Array("2;a".utf8) + [0x81, 0x0A]
    let error = #expect(throws: TableError.self) { try Table.read(bytes: bytes, name: "f.csv") }
    let place = Place(file: "f.csv", row: 3, column: "nom")
    #expect(error?.defects == [TableDefect(.undecodable, at: place, value: "a\u{FFFD}")])
  }

  @Test func reportsHalfACharacterOfUTF16() throws {
    let bytes = utf16("\u{FEFF}id;nom\n1;a", bigEndian: false) + [0x3D, 0xD8, 0x0A, 0x00]
    let error = #expect(throws: TableError.self) { try Table.read(bytes: bytes, name: "f.csv") }
    let place = Place(file: "f.csv", row: 2, column: "nom")
    #expect(error?.defects == [TableDefect(.undecodable, at: place, value: "a\u{FFFD}")])
  }

  @Test func warnsOfCharactersThatWereLostBefore() throws {
    let table = try read("id;nom\n1;B\u{FFFD}a\n")
    let place = Place(file: "f.csv", row: 2, column: "nom")
    #expect(table.warnings == [TableDefect(.lostCharacter, at: place, value: "B\u{FFFD}a")])
  }

  @Test func obeysTheUser() throws {
    let table = try Table.read(
      bytes: Array("a\né\n".utf8), name: "f.csv", encoding: .windows1252)
    #expect(table.rows.map(\.cells) == [["Ã©"]])
  }

  @Test(arguments: [
    ([0xC3, 0xA9], UTF8Character.character(0xE9, length: 2)),
    ([0xF0, 0x9F, 0x98, 0x80], .character(0x1F600, length: 4)),
    ([0xC0, 0xAF], .invalid), ([0xE0, 0x80, 0xAF], .invalid),  // overlong
    ([0xED, 0xA0, 0x80], .invalid),  // a surrogate
    ([0xF4, 0x90, 0x80, 0x80], .invalid), ([0xF5, 0x80, 0x80, 0x80], .invalid),  // beyond Unicode
    ([0x80], .invalid), ([0xC3, 0x28], .invalid), ([0xE2, 0x82], .cut),
  ])
  func acceptsExactlyTheWellFormedSequences(_ bytes: [UInt8], _ expected: UTF8Character) {
    let found = bytes.withUnsafeBufferPointer { UTF8Character(in: $0, at: 0) }
    #expect(found == expected)
    #expect(
      (String(validating: bytes, as: UTF8.self) != nil) == (found != .invalid && found != .cut))
  }
}

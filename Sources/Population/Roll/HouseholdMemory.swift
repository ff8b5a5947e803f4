import Lottery

/// The households of a roll's rows. The words of a cell, which take the most time, are kept for
/// cells that come again, as streets and towns do.
struct HouseholdMemory {
  /// The most cells of a column whose words are kept: what a long column of whole addresses costs
  /// in memory stays bounded.
  private static let mostCells = 1 << 16

  /// The cells of one column that were seen, and their words.
  private struct Seen {
    var texts = TextTable()
    var words: [[String]] = []

    mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
      if words.count >= HouseholdMemory.mostCells { self = Seen() }
      let number = texts.number(of: text)
      if number == words.count {
        words.append(HouseholdKey.words(of: String(decoding: text, as: UTF8.self)))
      }
      return number
    }
  }

  private let address: HouseholdColumns
  private var seen: [Seen]
  /// The words of each column's cell in the row at hand.
  private var words: [[String]]

  /// Starts with nothing seen.
  init(_ address: HouseholdColumns) {
    self.address = address
    seen = address.columns.map { _ in Seen() }
    words = address.columns.map { _ in [] }
  }

  /// The household's number; 0 without one, `nil` if the cells cannot be understood.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that hold the row.
  ///   - cells: Where its cells stand.
  /// - Returns: 64 bits of the hash of its reduced address.
  mutating func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: UnsafeBufferPointer<RollCell>
  ) -> UInt64? {
    for (index, column) in address.columns.enumerated() {
      guard let text = cells[column].text(in: bytes) else { return nil }
      let number = seen[index].number(of: text)
      words[index] = seen[index].words[number]
    }
    return address.key(ofWords: words).map { max(SHA256.hash($0.utf8).leadingBits, 1) } ?? 0
  }
}

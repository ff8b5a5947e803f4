import Lottery
import Population
import Tables
import Testing

/// Texts that nobody means, which must be refused or read, and never end the program.
@Suite struct HostileTextTests {
  static let alphabet = Array("0123456789-/.,:+%{}[]\"'\\u eEtTàé\u{301}\n\t*#bis=𝟙٣\u{FEFF}\u{0}")

  static func texts() throws -> [String] {
    var numbers = NumberStream(seed: try Seed("hostile"), label: Label("test"))
    let random = (0..<1500).map { _ in
      String(
        (0..<numbers.next(below: 14)).map { _ in alphabet[numbers.next(below: alphabet.count)] })
    }
    let long = ["-", "9", "[", "\"", "1,", "{a:", "é", "12 bis "].map {
      String(repeating: $0, count: 20_000)
    }
    return random + long
  }

  @Test func noTextEndsTheProgram() throws {
    for text in try Self.texts() {
      let day = PartialDate(text)?.earliest
      #expect(day.map { $0.year >= 1 } ?? true)
      if let bands = AgeBands(text) { #expect(!bands.bands.isEmpty) }
      if let key = HouseholdKey([text, text]) { #expect(!key.text.isEmpty) }
      #expect((try? QuotaTolerance(text)) == nil || text.contains(where: \.isNumber))
      if let dossier = try? Dossier(text) { #expect(dossier.attributes.isEmpty) }
    }
  }

  @Test func noCellEndsTheProgram() throws {
    for text in try Self.texts() {
      let quotas = Table(
        name: "q", columns: ["feature", "value", "min", "max", "min_flex", "max_flex"],
        cells: [["a", "b", text, "5", text, text], ["a", text, "1", "5", "0", "9"]])
      if let read = try? QuotaTable.read(quotas) { #expect(!read.quotas.isEmpty) }
      let population = Table(
        name: "p", columns: ["attribute", "value", "population"],
        cells: [["a", "b", text], ["a", "c", "1"]])
      guard let margins = try? ReferencePopulation.read(population) else { continue }
      let proposal = try QuotaProposal(population: margins, panelSize: 1_000_000)
      #expect(proposal.quotas.map(\.least).reduce(0, +) <= 1_000_000, "\(text)")
      #expect(proposal.quotas.map(\.most).reduce(0, +) >= 1_000_000, "\(text)")
    }
  }
}

import Foundation
import Testing

@testable import KleroCommands

/// The same inputs and seed give the same bytes; the order of rows means nothing.
@Suite struct DeterminismTests {
  @Test func everyRunGivesTheSameBytes() throws {
    let first = try SmallTown.newlyDrawn()
    let bytes = try first.contents(of: "d")
    #expect(bytes.keys.sorted() == SmallTown.drawFiles)
    for _ in 0..<4 {
      let again = try SmallTown.newlyDrawn()
      #expect(try again.contents(of: "d") == bytes)
    }
  }

  @Test func theLanguageChangesNothingButPages() throws {
    let world = try SmallTown.newlyDrawn()
    #expect(world.select("--seed", SmallTown.seed, "--lang", "fr", "--out", "e").code == .done)
    let (english, french) = (try world.contents(of: "d"), try world.contents(of: "e"))
    for name in SmallTown.drawFiles where !name.hasSuffix("html") && !name.hasSuffix("draw.json") {
      #expect(english[name] == french[name], "\(name)")
    }
  }

  @Test(arguments: 1...4) func theOrderOfRowsMeansNothing(_ step: Int) throws {
    let world = try SmallTown.newlyDrawn()
    // Steps of 5, 7, 11 and 13 visit all 24 rows: they have no divisor in common with 24.
    let stride = [5, 7, 11, 13][step - 1]
    let rows = SmallTown.rows.indices.map { SmallTown.rows[$0 * stride % SmallTown.rows.count] }
    let people = ([SmallTown.header] + rows).joined(separator: "\n") + "\n"
    let lines = SmallTown.quotas.split(separator: "\n")
    let quotas = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let other = try SmallTown.world(people: people, quotas: SmallTown.quotas)
    #expect(other.select("--seed", SmallTown.seed).code == .done)
    for name in ["probabilities.csv", "selected.csv", "remaining.csv", "public/selected.csv"] {
      #expect(world.read("d/\(name)") == other.read("d/\(name)"), "\(name)")
    }
    try other.write("quotas.csv", quotas)
    #expect(other.select("--seed", SmallTown.seed, "--force").code == .done)
    for name in ["probabilities.csv", "selected.csv", "remaining.csv", "public/selected.csv"] {
      #expect(world.read("d/\(name)") == other.read("d/\(name)"), "\(name), other quotas")
    }
  }
}

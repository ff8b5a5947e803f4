import Foundation
import Population
import Tables
import TestSupport
import Testing

/// `scripts/make-fixtures` runs these tests with `KLERO_RECORD_FIXTURES` set: they then write the
/// files before they compare them.
@Suite(.serialized) struct FixtureTests {
  static let isRecording = ProcessInfo.processInfo.environment["KLERO_RECORD_FIXTURES"] != nil

  @Test(arguments: SmallTown.all.map(\.folder))
  func smallTownsAreMadeAgainToTheByte(_ folder: String) throws {
    let town = try #require(SmallTown.all.first { $0.folder == folder })
    let url = Fixtures.folder.appendingPathComponent(folder)
    if Self.isRecording {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    for file in try town.files() {
      let path = url.appendingPathComponent(file.name)
      if Self.isRecording { try Data(file.bytes).write(to: path) }
      #expect(try Data(contentsOf: path) == Data(file.bytes), "\(folder)/\(file.name)")
    }
  }

  @Test func theTownOfTheBenchmarksIsMadeAgainToTheByte() throws {
    let town = try InventedTownTests.town()
    let quotas = QuotaTable.table(of: try InventedTownTests.proposal(town).quotas)
    let format = TableFormat(delimiter: .semicolon, hasByteOrderMark: true)
    let tables = [town.people, town.population, quotas].map { table in
      let rows = table.rows.map(\.cells)
      return (table.name, TableWriter.bytes(columns: table.columns, rows: rows, format: format))
    }
    let folder = Fixtures.folder.appendingPathComponent("orvault")
    for (name, bytes) in [("klero.json", Array(town.settings.utf8))] + tables {
      let path = folder.appendingPathComponent(name)
      if Self.isRecording { try Data(bytes).write(to: path) }
      #expect(try Data(contentsOf: path) == Data(bytes), "\(name)")
    }
  }

  @Test func fixturesAreSmall() throws {
    let sizes = try FileManager.default.subpathsOfDirectory(atPath: Fixtures.folder.path).map {
      try FileManager.default.attributesOfItem(
        atPath: Fixtures.folder.appendingPathComponent($0).path)[.size] as? Int ?? 0
    }
    #expect(sizes.count > 10)
    #expect(sizes.reduce(0, +) < 1_000_000)
  }
}

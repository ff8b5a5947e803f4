import Foundation
import Lottery
import Population
import Testing

@testable import Selection

/// A roll long enough that its readers share it in several pieces.
@Suite struct InvitationWorkersTests {
  private static let seed = "graine 7"

  private func withRoll<Result>(_ rows: [String], _ body: (Roll) throws -> Result) throws -> Result
  {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    let header = "id;quartier;rue;remarque\n"
    try Data((header + rows.joined()).utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(try Roll(path: path))
  }

  private static let rows = (0..<1_800).map { person in
    let remark = "é" + String(repeating: "e ", count: person % 60 * 5)
    return "p\(person);q\(person % 3);\"\(person % 1_000), rue \"\"X\"\"\";\"\(remark)\n\"\n"
  }

  private func request(household: Bool = false) -> InvitationDraw.Request {
    var roll = RollRequest()
    roll.attributes = [AttributeDefinition(column: "quartier")]
    if household { roll.householdColumns = ["rue"] }
    return InvitationDraw.Request(roll, letters: 100)
  }

  private func draw(_ roll: Roll, workers: Int, household: Bool) throws -> [String] {
    let draw = try InvitationDraw(
      request(household: household), from: roll, seed: try Seed(Self.seed), workers: workers)
    return draw.strata.map { "\($0)" } + draw.invited.map { "\($0)" }
  }

  @Test(arguments: [false, true], [2, 5])
  func theNumberOfReadersDoesNotMatter(household: Bool, workers: Int) throws {
    let rows = Self.rows.map { household ? $0.replacing("\"\"X\"\"", with: "X") : $0 }
    try withRoll(rows) { roll in
      let alone = try draw(roll, workers: 1, household: household)
      #expect(alone.count == 103)
      #expect(try draw(roll, workers: workers, household: household) == alone)
    }
  }

  /// Cut like a pack of cards, and in halves of very different length.
  @Test(
    arguments: [{ $0 % 7 }, { $0 < 40 ? 1 : 0 }, { $0 % 200 == 199 ? 0 : 1 }]
      as [@Sendable (Int) -> Int])
  func anyCutOfTheRollGivesTheSameDraw(_ pieceOfRow: @Sendable (Int) -> Int) throws {
    let seed = try Seed(Self.seed)
    let cut = Dictionary(grouping: Self.rows.indices, by: pieceOfRow)
    let pieces = try cut.keys.sorted(by: >).map { key in
      try withRoll((cut[key] ?? []).map { Self.rows[$0] }) { roll in
        try InvitationPiece(request(), of: roll, seed: seed, inputs: [], workers: 2, layout: [])
      }
    }
    let merged = try InvitationMerge(pieces).draw
    let whole = try withRoll(Self.rows) { roll in
      try InvitationDraw(request(), from: roll, seed: seed, workers: 2)
    }
    #expect(merged.invited.map(\.ticket) == whole.invited.map(\.ticket))
    #expect(merged.strata == whole.strata)
  }
}

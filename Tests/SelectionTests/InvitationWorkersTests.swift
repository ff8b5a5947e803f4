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

  /// Rows that no relief is known for, behind blank lines and line breaks in quotation marks.
  @Test(arguments: [1, 2, 5])
  func rowsThatFailAreNamedWhoeverReadsThem(workers: Int) throws {
    var rows = Self.rows
    rows[3] = "\n\n" + rows[3]
    rows[900] = "p900;Xyz;x;y\n"
    rows[1_500] = "p1500;Xyz;x;y\n"
    rows[1_799] = "p1799;Abc;x;y"
    let failing = try withRoll(rows) { roll in
      var request = request()
      request.roll.attributes = [
        AttributeDefinition(
          name: "relief",
          source: AttributeSource(
            column: "quartier",
            groups: [
              .init(name: "plaine", members: ["q0", "q1"]),
              .init(name: "montagne", members: ["q2"]),
            ]))
      ]
      do {
        _ = try InvitationDraw(
          request, from: roll, seed: try Seed(Self.seed), workers: workers)
      } catch RollError.population(let error) {
        return error.defects
      }
      return []
    }
    guard case .underivable(_, _, .inNoGroup, let values) = failing.first else {
      Issue.record("\(failing)")
      return
    }
    #expect(values.map(\.value) == ["Xyz", "Abc"])
    // The header is row 1, and two rows are blank.
    #expect(values.map(\.occurrences.rows) == [[904, 1_504], [1_803]])
    #expect(values.map(\.occurrences.count) == [2, 1])
  }

  /// So many addresses that they go to the disk; the strata differ within an address.
  @Test(arguments: [1, 3])
  func addressesAreCountedOnceBeyondWhatMemoryHolds(workers: Int) throws {
    let count = 40_000
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    let header = "cle_interop;commune_insee;commune_nom;voie_nom;numero;position\n"
    let rows = (0..<2 * count).map { row in
      "\(row % count);44;X;Y;1;\(row < count ? "a" : row % 4 == 0 ? "b" : "a")\n"
    }
    try Data((header + rows.joined()).utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(2 * count > SharedTicket.capacity)
    var roll = RollRequest()
    roll.attributes = [AttributeDefinition(column: "position")]
    let draw = try InvitationDraw(
      InvitationDraw.Request(roll, letters: 30), from: try Roll(path: path),
      seed: try Seed(Self.seed), workers: workers)
    #expect(draw.strata.map(\.people) == [count, 0])
    #expect(draw.strata.map(\.letters) == [30, 0])
    #expect(draw.onTwoLists == count)
    let printer = TicketPrinter(seed: try Seed(Self.seed), label: .invite)
    let smallest = (0..<count).map { printer.ticket(of: "\($0)") }.sorted().prefix(30)
    #expect(draw.invited.map(\.ticket) == Array(smallest))
  }
}

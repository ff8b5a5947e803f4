import Foundation
import Lottery
import Population
import Testing

@testable import Selection

/// Whole draws, again and again with fixed seeds: everybody gets letters as often as the draw says.
///
/// Each person's frequency over `draws` draws is compared with their chance at `limit` standard
/// errors. For a right draw, the chance that any of up to 240 people is further off is under
/// 240 · 2 · Φ(−4.5) = 0.0016 a test; a draw whose chances are wrong by half would fail surely.
@Suite struct FairChancesTests {
  private static let draws = 400
  private static let limit = 4.5

  /// How often each row of a roll gets a letter.
  private func frequencies(
    _ rows: [String], columns: String, _ request: InvitationDraw.Request
  ) throws -> (times: [String: Int], letters: [Int]) {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("klero-roll-\(UUID().uuidString).csv")
    try Data(([columns] + rows).joined(separator: "\n").appending("\n").utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let roll = try Roll(path: url.path)
    var times: [String: Int] = [:]
    var letters: [Int] = []
    for number in 0..<Self.draws {
      let draw = try InvitationDraw(
        request, from: roll, seed: try Seed("chances \(number)"), workers: 1)
      let cells = try roll.rows(at: draw.invited.map(\.place), isRegular: draw.isRegular)
      for person in cells { times[person[0], default: 0] += 1 }
      letters.append(cells.count)
    }
    return (times, letters)
  }

  private func expect(_ times: [String: Int], of people: Int, chance: Double) {
    let deviation = (chance * (1 - chance) / Double(Self.draws)).squareRoot()
    for person in 0..<people {
      let share = Double(times["p\(person)"] ?? 0) / Double(Self.draws)
      #expect(abs(share - chance) < Self.limit * deviation)
    }
  }

  @Test func withOneLetterAHouseholdPeopleHaveEqualChances() throws {
    // 90 people in homes of one to five, of two strata that live together.
    var rows: [String] = []
    var home = 0
    while rows.count < 90 {
      for _ in 0...(home % 5) where rows.count < 90 {
        rows.append("p\(rows.count),\(home) rue du Bois,\(rows.count % 3 == 0 ? "F" : "M")")
      }
      home += 1
    }
    var roll = RollRequest()
    roll.attributes = [AttributeDefinition(column: "sexe")]
    roll.householdColumns = ["adresse"]
    let found = try frequencies(
      rows, columns: "id,adresse,sexe", InvitationDraw.Request(roll, letters: 15))
    #expect(Set(found.letters) == [15])
    expect(found.times, of: 90, chance: 15.0 / 90)
  }

  @Test func inTwoStagesPeopleHaveEqualChancesWhereverTheyLive() throws {
    let sizes = [3, 5, 8, 13, 21, 30, 40, 100]
    let communes = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
    let rows = communes.enumerated().map { person, commune in
      "p\(person),c\(commune),\(commune < 4 ? "montagne" : "plaine"),\(person % 2 == 0 ? "F" : "M")"
    }
    var roll = RollRequest()
    roll.attributes = ["commune", "relief", "sexe"].map { AttributeDefinition(column: $0) }
    var request = InvitationDraw.Request(roll, letters: 44)
    request.places = PlaceRequest(count: 4, cap: 500_000)
    let found = try frequencies(rows, columns: "id,commune,relief,sexe", request)
    #expect(abs(Double(found.letters.reduce(0, +)) / Double(Self.draws) - 44) < 1)
    expect(found.times, of: 220, chance: 0.2)
  }

  @Test func inStrataPeopleHaveTheChanceThatTheFilesName() throws {
    let rows = (0..<120).map { "p\($0),q\($0 < 40 ? 1 : 2)" }
    var roll = RollRequest()
    roll.attributes = [AttributeDefinition(column: "quartier")]
    let found = try frequencies(
      rows, columns: "id,quartier", InvitationDraw.Request(roll, letters: 31))
    #expect(Set(found.letters) == [31])
    expect(found.times, of: 120, chance: 31.0 / 120)
  }
}

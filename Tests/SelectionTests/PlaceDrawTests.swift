import Foundation
import Lottery
import Population
import Tables
import TestSupport
import Testing

@testable import Selection

@Suite struct PlaceDrawTests {
  /// Communes as strata of their own.
  private func strata(_ people: [Int]) -> [LetterPlan.Stratum] {
    people.enumerated().map { .init(values: ["c\($0 + 100)"], people: $1) }
  }

  private func seed(_ number: Int) throws -> Seed { try Seed("communes \(number)") }

  /// Every starting point once: each commune is drawn in exactly its part of them, and its chance
  /// times the share of its people who get a letter is the same for all.
  @Test(arguments: [
    ([5, 10, 20, 40, 100], 2, 20, 1_000_000), ([5, 10, 20, 40, 100], 3, 20, 250_000),
    ([1, 1, 2, 3, 5, 8, 13], 4, 6, 500_000), ([7, 7, 7], 3, 9, 1_000_000),
    ([1, 50, 60, 70, 800], 2, 100, 400_000),
  ])
  func endToEndChancesAreEqual(
    _ people: [Int], _ count: Int, _ letters: Int, _ cap: Int
  ) throws {
    let request = PlaceRequest(count: count, cap: cap)
    let places = try PlaceDraw.row(request, of: strata(people), letters: letters)
    let whole = places[0].chanceWhole
    #expect(places.reduce(0) { $0 + $1.chanceParts } == count * whole)
    var times = places.map { _ in 0 }
    // Between two ends of communes in the row nothing changes.
    var ends = [0]
    for place in places { ends.append((ends[ends.count - 1] + place.chanceParts) % whole) }
    let starts = Set(ends).sorted()
    for (start, next) in zip(starts, starts.dropFirst() + [whole]) {
      let chosen = try PlaceDraw.chosen(places, startingAt: start)
      #expect(try PlaceDraw.chosen(places, startingAt: next - 1) == chosen)
      #expect(chosen.count == count)
      for index in chosen { times[index] += next - start }
    }
    let total = people.reduce(0, +)
    for (place, times) in zip(places, times) {
      #expect(times == place.chanceParts)
      let share = try PlaceDraw.share(letters, of: place, among: total)
      // Letters of the commune if drawn, times its chance, over its people: letters over people.
      let chance =
        Double(share) / 0x1p40 * Double(place.chanceParts) / Double(whole) / Double(place.people)
      #expect(abs(chance - Double(letters) / Double(total)) < 1e-12)
      #expect(Double(share) / 0x1p40 <= Double(place.people) * Double(cap) / 1e6 + 1e-9)
    }
  }

  @Test func aCommuneLargerThanItsShareIsCertain() throws {
    let draw = try PlaceDraw(
      PlaceRequest(count: 2), of: strata([10, 10, 10, 970]), letters: 50, seed: try seed(1))
    #expect(draw.places.map(\.fate).count { $0 == .certain } == 1)
    #expect(draw.places.last?.letters ?? 0 >= 48)
    #expect(draw.letters.reduce(0, +) == 50)
  }

  @Test func communesThatCannotBeDrawnAreRefused() throws {
    let seed = try seed(1)
    #expect(throws: InvitationError.tooManyPlaces(4, places: 3)) {
      try PlaceDraw(PlaceRequest(count: 4), of: strata([5, 5, 5]), letters: 3, seed: seed)
    }
    // A third of all people, and a tenth of each commune at most.
    #expect(throws: InvitationError.capTooSmall(letters: 5, most: 1)) {
      try PlaceDraw(
        PlaceRequest(count: 1, cap: 100_000), of: strata([5, 5, 5]), letters: 5, seed: seed)
    }
    // A tenth of all people: two communes cannot have a tenth of five with a fifth of each.
    #expect(throws: InvitationError.tooFewPlaces(2, needed: 3)) {
      try PlaceDraw(
        PlaceRequest(count: 2, cap: 200_000), of: strata([1, 10, 10, 10, 19]), letters: 5,
        seed: seed)
    }
    #expect(throws: InvitationError.placeNotDrawn("nowhere", nearest: nil)) {
      try PlaceDraw(
        PlaceRequest(count: 1, refused: ["nowhere"]), of: strata([5, 5, 5]), letters: 5, seed: seed)
    }
  }

  @Test func aCommuneThatDeclinesIsReplacedByOneOfTheReserve() throws {
    let people = Array(repeating: 100, count: 12)
    let first = try PlaceDraw(
      PlaceRequest(count: 4, spares: 2), of: strata(people), letters: 40, seed: try seed(3))
    let drawn = first.places.filter { $0.fate == .drawn }.map(\.name)
    let spares = first.places.filter { $0.fate == .spare }.sorted {
      ($0.rank ?? 0) < ($1.rank ?? 0)
    }
    #expect(drawn.count == 4)
    #expect(spares.count == 2)
    let again = try PlaceDraw(
      PlaceRequest(count: 4, spares: 2, refused: [drawn[1].uppercased()]), of: strata(people),
      letters: 40, seed: try seed(3))
    #expect(again.places.first { $0.fate == .replacing }?.name == spares[0].name)
    #expect(again.places.first { $0.fate == .refused }?.name == drawn[1])
    #expect(again.letters.reduce(0, +) == 40)
    #expect(
      Set(drawn).subtracting([drawn[1]]).isSubset(of: again.places.filter(\.isIn).map(\.name)))
  }

  /// Real communes: each group of relief and density has its share of the drawn communes, rounded
  /// down or up, and over many seeds each commune its share of the letters.
  ///
  /// The means of 49 communes over 300 seeds are compared with their expectation at 4.5 standard
  /// errors: for a right draw the chance that any is further off is under 1 in 2000, and the
  /// seeds are fixed.
  @Test func inGrenobleEverybodyHasTheSameChanceWhereverTheyLive() throws {
    let file = Fixtures.folder.appendingPathComponent("communes/grenoble-alpes.csv").path
    let table = try Table.read(path: file, delimiter: nil)
    #expect(table.rows.count == 49)
    let communes = table.rows.map { row in
      LetterPlan.Stratum(
        values: [row.cells[1], row.cells[3], row.cells[4]], people: (Int(row.cells[2]) ?? 0) / 10)
    }
    let people = communes.reduce(0) { $0 + $1.people }
    let request = PlaceRequest(count: 12, cap: 200_000)
    let draws = 300
    var sums = communes.map { _ in 0.0 }
    var squares = sums
    for number in 0..<draws {
      let draw = try PlaceDraw(request, of: communes, letters: 800, seed: try seed(number))
      #expect(draw.places.count(where: \.isIn) == 12)
      #expect(abs(draw.letters.reduce(0, +) - 800) <= 45)
      let groups = Dictionary(grouping: draw.places, by: \.group)
      for members in groups.values {
        let expected = members.reduce(0.0) {
          $0 + Double($1.chanceParts) / Double($1.chanceWhole)
        }
        #expect(abs(Double(members.count(where: \.isIn)) - expected) < 1)
      }
      for (index, letters) in draw.letters.enumerated() {
        sums[index] += Double(letters)
        squares[index] += Double(letters * letters)
      }
    }
    for (index, commune) in communes.enumerated() {
      let mean = sums[index] / Double(draws)
      let variance = squares[index] / Double(draws) - mean * mean
      let expected = 800 * Double(commune.people) / Double(people)
      #expect(abs(mean - expected) <= 4.5 * (variance / Double(draws)).squareRoot() + 0.02)
    }
  }

  @Test func theLotHasEnoughCommunesForASmallCap() throws {
    let file = Fixtures.folder.appendingPathComponent("communes/lot.csv").path
    let table = try Table.read(path: file, delimiter: nil)
    let communes = table.rows.map { row in
      LetterPlan.Stratum(
        values: [row.cells[1], row.cells[3], row.cells[4]], people: Int(row.cells[2]) ?? 0)
    }
    let draw = try PlaceDraw(
      PlaceRequest(count: 30, cap: 100_000, spares: 5), of: communes, letters: 1_500,
      seed: try seed(46))
    #expect(draw.places.filter(\.isIn).count == 30)
    #expect(draw.places.filter { $0.fate == .spare }.count == 5)
    for place in draw.places.filter(\.isIn) {
      #expect(Double(place.letters) <= Double(place.people) * 0.1 + 1)
    }
  }
}

import Testing

@testable import Selection

@Suite struct SystematicSelectionTests {
  /// 12 people in 6 households of 1 to 4, three letters: every starting point is tried.
  @Test func everybodyHasTheSameChanceExactly() throws {
    let sizes = [1, 4, 2, 1, 3, 1]
    let row = sizes.enumerated().flatMap { home, size in
      Array(repeating: SystematicSelection.Unit(group: home, length: 3), count: size)
    }
    let selection = try SystematicSelection(row, space: 12)
    var times = [Int](repeating: 0, count: row.count)
    for start in 0..<12 {
      let drawn = selection.drawn(from: start)
      #expect(drawn.count == 3)
      #expect(Set(drawn.map { row[$0].group }).count == 3)
      for person in drawn { times[person] += 1 }
    }
    #expect(times.allSatisfy { $0 == 3 })
  }

  /// Two strata whose people live together: 4 of 8 and 1 of 5 get a letter.
  @Test func chancesOfStrataAreKeptWithinHouseholds() throws {
    let shares = try ExactShares(of: 5, by: [4, 1], within: [0...8, 0...5])
    let (lengths, space) = try HouseholdDraw.lengths(shares, [8, 5])
    #expect(lengths[0] * 2 == space)
    #expect(lengths[1] * 5 == space)
    let homes = [[0], [0, 1], [0, 1], [0], [1, 1], [0], [0, 1], [0], [0]]
    let row = homes.enumerated().flatMap { home, strata in
      strata.map { SystematicSelection.Unit(group: home, length: lengths[$0]) }
    }
    let selection = try SystematicSelection(row, space: space)
    var times = [Int](repeating: 0, count: row.count)
    for start in 0..<space {
      let drawn = selection.drawn(from: start)
      #expect(drawn.count == 5)
      #expect(Set(drawn.map { row[$0].group }).count == 5)
      for person in drawn { times[person] += 1 }
    }
    #expect(zip(times, row).allSatisfy { $0 == $1.length })
  }

  @Test func aHouseholdThatWouldGetTwoLettersIsRefused() {
    let row = Array(repeating: SystematicSelection.Unit(group: 0, length: 5), count: 3)
    #expect(throws: InvitationError.householdTooLarge(residents: 3)) {
      try SystematicSelection(row, space: 12)
    }
  }
}

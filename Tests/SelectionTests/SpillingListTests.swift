import Lottery
import Testing

@testable import Selection

@Suite struct SpillingListTests {
  private struct Element: Spillable, Equatable {
    let key: UInt64
    var value: Int

    var spread: UInt64 { key }

    static func precedes(_ one: Self, _ other: Self) -> Bool {
      (one.key, one.value) < (other.key, other.value)
    }
  }

  private static func key(_ number: Int) -> UInt64 {
    SHA256.hash("\(number % 400)".utf8).leadingBits
  }

  /// Lists that stay in memory, that go to the disk in few and in many pieces.
  @Test(arguments: [10_000, 301, 7, 1], [10_000, 100, 3])
  func everythingComesBackInOrderAndEachKeyInOneSlice(capacity: Int, size: Int) throws {
    var lists = [SpillingList<Element>(holding: capacity), .init(holding: 50), .init(holding: 9)]
    var expected: [Element] = []
    for number in 0..<900 {
      let element = Element(key: Self.key(number), value: number)
      lists[number % 2].append(element)
      expected.append(Element(key: element.key, value: number * 10 + number % 2))
    }
    expected.sort(by: Element.precedes)
    for _ in 1...2 {
      var found: [Element] = []
      var largest = 0
      try SpillingList.slices(
        of: &lists, size: size,
        adopting: { Element(key: $1.key, value: $1.value * 10 + $0) },
        { slice in
          #expect(slice.first?.key != found.last?.key || slice.isEmpty)
          found += slice
          largest = max(largest, slice.count)
        })
      #expect(found == expected)
      #expect(largest <= 2 * size + 40)
    }
  }

  /// A household row drawn from in two rounds is the row that systematic sampling draws from.
  @Test(arguments: 0..<40)
  func householdsAreDrawnAsFromOneRow(_ number: Int) throws {
    var stream = NumberStream(seed: try Seed("row \(number)"), label: .none)
    let lengths = [3, 5, 2]
    let homes = (0..<30).map { _ in
      (0...stream.next(below: 4)).map { _ in Int32(stream.next(below: 3)) }
    }
    let kinds = Dictionary(grouping: homes.indices) { homes[$0].sorted() }
    let order = kinds.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap(\.value)
    let people = order.flatMap { home in
      homes[home].indices.map { (home: home, member: $0) }
    }
    let units = people.map {
      SystematicSelection.Unit(group: $0.home, length: lengths[Int(homes[$0.home][$0.member])])
    }
    let space = 23
    let selection = try SystematicSelection(units, space: space)
    for start in 0..<space {
      var row = HouseholdRow(lengths, space: space)
      for home in homes { try row.count(home) }
      row.close(startingAt: start)
      let drawn = homes.indices.compactMap { home in
        row.drawn(from: homes[home]).map { [home, $0] }
      }
      let expected = selection.drawn(from: start).map { [people[$0].home, people[$0].member] }
      #expect(drawn == expected.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  @Test func aHouseholdThatWouldGetTwoLettersIsRefused() throws {
    var row = HouseholdRow([5], space: 12)
    try row.count([0, 0])
    #expect(throws: InvitationError.householdTooLarge(residents: 3)) { try row.count([0, 0, 0]) }
  }
}

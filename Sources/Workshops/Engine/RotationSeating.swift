/// Fills the seats of a ``RotationDesign`` with people, so that every round has the colleges as
/// even as they can be.
///
/// A college fills whole columns; then every table has one of it for each. What is left of the
/// colleges shares the last columns, placed so that no table gets two of one college there.
struct RotationSeating {
  private let design: RotationDesign
  private let tables: Int
  private let rounds: Int
  /// The seats of the shared columns: column and place.
  private let seats: [(column: Int, place: Int)]
  /// By seat the college, or -1 for an empty seat.
  private var colleges: [Int]
  private var counts: [Int]
  private let collegeCount: Int
  private let freeSeats: Int
  private var cost = 0

  /// Seats people by college.
  ///
  /// - Parameters:
  ///   - design: The design, with a seat for everybody.
  ///   - values: By person the college.
  ///   - count: The number of colleges.
  ///   - tables: The number of tables.
  ///   - rounds: The number of rounds.
  ///   - random: Decides among equals.
  /// - Returns: Who sits where, and how many are too many of their college at a table.
  static func seat(
    _ design: RotationDesign, values: [Int], count: Int, tables: Int, rounds: Int,
    random: inout FastRandom
  ) -> (seating: Seating, misses: Int) {
    var byCollege = [[Int]](repeating: [], count: count)
    for person in values.indices { byCollege[values[person]].append(person) }
    for college in byCollege.indices { random.shuffle(&byCollege[college]) }
    var seating = Seating(
      repeating: [Int](repeating: -1, count: values.count), count: rounds)
    func sit(_ person: Int, _ column: Int, _ place: Int) {
      for round in 0..<rounds {
        seating[round][person] = design.table(column: column, seat: place, round: round)
      }
    }
    var column = 0
    for college in byCollege.indices {
      while byCollege[college].count >= tables {
        for place in 0..<tables { sit(byCollege[college].removeLast(), column, place) }
        column += 1
      }
    }
    var shared = RotationSeating(
      design, columns: column..<design.columns, rest: byCollege.map(\.count), tables, rounds)
    shared.search(&random)
    for (seat, college) in zip(shared.seats, shared.colleges) where college >= 0 {
      sit(byCollege[college].removeLast(), seat.column, seat.place)
    }
    return (seating, shared.cost)
  }

  private init(
    _ design: RotationDesign, columns: Range<Int>, rest: [Int], _ tables: Int, _ rounds: Int
  ) {
    self.design = design
    self.tables = tables
    self.rounds = rounds
    collegeCount = rest.count
    seats = columns.flatMap { column in (0..<tables).map { (column, $0) } }
    colleges = rest.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    colleges += [Int](repeating: -1, count: max(0, seats.count - colleges.count))
    freeSeats = colleges.count { $0 < 0 } / tables
    counts = [Int](repeating: 0, count: rounds * tables * (rest.count + 1))
  }

  /// Exchanges seats until no table has two of one college, or two empty seats, in any round.
  private mutating func search(_ random: inout FastRandom) {
    for seat in seats.indices { place(colleges[seat], at: seat, by: 1) }
    guard seats.count > 1 else { return }
    for stage in 0..<200 where cost > 0 {
      let acceptance = AcceptanceTable(temperature: 1.2 - 0.005 * Double(stage))
      for _ in 0..<4000 where cost > 0 {
        let (one, other) = (
          random.next(below: seats.count), random.next(below: seats.count)
        )
        guard colleges[one] != colleges[other] else { continue }
        let before = cost
        exchange(one, other)
        let worse = cost - before
        let isTaken =
          worse <= 0
          || worse <= AcceptanceTable.largest
            && UInt32(random.next() >> 40) < acceptance.thresholds[worse]
        if !isTaken { exchange(one, other) }
      }
    }
  }

  private mutating func exchange(_ one: Int, _ other: Int) {
    place(colleges[one], at: one, by: -1)
    place(colleges[other], at: other, by: -1)
    colleges.swapAt(one, other)
    place(colleges[one], at: one, by: 1)
    place(colleges[other], at: other, by: 1)
  }

  private mutating func place(_ college: Int, at seat: Int, by step: Int) {
    for round in 0..<rounds {
      let table = design.table(
        column: seats[seat].column, seat: seats[seat].place, round: round)
      let cell = (round * tables + table) * (collegeCount + 1) + college + 1
      // The second of a college at a table costs one, the third two, and so on. Of empty seats
      // each table has those that all tables have, and one more at most.
      let free = college < 0 ? freeSeats : 0
      if step < 0 { counts[cell] -= 1 }
      cost += step * max(0, counts[cell] - free)
      if step > 0 { counts[cell] += 1 }
    }
  }
}

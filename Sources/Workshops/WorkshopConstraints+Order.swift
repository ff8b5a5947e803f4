extension WorkshopConstraints {
  /// The same constraints, each list in the order of the participants, so that the order of the
  /// rows of a file leaves no trace in a plan; what demands nothing is left out.
  ///
  /// Rules stay in the order in which they were given, which is that of the reports.
  public var ordered: WorkshopConstraints {
    var ordered = self
    ordered.apart = Self.ordered(apart)
    ordered.together = Self.ordered(together)
    ordered.pins = pins.sorted {
      ($0.person, $0.round ?? -1, $0.table) < ($1.person, $1.round ?? -1, $1.table)
    }
    if capacities.allSatisfy({ $0 >= Self.manySeats }) { ordered.capacities = [] }
    if attendance.allSatisfy({ !$0.contains(false) }) { ordered.attendance = [] }
    ordered.wishes = wishes.sorted {
      ($0.person, $0.rank, $0.table) < ($1.person, $1.rank, $1.table)
    }
    ordered.earlierMeetings = orderedMeetings
    return ordered.withStaffInOrder
  }

  private static func ordered(_ groups: [[Int]]) -> [[Int]] {
    groups.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Every pair once, with how often it has met.
  private var orderedMeetings: [Meeting] {
    let all = earlierMeetings.filter { $0.one != $0.other && $0.times > 0 }
      .map { (min($0.one, $0.other), max($0.one, $0.other), min($0.times, Self.mostTimes)) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return all.reduce(into: []) { pairs, meeting in
      let (low, high, times) = meeting
      guard let last = pairs.last, last.one == low, last.other == high else {
        return pairs.append(Meeting(one: low, other: high, times: times))
      }
      pairs[pairs.count - 1] = Meeting(
        one: low, other: high, times: min(last.times + times, Self.mostTimes))
    }
  }

  /// More meetings of one pair count as this many.
  private static let mostTimes = 100
}

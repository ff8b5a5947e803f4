import Population

/// Who meets whom in a plan, counted from the seats themselves.
public struct MeetingFigures: Sendable, Equatable {
  /// The pairs that meet at least once, earlier meetings included.
  public let distinctPairs: Int
  /// Those of them that had met before.
  public let earlierPairs: Int
  /// No plan with tables of these sizes can have more such pairs.
  public let bound: Int
  /// The meetings, beyond each pair's first.
  public let repeatedPairs: Int
  /// How often the same two people meet at most.
  public let mostOfOnePair: Int
  /// For everybody, how many others the person meets.
  public let metByPerson: [Int]
  /// For every two colleges, how many different pairs of them meet.
  public let pairsByCollege: [[Int]]
  /// For every two colleges, how many pairs of them there are.
  public let possibleByCollege: [[Int]]

  /// Counts the meetings of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - earlier: Pairs that have met before.
  /// - Complexity: O(*n*² × rounds) for *n* people.
  public init(_ plan: WorkshopPlan, earlier: [WorkshopConstraints.Meeting] = []) {
    let people = plan.pool.people.count
    var times = [UInt16](repeating: 0, count: people * people)
    for meeting in earlier where meeting.one != meeting.other {
      let (low, high) = (min(meeting.one, meeting.other), max(meeting.one, meeting.other))
      times[high * people + low] &+= UInt16(clamping: meeting.times)
    }
    earlierPairs = times.count { $0 > 0 }
    var meetings = times.reduce(0) { $0 + Int($1) }
    for seats in plan.seats {
      for person in 0..<people {
        guard let table = seats[person] else { continue }
        for other in 0..<person where seats[other] == table {
          times[person * people + other] &+= 1
          meetings += 1
        }
      }
    }
    let colleges = plan.pool.attributes.first?.values.count ?? 0
    var met = [Int](repeating: 0, count: people)
    var (pairs, possible) = (
      [[Int]](repeating: [Int](repeating: 0, count: colleges), count: colleges),
      [[Int]](repeating: [Int](repeating: 0, count: colleges), count: colleges)
    )
    var (distinct, most) = (0, 0)
    for person in 0..<people {
      for other in 0..<person {
        let colleges = [person, other].map { plan.pool.people[$0].values.first ?? 0 }.sorted()
        possible[colleges[0]][colleges[1]] += 1
        let count = Int(times[person * people + other])
        guard count > 0 else { continue }
        distinct += 1
        most = max(most, count)
        met[person] += 1
        met[other] += 1
        pairs[colleges[0]][colleges[1]] += 1
      }
    }
    distinctPairs = distinct
    repeatedPairs = meetings - distinct
    mostOfOnePair = most
    metByPerson = met
    pairsByCollege = pairs
    possibleByCollege = possible
    bound = MeetingBound(plan, earlier: earlier).pairs
  }
}

extension MeetingFigures {
  /// How many of the pairs of two colleges meet.
  public struct CollegePair: Sendable, Equatable {
    /// The one college.
    public let one: String
    /// The other, or the same.
    public let other: String
    /// How many different pairs of them meet.
    public let met: Int
    /// How many pairs of them there are.
    public let possible: Int
  }

  /// The matrix of colleges as a list: every two colleges once.
  ///
  /// - Parameter pool: The participants.
  /// - Returns: The pairs of colleges, in the order of the pool's values.
  public func collegePairs(of pool: Pool) -> [CollegePair] {
    let names = pool.attributes.first?.values ?? []
    return names.indices.flatMap { one in
      names.indices.dropFirst(one).map { other in
        CollegePair(
          one: names[one], other: names[other], met: pairsByCollege[one][other],
          possible: possibleByCollege[one][other])
      }
    }
  }
}

/// How many different pairs can meet at most, whoever sits where, given the sizes of tables.
struct MeetingBound {
  /// The bound.
  let pairs: Int

  /// Computes the bound: all meetings of all rounds, less those that must repeat one of some round
  /// chosen as the first; and never more than all pairs.
  ///
  /// People of a table who sat at T tables in that round repeat at least Σ C(s, 2) pairs, s being
  /// as even a split of them over T as there is.
  init(_ plan: WorkshopPlan, earlier: [WorkshopConstraints.Meeting]) {
    let sizes = plan.seats.indices.map { plan.sizes(round: $0) }
    let meetings = sizes.joined().reduce(0) { $0 + Self.pairs(of: $1) }
    var fewestRepeats = plan.seats.isEmpty ? 0 : Int.max
    for first in plan.seats.indices {
      let seated = plan.seats[first].indices.filter { plan.seats[first][$0] != nil }
      let tables = sizes[first].count { $0 > 0 }
      var repeats = 0
      for round in plan.seats.indices where round != first && tables > 0 {
        // Those who were not there in the first round may all sit at the table looked at.
        let newcomers =
          plan.seats[round].count { $0 != nil }
          - seated.count { plan.seats[round][$0] != nil }
        repeats += sizes[round].reduce(0) { sum, size in
          let known = max(0, size - newcomers)
          let (share, larger) = known.quotientAndRemainder(dividingBy: tables)
          return sum + larger * Self.pairs(of: share + 1)
            + (tables - larger) * Self.pairs(of: share)
        }
      }
      fewestRepeats = min(fewestRepeats, repeats)
    }
    let known = Set(earlier.map { [min($0.one, $0.other), max($0.one, $0.other)] }).count
    pairs = min(Self.pairs(of: plan.pool.people.count), meetings - fewestRepeats + known)
  }

  private static func pairs(of people: Int) -> Int { people * (people - 1) / 2 }
}

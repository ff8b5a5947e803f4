/// What a plan must be, in numbers: the people, tables and rounds as the engine sees them.
struct SeatingProblem: Sendable {
  /// How many people of a value a table may have.
  struct Bounds: Sendable, Equatable {
    var least: Int
    var most: Int
  }

  /// One attribute: what is to be even between tables.
  struct Family: Sendable {
    /// One value a person.
    let values: [Int]
    /// The number of values.
    let count: Int
    /// Whether no seating may be outside the bounds; else that is only to be avoided.
    var isHard: Bool
  }

  /// The number of people.
  let people: Int
  /// The number of tables.
  let tables: Int
  /// The number of rounds.
  let rounds: Int
  /// The attributes; by custom the college comes first.
  var families: [Family]
  /// The seats that may be taken, by round and table.
  let sizes: [[Bounds]]
  /// The bounds by round, table, family and value.
  let bounds: [[[[Bounds]]]]
  /// By round and person, whether the person is there.
  let attends: [[Bool]]
  /// Where people may not sit, and where they would like to: a cost by round, person and table, in
  /// pairs that meet again; empty: none. See ``forbidden``.
  var seatCosts: [[[Int]]] = []
  /// Pairs that met before the first round, with how often.
  var earlierMeetings: [(Int, Int, Int)] = []
  /// For each person those with whom the person may not sit; empty: nobody.
  var apart: [[Int]] = []
  /// By person, whether the person stays at the table of the first plan.
  var isStill: [Bool] = []

  /// By person what the person needs and not every table offers; empty: nobody needs anything.
  var needs: [[Int]] = []
  /// By need and table, whether the table offers it.
  var offers: [[Bool]] = []

  /// The values that the families after the attributes, made of rules, speak of.
  var ruleNames: [String] = []

  /// The cost of a seat that may not be taken.
  static let forbidden = 4000

  /// What the seats of a seating cost, whoever else sits there.
  func cost(of seating: Seating) -> Int {
    guard !seatCosts.isEmpty else { return 0 }
    var sum = 0
    for round in 0..<rounds {
      for person in 0..<people where seating[round][person] >= 0 {
        sum += seatCosts[round][person][seating[round][person]]
      }
    }
    return sum
  }

  /// The bounds that make tables as even as can be: every count the average, rounded down or up.
  static func even(
    _ families: [Family], tables: Int, attends: [Bool]
  ) -> (size: Bounds, families: [[Bounds]]) {
    let present = attends.indices.filter { attends[$0] }
    let counts = families.map { family in
      present.reduce(into: [Int](repeating: 0, count: family.count)) {
        $0[family.values[$1]] += 1
      }
    }
    return (
      Bounds(average: present.count, tables),
      counts.map { $0.map { Bounds(average: $0, tables) } }
    )
  }
}

extension SeatingProblem.Bounds {
  /// The average of a total, rounded down and up.
  init(average total: Int, _ tables: Int) {
    self.init(least: total / tables, most: (total + tables - 1) / tables)
  }

  /// How far a count is outside.
  func miss(_ count: Int) -> Int { max(0, least - count, count - most) }
}

/// Who sits where: by round and person a table, or -1 for nobody's seat.
typealias Seating = [[Int]]

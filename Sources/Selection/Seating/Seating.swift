/// Names the members of panels of which only the number of members of each type is known.
///
/// Over all panels everybody of a type is named equally often, to within one, and no panel gets
/// two people of one household. Panels differ from each other where the pool allows.
struct Seating {
  private let people: TypedPool
  private let constraints: PanelConstraints

  init(_ problem: PanelProblem) {
    people = problem.people
    constraints = problem.constraints
  }

  /// Names the members of every panel.
  ///
  /// - Parameter panels: For every panel, the number of members of each type; each satisfies the
  ///   constraints of the pool.
  /// - Returns: For every panel its members as positions in the pool, ascending, and how many of
  ///   them can differ.
  func seat(_ panels: [[Int]]) -> DistinctPanels {
    var members = [[Int]](repeating: [], count: panels.count)
    for (type, description) in people.types.enumerated() where description.householdClass == nil {
      seat(description.people, type: type, of: panels, into: &members)
    }
    for households in people.householdClasses {
      seat(households, of: panels, into: &members)
    }
    var distinct = DistinctPanels(members.map { $0.sorted() }, of: people, constraints)
    distinct.separate()
    return distinct
  }

  /// Takes everybody of a type in turn, round after round, each round in another order, so that
  /// equal panels get different members and nobody always sits with the same people.
  private func seat(
    _ members: [Int], type: Int, of panels: [[Int]], into seated: inout [[Int]]
  ) {
    var round = 0
    var waiting: [Int] = []
    for (panel, counts) in panels.enumerated() where counts[type] > 0 {
      var seats = Array(waiting.suffix(counts[type]))
      waiting.removeLast(seats.count)
      if seats.count < counts[type] {
        round += 1
        // Who sits in this panel already has had a turn in it.
        let order = members.sorted { Self.isBefore($0, $1, round) }
        waiting = order.filter { seats.contains($0) } + order.filter { !seats.contains($0) }
        let missing = counts[type] - seats.count
        seats += waiting.suffix(missing)
        waiting.removeLast(missing)
      }
      seated[panel] += seats
    }
  }

  private static func isBefore(_ first: Int, _ second: Int, _ round: Int) -> Bool {
    let (a, b) = (Variation.factor(first, round), Variation.factor(second, round))
    return a == b ? first < second : a < b
  }

  /// Assigns households to seats, then takes the household's people of that type in turn.
  private func seat(
    _ households: HouseholdClass, of panels: [[Int]], into seated: inout [[Int]]
  ) {
    var sharing = HouseholdSharing(
      households: households.households.count, types: households.types.count)
    for (panel, counts) in panels.enumerated() {
      sharing.add(panel: panel, seats: households.types.map { counts[$0] })
    }
    sharing.balance()
    let residents = households.households.map { household in
      households.types.map { type in household.filter { people.typeOfPerson[$0] == type } }
    }
    var turns = households.households.map { _ in [Int](repeating: 0, count: households.types.count)
    }
    for seat in sharing.seats {
      let candidates = residents[seat.household][seat.type]
      let turn = turns[seat.household][seat.type]
      seated[seat.panel].append(candidates[turn % candidates.count])
      turns[seat.household][seat.type] = turn + 1
    }
  }
}

/// Shares the seats that panels give to interchangeable households: no household twice in a panel,
/// and every household equally often for every type, to within one.
///
/// Seats are the edges of a bipartite multigraph between panels and types, households are colours:
/// an equitable edge colouring, which exists whenever no panel needs more seats than there are
/// households (D. de Werra, *Equitable colorations of graphs*, RIRO 5, 1971). Two colours at a time
/// are made even by splitting their edges along alternating paths.
struct HouseholdSharing {
  /// One seat of a panel.
  struct Seat {
    let panel: Int
    let type: Int
    var household: Int
  }

  private(set) var seats: [Seat] = []
  private var counts: [[Int]]

  init(households: Int, types: Int) {
    counts = [[Int]](
      repeating: [Int](repeating: 0, count: types), count: households)
  }

  /// Gives a panel's seats to those households that had the fewest of the kind so far.
  mutating func add(panel: Int, seats needed: [Int]) {
    var isFree = [Bool](repeating: true, count: counts.count)
    for (type, number) in needed.enumerated() {
      for _ in 0..<number {
        let free = counts.indices.filter { isFree[$0] }
        guard let household = free.min(by: { counts[$0][type] < counts[$1][type] }) else {
          continue
        }
        isFree[household] = false
        counts[household][type] += 1
        seats.append(Seat(panel: panel, type: type, household: household))
      }
    }
  }

  /// Makes every household's number of seats of every type equal to within one.
  mutating func balance() {
    guard let types = counts.first?.indices else { return }
    var isEven = false
    while !isEven {
      isEven = true
      for type in types {
        guard let most = counts.indices.max(by: { counts[$0][type] < counts[$1][type] }),
          let least = counts.indices.min(by: { counts[$0][type] < counts[$1][type] }),
          counts[most][type] - counts[least][type] > 1
        else { continue }
        isEven = false
        split(most, least)
      }
    }
  }

  /// Redistributes the seats of two households so that they differ by at most one in every type.
  ///
  /// Each seat has at most two neighbours: the other seat in its panel, and the seat with which it
  /// is paired in its type. Chains of neighbours alternate between the two households.
  private mutating func split(_ first: Int, _ second: Int) {
    let edges = seats.indices.filter {
      seats[$0].household == first || seats[$0].household == second
    }
    let panelMate = pairs(of: edges) { seats[$0].panel }
    let typeMate = pairs(of: edges) { seats[$0].type }
    var isDone = [Bool](repeating: false, count: edges.count)
    func colour(from start: Int, byPanel: Bool, seats: inout [Seat]) {
      var (edge, viaPanel, household) = (Optional(start), byPanel, first)
      while let current = edge, !isDone[current] {
        isDone[current] = true
        seats[edges[current]].household = household
        household = household == first ? second : first
        edge = viaPanel ? panelMate[current] : typeMate[current]
        viaPanel.toggle()
      }
    }
    // Paths first, from an end; what remains are cycles.
    for edge in edges.indices where !isDone[edge] && panelMate[edge] == nil {
      colour(from: edge, byPanel: false, seats: &seats)
    }
    for edge in edges.indices where !isDone[edge] && typeMate[edge] == nil {
      colour(from: edge, byPanel: true, seats: &seats)
    }
    for edge in edges.indices where !isDone[edge] {
      colour(from: edge, byPanel: true, seats: &seats)
    }
    recount([first, second])
  }

  /// Pairs edges that share a vertex, in their order; an odd one out stays alone.
  private func pairs(of edges: [Int], vertex: (Int) -> Int) -> [Int?] {
    var waiting: [Int: Int] = [:]
    var mate = [Int?](repeating: nil, count: edges.count)
    for (position, edge) in edges.enumerated() {
      if let other = waiting.removeValue(forKey: vertex(edge)) {
        mate[position] = other
        mate[other] = position
      } else {
        waiting[vertex(edge)] = position
      }
    }
    return mate
  }

  private mutating func recount(_ households: [Int]) {
    for household in households {
      counts[household] = [Int](repeating: 0, count: counts[household].count)
    }
    for seat in seats where households.contains(seat.household) {
      counts[seat.household][seat.type] += 1
    }
  }
}

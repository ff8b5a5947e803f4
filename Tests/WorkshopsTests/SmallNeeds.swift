import Population

@testable import Workshops

/// Small meetings with needs and staff at random, and all that can be done in them, tried out.
struct SmallNeeds {
  var request: WorkshopRequest

  /// Five to seven people at two or three tables: needs, rooms and staff as the number has it.
  init(_ number: UInt64, hasStaff: Bool) {
    var random = FastRandom(state: number)
    let people = 5 + random.next(below: 3)
    let tables = 2 + random.next(below: 2)
    let pool = Pool(
      attributes: [Attribute(name: "college", values: ["user", "agent"])],
      people: (0..<people).map { Pool.Person(id: "P\($0)", values: [random.next(below: 2)]) })
    request = WorkshopRequest(pool: pool, tables: tables, rounds: 1)
    request.tries = 100
    request.constraints.provisions = ["step-free", "English"].map { name in
      .init(
        name: name,
        isOffered: (0..<tables).map { _ in
          name == "English" && hasStaff ? false : random.next(below: 2) == 0
        })
    }
    for person in 0..<people where random.next(below: 3) == 0 {
      request.constraints.needs.append(
        .init(person: person, provision: random.next(below: 2)))
    }
    if random.next(below: 3) == 0 {
      request.constraints.pins = [.init(person: 0, round: nil, table: random.next(below: tables))]
    }
    if random.next(below: 3) == 0 {
      request.constraints.apart = [[1, 2]]
    }
    if hasStaff { addStaff(&random, tables) }
  }

  private mutating func addStaff(_ random: inout FastRandom, _ tables: Int) {
    for role in ["facilitator", "note-taker"].prefix(1 + random.next(below: 2)) {
      for number in 0..<tables + random.next(below: 2) {
        request.constraints.staff.append(
          .init(
            id: "\(role)\(number)", name: "N", role: role,
            languages: random.next(below: 2) == 0 ? ["English"] : [],
            training: random.next(below: 2) == 0 ? ["mediation"] : []))
      }
    }
    for table in 0..<tables where random.next(below: 2) == 0 {
      request.constraints.staffAsks.append(
        .init(
          table: table, role: random.next(below: 2) == 0 ? nil : "facilitator",
          skill: random.next(below: 2) == 0 ? "English" : "mediation"))
    }
  }

  /// All ways to lead the tables: by member of the staff the table.
  var leaderships: [[Int?]] {
    let staff = request.constraints.staff
    let tables = request.tables
    var all: [[Int?]] = [[Int?](repeating: nil, count: staff.count)]
    for role in request.constraints.roles {
      for table in 0..<tables {
        all = all.flatMap { way in
          staff.indices.filter { staff[$0].role == role && way[$0] == nil }.map { member in
            var more = way
            more[member] = table
            return more
          }
        }
      }
    }
    return all.filter { way in
      request.constraints.staffAsks.allSatisfy { ask in
        staff.indices.contains {
          way[$0] == ask.table && ask.isMet(by: staff[$0].role, staff[$0].skills)
        }
      }
    }
  }

  /// Whether anybody can be seated somewhere so that everything holds, tried out one by one.
  var isPossible: Bool { leaderships.contains { canSeat(led: $0) } }

  /// Whether there is a seating when the tables are led so.
  func canSeat(led way: [Int?]) -> Bool {
    var constraints = request.constraints
    for (member, table) in way.enumerated() { constraints.staff[member].table = table }
    let offers = constraints.offers(tables: request.tables)
    var seats = [Int](repeating: 0, count: request.pool.people.count)
    repeat {
      if holds(seats, constraints, offers) { return true }
    } while advance(&seats)
    return false
  }

  private func advance(_ seats: inout [Int]) -> Bool {
    for person in seats.indices {
      seats[person] += 1
      if seats[person] < request.tables { return true }
      seats[person] = 0
    }
    return false
  }

  private func holds(
    _ seats: [Int], _ constraints: WorkshopConstraints, _ offers: [[Bool]]
  ) -> Bool {
    constraints.needs.allSatisfy { offers[$0.provision][seats[$0.person]] }
      && constraints.pins.allSatisfy { seats[$0.person] == $0.table }
      && constraints.apart.allSatisfy { group in
        Set(group.map { seats[$0] }).count == group.count
      }
      && [nil, 0, 1].allSatisfy { college in
        let people = seats.indices.filter {
          college == nil || request.pool.people[$0].values[0] == college
        }
        let counts = (0..<request.tables).map { table in
          people.count { seats[$0] == table }
        }
        return (counts.max() ?? 0) - (counts.min() ?? 0) <= 1
      }
  }
}

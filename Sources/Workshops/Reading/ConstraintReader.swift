import Population
import Tables

/// Reads the files of constraints; all that is wrong with them is reported at once.
public struct ConstraintReader: Sendable {
  /// The constraints read so far.
  public internal(set) var constraints = WorkshopConstraints()
  var defects: [ConstraintDefect] = []
  let pool: Pool
  let tables: Int
  /// The first spelling of everything that tables offer or staff can do.
  var spellings: [FoldedText: String] = [:]
  private let rounds: Int
  private let people: [String: Int]

  /// The ids of people who were to come and do not take part, as observers: rows about them are
  /// left out.
  public var bystanders: Set<String> = []

  /// Makes a reader for a plan.
  ///
  /// - Parameters:
  ///   - pool: The participants.
  ///   - tables: The number of tables.
  ///   - rounds: The number of rounds.
  public init(pool: Pool, tables: Int, rounds: Int) {
    self.pool = pool
    self.tables = tables
    self.rounds = rounds
    people = Dictionary(
      pool.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Makes a reader for a plan whose rooms and staff are known: files add to them.
  ///
  /// - Parameters:
  ///   - pool: The participants.
  ///   - tables: The number of tables.
  ///   - rounds: The number of rounds.
  ///   - known: What the plan keeps; of it what rooms offer, who leads them and what is asked of
  ///     those.
  public init(pool: Pool, tables: Int, rounds: Int, known: WorkshopConstraints) {
    self.init(pool: pool, tables: tables, rounds: rounds)
    constraints.provisions = known.provisions
    constraints.staff = known.staff
    constraints.staffAsks = known.staffAsks
    for name in known.provisions.map(\.name) + known.staff.flatMap({ [$0.role] + $0.skills }) {
      _ = spelling(of: name)
    }
  }

  /// Reads who is kept apart: columns `group` and `id`.
  ///
  /// - Parameter table: The file.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readApart(_ table: Table) throws(TableError) {
    constraints.apart += try groups(table)
  }

  /// Reads who sits together: columns `group` and `id`.
  ///
  /// - Parameter table: The file.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readTogether(_ table: Table) throws(TableError) {
    // Groups that share somebody are one group.
    var merged: [[Int]] = []
    for group in constraints.together + (try groups(table)) {
      let touching = merged.indices.filter { !Set(merged[$0]).isDisjoint(with: group) }
      let all = Set(touching.flatMap { merged[$0] } + group).sorted()
      for index in touching.reversed() { merged.remove(at: index) }
      merged.append(all)
    }
    constraints.together = merged
  }

  /// Reads whose table is given: columns `id`, `workshop` and, if wanted, `round`.
  ///
  /// - Parameter table: The file.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readPins(_ table: Table) throws(TableError) {
    let columns = try table.requiredIndices(of: ["id", "workshop"])
    let roundColumn = table.index(of: "round")
    for row in table.rows {
      let person = person(row, columns[0], table)
      let seat = number(row, columns[1], table, most: tables)
      let roundText = roundColumn.map { row.cells[$0] } ?? ""
      let round =
        roundText.isEmpty
        ? nil : roundColumn.flatMap { number(row, $0, table, most: rounds) }
      guard let person, let seat, roundText.isEmpty || round != nil else { continue }
      let clash = constraints.pins.contains { pin in
        pin.person == person && pin.table != seat - 1
          && (pin.round == nil || round == nil || pin.round == round.map { $0 - 1 })
      }
      if clash {
        defects.append(.pinnedTwice(place(row, columns[0], table), id: row.cells[columns[0]]))
      } else {
        constraints.pins.append(
          .init(person: person, round: round.map { $0 - 1 }, table: seat - 1))
      }
    }
  }

  /// Reads wishes: columns `id`, `workshop` and `rank`.
  ///
  /// - Parameter table: The file.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readWishes(_ table: Table) throws(TableError) {
    let columns = try table.requiredIndices(of: ["id", "workshop", "rank"])
    for row in table.rows {
      let person = person(row, columns[0], table)
      let seat = number(row, columns[1], table, most: tables)
      let rank = number(row, columns[2], table, most: 100)
      guard let person, let seat, let rank else { continue }
      constraints.wishes.append(.init(person: person, table: seat - 1, rank: rank))
    }
  }

  /// Reads who attends which rounds: columns `id` and `round`. Whom the file does not name attends
  /// all.
  ///
  /// - Parameter table: The file.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readAttendance(_ table: Table) throws(TableError) {
    let columns = try table.requiredIndices(of: ["id", "round"])
    var attended: [Int: Set<Int>] = [:]
    for row in table.rows {
      let person = person(row, columns[0], table)
      let round = number(row, columns[1], table, most: rounds)
      if let person, let round { attended[person, default: []].insert(round - 1) }
    }
    constraints.attendance = pool.people.indices.map { person in
      (0..<rounds).map { attended[person]?.contains($0) ?? true }
    }
  }

  /// Ends the reading.
  ///
  /// - Throws: All that is wrong with the files.
  /// - Returns: The constraints.
  public func finished() throws(ConstraintError) -> WorkshopConstraints {
    guard defects.isEmpty else { throw ConstraintError(defects: defects) }
    return constraints
  }

  // MARK: Cells

  private mutating func groups(_ table: Table) throws(TableError) -> [[Int]] {
    let columns = try table.requiredIndices(of: ["group", "id"])
    var names: [String] = []
    var members: [String: [Int]] = [:]
    for row in table.rows {
      guard let person = person(row, columns[1], table) else { continue }
      let name = row.cells[columns[0]]
      if members[name] == nil { names.append(name) }
      if members[name]?.contains(person) != true { members[name, default: []].append(person) }
    }
    return names.compactMap { members[$0] }.filter { $0.count > 1 }
  }

  mutating func person(_ row: Table.Row, _ column: Int, _ table: Table) -> Int? {
    let id = row.cells[column]
    if let person = people[id] { return person }
    if bystanders.contains(id) { return nil }
    defects.append(
      .unknownPerson(
        place(row, column, table), id: id, nearest: likelyID(id, among: pool.people.map(\.id))))
    return nil
  }

  mutating func number(
    _ row: Table.Row, _ column: Int, _ table: Table, most: Int
  ) -> Int? {
    if let number = Int(row.cells[column]), (1...max(1, most)).contains(number) { return number }
    let place = place(row, column, table)
    defects.append(
      row.cells[column].isEmpty
        ? .emptyCell(place) : .outOfRange(place, text: row.cells[column], most: most))
    return nil
  }

  func place(_ row: Table.Row, _ column: Int, _ table: Table) -> Place {
    Place(file: table.name, row: row.number, column: table.columns[column])
  }
}

/// One thing that is wrong in a file of constraints.
public enum ConstraintDefect: Sendable, Hashable {
  /// Nobody has this id.
  case unknownPerson(Place, id: String, nearest: String?)
  /// No table, round or rank has this number.
  case outOfRange(Place, text: String, most: Int)
  /// No participant has this value, or there is no such attribute.
  case unknownValue(Place, attribute: String, value: String)
  /// A person is pinned to two tables at once.
  case pinnedTwice(Place, id: String)
  /// A person of the staff stands in two rows.
  case staffTwice(Place, id: String)
  /// A person of the staff is a participant too.
  case staffTakesPart(Place, id: String)
  /// A cell without which the row says nothing.
  case emptyCell(Place)
  /// A column whose name means nothing here, but is near one that does.
  case unknownColumn(Place, nearest: String)
  /// A workshop stands in two rows.
  case workshopTwice(Place, workshop: Int)
  /// A cell that says neither yes nor no, in a column of what rooms offer.
  case neitherYesNorNo(Place, text: String, roles: [String])
  /// Nobody of those meant has what a table asks.
  case nobodyHas(Place, skill: String, role: String?, nearest: String?)
  /// A table asks something of the staff, and there is none.
  case asksWithoutStaff(Place, text: String)
  /// A need that is no column of the rooms and no language of the staff.
  case unknownNeed(Place, text: String, nearest: String?, known: [String])
  /// A need that is known, and that no table offers.
  case offeredNowhere(Place, text: String)
}

/// All that is wrong in files of constraints.
public struct ConstraintError: Error, Sendable, Equatable {
  /// What is wrong, in the order in which it was met.
  public let defects: [ConstraintDefect]

  /// Gathers what is wrong.
  public init(defects: [ConstraintDefect]) { self.defects = defects }
}

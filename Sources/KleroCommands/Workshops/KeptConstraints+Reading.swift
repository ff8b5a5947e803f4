import Population
import Tables
import Workshops

extension KeptConstraints {
  /// The constraints as a plan takes them.
  ///
  /// - Parameters:
  ///   - pool: The participants.
  ///   - tables: The number of tables.
  ///   - rounds: The number of rounds.
  ///   - file: The file in which they stand, for messages.
  /// - Throws: ``ConstraintError`` with all that is wrong, as in a file written by hand.
  /// - Returns: The constraints.
  func constraints(
    in pool: Pool, tables: Int, rounds: Int, file: String
  ) throws(ConstraintError) -> WorkshopConstraints {
    var finder = Finder(pool, tables: tables, rounds: rounds, file: file)
    var found = WorkshopConstraints()
    found.apart = (apart ?? []).map { $0.compactMap { finder.person($0, "apart") } }
    found.together = (together ?? []).map { $0.compactMap { finder.person($0, "together") } }
    for pin in fixed ?? [] {
      let round = pin.round.map { finder.round($0, "fixed") }
      guard let person = finder.person(pin.id, "fixed"),
        let table = finder.table(pin.workshop, "fixed"), round == nil || round != .some(nil)
      else { continue }
      found.pins.append(.init(person: person, round: round ?? nil, table: table))
    }
    found.rules = (rules ?? []).compactMap { finder.rule($0) }
    if let rooms {
      var seats = [Int](repeating: WorkshopConstraints.manySeats, count: tables)
      for room in rooms {
        let count = finder.number(room.seats, "rooms", most: WorkshopConstraints.manySeats)
        if let table = finder.table(room.workshop, "rooms"), let count { seats[table] = count }
      }
      found.capacities = seats
    }
    if let attendance {
      found.attendance = pool.people.map { _ in [Bool](repeating: true, count: rounds) }
      for one in attendance {
        let attended = one.rounds.compactMap { finder.round($0, "attendance") }
        guard let person = finder.person(one.id, "attendance") else { continue }
        found.attendance[person] = (0..<rounds).map(attended.contains)
      }
    }
    for wish in wishes ?? [] {
      guard let person = finder.person(wish.id, "wishes"),
        let table = finder.table(wish.workshop, "wishes"),
        let rank = finder.number(wish.rank, "wishes", most: 100)
      else { continue }
      found.wishes.append(.init(person: person, table: table, rank: rank))
    }
    for meeting in met ?? [] {
      guard let one = finder.person(meeting.one, "met"),
        let other = finder.person(meeting.other, "met"),
        let times = finder.number(meeting.times, "met", most: 100)
      else { continue }
      found.earlierMeetings.append(.init(one: one, other: other, times: times))
    }
    readStaff(into: &found, tables: tables, &finder)
    guard finder.defects.isEmpty else { throw ConstraintError(defects: finder.defects) }
    return found
  }
}

extension KeptConstraints {
  /// What tables offer, who needs that, and who leads the tables.
  private func readStaff(
    into found: inout WorkshopConstraints, tables: Int, _ finder: inout Finder
  ) {
    for offer in offers ?? [] {
      var isOffered = [Bool](repeating: false, count: tables)
      for table in offer.workshops.compactMap({ finder.table($0, "offers") }) {
        isOffered[table] = true
      }
      found.provisions.append(.init(name: offer.offer, isOffered: isOffered))
    }
    let names = found.provisions.map(\.name)
    for need in needs ?? [] {
      guard let person = finder.person(need.id, "needs"),
        let provision = finder.provision(need.need, among: names)
      else { continue }
      found.needs.append(.init(person: person, provision: provision))
    }
    found.staff = (staff ?? []).map { member in
      .init(
        id: member.id, name: member.name, role: member.role, languages: member.languages,
        training: member.training, table: member.workshop.flatMap { finder.table($0, "staff") })
    }
    for ask in asks ?? [] {
      guard let table = finder.table(ask.workshop, "asks") else { continue }
      found.staffAsks.append(.init(table: table, role: ask.role, skill: ask.skill))
    }
  }
}

/// Finds whom and what a record names, and notes what does not exist.
private struct Finder {
  private(set) var defects: [ConstraintDefect] = []
  private let pool: Pool
  private let tables: Int
  private let rounds: Int
  private let file: String
  private let people: [String: Int]

  init(_ pool: Pool, tables: Int, rounds: Int, file: String) {
    self.pool = pool
    self.tables = tables
    self.rounds = rounds
    self.file = file
    people = Dictionary(
      pool.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func person(_ id: String, _ list: String) -> Int? {
    if let person = people[id] { return person }
    defects.append(
      .unknownPerson(
        Place(file: file, column: list), id: id, nearest: likelyID(id, among: pool.people.map(\.id))
      ))
    return nil
  }

  mutating func table(_ number: Int, _ list: String) -> Int? {
    self.number(number, list, most: tables).map { $0 - 1 }
  }

  mutating func round(_ number: Int, _ list: String) -> Int? {
    self.number(number, list, most: rounds).map { $0 - 1 }
  }

  mutating func number(_ number: Int, _ list: String, most: Int) -> Int? {
    if (1...most).contains(number) { return number }
    defects.append(
      .outOfRange(Place(file: file, column: list), text: String(number), most: most))
    return nil
  }

  mutating func provision(_ name: String, among names: [String]) -> Int? {
    if let provision = names.firstIndex(of: name) { return provision }
    defects.append(
      .unknownNeed(
        Place(file: file, column: "needs"), text: name, nearest: nearest(name, among: names),
        known: names))
    return nil
  }

  mutating func rule(_ rule: KeptConstraints.Rule) -> WorkshopConstraints.Rule? {
    let attribute = pool.attributes.firstIndex {
      FoldedText($0.name) == FoldedText(rule.attribute)
    }
    let value = attribute.flatMap { attribute in
      pool.attributes[attribute].values.firstIndex { FoldedText($0) == FoldedText(rule.value) }
    }
    guard let attribute, let value else {
      defects.append(
        .unknownValue(
          Place(file: file, column: "rules"), attribute: rule.attribute, value: rule.value))
      return nil
    }
    guard rule.least >= 0, rule.most ?? .max >= rule.least else {
      defects.append(
        .outOfRange(Place(file: file, column: "rules"), text: String(rule.least), most: tables))
      return nil
    }
    return .init(
      attribute: attribute, value: value, least: rule.least, most: rule.most ?? .max)
  }
}

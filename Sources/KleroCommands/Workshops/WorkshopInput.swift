import Population
import Reports
import Tables
import Workshops

/// The participants of workshops, as read.
struct WorkshopInput {
  /// Somebody who observes.
  struct Observer {
    let id: String
    let name: String
    let college: String
  }

  /// The participants; the first attribute is the college.
  let pool: Pool
  /// By person, the name to show; of those who share a name with somebody, the id as well.
  let names: [String]
  /// How the file was written.
  let format: TableFormat

  /// The columns by which names are recognised.
  private static let nameColumns = [
    ["prénom", "nom"], ["first name", "last name"], ["name"], ["nom"],
  ]

  /// Reads the participants; what is wrong is thrown at once.
  static func read(
    _ path: String, college: String, spread: [String], id: String?, name: [String]?,
    _ delimiter: Delimiter?, in session: Session
  ) throws -> WorkshopInput {
    let table = try InputFile(path, as: .people, from: session.streams).table(delimiter)
    return try read(table, college: college, spread: spread, id: id, name: name, in: session)
  }

  /// Reads the participants of a table.
  static func read(
    _ table: Table, college: String, spread: [String], id: String?, name: [String]?,
    in session: Session
  ) throws -> WorkshopInput {
    // Named twice, the college would be two attributes.
    var seen: Set<FoldedText> = []
    let columns = ([college] + spread).filter { seen.insert(FoldedText($0)).inserted }
    let reader = PoolReader(
      definitions: columns.map { AttributeDefinition(column: $0) }, idColumn: id)
    let reading = try reader.read(table)
    let named = try name.map { try table.requiredIndices(of: $0) }
    let positions =
      named ?? Self.nameColumns.lazy.map { $0.compactMap { table.index(of: $0) } }
      .first { !$0.isEmpty } ?? []
    session.console.warn(table.warnings)
    session.console.warn(reading.warnings)
    let names = reading.rows.enumerated().map { person, row in
      let name = positions.map { table.rows[row].cells[$0] }.filter { !$0.isEmpty }
        .joined(separator: " ")
      return name.isEmpty ? reading.pool.people[person].id : name
    }
    return WorkshopInput(
      pool: reading.pool, names: distinct(names, reading.pool), format: table.format.forOutput)
  }

  /// The names, such that nobody takes another's badge or seat for their own.
  private static func distinct(_ names: [String], _ pool: Pool) -> [String] {
    let bearers = names.reduce(into: [FoldedText: Int]()) { $0[FoldedText($1), default: 0] += 1 }
    return zip(names, pool.people).map { name, person in
      bearers[FoldedText(name)] == 1 ? name : "\(name) (\(person.id))"
    }
  }

  /// The same with some of the people only.
  func keeping(_ people: [Int]) -> WorkshopInput {
    WorkshopInput(
      pool: Pool(attributes: pool.attributes, people: people.map { pool.people[$0] }),
      names: people.map { names[$0] }, format: format)
  }

  /// People as observers.
  func observers(_ people: [Int]) -> [Observer] {
    people.map { person in
      let college = pool.people[person].values[0]
      return Observer(
        id: pool.people[person].id, name: names[person],
        college: pool.attributes[0].values[college])
    }
  }

  /// The meetings of a file: pairs, or the seats of an earlier plan. People who are not here today
  /// are left out.
  func meetings(
    _ path: String, _ delimiter: Delimiter?, in session: Session
  ) throws -> [WorkshopConstraints.Meeting] {
    let table = try InputFile(path, as: .lookup, from: session.streams).table(delimiter)
    let people = Dictionary(
      pool.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard table.index(of: "workshop") == nil else {
      let columns = try table.requiredIndices(of: ["id", "round", "workshop"])
      return meetings(ofSeats: table, columns, people)
    }
    let columns = try table.requiredIndices(of: ["one", "other"])
    let times = table.index(of: "times")
    return table.rows.compactMap { row in
      guard let one = people[row.cells[columns[0]]], let other = people[row.cells[columns[1]]],
        one != other
      else { return nil }
      let count = times.flatMap { Int(row.cells[$0]) } ?? 1
      return .init(one: one, other: other, times: max(0, min(100, count)))
    }
  }

  private func meetings(
    ofSeats table: Table, _ columns: [Int], _ people: [String: Int]
  ) -> [WorkshopConstraints.Meeting] {
    var seated: [[String]: [Int]] = [:]
    var meetings: [WorkshopConstraints.Meeting] = []
    for row in table.rows {
      guard let person = people[row.cells[columns[0]]] else { continue }
      let seat = [row.cells[columns[1]], row.cells[columns[2]]]
      for mate in seated[seat] ?? [] where mate != person {
        meetings.append(.init(one: mate, other: person, times: 1))
      }
      seated[seat, default: []].append(person)
    }
    return meetings
  }
}

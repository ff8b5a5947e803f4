import Population
import Tables

/// What rooms have and offer, and who needs that.
extension ConstraintReader {
  private static let workshopNames = ["workshop", "atelier", "table"]
  private static let seatNames = ["seats", "places", "capacité", "capacity"]
  /// Columns that only say which room is meant.
  private static let titles = ["room", "salle", "name", "nom", "theme", "thème", "title", "titre"]

  /// What a further column of the rooms means.
  private enum Column {
    /// Languages asked of whoever leads the table.
    case language
    /// Training asked of whoever leads the table.
    case training
    /// Languages and training asked of one role.
    case role(String)
    /// Something that the room offers or not: a position in the provisions.
    case offer(Int)
  }

  /// Reads the rooms: columns `workshop` and, if wanted, `seats`; `language`, `training` and the
  /// roles of the staff, for what the table asks of its staff; any other column is something that
  /// the room offers, yes or no.
  ///
  /// - Parameter table: The file. It is to be read after the staff.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readRooms(_ table: Table) throws(TableError) {
    let workshop = try column(Self.workshopNames, of: table)
    let seats = table.first(of: Self.seatNames)
    let columns = meanings(of: table, without: [workshop, seats].compactMap { $0 })
    var capacities = [Int](repeating: WorkshopConstraints.manySeats, count: tables)
    var offered = [[Bool]](
      repeating: [Bool](repeating: false, count: tables), count: constraints.provisions.count)
    var (seen, hasSeats): (Set<Int>, Bool) = ([], false)
    for row in table.rows {
      guard let number = number(row, workshop, table, most: tables) else { continue }
      if !seen.insert(number).inserted {
        defects.append(.workshopTwice(place(row, workshop, table), workshop: number))
      }
      if let seats, !row.cells[seats].isEmpty {
        hasSeats = true
        if let count = self.number(row, seats, table, most: WorkshopConstraints.manySeats) {
          capacities[number - 1] = min(capacities[number - 1], count)
        }
      }
      for (column, meaning) in columns {
        switch meaning {
        case .language: ask(row, column, table, number - 1, role: nil)
        case .training: ask(row, column, table, number - 1, role: nil)
        case .role(let role): ask(row, column, table, number - 1, role: role)
        case .offer(let provision):
          offered[provision][number - 1] = answer(row, column, table) ?? false
        }
      }
    }
    if hasSeats { constraints.capacities = capacities }
    for case (_, .offer(let provision)) in columns {
      constraints.provisions[provision] = .init(
        name: constraints.provisions[provision].name, isOffered: offered[provision])
    }
    offerLanguagesAsked(columns, in: table, workshop)
  }

  /// Reads who needs what: columns `id` and `need`.
  ///
  /// - Parameter table: The file. It is to be read after the staff and the rooms.
  /// - Throws: ``TableError`` if a column is missing.
  public mutating func readNeeds(_ table: Table) throws(TableError) {
    let id = try column(["id", "identifiant"], of: table)
    let need = try column(["need", "besoin", "needs", "besoins"], of: table)
    for language in constraints.staff.flatMap(\.languages) { _ = provision(named: language) }
    let offers = constraints.provisions.map { provision in
      provision.isOffered.contains(true)
        || constraints.staff.contains { $0.languages.contains(provision.name) }
    }
    let names = constraints.provisions.map(\.name)
    for row in table.rows {
      let person = person(row, id, table)
      let text = row.cells[need]
      guard !text.isEmpty else {
        defects.append(.emptyCell(place(row, need, table)))
        continue
      }
      guard let provision = names.firstIndex(where: { FoldedText($0) == FoldedText(text) }) else {
        defects.append(
          .unknownNeed(
            place(row, need, table), text: text, nearest: nearest(text, among: names),
            known: names))
        continue
      }
      if !offers[provision] {
        defects.append(.offeredNowhere(place(row, need, table), text: names[provision]))
      }
      guard let person else { continue }
      let found = WorkshopConstraints.Need(person: person, provision: provision)
      if !constraints.needs.contains(found) { constraints.needs.append(found) }
    }
  }

  // MARK: Columns and cells

  private mutating func meanings(
    of table: Table, without known: [Int]
  ) -> [(column: Int, meaning: Column)] {
    let titles = Set(Self.titles.map { FoldedText($0) })
    let roles = constraints.roles
    return table.columns.indices.filter {
      !known.contains($0) && !table.columns[$0].isEmpty
        && !titles.contains(FoldedText(table.columns[$0]))
    }.map { column in
      let name = FoldedText(table.columns[column])
      let isLanguage = Self.languageNames.contains { FoldedText($0) == name }
      let isTraining = Self.trainingNames.contains { FoldedText($0) == name }
      let role = roles.first { FoldedText($0) == name }
      return switch (isLanguage, isTraining, role) {
      case (true, _, _): (column, .language)
      case (_, true, _): (column, .training)
      case (_, _, let role?): (column, .role(role))
      default: (column, .offer(provision(named: table.columns[column])))
      }
    }
  }

  /// The position of a provision; one that is new is offered nowhere yet.
  private mutating func provision(named name: String) -> Int {
    let name = spelling(of: name)
    if let known = constraints.provisions.firstIndex(where: { $0.name == name }) { return known }
    constraints.provisions.append(
      .init(name: name, isOffered: [Bool](repeating: false, count: tables)))
    return constraints.provisions.count - 1
  }

  /// What a table asks of its staff.
  private mutating func ask(
    _ row: Table.Row, _ column: Int, _ table: Table, _ workshop: Int, role: String?
  ) {
    let isLanguage = Self.languageNames.contains {
      FoldedText($0) == FoldedText(table.columns[column])
    }
    for skill in skills(row, column) {
      let ask = WorkshopConstraints.StaffAsk(table: workshop, role: role, skill: skill)
      if constraints.staff.isEmpty {
        // A language is then simply what is spoken there.
        if !isLanguage {
          defects.append(.asksWithoutStaff(place(row, column, table), text: skill))
        }
      } else if constraints.staff.contains(where: { ask.isMet(by: $0.role, $0.skills) }) {
        if !constraints.staffAsks.contains(ask) { constraints.staffAsks.append(ask) }
      } else {
        let skills = constraints.staff.filter { role == nil || $0.role == role }
          .flatMap(\.skills)
        defects.append(
          .nobodyHas(
            place(row, column, table), skill: skill, role: role,
            nearest: nearest(skill, among: skills)))
      }
    }
  }

  /// A language that a table asks of its staff is spoken there.
  private mutating func offerLanguagesAsked(
    _ columns: [(column: Int, meaning: Column)], in table: Table, _ workshop: Int
  ) {
    for (column, meaning) in columns {
      guard case .language = meaning else { continue }
      for row in table.rows {
        guard let number = Int(row.cells[workshop]), (1...tables).contains(number) else {
          continue
        }
        for language in skills(row, column) {
          let known = constraints.provisions[provision(named: language)]
          var offered = known.isOffered
          offered[number - 1] = true
          constraints.provisions[provision(named: language)] = .init(
            name: known.name, isOffered: offered)
        }
      }
    }
  }

  private static let yes = Set(
    ["yes", "y", "oui", "o", "x", "1", "true", "vrai", "✓", "✔"].map { FoldedText($0) })
  private static let no = Set(
    ["", "no", "n", "non", "0", "false", "faux", "-", "–"].map { FoldedText($0) })

  private mutating func answer(_ row: Table.Row, _ column: Int, _ table: Table) -> Bool? {
    let text = FoldedText(row.cells[column])
    if Self.yes.contains(text) { return true }
    if Self.no.contains(text) { return false }
    defects.append(
      .neitherYesNorNo(
        place(row, column, table), text: row.cells[column], roles: constraints.roles))
    return nil
  }
}

import Committee
import Population
import Reports
import Tables

/// What a member answered to an invitation.
struct MeetingAnswer {
  enum Kind {
    case coming
    case excused
    case substituted(by: String)
  }

  /// The member's pseudonym.
  let person: String
  let kind: Kind
  let date: Day
  /// Where it stands, if in a table.
  let place: Place?

  /// Refuses a substitute who is named too late, with the last possible day.
  func requireTimely(at desk: MeetingDesk) throws(MeetingError) {
    guard case .substituted = kind, let deadline = desk.deadline, date > deadline.day else {
      return
    }
    throw .tooLate(
      place: place, holder: desk.desk.name(person), named: date, deadline: deadline)
  }

  /// The event that it is.
  func happening(at desk: MeetingDesk) -> Happening {
    switch kind {
    case .coming:
      Happening(
        .note, on: date, to: person,
        note: MeetingTexts.coming[desk.desk.session.documentLanguage(in: desk.desk.dossier)],
        source: MeetingNote.coming(meeting: desk.name).source)
    case .excused: Happening(.excused(meeting: desk.name), on: date, to: person)
    case .substituted(let other):
      Happening(.substituted(meeting: desk.name, by: other), on: date, to: person)
    }
  }
}

// MARK: Tables of answers

extension MeetingAnswer {
  private static let yes = ["yes", "oui", "vient", "présent", "présente", "coming", "x", "1"]
  private static let no = ["no", "non", "excusé", "excusée", "excused", "0"]

  /// The answers of a table, one a row; rows without an answer and a substitute say nothing.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - date: The day of answers whose row has none.
  ///   - desk: The meeting.
  /// - Throws: All that is wrong with the rows.
  /// - Returns: The answers, in the order of the rows.
  static func all(in table: Table, _ date: Day?, _ desk: MeetingDesk) throws -> [MeetingAnswer] {
    let columns = PersonColumns(table, idColumn: desk.desk.dossier?.id)
    try columns.require(orCoupon: true)
    let answer = table.firstIndex(of: ["answer", "réponse"])
    let substitute = table.firstIndex(of: ["substitute", "suppléant", "suppléante"])
    let day = table.firstIndex(of: ["date"])
    var errors = InputErrors()
    var answers: [MeetingAnswer] = []
    for row in table.rows {
      let place = Place(file: table.name, row: row.number)
      let said = answer.map { row.cells[$0] } ?? ""
      let other = substitute.map { row.cells[$0] } ?? ""
      guard !said.isEmpty || !other.isEmpty else { continue }
      let made = errors.noting {
        MeetingAnswer(
          person: try columns.person(row, desk),
          kind: try kind(said, other, desk, place),
          date: try Self.date(day.map { row.cells[$0] } ?? "", date, place), place: place)
      }
      if let made { answers.append(made) }
    }
    try errors.throwIfAny()
    return answers
  }

  private static func kind(
    _ said: String, _ other: String, _ desk: MeetingDesk, _ place: Place
  ) throws -> Kind {
    let comes = yes.contains { FoldedText($0) == FoldedText(said) }
    if !other.isEmpty {
      if comes { throw MeetingError.comesAndIsReplaced(place: place) }
      return .substituted(by: try desk.desk.known(other, at: place))
    }
    if comes { return .coming }
    if no.contains(where: { FoldedText($0) == FoldedText(said) }) { return .excused }
    throw MeetingError.unknownAnswer(place: place, said)
  }

  private static func date(_ cell: String, _ standard: Day?, _ place: Place) throws -> Day {
    if cell.isEmpty, let standard { return standard }
    if let day = PartialDate(cell)?.exactDay { return day }
    throw MeetingError.noDay(place: place, cell)
  }
}

/// The columns of a table that say who is meant: an id, a name, or the code of a coupon.
struct PersonColumns {
  private let table: Table
  private let person: Int?
  private let coupon: Int?

  init(_ table: Table, idColumn: String?) {
    self.table = table
    person = table.personColumn(idColumn: idColumn)
    coupon = table.firstIndex(of: ["coupon", "code"])
  }

  /// Refuses a table that says nobody.
  func require(orCoupon mayBeCoupon: Bool) throws(MeetingError) {
    guard person == nil, coupon == nil || !mayBeCoupon else { return }
    throw .noPersonColumn(file: table.name, columns: table.columns)
  }

  /// The pseudonym of the person whom a row means.
  func person(_ row: Table.Row, _ desk: MeetingDesk) throws -> String {
    let place = Place(file: table.name, row: row.number)
    if let person, !row.cells[person].isEmpty {
      return try desk.desk.known(row.cells[person], at: place)
    }
    let code = coupon.map { row.cells[$0] } ?? ""
    let wanted = code.uppercased().filter { $0.isHexDigit }
    let found = desk.roll.lines.first {
      Coupon.code(of: $0.person, at: desk.name).filter(\.isHexDigit) == wanted
    }
    guard let found else { throw MeetingError.unknownCoupon(place: place, code) }
    return found.person
  }
}

extension Table {
  /// The position of the column that says who is meant.
  ///
  /// - Parameter idColumn: The dossier's own column of ids, if it names one: it goes before other
  ///   ids, for a table may well have an `id` that is something else.
  /// - Returns: The position; `nil` if there is no such column.
  func personColumn(idColumn: String?) -> Int? {
    let ids = [idColumn].compactMap(\.self) + ["id", "identifiant"]
    return firstIndex(of: ["person", "personne"] + ids + ["name", "nom"])
  }

  /// The position of the first column that has one of these names.
  func firstIndex(of names: [String]) -> Int? {
    names.lazy.compactMap { self.index(of: $0) }.first
  }
}

extension RegisterDesk {
  /// The pseudonym of the person whom somebody means, with the place where they are named.
  func known(_ text: String, at place: Place?) throws -> String {
    do {
      return try person(text)
    } catch let error as PeopleFile.PersonError {
      throw MeetingError.person(place: place, error)
    }
  }

  /// Makes sure that events can be written.
  func require(_ happenings: [Happening]) throws {
    do throws(RegisterError) {
      try register.check(happenings)
    } catch {
      throw NamedRegisterError(error: error, phrase: error.phrase(naming: name))
    }
  }
}

import Committee
import Lottery
import Population
import Reports
import Tables

/// The tables from which letters and e-mails of invitation are made: one row a person.
struct InvitationSheet {
  /// The names of the files.
  static let names = ["invitations.csv", "emails.csv"]

  private static let emailColumns = ["email", "courriel", "mail", "adresse électronique", "mél"]

  /// How many of the rows are members, guests, and have an e-mail address.
  private(set) var members = 0
  private(set) var guests = 0
  private(set) var emails = 0
  /// Members whose data are not in the people's file.
  private(set) var missing: [String] = []
  /// The files.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  private let desk: MeetingDesk
  private let language: Language

  /// Prepares the tables.
  ///
  /// - Parameters:
  ///   - desk: The meeting.
  ///   - people: The people's file.
  ///   - guests: Guests without a seat; their columns of the same names are taken over.
  ///   - language: The language of dates.
  init(_ desk: MeetingDesk, people: PeopleFile, guests: Table?, language: Language) {
    self.desk = desk
    self.language = language
    let own = people.table
    var letters = TableWriter(columns: own.columns + Self.columns, format: own.format.forOutput)
    var list = TableWriter(
      columns: ["email"] + Self.columns + ["name"], format: own.format.forOutput)
    for line in desk.roll.lines {
      guard let row = people.row(of: line.person) else {
        missing.append(line.person)
        continue
      }
      members += 1
      let cells = cells(
        role: "member", college: desk.college(line.mandate.college),
        seat: desk.seat(line.mandate), coupon: Coupon.code(of: line.person, at: desk.name))
      letters.write(row.cells + cells)
      if let email = Self.email(row, own) {
        emails += 1
        list.write([email] + cells + [desk.desk.name(line.person)])
      }
    }
    for row in guests?.rows ?? [] {
      guard let table = guests else { break }
      self.guests += 1
      let places = own.columns.map { table.index(of: $0) }
      let cells = cells(role: "guest", college: "", seat: "", coupon: "")
      letters.write(places.map { $0.map { row.cells[$0] } ?? "" } + cells)
      if let email = Self.email(row, table) {
        emails += 1
        list.write([email] + cells + [row.cells.first ?? ""])
      }
    }
    files = [(Self.names[0], letters.bytes), (Self.names[1], list.bytes)]
  }

  private static let columns = [
    "role", "college", "seat", "meeting", "meeting_date", "meeting_day", "theme", "place",
    "substitute_until", "substitute_day", "coupon",
  ]

  private func cells(role: String, college: String, seat: String, coupon: String) -> [String] {
    let call = desk.meeting.call
    let last = role == "member" ? desk.deadline?.day : nil
    return [
      role, college, seat, call.meeting, call.day.description, language.fullDate(call.day),
      call.theme ?? "", call.place ?? "", last?.description ?? "",
      last.map { language.fullDate($0) } ?? "", coupon,
    ]
  }

  private static func email(_ row: Table.Row, _ table: Table) -> String? {
    emailColumns.lazy.compactMap { table.index(of: $0) }.map { row.cells[$0] }
      .first { $0.contains("@") }
  }
}

/// The code on a coupon of reply, by which an answer is matched with a member: it says nothing of
/// who they are.
enum Coupon {
  /// The first eight digits of SHA-256 of `coupon,meeting,pseudonym`, in two groups.
  static func code(of person: String, at meeting: String) -> String {
    let digits = SHA256.hash(Array("coupon,\(meeting),\(person)".utf8)).hex.prefix(8).uppercased()
    return "\(digits.prefix(4))-\(digits.suffix(4))"
  }
}

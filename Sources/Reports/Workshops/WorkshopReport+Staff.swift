import Workshops

extension WorkshopReport.Content {
  /// Who leads the tables, in the order of tables and roles; then those held in reserve.
  var staff: [WorkshopConstraints.StaffMember] { constraints?.staff ?? [] }

  /// Who leads a table.
  func staff(of table: Int) -> [WorkshopConstraints.StaffMember] {
    staff.filter { $0.table == table }
  }

  /// Who leads a table and takes notes there, each beside the role: `Facilitator: Ana`.
  func leaders(of table: Int, _ language: Language) -> [String] {
    staff(of: table).map { WorkshopStaffTexts.led($0.role, by: $0.name).plain(language) }
  }

  /// Who leads which table; `nil` if nobody is known to.
  ///
  /// - Parameters:
  ///   - language: The language of the table.
  ///   - withReserve: Whether those held in reserve stand in it.
  /// - Returns: The table.
  func staffTable(_ language: Language, withReserve: Bool) -> DataTable? {
    let shown = staff.filter { withReserve || $0.table != nil }
    guard !shown.isEmpty else { return nil }
    return DataTable(
      id: "staff-list", caption: WorkshopStaffTexts.caption.plain(language),
      columns: [
        .init(WorkshopTexts.name.plain(language), .words),
        .init(WorkshopStaffTexts.role.plain(language), .words),
        .init(WorkshopStaffTexts.workshop.plain(language)),
      ],
      rows: shown.map { member in
        let table = member.table.map { language.integer($0 + 1) }
        return [
          .given(member.name), .given(member.role),
          .text(table ?? WorkshopStaffTexts.reserve.plain(language)),
        ]
      })
  }
}

extension WorkshopReport {
  /// Who leads which table.
  var staffSection: [Markup] {
    guard let table = content.staffTable(language, withReserve: true) else { return [] }
    return [
      .section("staff", say(WorkshopStaffTexts.heading)) {
        Tag.p { WorkshopStaffTexts.drawn(content.seed).prose(language) }
        table.markup
      }
    ]
  }
}

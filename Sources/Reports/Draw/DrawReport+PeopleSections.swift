/// The panel and the reserve, by id or by pseudonym as the audience may know them.
extension DrawReport {
  var peopleSections: [Markup] {
    guard let draw = content.draw else { return [] }
    let panel = Markup.section("panel", say(DrawTexts.peopleTitle(draw.members.count))) {
      if audience == .public { Tag.p { prose(DrawTexts.pseudonymsExplained) } }
      people(draw.members, id: "panel-table", caption: DrawTexts.membersCaption)
    }
    guard !draw.reserve.isEmpty else { return [panel] }
    let title = DrawTexts.reserveTitle(draw.reserve.count)
    return [
      panel,
      .section("reserve", say(title)) {
        people(draw.reserve, id: "reserve-table", caption: DrawTexts.reserveCaption)
      },
    ]
  }

  /// A table where there is something to say of each person, else a list of names.
  func people(_ people: [Person], id: String, caption: Phrase) -> Markup {
    switch audience {
    case .public:
      names(of: people)
    case .private:
      DataTable(
        id: id, caption: say(caption), columns: personColumns,
        rows: zip(1..., people).map(cells)
      ).markup
    }
  }

  /// The people's names in the page, numbered.
  func names(of people: [Person]) -> Markup {
    Tag.ol(.class("names")) {
      for person in people { Tag.li { Tag.bdi(.class("hash")) { person.name } } }
    }
  }

  private var personColumns: [DataTable.Column] {
    [.init(say(DrawTexts.order)), .init(say(DrawTexts.id), .words)]
      + content.personColumns.map { .init($0, .words) }
      + [.init(say(DrawTexts.ticketColumn)), .init(say(DrawTexts.pseudonym), .words)]
  }

  private func cells(_ rank: Int, _ person: Person) -> [Markup] {
    let given = content.personColumns.indices.map { column in
      person.cells.indices.contains(column) ? Markup.given(person.cells[column]) : .nothing
    }
    return [.text(language.integer(rank)), .given(person.id)] + given
      + [
        .text(language.integer(person.tickets)),
        Tag.span(.class("hash short")) { person.pseudonym },
      ]
  }
}

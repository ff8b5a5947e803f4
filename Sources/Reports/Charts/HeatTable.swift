/// Two attributes against each other as a table whose cells bear two squares: a full one for how
/// many there are, an outlined one for how many chance would give. A cell that stands out is
/// framed and says in words which way, so that nothing hangs on colour.
///
/// A table and not a picture: it scrolls on a phone, goes on over pages of paper, and is read
/// aloud cell by cell with its row's and its column's names.
struct HeatTable: Sendable {
  /// One pair of values.
  struct Cell: Sendable {
    /// How many there are.
    let count: Int
    /// How many chance would give.
    let expected: Double
    /// The count and what chance would give, in words.
    let text: (count: String, expected: String)
    /// In words, that there are more or fewer than chance would give; `nil` where that is not sure.
    let verdict: String?
  }

  let id: String
  let title: String
  /// What the cells hold.
  let caption: String
  let legend: [ChartMark]
  /// What the rows are, then the columns' names.
  let columns: [String]
  let rows: [(name: String, cells: [Cell])]

  /// The table with its title and its legend.
  var figure: Markup {
    Tag.figure(.id(id)) {
      Tag.figcaption { title }
      Tag.ul(.class("legend")) {
        for mark in legend {
          Tag.li {
            mark.swatch(of: id)
            " " + mark.meaning
          }
        }
      }
      DataTable(
        id: "\(id)-table", caption: caption,
        columns: columns.enumerated().map { .init($1, $0 == 0 ? .words : .numbers) },
        rows: rows.map { row in [.given(row.name)] + row.cells.map(markup) }
      ).markup
    }
  }

  /// The side of the square of the largest figure, in the picture's own units.
  private let largestSide = 36.0

  /// The largest figure of the table.
  private var largest: Double {
    let figures = rows.flatMap(\.cells).map { max(Double($0.count), $0.expected) }
    return max(figures.max() ?? 1, 1)
  }

  private func markup(_ cell: Cell) -> Markup {
    Tag.div(.class(cell.verdict == nil ? "heat" : "heat far")) {
      squares(cell)
      Tag.strong { cell.text.count }
      Tag.span(.class("note")) { " " + cell.text.expected }
      if let verdict = cell.verdict { Tag.div { verdict } }
    }
  }

  /// Squares whose areas are in proportion to the figures, one foot in one corner.
  private func squares(_ cell: Cell) -> Markup {
    Tag.svg(
      .class("squares"), .decorative, .init(.focusable, "false"), .init(.width, "40"),
      .init(.height, "40"), .init(.viewBox, "0 0 40 40")
    ) {
      square("mark-solid", Double(cell.count))
      square("mark-target", cell.expected)
    }
  }

  private func square(_ style: String, _ figure: Double) -> Markup {
    let side = largestSide * (figure / largest).squareRoot()
    return Tag.rect(
      .class(style), .init(.x, "2"), .init(.y, Length.fixed(38 - side)),
      .init(.width, Length.fixed(side)), .init(.height, Length.fixed(side)))
  }
}

/// A table with a caption, whose first column names the rows.
struct DataTable: Sendable {
  /// A column's heading and what its cells hold.
  struct Column: Sendable {
    /// Whether cells are words or numbers: numbers stand to the right, digit under digit.
    enum Kind: Sendable { case words, numbers }
    let title: String
    let kind: Kind

    init(_ title: String, _ kind: Kind = .numbers) {
      self.title = title
      self.kind = kind
    }
  }

  /// A name of the table within the page: the caption's id.
  let id: String
  let caption: String
  let columns: [Column]
  /// The cells, as many a row as there are columns.
  let rows: [[Markup]]

  /// The table, in a frame that scrolls by itself where the screen is too narrow.
  var markup: Markup {
    Tag.div(
      .class("scroll"), .init(.role, "group"), .init(.labelledBy, id), .init(.tabindex, "0")
    ) {
      Tag.table {
        Tag.caption(.id(id)) { caption }
        Tag.thead { Tag.tr { columns.map(heading) } }
        Tag.tbody { rows.map(row) }
      }
    }
  }

  private func heading(_ column: Column) -> Markup {
    Tag.th([.init(.scope, "col"), style(of: column)], [.text(column.title)])
  }

  private func row(_ cells: [Markup]) -> Markup {
    Tag.tr {
      for (index, column) in zip(cells.indices, columns) {
        if index == 0 {
          Tag.th(.init(.scope, "row"), style(of: column)) { cells[index] }
        } else {
          Tag.td(style(of: column)) { cells[index] }
        }
      }
    }
  }

  private func style(of column: Column) -> Markup.Attribute {
    .class(column.kind == .numbers ? "number" : "words")
  }
}

/// A table for a terminal: names to the left, figures to the right, two spaces between columns.
struct TextTable {
  /// The headings; the first column names the rows.
  let columns: [String]
  /// The cells, as many a row as there are columns.
  let rows: [[String]]
  /// The most characters of a row's name.
  var longestName = 28

  /// The lines, without spaces at their ends.
  var lines: [String] {
    let cut = ([columns] + rows).map { row in
      row.enumerated().map { $0.offset == 0 ? shortened($0.element) : $0.element }
    }
    let widths = columns.indices.map { column in cut.map { $0[column].count }.max() ?? 0 }
    return cut.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ").trimmingSpaceAtEnd
    }
  }

  private func shortened(_ name: String) -> String {
    let line = String(name.map { $0.isNewline ? " " : $0 })
    return line.count > longestName ? "\(line.prefix(longestName - 1))…" : line
  }
}

extension String {
  fileprivate var trimmingSpaceAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

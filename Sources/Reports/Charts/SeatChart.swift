/// Who sits where: one row of seats a college, each seat a mark. Full discs are seats that are
/// held, empty rings are vacant ones, diamonds are held by a substitute.
struct SeatChart: Chart {
  /// What a seat is.
  enum Seat: Sendable { case held, vacant, substituted }

  /// The seats of one college.
  struct Row: Sendable {
    let name: String
    let seats: [Seat]
    /// The count in words, written at the right.
    let text: String
  }

  let id: String
  let title: String
  let summary: String
  let rows: [Row]
  /// What a full disc, a ring and a diamond mean.
  let legend: [ChartMark]
  let table: DataTable

  /// The seats of one line: so many fit a phone.
  private let lineLength = 20

  var height: Double { tops.last ?? 0 }

  var marks: [Markup] { zip(rows, tops).flatMap(marks) }

  private var tops: [Double] {
    rows.reduce(into: [0.4]) { tops, row in
      let lines = (row.seats.count + lineLength - 1) / lineLength
      let label = 2.3 + ChartLabel(row.name).extraHeight
      tops.append((tops.last ?? 0) + label + Double(lines) * 1.4 + 0.6)
    }
  }

  private func marks(of row: Row, at top: Double) -> [Markup] {
    let label = ChartLabel(row.name)
    let first = top + 2.3 + label.extraHeight
    let text = Markup.caption(
      row.text, "figure", x: .percent(100), y: .em(top + 1), anchor: "end")
    return label.markup(at: top + 1) + [text]
      + row.seats.enumerated().map { index, seat in
        let x = 2 + Double(index % lineLength) * (96 / Double(lineLength - 1))
        return mark(
          of: seat, at: (.percent(x), .em(first + Double(index / lineLength) * 1.4)))
      }
  }

  private func mark(of seat: Seat, at place: (x: Length, y: Length)) -> Markup {
    switch seat {
    case .held: ChartMark.disc("mark-solid", at: place)
    case .vacant: ChartMark.disc("mark-empty", at: place)
    case .substituted: ChartMark.diamond(at: place)
    }
  }
}

extension ChartMark {
  /// A disc or a ring around a place.
  static func disc(_ style: String, at place: (x: Length, y: Length)) -> Markup {
    Tag.circle(.class(style), .at(.cx, place.x), .at(.cy, place.y), .at(.r, .em(0.42)))
  }
}

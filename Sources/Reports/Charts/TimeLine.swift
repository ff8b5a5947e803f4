/// Spans of time on one line of years, and a day to compare with: mandates and today.
struct TimeLine: Chart {
  /// One span.
  struct Row: Sendable {
    let name: String
    /// The first and the last day, as days of one count.
    let span: ClosedRange<Int>
    /// The span in words, written at the right.
    let text: String
    /// Whether the span is over.
    let isPast: Bool
  }

  /// A mark of the scale at the bottom.
  struct Tick: Sendable {
    let day: Int
    let text: String
  }

  let id: String
  let title: String
  let summary: String
  let rows: [Row]
  let ticks: [Tick]
  /// The day that a line is drawn at.
  let today: Int
  let legend: [ChartMark]
  let table: DataTable

  var height: Double { (tops.last ?? 0) + 1.6 }

  var marks: [Markup] {
    grid + zip(rows, tops).flatMap(marks)
  }

  private var tops: [Double] {
    rows.reduce(into: [0.4]) { tops, row in
      tops.append((tops.last ?? 0) + 3 + ChartLabel(row.name).extraHeight)
    }
  }

  private var scale: Scale {
    let days = rows.flatMap { [$0.span.lowerBound, $0.span.upperBound] } + ticks.map(\.day)
    return Scale(
      from: Double(min(days.min() ?? today, today)), to: Double(max(days.max() ?? today, today)),
      start: 1, end: 99)
  }

  private func place(_ day: Int) -> Length { .percent(scale.place(Double(day))) }

  private var grid: [Markup] {
    let foot = tops.last ?? 0
    return ticks.flatMap { tick in
      [
        line("grid", at: tick.day, from: 0.2, to: foot),
        .caption(tick.text, "figure", x: place(tick.day), y: .em(foot + 1.2), anchor: "middle"),
      ]
    }
  }

  private func line(_ style: String, at day: Int, from top: Double, to foot: Double) -> Markup {
    Tag.line(
      .class(style), .at(.x1, place(day)), .at(.x2, place(day)), .at(.y1, .em(top)),
      .at(.y2, .em(foot)))
  }

  private func marks(of row: Row, at top: Double) -> [Markup] {
    let label = ChartLabel(row.name)
    let mark = ChartMark(kind: row.isPast ? .hatched : .solid, meaning: "")
    let start = scale.place(Double(row.span.lowerBound))
    let end = scale.place(Double(row.span.upperBound))
    let bar = top + 1.5 + label.extraHeight
    return label.markup(at: top + 1) + [
      .caption(row.text, "figure", x: .percent(100), y: .em(top + 1), anchor: "end"),
      mark.bar(
        of: id, x: .percent(start), y: .em(bar), width: .percent(max(end - start, 0.6)),
        height: .em(0.8)),
      // The line of the day stands at the bars alone, so that it never crosses words.
      line("mark-reference", at: today, from: bar - 0.15, to: bar + 1),
    ]
  }
}

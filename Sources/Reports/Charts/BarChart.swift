/// Bars side by side: for each value of an attribute one bar a group, and the field in which the
/// last group's bar should end.
struct BarChart: Chart {
  /// One bar, or the words that stand in for it.
  struct Bar: Sendable {
    /// The bar's length in the chart's unit; `nil`: no bar, only words.
    let value: Double?
    /// What is written at the bar's end.
    let text: String
  }

  /// The bars of one value.
  struct Row: Sendable {
    let name: String
    /// One bar a series, in the order of the chart's series.
    let bars: [Bar]
    /// Where the last series' bar should end.
    let target: ClosedRange<Double>?
    /// The target in words.
    let targetText: String
  }

  let id: String
  let title: String
  let summary: String
  /// What the bars of a row are, from top to bottom.
  let series: [ChartMark]
  let target: ChartMark
  let rows: [Row]
  let table: DataTable

  var legend: [ChartMark] { series + (rows.contains { $0.target != nil } ? [target] : []) }

  var height: Double { tops.last ?? 0 }

  var marks: [Markup] {
    zip(rows, tops).flatMap(marks)
  }

  /// Letter heights from one bar to the next, and of a bar.
  private let step = 1.35
  private let thickness = 1.05

  /// Where each row begins, and where the last ends.
  private var tops: [Double] {
    rows.reduce(into: [0.4]) { tops, row in
      let label = 1.5 + ChartLabel(row.name).extraHeight
      tops.append((tops.last ?? 0) + label + Double(row.bars.count) * step + 0.9)
    }
  }

  /// The longest bar leaves room for its figure, even on a phone.
  private var scale: Scale {
    let bars = rows.flatMap(\.bars).compactMap(\.value)
    let targets = rows.compactMap(\.target?.upperBound)
    return Scale(from: 0, to: (bars + targets).max() ?? 1, start: 0, end: 58)
  }

  /// The line from which the bars of a row start.
  private func axis(from top: Double, of row: Row) -> Markup {
    Tag.line(
      .class("axis"), .init(.x1, "0"), .init(.x2, "0"), .at(.y1, .em(top - 0.15)),
      .at(.y2, .em(top + Double(row.bars.count) * step - 0.15)))
  }

  private func marks(of row: Row, at top: Double) -> [Markup] {
    let label = ChartLabel(row.name)
    let first = top + 1.5 + label.extraHeight
    let goal = Markup.caption(
      row.targetText, "figure", x: .percent(100), y: .em(top + 1), anchor: "end")
    let places = row.bars.indices.map { first + Double($0) * step }
    let shapes = zip(zip(series, row.bars), places).flatMap { shape($0.0, $0.1, at: $1) }
    let figures = zip(row.bars, places).map { figure($0, in: row, at: $1) }
    return label.markup(at: top + 1) + [goal] + [axis(from: first, of: row)] + shapes
      + field(of: row, at: first) + figures
  }

  private func shape(_ mark: ChartMark, _ bar: Bar, at y: Double) -> [Markup] {
    guard let value = bar.value else { return [] }
    return [
      mark.bar(
        of: id, x: .percent(0), y: .em(y), width: .percent(scale.place(value)),
        height: .em(thickness))
    ]
  }

  /// The figure stands behind the bar's end and behind the target.
  private func figure(_ bar: Bar, in row: Row, at y: Double) -> Markup {
    let end = max(scale.place(bar.value ?? 0), scale.place(row.target?.upperBound ?? 0))
    return .caption(
      bar.text, bar.value == nil ? "figure absent" : "figure", x: .percent(end),
      y: .em(y + thickness * 0.82), dx: .em(0.7))
  }

  /// The field runs over all bars of the row, so that one sees who is under and who is over.
  private func field(of row: Row, at y: Double) -> [Markup] {
    guard let target = row.target else { return [] }
    let start = scale.place(target.lowerBound)
    let width = scale.place(target.upperBound) - start
    return [
      self.target.bar(
        of: id, x: .percent(start), y: .em(y - 0.15), width: .percent(max(width, 0.6)),
        height: .em(Double(row.bars.count) * step))
    ]
  }
}

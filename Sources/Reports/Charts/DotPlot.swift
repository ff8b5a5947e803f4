/// Dots with intervals on one scale: an estimate for each row and how sure it is.
struct DotPlot: Chart {
  /// One estimate.
  struct Row: Sendable {
    let name: String
    let value: Double
    let interval: ClosedRange<Double>?
    /// The estimate in words, written at the right.
    let text: String
  }

  let id: String
  let title: String
  let summary: String
  let rows: [Row]
  /// The value to compare with, drawn as a broken line over all rows.
  let reference: Double?
  /// What the dots, the intervals' bars and the line mean, in this order.
  let legend: [ChartMark]
  let table: DataTable

  var height: Double { tops.last ?? 0 }

  var marks: [Markup] {
    referenceLine + zip(rows, tops).flatMap(marks)
  }

  private var tops: [Double] {
    rows.reduce(into: [0.4]) { tops, row in
      tops.append((tops.last ?? 0) + 3.1 + ChartLabel(row.name).extraHeight)
    }
  }

  private var scale: Scale {
    let ends = rows.flatMap {
      [$0.value, $0.interval?.lowerBound ?? $0.value, $0.interval?.upperBound ?? $0.value]
    }
    let all = (ends + [reference ?? 0]).filter(\.isFinite)
    return Scale(from: all.min() ?? 0, to: all.max() ?? 1, start: 2, end: 98)
  }

  private var referenceLine: [Markup] {
    guard let reference else { return [] }
    let x = Length.percent(scale.place(reference))
    return [
      Tag.line(
        .class("mark-reference"), .at(.x1, x), .at(.x2, x), .at(.y1, .em(0.4)),
        .at(.y2, .em(height)))
    ]
  }

  private func marks(of row: Row, at top: Double) -> [Markup] {
    let label = ChartLabel(row.name)
    let y = top + 1.9 + label.extraHeight
    let text = Markup.caption(
      row.text, "figure", x: .percent(100), y: .em(top + 1), anchor: "end")
    return label.markup(at: top + 1) + [text] + interval(of: row, at: y) + [
      Tag.circle(
        .class("mark-solid"), .at(.cx, .percent(scale.place(row.value))), .at(.cy, .em(y)),
        .at(.r, .em(0.4)))
    ]
  }

  private func interval(of row: Row, at y: Double) -> [Markup] {
    guard let interval = row.interval else { return [] }
    let from = Length.percent(scale.place(interval.lowerBound))
    let to = Length.percent(scale.place(interval.upperBound))
    let ends = [(from, from, 0.4), (to, to, 0.4), (from, to, 0)]
    return ends.map { left, right, half in
      Tag.line(
        .class("interval"), .at(.x1, left), .at(.x2, right), .at(.y1, .em(y - half)),
        .at(.y2, .em(y + half)))
    }
  }
}

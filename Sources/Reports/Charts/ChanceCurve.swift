/// Everyone's chance, from the least favoured person to the most favoured: one continuous line,
/// over the pale line of what a lottery of numbered panels gives.
struct ChanceCurve: Chart {
  let id: String
  let title: String
  let summary: String
  /// Everyone's exact chance, in any order, from 0 to 1.
  let exact: [Double]
  /// Everyone's chance in the lottery as it is drawn; empty: not known.
  let realised: [Double]
  /// The chance that all would have without quotas.
  let equalChance: Double
  let words: Words
  let table: DataTable

  /// What is written in the picture, in the reader's language.
  struct Words: Sendable {
    let exact: String
    let realised: String
    let equalChance: String
    let median: String
    let firstPerson: String
    let lastPerson: String
    let across: String
    /// The writing of a chance along the side.
    let chance: @Sendable (Double) -> String
  }

  var height: Double { bottom + 2.9 }

  var legend: [ChartMark] {
    [ChartMark(kind: .line, meaning: words.exact)]
      + (realised.isEmpty ? [] : [ChartMark(kind: .band, meaning: words.realised)])
      + [
        ChartMark(kind: .reference, meaning: words.equalChance),
        ChartMark(kind: .diamond, meaning: words.median),
      ]
  }

  var marks: [Markup] {
    grid + [curves, reference] + medianMark + feet
  }

  private var top: Double { 1.6 }
  private var bottom: Double { 17 }
  private var steps: [Double] {
    Scale.roundSteps(upTo: max(exact.max() ?? 0, realised.max() ?? 0, equalChance))
  }
  private var scale: Scale {
    Scale(from: 0, to: steps.last ?? 1, start: bottom, end: top)
  }

  private var grid: [Markup] {
    steps.flatMap { value in
      [
        line("grid", from: (.percent(0), scale.place(value)), to: .percent(100)),
        .caption(
          words.chance(value), "figure", x: .percent(0), y: .em(scale.place(value) - 0.3)),
      ]
    }
  }

  private var reference: Markup {
    line("mark-reference", from: (.percent(0), scale.place(equalChance)), to: .percent(100))
  }

  private func line(_ style: String, from: (x: Length, y: Double), to: Length) -> Markup {
    Tag.line(
      .class(style), .at(.x1, from.x), .at(.x2, to), .at(.y1, .em(from.y)), .at(.y2, .em(from.y)))
  }

  private var curves: Markup {
    Tag.svg(
      .init(.x, "0"), .at(.y, .em(top)), .init(.width, "100%"), .at(.height, .em(bottom - top)),
      .init(.viewBox, "0 0 10000 10000"), .init(.preserveAspectRatio, "none"),
      .init(.overflow, "visible")
    ) {
      if !realised.isEmpty { curve(of: realised, "mark-band") }
      if !exact.isEmpty { curve(of: exact, "mark-line") }
    }
  }

  private func curve(of chances: [Double], _ style: String) -> Markup {
    let frame = Scale(from: 0, to: steps.last ?? 1, start: 10000, end: 0)
    return Tag.path(
      .class(style), .init(.vectorEffect, "non-scaling-stroke"),
      .init(.d, Self.staircase(chances.sorted().map { Int(frame.place($0).rounded()) })))
  }

  /// A staircase of one step a person over a width of 10000; equal steps are joined.
  static func staircase(_ levels: [Int]) -> String {
    guard let first = levels.first else { return "" }
    var path = "M0 \(first)"
    var level = first
    for (index, next) in levels.enumerated() where next != level {
      path += "H\(index * 10000 / levels.count)V\(next)"
      level = next
    }
    return path + "H10000"
  }

  private var medianMark: [Markup] {
    let sorted = exact.sorted()
    guard !sorted.isEmpty else { return [] }
    return [
      ChartMark.diamond(at: (.percent(50), .em(scale.place(sorted[sorted.count / 2]))))
    ]
  }

  private var feet: [Markup] {
    [
      .caption(words.firstPerson, "figure", x: .percent(0), y: .em(bottom + 1.3)),
      .caption(words.lastPerson, "figure", x: .percent(100), y: .em(bottom + 1.3), anchor: "end"),
      .caption(words.across, "figure", x: .percent(50), y: .em(bottom + 2.6), anchor: "middle"),
    ]
  }
}

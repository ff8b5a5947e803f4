import Testing

@testable import Reports

@Suite struct ChartTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0001, "0"), (1.0, "1"), (1.5, "1.5"), (-12.3456, "-12.346"), (0.05, "0.05"),
    (.nan, "0"), (.infinity, "0"), (1e300, "0"), (999.9996, "1000"),
  ])
  func writesCoordinatesWithAPointAndThreeDecimalsAtMost(_ value: Double, _ text: String) {
    #expect(Length.fixed(value) == text)
  }

  @Test(arguments: [
    (0.15, [0, 0.05, 0.1, 0.15]), (1, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, [0, 1]), (.nan, [0, 1]),
    (7, [0, 2, 4, 6, 8]),
  ])
  func choosesRoundStepsThatReachTheLargestValue(_ largest: Double, _ steps: [Double]) {
    let found = Scale.roundSteps(upTo: largest)
    #expect(found.count == steps.count)
    #expect(zip(found, steps).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func standsStillOnAScaleWithoutWidth() {
    let scale = Scale(from: 3, to: 3, start: 10, end: 20)
    #expect(scale.place(3) == 10)
    #expect(scale.place(.nan) == 10)
    #expect(Scale(from: 0, to: 4, start: 10, end: 20).place(1) == 12.5)
    #expect(Scale(from: 0, to: 4, start: 10, end: 20).place(9) == 20)
  }

  @Test func drawsBarsAsLongAsTheirValues() {
    let chart = barChart(values: [0.5, 0.25])
    let svg = chart.svg.written
    // The longest bar takes 58 hundredths of the width; half of its value, 29.
    #expect(svg.contains("class=\"mark-hatched\" x=\"0%\" y=\"1.9em\" width=\"58%\""))
    #expect(svg.contains("width=\"29%\""))
    // The target runs from 0.25 to 0.5: from 29 to 58 hundredths.
    #expect(svg.contains("class=\"mark-target\" x=\"29%\" y=\"1.75em\" width=\"29%\""))
  }

  @Test func writesWordsInsteadOfABarThatIsNotKnown() {
    let svg = barChart(values: [nil, 0.25]).svg.written
    #expect(!svg.contains("class=\"mark-hatched\""))
    #expect(svg.contains("figure absent"))
  }

  @Test func tellsTheScreenReaderWhatTheChartShows() {
    let check = PageCheck(Tag.div { barChart(values: [0.5, 0.25]).figure(.english) }.written)
    #expect(check.problem == nil)
    #expect(check.references.contains("#chart-title") && check.references.contains("#chart-desc"))
    #expect(check.text.contains("Half and a quarter"))
    #expect(check.elements.contains("table"))
  }

  @Test func joinsEqualStepsOfTheStaircase() {
    #expect(ChanceCurve.staircase([900, 900, 500, 500]) == "M0 900H5000V500H10000")
    #expect(ChanceCurve.staircase([7]) == "M0 7H10000")
    #expect(ChanceCurve.staircase([]) == "")
  }

  @Test func breaksLongNamesAtSpacesAndCutsWhatIsTooLong() {
    let name = "Cadres et professions intellectuelles supérieures"
    #expect(ChartLabel(name).lines == ["Cadres et professions", "intellectuelles", "supérieures"])
    #expect(ChartLabel(String(repeating: "x", count: 10_000)).lines.count == 3)
    #expect(ChartLabel(String(repeating: "mot ", count: 900)).lines.last?.hasSuffix("…") == true)
    #expect(ChartLabel("  ").lines == ["–"])
  }

  @Test func placesDotsAndIntervalsOnOneScale() {
    let plot = DotPlot(
      id: "dots", title: "Dots", summary: "One dot.",
      rows: [.init(name: "A", value: 0, interval: -1...3, text: "0")], reference: 1, legend: [],
      table: DataTable(id: "t", caption: "c", columns: [], rows: []))
    let svg = plot.svg.written
    // From −1 at 2 % to 3 at 98 %: 0 stands a quarter of the way, 1 in the middle.
    #expect(svg.contains("cx=\"26%\""))
    #expect(svg.contains("class=\"mark-reference\" x1=\"50%\" x2=\"50%\""))
    #expect(svg.contains("class=\"interval\" x1=\"2%\" x2=\"98%\""))
  }

  @Test func drawsOneMarkASeatAndBreaksLongRows() {
    let seats: [SeatChart.Seat] = Array(repeating: .held, count: 24) + [.vacant, .substituted]
    let chart = SeatChart(
      id: "seats", title: "Seats", summary: "24 held, 1 vacant.",
      rows: [.init(name: "Users", seats: seats, text: "25 of 26")], legend: [],
      table: DataTable(id: "t", caption: "c", columns: [], rows: []))
    let svg = chart.svg.written
    #expect(svg.split(separator: "class=\"mark-solid\"").count == 25)
    #expect(svg.split(separator: "class=\"mark-empty\"").count == 2)
    #expect(svg.split(separator: "class=\"mark-diamond\"").count == 2)
    // The first seat of the second line stands under the first of all.
    #expect(svg.contains("cx=\"2%\" cy=\"2.7em\"") && svg.contains("cx=\"2%\" cy=\"4.1em\""))
  }

  @Test func drawsSpansOnOneLineOfTime() {
    let chart = TimeLine(
      id: "time", title: "Mandates", summary: "Two.",
      rows: [
        .init(name: "A", span: 0...50, text: "a", isPast: true),
        .init(name: "B", span: 50...100, text: "b", isPast: false),
      ], ticks: [.init(day: 0, text: "2025")], today: 75, legend: [],
      table: DataTable(id: "t", caption: "c", columns: [], rows: []))
    let svg = chart.svg.written
    #expect(svg.contains("class=\"mark-solid\" x=\"50%\""))
    #expect(svg.contains("class=\"mark-hatched\" x=\"1%\""))
    #expect(svg.contains("class=\"mark-reference\" x1=\"74.5%\""))
  }

  @Test func sizesSquaresByAreaAndSaysWhatStandsOut() {
    let cells = [(9, 4.0), (1, 4.0)].map {
      HeatTable.Cell(
        count: $0, expected: $1, text: ("\($0)", "of \($1)"), verdict: $0 == 9 ? "more" : nil)
    }
    let written = HeatTable(
      id: "heat", title: "Heat", caption: "c", legend: [], columns: ["a", "x", "y"],
      rows: [("r", cells)]
    ).figure.written
    #expect(written.contains("class=\"mark-solid\" x=\"2\" y=\"2\" width=\"36\""))
    #expect(written.contains("class=\"mark-target\" x=\"2\" y=\"14\" width=\"24\""))
    #expect(written.contains("class=\"mark-solid\" x=\"2\" y=\"26\" width=\"12\""))
    #expect(written.split(separator: "heat far").count == 2)
  }

  private func barChart(values: [Double?]) -> BarChart {
    BarChart(
      id: "chart", title: "Chart", summary: "Half and a quarter.",
      series: [.init(kind: .hatched, meaning: "one"), .init(kind: .solid, meaning: "other")],
      target: .init(kind: .target, meaning: "target"),
      rows: [
        .init(
          name: "Row", bars: values.map { .init(value: $0, text: "t") }, target: 0.25...0.5,
          targetText: "a quarter to a half")
      ],
      table: DataTable(
        id: "chart-table", caption: "Figures", columns: [.init("Name", .words)],
        rows: [[.text("Row")]]))
  }
}

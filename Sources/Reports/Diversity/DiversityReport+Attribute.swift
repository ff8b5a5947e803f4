import Population
import Representativity

extension DiversityReport {
  /// One attribute: the verdict, the shares side by side, and how sure the differences are.
  func section(_ attribute: AttributeCheck, number: Int) -> Markup {
    .section("attribute-\(number)", attribute.comparison.attribute) {
      Tag.div(.class(isFar(attribute) ? "callout warning" : "callout")) {
        Tag.p { sentence(attribute.verdict) }
      }
      Tag.div(.class("charts")) {
        Tag.div { shares(of: attribute, id: "shares-\(number)").figure(language) }
        if !attribute.intervals.isEmpty {
          Tag.div { differences(of: attribute, id: "differences-\(number)").figure(language) }
        }
      }
    }
  }

  /// Whether the reader should be warned: quotas that do not hold, or more than chance.
  private func isFar(_ attribute: AttributeCheck) -> Bool {
    attribute.quotas.contains { !$0.isMet } || (attribute.holm ?? 1) < 0.05
  }

  // MARK: Shares

  private func shares(of attribute: AttributeCheck, id: String) -> BarChart {
    BarChart(
      id: id, title: say(DiversityTexts.sharesTitle),
      summary: say(DiversityTexts.sharesSummary(attribute.comparison)),
      series: [
        ChartMark(kind: .hatched, meaning: say(DiversityTexts.reference)),
        ChartMark(kind: .solid, meaning: say(DiversityTexts.group)),
      ],
      target: ChartMark(kind: .target, meaning: say(DiversityTexts.quota)),
      rows: attribute.comparison.values.map { row($0, of: attribute) },
      table: table(of: attribute, id: "\(id)-table"))
  }

  private func row(_ value: Comparison.Value, of attribute: AttributeCheck) -> BarChart.Row {
    let quota = attribute.quotas.first { $0.quota.value == value.name }?.quota
    let size = Double(attribute.comparison.size)
    return BarChart.Row(
      name: value.name,
      bars: [
        .init(value: value.referenceShare, text: language.percent(value.referenceShare)),
        .init(
          value: value.share,
          text: "\(language.integer(value.count)) · \(language.percent(value.share))"),
      ],
      target: quota.map {
        Double($0.least) / size...Double(max($0.least, $0.most)) / size
      },
      targetText: quota.map { say(DrawTexts.quotaOf($0.least, max($0.least, $0.most))) }
        ?? say(DiversityTexts.seats(value.seats)))
  }

  private func table(of attribute: AttributeCheck, id: String) -> DataTable {
    DataTable(
      id: id, caption: say(DiversityTexts.tableCaption(attribute.comparison.attribute)),
      columns: [
        .init(say(DiversityTexts.value), .words), .init(say(DiversityTexts.group)),
        .init(say(DiversityTexts.expected)), .init(say(DiversityTexts.share)),
        .init(say(DiversityTexts.referenceShare)), .init(say(DiversityTexts.points)),
        .init(say(DiversityTexts.residual)),
      ],
      rows: attribute.comparison.values.map(cells))
  }

  private func cells(_ value: Comparison.Value) -> [Markup] {
    let figures = [
      language.integer(value.count), language.decimal(value.expected, places: 1),
      language.percent(value.share), language.percent(value.referenceShare),
      language.signed(value.difference * 100, places: 1),
      value.adjustedResidual.map { language.signed($0, places: 2) } ?? "–",
    ]
    return [.given(value.name)] + figures.map { .text($0) }
  }

  // MARK: Differences

  private func differences(of attribute: AttributeCheck, id: String) -> DotPlot {
    let values = Array(zip(attribute.comparison.values, attribute.intervals))
    return DotPlot(
      id: id, title: say(DiversityTexts.differencesTitle),
      summary: say(DiversityTexts.differencesSummary(values.filter { isSure($0, $1) }.map(\.0))),
      rows: values.map { value, interval in
        let low = (interval.lowerBound - value.referenceShare) * 100
        let high = (interval.upperBound - value.referenceShare) * 100
        return DotPlot.Row(
          name: value.name, value: value.difference * 100, interval: low...max(low, high),
          text: say(DiversityTexts.pointsOf(value.difference)))
      },
      reference: 0,
      legend: [
        ChartMark(kind: .solid, meaning: say(DiversityTexts.differenceMark)),
        ChartMark(kind: .line, meaning: say(DiversityTexts.intervalMark)),
        ChartMark(kind: .reference, meaning: say(DiversityTexts.zeroMark)),
      ],
      table: intervalTable(values, id: "\(id)-table"))
  }

  /// Whether the reference's share lies outside the interval.
  private func isSure(_ value: Comparison.Value, _ interval: ClosedRange<Double>) -> Bool {
    !interval.contains(value.referenceShare)
  }

  private func intervalTable(
    _ values: [(Comparison.Value, ClosedRange<Double>)], id: String
  ) -> DataTable {
    DataTable(
      id: id, caption: say(DiversityTexts.intervalCaption),
      columns: [
        .init(say(DiversityTexts.value), .words), .init(say(DiversityTexts.share)),
        .init(say(DiversityTexts.lowest)), .init(say(DiversityTexts.highest)),
        .init(say(DiversityTexts.referenceShare)),
      ],
      rows: values.map { value, interval in
        let shares = [
          value.share, interval.lowerBound, interval.upperBound, value.referenceShare,
        ]
        return [.given(value.name)] + shares.map { .text(language.percent($0)) }
      })
  }
}

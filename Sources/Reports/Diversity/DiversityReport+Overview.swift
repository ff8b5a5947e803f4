import Population
import Representativity

extension DiversityReport {
  /// Seats to move, attribute by attribute: as a picture and as a table.
  var overview: Markup {
    .section("overview", say(DiversityTexts.overview)) {
      Tag.p { prose(DiversityTexts.seatsExplained) }
      seatsChart.figure(language)
    }
  }

  private var seatsChart: BarChart {
    BarChart(
      id: "seats", title: say(DiversityTexts.seatsTitle(check.people)),
      summary: say(DiversityTexts.seatsSummary(check)),
      series: [ChartMark(kind: .solid, meaning: say(DiversityTexts.seatsToMove))],
      target: ChartMark(kind: .target, meaning: ""),
      rows: check.attributes.map { attribute in
        let moves = attribute.comparison.seatsToMove
        return BarChart.Row(
          name: attribute.comparison.attribute,
          bars: [BarChart.Bar(value: Double(moves), text: language.integer(moves))],
          target: nil, targetText: "")
      },
      table: overviewTable)
  }

  private var overviewTable: DataTable {
    DataTable(
      id: "seats-table", caption: say(DiversityTexts.overviewCaption),
      columns: [
        .init(say(DiversityTexts.attribute), .words), .init(say(DiversityTexts.size)),
        .init(say(DiversityTexts.seatsToMove)), .init(say(DiversityTexts.totalVariation)),
        .init(say(DiversityTexts.chiSquare)), .init(say(DiversityTexts.degrees)),
        .init(say(DiversityTexts.chance)), .init(say(DiversityTexts.holm)),
      ],
      rows: check.attributes.map(overviewCells))
  }

  private func overviewCells(_ attribute: AttributeCheck) -> [Markup] {
    let comparison = attribute.comparison
    let figures = [
      language.integer(comparison.size), language.integer(comparison.seatsToMove),
      language.percent(comparison.totalVariation),
      attribute.fit.map { language.decimal($0.chiSquare, places: 2) } ?? "–",
      attribute.fit.map { language.integer($0.degreesOfFreedom) } ?? "–",
      attribute.pValue.map(language.pValue) ?? "–", attribute.holm.map(language.pValue) ?? "–",
    ]
    return [.given(comparison.attribute)] + figures.map { .text($0) }
  }

  /// The quotas and whether they hold; nothing if there are none.
  var quotaSection: [Markup] {
    guard !check.quotas.isEmpty else { return [] }
    let broken = check.quotas.filter { !$0.isMet }.count
    return [
      .section("quotas", say(DiversityTexts.quotas)) {
        Tag.div(.class(broken > 0 ? "callout warning" : "callout")) {
          Tag.p { prose(DiversityTexts.quotasHeld(check.quotas.count, broken: broken)) }
        }
        quotaTable.markup
      }
    ]
  }

  private var quotaTable: DataTable {
    DataTable(
      id: "quota-table", caption: say(DiversityTexts.quotas),
      columns: [
        .init(say(DiversityTexts.attribute), .words), .init(say(DiversityTexts.value), .words),
        .init(say(DiversityTexts.quota)), .init(say(DiversityTexts.group)),
        .init(say(DiversityTexts.held), .words),
      ],
      rows: check.quotas.map { outcome in
        let quota = outcome.quota
        return [
          .given(quota.attribute), .given(quota.value),
          .text(language.range(quota.least, max(quota.least, quota.most))),
          .text(language.integer(outcome.count)),
          .text(say(outcome.isMet ? DiversityTexts.yes : DiversityTexts.no)),
        ]
      })
  }

  /// How evenly the reference answered; nothing unless the group is part of it.
  var responseSection: [Markup] {
    let studied = check.attributes.filter { $0.response != nil }
    guard !studied.isEmpty else { return [] }
    return [
      .section("response", say(DiversityTexts.response)) {
        Tag.p { prose(DiversityTexts.responseExplained) }
        responseTable(studied).markup
        if let joint = check.jointResponse {
          Tag.p { prose(DiversityTexts.jointResponse(joint)) }
          partialTable(joint).markup
        }
      }
    ]
  }

  private func partialTable(_ joint: JointResponse) -> DataTable {
    DataTable(
      id: "partial-table", caption: say(DiversityTexts.partial),
      columns: [
        .init(say(DiversityTexts.attribute), .words), .init(say(DiversityTexts.unconditional)),
        .init(say(DiversityTexts.conditional)),
      ],
      rows: joint.partials.map { partial in
        let figures = [partial.unconditional, partial.conditional]
        return [.given(partial.attribute)]
          + figures.map { .text(language.percent($0, places: 2)) }
      })
  }

  private func responseTable(_ studied: [AttributeCheck]) -> DataTable {
    DataTable(
      id: "response-table", caption: say(DiversityTexts.response),
      columns: [
        .init(say(DiversityTexts.attribute), .words), .init(say(DiversityTexts.variation)),
        .init(say(DiversityTexts.deviation)), .init(say(DiversityTexts.rIndicator)),
        .init(say(DiversityTexts.largestBias)),
      ],
      rows: studied.compactMap { attribute in
        attribute.response.map { study in
          let figures = [
            language.decimal(study.variation, places: 3),
            language.percent(study.deviation, places: 2),
            language.decimal(study.rIndicator, places: 3),
            language.decimal(study.largestBiasOfShare * 100, places: 1),
          ]
          return [.given(attribute.comparison.attribute)] + figures.map { .text($0) }
        }
      })
  }

  /// How to read the page, and what it does not say.
  var methodSection: Markup {
    .section("method", say(DiversityTexts.method)) {
      for paragraph in DiversityTexts.methods { Tag.p { prose(paragraph) } }
    }
  }
}

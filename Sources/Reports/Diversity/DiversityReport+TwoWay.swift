import Population
import Representativity

extension DiversityReport {
  /// Two attributes against each other: the verdict, and who goes with whom.
  func section(_ check: TwoWayCheck, number: Int) -> Markup {
    .section("two-way-\(number)", say(TwoWayTexts.title(check))) {
      Tag.div(.class("callout")) { Tag.p { sentence(check.verdict) } }
      if let table = check.table { heat(check, table, id: "heat-\(number)").figure }
    }
  }

  private func heat(_ check: TwoWayCheck, _ table: TwoWayTable, id: String) -> HeatTable {
    let residuals = table.adjustedResiduals
    return HeatTable(
      id: id, title: say(TwoWayTexts.title(check)), caption: say(TwoWayTexts.caption),
      legend: [
        ChartMark(kind: .solid, meaning: say(TwoWayTexts.counted)),
        ChartMark(kind: .target, meaning: say(TwoWayTexts.expected)),
      ],
      columns: [check.first.name] + check.second.values,
      rows: check.first.values.enumerated().map { row, name in
        (
          name,
          table.counts[row].enumerated().map { column, count in
            let expected = table.expected[row][column]
            return HeatTable.Cell(
              count: count, expected: expected,
              text: (language.integer(count), say(TwoWayTexts.expected(expected))),
              verdict: expected < 1
                ? nil : residuals[row][column].flatMap(TwoWayTexts.residual).map(say))
          }
        )
      })
  }
}

import Committee
import Population

extension CommitteeReport {
  /// Mandates that began and end on the same days in one college.
  private struct Cohort: Hashable {
    let college: String
    let start: Day
    let until: Day?
  }

  /// The mandates on a line of time: those of one college and one term together.
  var mandateSection: [Markup] {
    let mandates = year.members.flatMap(\.mandates)
    guard !mandates.isEmpty else { return [] }
    var order: [Cohort] = []
    var sizes: [Cohort: Int] = [:]
    for mandate in mandates {
      let cohort = Cohort(
        college: mandate.college, start: mandate.start, until: mandate.lastDay)
      if sizes[cohort] == nil { order.append(cohort) }
      sizes[cohort, default: 0] += 1
    }
    let rows = order.map { ($0, sizes[$0] ?? 0) }
    return [.section("mandates", say(CommitteeTexts.mandates)) { line(of: rows).figure(language) }]
  }

  private func line(of rows: [(Cohort, Int)]) -> TimeLine {
    let today = year.span.upperBound
    let ends = rows.compactMap(\.0.until)
    let endOfYear = Day(year: today.year, month: 12, day: 31) ?? today
    let last = ([endOfYear] + ends).max() ?? today
    let first = rows.map(\.0.start).min() ?? today
    return TimeLine(
      id: "mandate-line", title: say(CommitteeTexts.mandateTitle),
      summary: say(CommitteeTexts.mandateSummary(ends.filter { $0 >= today }.min())),
      rows: rows.map { cohort, size in
        TimeLine.Row(
          name: name(ofCollege: cohort.college),
          span: cohort.start.number...max(cohort.until ?? last, cohort.start).number,
          text: say(CommitteeTexts.term(size, cohort.start, cohort.until)),
          isPast: cohort.until.map { $0 < today } ?? false)
      },
      ticks: ticks(from: first, to: last), today: today.number,
      legend: [
        ChartMark(kind: .solid, meaning: say(CommitteeTexts.running)),
        ChartMark(kind: .hatched, meaning: say(CommitteeTexts.over)),
        ChartMark(kind: .reference, meaning: date(today)),
      ],
      table: DataTable(
        id: "mandate-table", caption: say(CommitteeTexts.mandates),
        columns: [
          .init(say(CommitteeTexts.college), .words), .init(say(CommitteeTexts.mandates)),
          .init(say(CommitteeTexts.firstDay), .words), .init(say(CommitteeTexts.lastDay), .words),
        ],
        rows: rows.map { cohort, size in
          [
            .given(name(ofCollege: cohort.college)), .text(language.integer(size)),
            .text(date(cohort.start)),
            .text(cohort.until.map(date) ?? say(CommitteeTexts.untilFurtherNotice)),
          ]
        }))
  }

  /// The first days of years, at most seven of them.
  private func ticks(from first: Day, to last: Day) -> [TimeLine.Tick] {
    let years = last.year - first.year + 1
    let step = max((years + 6) / 7, 1)
    return stride(from: first.year, through: last.year + 1, by: step).compactMap { year in
      guard let day = Day(year: year, month: 1, day: 1), day >= first, day <= last else {
        return nil
      }
      return TimeLine.Tick(day: day.number, text: String(year))
    }
  }

  /// The name for readers of a college.
  func name(ofCollege id: String) -> String {
    year.colleges.first { $0.id == id }?.name ?? id
  }
}

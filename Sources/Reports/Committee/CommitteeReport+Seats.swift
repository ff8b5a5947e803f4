import Committee

extension CommitteeReport {
  /// Who sits where at the end of the span.
  var seatSection: [Markup] {
    [
      .section("seats", say(CommitteeTexts.seats)) {
        seatChart.figure(language)
        let vacant = vacantByName
        if !vacant.isEmpty {
          Tag.h3 { say(CommitteeTexts.vacantSeats) }
          Tag.ul { for title in vacant { Tag.li { Markup.given(title) } } }
        }
        if !content.names.isEmpty { for college in year.colleges { holders(of: college) } }
      }
    ]
  }

  private var seatChart: SeatChart {
    SeatChart(
      id: "seat-chart", title: say(CommitteeTexts.seatsOn(date(year.span.upperBound))),
      summary: say(CommitteeTexts.seatSummary(year.colleges)),
      rows: year.colleges.map { college in
        SeatChart.Row(
          name: college.name, seats: college.seats.map { $0.holder == nil ? .vacant : .held },
          text: say(CommitteeTexts.held(college)))
      },
      legend: [
        ChartMark(kind: .disc, meaning: say(CommitteeTexts.heldSeat)),
        ChartMark(kind: .ring, meaning: say(CommitteeTexts.vacantSeat)),
      ],
      table: DataTable(
        id: "seat-table", caption: say(CommitteeTexts.seats),
        columns: [
          .init(say(CommitteeTexts.college), .words), .init(say(CommitteeTexts.heldSeats)),
          .init(say(CommitteeTexts.vacantSeats)), .init(say(CommitteeTexts.bounds), .words),
        ],
        rows: year.colleges.map { college in
          [
            .given(college.name), .text(language.integer(college.held)),
            .text(language.integer(college.vacant)),
            .text(college.bounds.map { say(CommitteeTexts.bounds($0)) } ?? "–"),
          ]
        }))
  }

  private var vacantByName: [String] {
    year.colleges.flatMap(\.seats).filter { $0.holder == nil }.compactMap(\.title)
  }

  @MarkupBuilder private func holders(of college: CommitteeYear.College) -> [Markup] {
    let seats = college.seats.filter { $0.holder != nil }
    if !seats.isEmpty {
      Tag.h3 { Markup.given(college.name) }
      Tag.ul(.class("names")) {
        for seat in seats {
          Tag.li {
            seat.holder.map(name) ?? .nothing
            if let title = seat.title { Tag.span(.class("note")) { " · " + title } }
          }
        }
      }
    }
  }

  /// Which rules hold, which are broken, which cannot be judged yet.
  var ruleSection: [Markup] {
    guard !content.findings.isEmpty else { return [] }
    return [
      .section("rules", say(CommitteeTexts.rules)) {
        for verdict in [RuleFinding.Verdict.broken, .undecided, .holds] {
          let found = content.findings.filter { $0.verdict == verdict }
          if !found.isEmpty {
            Tag.h3 { say(CommitteeTexts.verdict(verdict, found.count)) }
            Tag.ul { for finding in found { Tag.li { sentence(finding.phrase) } } }
          }
        }
      }
    ]
  }
}

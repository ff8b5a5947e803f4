import Committee
import Representativity

extension CommitteeReport {
  /// How evenly what is asked of members is shared.
  var burdenSection: [Markup] {
    guard !year.members.isEmpty else { return [] }
    let most = year.members.map(\.served).max() ?? 0
    return [
      .section("burden", say(CommitteeTexts.burden)) {
        Tag.p { prose(CommitteeTexts.burdenExplained) }
        burdenChart(upTo: most).figure(language)
        if !content.names.isEmpty { burdenTable.markup }
      }
    ]
  }

  private func burdenChart(upTo most: Int) -> BarChart {
    let counts = (0...most).map { times in
      (times, year.members.count { $0.served == times })
    }
    let rows = counts.filter { $0.1 > 0 }
    return BarChart(
      id: "burden-chart", title: say(CommitteeTexts.burdenTitle),
      summary: say(CommitteeTexts.burdenSummary(rows)),
      series: [ChartMark(kind: .solid, meaning: say(CommitteeTexts.members))],
      target: ChartMark(kind: .target, meaning: ""),
      rows: rows.map { times, count in
        BarChart.Row(
          name: say(CommitteeTexts.times(times)),
          bars: [.init(value: Double(count), text: language.integer(count))], target: nil,
          targetText: "")
      },
      table: DataTable(
        id: "burden-counts", caption: say(CommitteeTexts.burdenTitle),
        columns: [
          .init(say(CommitteeTexts.served), .words), .init(say(CommitteeTexts.members)),
        ],
        rows: rows.map { [.text(say(CommitteeTexts.times($0.0))), .text(language.integer($0.1))] }))
  }

  private var burdenTable: DataTable {
    DataTable(
      id: "burden-table", caption: say(CommitteeTexts.burden),
      columns: [
        .init(say(CommitteeTexts.member), .words), .init(say(CommitteeTexts.college), .words),
        .init(say(CommitteeTexts.asked)), .init(say(CommitteeTexts.served)),
        .init(say(CommitteeTexts.present)),
      ],
      rows: year.members.map { member in
        [
          name(of: member.person),
          .given(name(ofCollege: member.mandates[member.mandates.count - 1].college)),
          .text(language.integer(member.asked)), .text(language.integer(member.served)),
          .text(say(CommitteeTexts.share(member.present, of: member.expected))),
        ]
      })
  }

  /// Whether colleges look like the territory, college by college.
  var diversitySection: [Markup] {
    guard !content.diversity.isEmpty else { return [] }
    return [
      .section("diversity", say(CommitteeTexts.diversity)) {
        Tag.p { prose(CommitteeTexts.diversityExplained) }
        diversityTable.markup
        for one in content.diversity {
          Tag.h3 { Markup.given(one.title) }
          Tag.ul {
            for attribute in one.check.attributes {
              Tag.li {
                Tag.strong { attribute.comparison.attribute }
                language == .french ? " : " : ": "
                sentence(attribute.verdict)
              }
            }
          }
        }
      }
    ]
  }

  /// Seats to move, by college and attribute.
  private var diversityTable: DataTable {
    var names: [String] = []
    for name in content.diversity.flatMap(\.check.attributes).map(\.comparison.attribute)
    where !names.contains(name) {
      names.append(name)
    }
    return DataTable(
      id: "diversity-table", caption: say(CommitteeTexts.seatsToMove),
      columns: [
        .init(say(CommitteeTexts.college), .words), .init(say(CommitteeTexts.members)),
      ] + names.map { .init($0) },
      rows: content.diversity.map { one in
        [.given(one.title), .text(language.integer(one.check.people))]
          + names.map { name in
            let found = one.check.attributes.first { $0.comparison.attribute == name }
            return .text(found.map { language.integer($0.comparison.seatsToMove) } ?? "–")
          }
      })
  }

  /// Opinions with their answers, and works.
  var workSection: [Markup] {
    guard !year.opinions.isEmpty || !year.works.isEmpty else { return [] }
    return [
      .section("works", say(CommitteeTexts.works)) {
        Tag.ul {
          for work in year.works { Tag.li { sentence(CommitteeTexts.work(work)) } }
          for opinion in year.opinions { Tag.li { sentence(CommitteeTexts.opinion(opinion)) } }
        }
      }
    ]
  }
}

/// Roll and letters side by side, attribute by attribute.
extension InvitationReport {
  var balanceSection: Markup {
    .section("balance", say(InvitationPageTexts.balanceTitle)) {
      Tag.p { prose(InvitationPageTexts.rule(content.rule, isTwoStage: content.places != nil)) }
      if content.excluded > 0 {
        Tag.p { prose(InvitationPageTexts.excluded(content.excluded)) }
      }
      if !content.householdColumns.isEmpty {
        Tag.p {
          prose(
            InvitationPageTexts.household(content.householdColumns.joined(separator: ", ")))
        }
      }
      if content.balances.contains(where: { $0.values.contains(where: \.isWithheld) }) {
        Tag.p(.class("note")) { prose(InvitationPageTexts.withheld) }
      }
      if content.balances.isEmpty {
        Tag.p { prose(InvitationPageTexts.oneStratum) }
      }
      Tag.div(.class("charts")) {
        for column in columns {
          Tag.div {
            for index in column { chart(of: content.balances[index], number: index + 1) }
          }
        }
      }
    }
  }

  /// The attributes in two columns of about the same height, in their order.
  private var columns: [Range<Int>] {
    let heights = content.balances.map { $0.values.count + 2 }
    let total = heights.reduce(0, +)
    var (sum, cut) = (0, 0)
    while cut < heights.count && (sum + heights[cut]) * 2 <= total + heights[cut] {
      sum += heights[cut]
      cut += 1
    }
    return [0..<cut, cut..<heights.count].filter { !$0.isEmpty }
  }

  /// A value that has more than this many fellows is shown in the table alone.
  private static let mostBars = 40

  private func chart(of balance: Content.Balance, number: Int) -> Markup {
    let id = "attribute-\(number)"
    guard balance.values.count <= Self.mostBars else {
      return table(of: balance, id: "\(id)-table").markup
    }
    return BarChart(
      id: id, title: balance.attribute,
      summary: say(InvitationPageTexts.summary(balance)),
      series: [
        ChartMark(kind: .hatched, meaning: say(InvitationPageTexts.roll)),
        ChartMark(kind: .solid, meaning: say(InvitationPageTexts.letters)),
      ],
      target: ChartMark(kind: .target, meaning: ""),
      rows: balance.values.map { value in
        BarChart.Row(
          name: value.name,
          bars: [
            bar(value, value.people, of: content.people),
            bar(value, value.letters, of: content.letters),
          ], target: nil, targetText: "")
      }, table: table(of: balance, id: "\(id)-table")
    ).figure(language)
  }

  private func bar(_ value: Content.Value, _ count: Int, of whole: Int) -> BarChart.Bar {
    if value.isWithheld {
      return BarChart.Bar(value: nil, text: say(DrawTexts.notPublished))
    }
    let share = share(count, of: whole)
    return BarChart.Bar(
      value: share, text: "\(language.integer(count)) · \(language.percent(share))")
  }

  private func share(_ count: Int, of whole: Int) -> Double {
    whole > 0 ? Double(count) / Double(whole) : 0
  }

  private func table(of balance: Content.Balance, id: String) -> DataTable {
    let numbers = [
      InvitationPageTexts.roll, DrawTexts.share, InvitationPageTexts.letters, DrawTexts.share,
      InvitationPageTexts.perHundred,
    ]
    return DataTable(
      id: id, caption: say(InvitationPageTexts.caption(balance.attribute)),
      columns: [.init(say(DrawTexts.value), .words)] + numbers.map { .init(say($0)) },
      rows: balance.values.map { value in
        let figures =
          value.isWithheld
          ? [say(DrawTexts.notPublished), "–", say(DrawTexts.notPublished), "–", "–"]
          : [
            language.integer(value.people),
            language.percent(share(value.people, of: content.people)),
            language.integer(value.letters),
            language.percent(share(value.letters, of: content.letters)),
            language.decimal(100 * share(value.letters, of: value.people), places: 2),
          ]
        return [.given(value.name)] + figures.map { .text($0) }
      })
  }
}

/// Pool, target and panel side by side, attribute by attribute.
extension DrawReport {
  var balanceSection: Markup {
    .section("balance", say(DrawTexts.balanceTitle(isDrawn: isDrawn))) {
      Tag.div(.class(facts.unmetQuotas > 0 ? "callout warning" : "callout")) {
        Tag.p {
          prose(isDrawn ? DrawTexts.quotasMet(facts) : DrawTexts.quotasWillBeMet)
        }
      }
      Tag.p { prose(DrawTexts.quotasExplained) }
      if !content.householdColumns.isEmpty {
        Tag.p {
          prose(DrawTexts.household(content.householdColumns.joined(separator: ", ")))
        }
      }
      if content.balances.contains(where: { $0.values.contains(where: \.isWithheld) }) {
        Tag.p(.class("note")) { prose(DrawTexts.withheld) }
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
    var sum = 0
    var cut = 0
    while cut < heights.count && (sum + heights[cut]) * 2 <= total + heights[cut] {
      sum += heights[cut]
      cut += 1
    }
    return [0..<cut, cut..<heights.count].filter { !$0.isEmpty }
  }

  private func chart(of balance: Balance, number: Int) -> Markup {
    let id = "attribute-\(number)"
    let volunteers = ChartMark(kind: .hatched, meaning: say(DrawTexts.volunteers))
    let panel = ChartMark(kind: .solid, meaning: say(DrawTexts.panel))
    return BarChart(
      id: id, title: balance.attribute,
      summary: say(DrawTexts.balanceSummary(balance)),
      series: isDrawn ? [volunteers, panel] : [volunteers],
      target: ChartMark(kind: .target, meaning: say(DrawTexts.quota)),
      rows: balance.values.map(row), table: table(of: balance, id: "\(id)-table")
    ).figure(language)
  }

  private func row(_ value: Balance.Value) -> BarChart.Row {
    var bars = [bar(value.isWithheld ? nil : value.volunteers, of: facts.volunteers)]
    if let members = value.members {
      bars.append(bar(value.isWithheld ? nil : members, of: content.panelSize))
    }
    let target =
      share(
        value.least, of: content.panelSize)...share(
        max(value.least, value.most), of: content.panelSize)
    return BarChart.Row(
      name: value.name, bars: bars, target: target,
      targetText: say(DrawTexts.quotaOf(value.least, value.most)))
  }

  private func bar(_ count: Int?, of whole: Int) -> BarChart.Bar {
    guard let count else { return BarChart.Bar(value: nil, text: say(DrawTexts.notPublished)) }
    let share = share(count, of: whole)
    return BarChart.Bar(
      value: share, text: "\(language.integer(count)) · \(language.percent(share))")
  }

  private func share(_ count: Int, of whole: Int) -> Double {
    whole > 0 ? Double(count) / Double(whole) : 0
  }

  private func table(of balance: Balance, id: String) -> DataTable {
    let panelColumns = isDrawn ? [say(DrawTexts.panel), say(DrawTexts.share)] : []
    let numbers =
      [say(DrawTexts.volunteers), say(DrawTexts.share), say(DrawTexts.quota)] + panelColumns
    return DataTable(
      id: id, caption: say(DrawTexts.balanceCaption(balance.attribute)),
      columns: [.init(say(DrawTexts.value), .words)] + numbers.map { .init($0) },
      rows: balance.values.map(cells))
  }

  private func cells(_ value: Balance.Value) -> [Markup] {
    let volunteers = figures(value, value.volunteers, of: facts.volunteers)
    let members = value.members.map { figures(value, $0, of: content.panelSize) } ?? []
    let quota = Markup.text(language.range(value.least, value.most))
    return [.given(value.name)] + volunteers + [quota] + members
  }

  private func figures(_ value: Balance.Value, _ count: Int, of whole: Int) -> [Markup] {
    value.isWithheld
      ? [.text(say(DrawTexts.notPublished)), .text("–")]
      : [.text(language.integer(count)), .text(language.percent(share(count, of: whole)))]
  }
}

import Selection

/// Everyone's chance: in a sentence, as a curve, as tickets.
extension DrawReport {
  var chancesSection: Markup {
    let chances = content.chances
    return .section("chances", say(DrawTexts.chancesTitle)) {
      Tag.div(.class("callout")) {
        Tag.p { Tag.strong { prose(DrawTexts.fairness(chances)) } }
        Tag.p { prose(DrawTexts.certified(chances, content.fairness)) }
      }
      Tag.p { prose(DrawTexts.equalChance(facts)) }
      if !chances.probabilities.isEmpty { curve.figure(language) }
      Markup.section("tickets", say(DrawTexts.ticketsTitle)) {
        Tag.p { prose(DrawTexts.tickets(chances)) }
        if let excluded = DrawTexts.nobodyLeftOut(chances.tickets.count { $0 == 0 }) {
          Tag.p { prose(excluded) }
        }
        Tag.p { prose(DrawTexts.ownTickets(audience)) }
      }
    }
  }

  private var curve: ChanceCurve {
    let sorted = content.chances.probabilities.sorted()
    let median = sorted[sorted.count / 2]
    return ChanceCurve(
      id: "curve", title: say(DrawTexts.curveTitle),
      summary: say(
        DrawTexts.curveSummary(
          least: sorted[0], median: median, most: sorted[sorted.count - 1])),
      exact: sorted, realised: content.chances.realised, equalChance: facts.equalChance,
      words: words(median: median), table: curveTable)
  }

  private func words(median: Double) -> ChanceCurve.Words {
    let language = language
    return ChanceCurve.Words(
      exact: say(DrawTexts.exactChance), realised: say(DrawTexts.ticketChance),
      equalChance: say(DrawTexts.equalLine(facts.equalChance)),
      median: say(DrawTexts.medianMark(median)), firstPerson: say(DrawTexts.firstPerson),
      lastPerson: say(DrawTexts.lastPerson), across: say(DrawTexts.across(facts.volunteers)),
      chance: { language.percent($0, places: $0 * 100 == ($0 * 100).rounded() ? 0 : 1) })
  }

  /// The curve at its ends and at every tenth.
  private var curveTable: DataTable {
    let exact = content.chances.probabilities.sorted()
    let tickets = content.chances.tickets.sorted()
    return DataTable(
      id: "curve-table", caption: say(DrawTexts.curveCaption),
      columns: [
        .init(say(DrawTexts.rank), .words), .init(say(DrawTexts.exactColumn)),
        .init(say(DrawTexts.ticketColumn)),
      ],
      rows: (0...10).map { tenth in
        [
          .text(say(DrawTexts.rank(tenth))),
          .text(Self.quantile(exact, tenth).map(language.chanceNumber) ?? "–"),
          .text(Self.quantile(tickets, tenth).map(language.integer) ?? "–"),
        ]
      })
  }

  /// The element under which `tenth` tenths of the others stand.
  private static func quantile<Element>(_ sorted: [Element], _ tenth: Int) -> Element? {
    sorted.isEmpty ? nil : sorted[min(sorted.count * tenth / 10, sorted.count - 1)]
  }
}

import Population
import Workshops

extension WorkshopReport {
  /// The board: a readable plan, round by round, which the script takes over where it may run.
  var boardSection: Markup {
    .section("board", say(BoardTexts.heading)) {
      Tag.div(.id("board-tools"))
      Tag.div(.id("board-cards")) {
        for round in plan.seats.indices { cards(of: round) }
      }
      Markup.data(id: "plan-data", json: BoardData(content, in: language).json)
    }
  }

  private func cards(of round: Int) -> Markup {
    let order = content.byName
    return .section("round-\(round + 1)", say(WorkshopTexts.round(round + 1))) {
      Tag.div(.class("cards")) {
        for table in 0..<plan.tables {
          card(table, people: order.filter { plan.seats[round][$0] == table }, round: round)
        }
      }
    }
  }

  /// Who leads a table and takes notes there, in a line.
  private func leaders(of table: Int) -> [Markup] {
    let leaders = content.leaders(of: table, language)
    return leaders.isEmpty
      ? [] : [Tag.p(.class("leaders")) { Markup.given(leaders.joined(separator: " · ")) }]
  }

  private func card(_ table: Int, people: [Int], round: Int) -> Markup {
    let colleges = plan.pool.attributes.first?.values ?? []
    let counts = plan.pool.attributes.isEmpty ? [] : plan.counts(of: 0, round: round)[table]
    return Tag.div(.class("card")) {
      Markup.section(
        "place-\(round + 1)-\(table + 1)", say(WorkshopTexts.workshop(table + 1))
      ) {
        Tag.p(.class("size")) { say(WorkshopTexts.seated(people.count)) }
        leaders(of: table)
        Tag.ul(.class("counts")) {
          for (college, count) in zip(colleges, counts) {
            Tag.li {
              Markup.given(college)
              " \(language.integer(count))"
            }
          }
        }
        Tag.ul(.class("members")) {
          for person in people {
            Tag.li {
              Tag.span(.class("who")) { Markup.given(content.names[person]) }
              " "
              Tag.span(.class("college")) {
                plan.pool.people[person].values.first.map { colleges[$0] } ?? ""
              }
            }
          }
        }
      }
    }
  }
}

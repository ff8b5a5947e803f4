import Workshops

extension WorkshopPapers {
  /// A badge each with the way through the rounds, between lines to cut: ten a page; eight if
  /// large, or six where the way takes more than a line.
  var badges: String {
    let people = content.byName.map { person in
      badge(content.names[person], college(person)) {
        Tag.p(.class("path-title")) { say(WorkshopPaperTexts.path) }
        Tag.ol(.class(plan.rounds > 8 ? "path many" : "path")) {
          for (round, seats) in plan.seats.enumerated() {
            Tag.li {
              say(
                WorkshopPaperTexts.step(round: round + 1, workshop: seats[person].map { $0 + 1 }))
            }
          }
        }
      }
    }
    let staff = content.staff.map { member in
      badge(member.name, member.role) {
        Tag.p(.class("path")) {
          say(
            member.table.map { WorkshopTexts.workshop($0 + 1) } ?? WorkshopStaffTexts.reserve)
        }
      }
    }
    let observers = content.observers.map { name in
      badge(name, say(WorkshopPaperTexts.observes)) {}
    }
    let all = people + staff + observers
    let isTall = isLarge && plan.rounds > 3
    let size = isTall ? 6 : isLarge ? 8 : 10
    let pages = stride(from: 0, to: all.count, by: size).map { start in
      Tag.div(.class(isTall ? "badges tall" : "badges")) {
        Array(all[start..<min(all.count, start + size)])
      }
    }
    return paper(WorkshopPaperTexts.badges, pages, sheets: [Stylesheet.badges])
  }

  private func badge(
    _ name: String, _ college: String, @MarkupBuilder path: () -> [Markup]
  ) -> Markup {
    Tag.div(.class("badge")) {
      Tag.p(.class("meeting")) { Markup.given(content.title) }
      Tag.p(.class(name.count > 26 ? "bearer long" : "bearer")) { Markup.given(name) }
      Tag.p(.class("college")) { Markup.given(college) }
      path()
    }
  }
}

import Committee
import Population

/// The words of the page on a committee's year.
enum CommitteeTexts {
  static let title = Phrase(fr: "L'année du comité", en: "The committee's year")

  static func day(_ day: Day) -> Phrase {
    Phrase { $0.date(day) }
  }

  static func span(_ span: ClosedRange<Day>) -> Phrase {
    let (first, last) = (day(span.lowerBound), day(span.upperBound))
    return Phrase(
      fr: "Du \(first.french) au \(last.french)", en: "\(first.english) to \(last.english)")
  }

  static func lead(_ year: CommitteeYear) -> Phrase {
    Phrase { language in
      let held = year.colleges.reduce(0) { $0 + $1.held }
      let vacant = year.colleges.reduce(0) { $0 + $1.vacant }
      let meetings = year.meetings.count { $0.isHeld }
      return switch language {
      case .french:
        "\(language.count(held, "siège occupé", "sièges occupés")), "
          + "\(language.count(vacant, "place libre", "places libres")), "
          + "\(language.count(meetings, "réunion tenue", "réunions tenues"))."
      case .english:
        "\(language.count(held, "seat held", "seats held")), "
          + "\(language.integer(vacant)) free, "
          + "\(language.count(meetings, "meeting held", "meetings held"))."
      }
    }
  }

  static func facts(_ year: CommitteeYear) -> [(name: Phrase, figure: Phrase)] {
    let known = year.meetings.filter(\.isKnown)
    let members = known.reduce(0) { $0 + $1.members }
    let present = known.reduce(0) { $0 + $1.present }
    let figures: [(Phrase, Phrase)] = [
      (heldSeats, Phrase { $0.integer(year.colleges.reduce(0) { $0 + $1.held }) }),
      (vacantSeats, Phrase { $0.integer(year.colleges.reduce(0) { $0 + $1.vacant }) }),
      (meetingsHeld, Phrase { $0.integer(year.meetings.count { $0.isHeld }) }),
      (
        attendance,
        Phrase {
          members == 0 ? "–" : $0.percent(Double(present) / Double(members), places: 0)
        }
      ),
    ]
    return figures
  }

  // MARK: Seats

  static let seats = Phrase(fr: "Qui siège", en: "Who sits")
  static func seatsOn(_ date: String) -> Phrase {
    Phrase(fr: "Les sièges au \(date)", en: "The seats on \(date)")
  }
  static func seatSummary(_ colleges: [CommitteeYear.College]) -> Phrase {
    Phrase { language in
      let colon = language == .french ? "\u{00A0}: " : ": "
      return colleges.map { $0.name + colon + held($0)[language] }
        .joined(separator: language == .french ? "\u{00A0}; " : "; ") + "."
    }
  }
  static func held(_ college: CommitteeYear.College) -> Phrase {
    Phrase { language in
      let (held, all) = (language.integer(college.held), language.integer(college.seats.count))
      return language == .french ? "\(held) sur \(all)" : "\(held) of \(all)"
    }
  }
  static func bounds(_ bounds: ClosedRange<Int>) -> Phrase {
    Phrase { language in
      let (least, most) = (language.integer(bounds.lowerBound), language.integer(bounds.upperBound))
      if bounds.lowerBound == bounds.upperBound { return most }
      return language == .french ? "de \(least) à \(most)" : "\(least) to \(most)"
    }
  }
  static let college = Phrase(fr: "Collège", en: "College")
  static let heldSeat = Phrase(fr: "Siège occupé", en: "Seat held")
  static let vacantSeat = Phrase(fr: "Place libre", en: "Free seat")
  static let heldSeats = Phrase(fr: "Sièges occupés", en: "Seats held")
  static let vacantSeats = Phrase(fr: "Places libres", en: "Free seats")
  static let bounds = Phrase(fr: "Prévu par le règlement", en: "As the rules have it")

  // MARK: Rules

  static let rules = Phrase(fr: "Les règles", en: "The rules")
  static func verdict(_ verdict: RuleFinding.Verdict, _ count: Int) -> Phrase {
    Phrase { language in
      switch (verdict, language) {
      case (.broken, .french):
        "✗ " + language.count(count, "règle n'est pas respectée", "règles ne sont pas respectées")
      case (.broken, .english):
        "✗ " + language.count(count, "rule is broken", "rules are broken")
      case (.undecided, .french):
        "? "
          + language.count(
            count, "règle ne peut pas encore être jugée", "règles ne peuvent pas encore être jugées"
          )
      case (.undecided, .english):
        "? " + language.count(count, "rule cannot be judged yet", "rules cannot be judged yet")
      case (.holds, .french):
        "✓ " + language.count(count, "règle est respectée", "règles sont respectées")
      case (.holds, .english):
        "✓ " + language.count(count, "rule holds", "rules hold")
      }
    }
  }

  // MARK: Mandates

  static let mandates = Phrase(fr: "Mandats", en: "Mandates")
  static let mandateTitle = Phrase(fr: "Les mandats dans le temps", en: "Mandates over time")
  static func mandateSummary(_ next: Day?) -> Phrase {
    guard let next else {
      return Phrase(fr: "Aucun mandat n'a de terme à venir.", en: "No mandate has an end to come.")
    }
    return Phrase { language in
      let date = day(next)[language]
      return language == .french
        ? "Le prochain terme est le \(date)." : "The next end is on \(date)."
    }
  }
  static func term(_ size: Int, _ start: Day, _ until: Day?) -> Phrase {
    Phrase { language in
      let mandates =
        language == .french
        ? language.count(size, "mandat", "mandats") : language.count(size, "mandate", "mandates")
      let from = language.numericDate(start)
      guard let until else {
        return mandates + (language == .french ? " depuis le \(from)" : " since \(from)")
      }
      return "\(mandates), \(from) – \(language.numericDate(until))"
    }
  }
  static let running = Phrase(fr: "En cours", en: "Running")
  static let over = Phrase(fr: "Terminé", en: "Over")
  static let firstDay = Phrase(fr: "Premier jour", en: "First day")
  static let lastDay = Phrase(fr: "Dernier jour", en: "Last day")
  static let untilFurtherNotice = Phrase(fr: "sans terme", en: "until further notice")
}

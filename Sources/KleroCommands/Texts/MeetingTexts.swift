import Committee
import Population
import Reports

/// What the commands of meetings answer.
enum MeetingTexts {
  static func called(
    _ call: RegisterEvent.MeetingCall, _ members: Int, _ deadline: WorkingDays.Deadline?
  ) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let date = language.fullDate(call.day)
      var lines = [
        isFrench
          ? "« \(call.meeting) » est convoquée pour le \(date) ; "
            + "\(language.count(members, "membre siège", "membres siègent")) ce jour-là."
          : "“\(call.meeting)” is called for \(date); "
            + "\(language.count(members, "member sits", "members sit")) on that day."
      ]
      if let deadline { lines.append(substitutesUntil(deadline)[language]) }
      return lines.joined(separator: "\n")
    }
  }

  static func substitutesUntil(_ deadline: WorkingDays.Deadline) -> Phrase {
    Phrase(
      fr: "Suppléants à nommer \(deadline.phrase.french).",
      en: "Substitutes must be named \(deadline.phrase.english).")
  }

  static func invited(
    _ members: Int, _ guests: Int, _ emails: Int, _ folder: String,
    _ deadline: WorkingDays.Deadline?
  ) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      var people = language.count(
        members, isFrench ? "membre" : "member", isFrench ? "membres" : "members")
      if guests > 0 {
        people +=
          isFrench
          ? " et \(language.count(guests, "invité", "invités"))"
          : " and \(language.count(guests, "guest", "guests"))"
      }
      var lines = [
        isFrench
          ? "Invitations prêtes dans \(folder) : \(people), dont "
            + "\(language.count(emails, "adresse électronique", "adresses électroniques"))."
          : "Invitations are ready in \(folder): \(people), "
            + "\(language.count(emails, "e-mail address", "e-mail addresses"))."
      ]
      if let deadline { lines.append(substitutesUntil(deadline)[language]) }
      return lines.joined(separator: "\n")
    }
  }

  static func withoutData(_ name: String) -> Phrase {
    Phrase(
      fr: "les données de \(name) ne sont plus dans le fichier des personnes : pas de ligne.",
      en: "the data of \(name) are not in the people's file: no row.")
  }

  static func answered(
    _ noted: Int, _ coming: Int, _ excused: Int, _ substituted: Int, _ unanswered: Int
  ) -> Phrase {
    Phrase { language in
      let number = { language.integer($0) }
      return language == .french
        ? "\(language.count(noted, "réponse notée", "réponses notées")). En tout : "
          + "présents annoncés \(number(coming)), représentés \(number(substituted)), "
          + "excusés \(number(excused)), sans réponse \(number(unanswered))."
        : "\(language.count(noted, "answer", "answers")) written down. In all: "
          + "coming \(number(coming)), represented \(number(substituted)), excused "
          + "\(number(excused)), without an answer \(number(unanswered))."
    }
  }

  static func quorum(_ record: QuorumRecord) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let count = record.hasAttendance ? record.present : record.expected
      let (shown, members) = (language.integer(count), language.integer(record.members))
      // French uses the singular for 0 and 1.
      let isOne = count < 2
      var text =
        switch (record.hasAttendance, isFrench) {
        case (true, true):
          isOne
            ? "\(shown) siège sur \(members) est présent ou représenté"
            : "\(shown) sièges sur \(members) sont présents ou représentés"
        case (true, false): "\(shown) of \(members) seats are there or represented"
        case (false, true):
          isOne
            ? "\(shown) siège sur \(members) est annoncé"
            : "\(shown) sièges sur \(members) sont annoncés"
        case (false, false): "\(shown) of \(members) seats are announced"
        }
      if record.guests > 0 {
        text +=
          isFrench
          ? ", et \(language.count(record.guests, "invité", "invités"))"
          : ", and \(language.count(record.guests, "guest", "guests"))"
      }
      var lines = [text + "."]
      if let needed = record.needed, let holds = record.holds {
        let number = language.integer(needed)
        lines.append(
          isFrench
            ? "Quorum de \(number) : \(holds ? "atteint" : "pas atteint")."
            : "Quorum of \(number): \(holds ? "reached" : "not reached").")
      }
      for college in record.colleges where record.hasAttendance {
        let (present, all) = (language.integer(college.present), language.integer(college.members))
        lines.append(
          isFrench
            ? "  \(college.college) : \(present) sur \(all)"
            : "  \(college.college): \(present) of \(all)")
      }
      return lines.joined(separator: "\n")
    }
  }

  static func handedOver(
    _ people: Int, isAttendance: Bool, _ path: String, college: String, _ folder: String,
    _ size: ClosedRange<Int>?
  ) -> Phrase {
    let range = size.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "10-12"
    let column = college.shellWord
    return Phrase { language in
      let isFrench = language == .french
      let who =
        switch (isAttendance, isFrench) {
        case (true, true): language.count(people, "présent", "présents")
        case (true, false): language.count(people, "person who is there", "people who are there")
        case (false, true): language.count(people, "personne attendue", "personnes attendues")
        case (false, false): language.count(people, "person expected", "people expected")
        }
      let seed = isFrench ? "GRAINE" : "SEED"
      let next = isFrench ? "Ensuite :" : "Next:"
      return """
        \(who) → \(path)
        \(next)
          klero workshops --people \(path.shellWord) --college \(column) --size \(range) \
        --seed \(seed) --out \("\(folder)/workshops".shellWord)
        """
    }
  }

  static func planNote(_ sizes: [Int]) -> Phrase {
    let list = sizes.map { String($0) }.joined(separator: ", ")
    return Phrase(fr: "ateliers de \(list)", en: "workshops of \(list)")
  }

  static func planned(_ sizes: [Int], _ rule: ClosedRange<Int>?) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let list = language.list(sizes.map { language.integer($0) })
      var text =
        isFrench
        ? "\(language.count(sizes.count, "atelier noté", "ateliers notés")), de \(list) personnes."
        : "\(language.count(sizes.count, "workshop", "workshops")) written down, of \(list) people."
      let wrong = rule.map { rule in sizes.filter { !rule.contains($0) }.count } ?? 0
      if let rule, wrong > 0 {
        text +=
          isFrench
          ? " La règle en veut \(rule.lowerBound) à \(rule.upperBound) par atelier."
          : " The rule wants \(rule.lowerBound) to \(rule.upperBound) at each."
      }
      return text
    }
  }

  static func proposalsNote(_ counts: [Int]) -> Phrase {
    let total = counts.reduce(0, +)
    return Phrase(
      fr: "\(total) propositions de \(counts.count) ateliers",
      en: "\(total) proposals of \(counts.count) workshops")
  }

  static func proposed(_ counts: [Int], _ least: Int?) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let total = counts.reduce(0, +)
      var text =
        isFrench
        ? "\(language.count(total, "proposition notée", "propositions notées")) de "
          + "\(language.count(counts.count, "atelier", "ateliers"))."
        : "\(language.count(total, "proposal", "proposals")) of "
          + "\(language.count(counts.count, "workshop", "workshops")) written down."
      let short = least.map { least in counts.count { $0 < least } } ?? 0
      if let least, short > 0 {
        text +=
          isFrench
          ? " \(language.count(short, "atelier en a", "ateliers en ont")) moins de \(least)."
          : " \(language.count(short, "workshop has", "workshops have")) fewer than \(least)."
      }
      return text
    }
  }

  static func recorded(
    _ meeting: Day, _ sent: Day?, _ published: Day?, _ rule: RecordRule?
  ) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      var parts: [String] = []
      if let sent {
        let late = Self.late(sent, meeting, rule?.sentWithin, language)
        parts.append(
          (isFrench ? "Envoyé le " : "Sent on ") + language.date(sent) + late)
      }
      if let published {
        let late = Self.late(published, meeting, rule?.publishedWithin, language)
        parts.append(
          (isFrench ? "Publié le " : "Published on ") + language.date(published) + late)
      }
      return parts.map { "\($0)." }.joined(separator: "\n")
    }
  }

  private static func late(
    _ day: Day, _ meeting: Day, _ limit: Int?, _ language: Language
  ) -> String {
    guard let limit, let last = meeting.adding(days: limit), day > last else { return "" }
    return language == .french
      ? " (en retard : au plus tard le \(language.date(last)))"
      : " (late: at the latest on \(language.date(last)))"
  }

  static let coming = Phrase(fr: "viendra", en: "will come")

  static func summary(_ committee: String, _ call: RegisterEvent.MeetingCall) -> Phrase {
    let theme = call.theme ?? call.meeting
    return Phrase(fr: "\(committee)\u{A0}: \(theme)", en: "\(committee): \(theme)")
  }

  static func calendarWritten(_ meetings: Int, _ path: String) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.count(meetings, "réunion", "réunions")) → \(path)"
        : "\(language.count(meetings, "meeting", "meetings")) → \(path)"
    }
  }

  static func checkTitle(_ committee: String, _ day: Day, isGiven: Bool) -> Phrase {
    Phrase { language in
      let date = language.date(day)
      return switch (isGiven, language) {
      case (true, .french): "\(committee), au \(date)"
      case (true, .english): "\(committee), on \(date)"
      case (false, .french):
        "\(committee), au \(date) (dernier événement ; --on en choisit un autre)"
      case (false, .english): "\(committee), on \(date) (the last event; --on chooses another day)"
      }
    }
  }

  static func heading(_ verdict: RuleFinding.Verdict, _ count: Int) -> Phrase {
    Phrase { language in
      switch (verdict, language) {
      case (.holds, .french): language.count(count, "règle tenue", "règles tenues")
      case (.holds, .english): language.count(count, "rule holds", "rules hold")
      case (.broken, .french): language.count(count, "règle rompue", "règles rompues")
      case (.broken, .english): language.count(count, "rule is broken", "rules are broken")
      case (.undecided, .french):
        language.count(count, "règle pas encore jugeable", "règles pas encore jugeables")
      case (.undecided, .english):
        language.count(count, "rule cannot be judged yet", "rules cannot be judged yet")
      }
    }
  }
}

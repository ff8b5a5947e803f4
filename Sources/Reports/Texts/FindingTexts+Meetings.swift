import Committee
import Population

/// What was found of the rules of meetings.
extension RuleFinding {
  func leastFound(_ held: Int, _ since: Day?) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      guard let since, let day else {
        return isFrench
          ? "aucune, et l'on ne sait pas depuis quand compter (ajoutez « since » aux réglages)"
          : "none, and nobody knows from when to count (add “since” to the settings)"
      }
      let (last, end) = (language.date(since), language.date(day))
      switch (verdict, isFrench) {
      case (.holds, true):
        let count = language.count(held, "tenue", "tenues")
        return "\(count) en douze mois, la dernière le \(last) ; à défaut d'une autre, "
          + "la règle sera rompue le \(end)"
      case (.holds, false):
        return "\(held) held in twelve months, the last on \(last); without another, the rule "
          + "will be broken on \(end)"
      case (.undecided, true):
        let count = held == 0 ? "aucune" : language.count(held, "tenue", "tenues")
        return "\(count) depuis le \(last) ; la règle sera rompue le \(end)"
      case (.undecided, false):
        let count = held == 0 ? "none" : "\(held) held"
        return "\(count) since \(last); the rule will be broken on \(end)"
      case (.broken, true):
        let count = held == 0 ? "aucune" : language.count(held, "tenue", "tenues")
        let from = held == 0 ? "depuis le \(last)" : "en douze mois, la dernière le \(last)"
        return "\(count) \(from) ; la règle est rompue depuis le \(end)"
      case (.broken, false):
        let count = held == 0 ? "none" : "\(held) held"
        let from = held == 0 ? "since \(last)" : "in twelve months, the last on \(last)"
        return "\(count) \(from); the rule has been broken since \(end)"
      }
    }
  }

  func rhythmFound(
    _ rhythm: MeetingsRule.Rhythm, _ missed: [Day], _ periods: Int
  ) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if !missed.isEmpty {
        let names = language.list(missed.map { language.period(rhythm, from: $0) })
        return isFrench ? "aucune pour \(names)" : "none in \(names)"
      }
      guard let day else { return isFrench ? "pas encore jugeable" : "cannot be judged yet" }
      let end = language.date(day)
      if periods == 0 {
        return isFrench ? "jugeable à partir du \(end)" : "can be judged from \(end)"
      }
      return isFrench
        ? "tenue chaque fois en douze mois ; la prochaine avant le \(end)"
        : "held each time in twelve months; the next before \(end)"
    }
  }

  func substitutesFound(_ named: Int, _ late: [LateSubstitute]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if named == 0 { return isFrench ? "aucun n'a été nommé" : "none was named" }
      guard !late.isEmpty else {
        return isFrench
          ? language.count(named, "nommé, à temps", "nommés, tous à temps")
          : language.count(named, "named in time", "named, all in time")
      }
      let each = late.map { one in
        let (meeting, day) = (language.date(one.meeting), language.date(one.named))
        let last = language.date(one.last)
        return isFrench
          ? "nommé le \(day) pour la réunion du \(meeting), au plus tard le \(last)"
          : "named on \(day) for the meeting of \(meeting), at the latest on \(last)"
      }
      let count =
        isFrench
        ? "\(late.count) trop tard sur \(named)" : "\(late.count) of \(named) too late"
      return "\(count) (\(each.joined(separator: isFrench ? " ; " : "; ")))"
    }
  }

  func quorumFound(_ held: Int, _ missed: [MissedQuorum]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if held == 0 { return isFrench ? "aucune réunion tenue" : "no meeting was held" }
      guard !missed.isEmpty else {
        return isFrench
          ? "atteint à \(language.count(held, "réunion", "réunions"))"
          : "reached at \(language.count(held, "meeting", "meetings"))"
      }
      let each = missed.map { one in
        let date = language.date(one.meeting)
        return isFrench
          ? "le \(date) (\(one.present) pour \(one.needed))"
          : "on \(date) (\(one.present) of \(one.needed))"
      }
      return (isFrench ? "pas atteint " : "not reached ") + language.list(each)
    }
  }

  func sizesFound(_ workshops: Int, _ wrong: [Int]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if workshops == 0 { return isFrench ? "aucun atelier tenu" : "no workshop was held" }
      let count = language.count(
        workshops, isFrench ? "atelier" : "workshop", isFrench ? "ateliers" : "workshops")
      if wrong.isEmpty { return isFrench ? "\(count), tous conformes" : "\(count), all kept" }
      let sizes = language.list(wrong.map { language.integer($0) })
      return isFrench ? "\(count), dont de \(sizes)" : "\(count), among them of \(sizes)"
    }
  }

  func proposalsFound(_ workshops: Int, _ short: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if workshops == 0 {
        return isFrench ? "aucune proposition recueillie" : "no proposal was collected"
      }
      let count = language.count(
        workshops, isFrench ? "atelier" : "workshop", isFrench ? "ateliers" : "workshops")
      if short == 0 { return isFrench ? "\(count), tous conformes" : "\(count), all kept" }
      return isFrench
        ? "\(count), \(language.count(short, "n'en a pas assez", "n'en ont pas assez"))"
        : "\(count), \(language.count(short, "has", "have")) too few"
    }
  }

  func recordFound(_ meetings: Int, _ late: [Day]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if meetings == 0 { return isFrench ? "aucune réunion tenue" : "no meeting was held" }
      guard late.isEmpty else {
        let days = language.list(late.map { language.date($0) })
        return isFrench ? "en retard pour la réunion du \(days)" : "late for the meeting of \(days)"
      }
      let count = language.count(
        meetings, isFrench ? "réunion" : "meeting", isFrench ? "réunions" : "meetings")
      guard let day else { return isFrench ? "fait pour \(count)" : "done for \(count)" }
      let end = language.date(day)
      return isFrench
        ? "\(count) ; la règle sera rompue le \(end) à défaut"
        : "\(count); the rule will be broken on \(end) unless it is done"
    }
  }
}

extension Language {
  /// A period of the calendar: `le 2e trimestre 2026`, `the second quarter of 2026`.
  fileprivate func period(_ rhythm: MeetingsRule.Rhythm, from day: Day) -> String {
    let place = (day.month - 1) / rhythm.months
    let isFrench = self == .french
    let ordinal =
      isFrench
      ? (place == 0 ? "1er" : "\(place + 1)e") : ["first", "second", "third", "fourth"][place % 4]
    switch rhythm {
    case .month:
      let month = date(year: day.year, month: day.month, day: 2).split(separator: "\u{00A0}").last
      return month.map(String.init) ?? ""
    case .quarter, .halfYear:
      return isFrench
        ? "le \(ordinal) \(rhythm.noun.french) \(day.year)"
        : "the \(ordinal) \(rhythm.noun.english) of \(day.year)"
    case .year: return String(day.year)
    }
  }
}

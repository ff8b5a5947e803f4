import Committee
import Population

extension RuleFinding {
  /// What was found of the rule, with its numbers.
  public var found: Phrase {
    switch subject {
    case .seats(_, let bounds, let held, let vacant): seatsFound(bounds, held, vacant)
    case .unknownCollege(_, let members):
      Phrase {
        let people = $0.count(members, "membre", "membres")
        return $0 == .french
          ? "\(people) dans un collège que les réglages n'ont pas"
          : "\($0.count(members, "member", "members")) in a college that the settings do not have"
      }
    case .officials(_, let seated, let unknown): officialsFound(seated, unknown)
    case .quota(_, _, let held, let unknown): quotaFound(held, unknown)
    case .terms(_, _, let tooLong, let next): termsFound(tooLong, next)
    case .renewal(_, _, let due, let needed, let renewed): renewalFound(due, needed, renewed)
    case .leastMeetings(_, let held, let since): leastFound(held, since)
    case .mostMeetings(_, let held):
      Phrase(
        fr: "\(Language.french.count(held, "tenue", "tenues")) en douze mois",
        en: "\(held) held in twelve months")
    case .rhythm(let rhythm, let missed, let periods): rhythmFound(rhythm, missed, periods)
    case .substitutes(_, let named, let late): substitutesFound(named, late)
    case .quorum(let held, let missed): quorumFound(held, missed)
    case .workshopSizes(_, let workshops, let wrong): sizesFound(workshops, wrong)
    case .proposals(_, let workshops, let short): proposalsFound(workshops, short)
    case .steering(_, let members, let missing): steeringFound(members, missing)
    case .recordSent(_, let meetings, let late), .recordPublished(_, let meetings, let late):
      recordFound(meetings, late)
    case .retention(_, let due): retentionFound(due)
    }
  }

  /// `, à partir du 12 mars 2026` for what cannot be judged before.
  private func fromDay(_ language: Language) -> String {
    guard verdict == .undecided else { return "" }
    guard let day else {
      return language == .french ? " ; pas encore jugeable" : "; cannot be judged yet"
    }
    return language == .french
      ? " ; jugeable à partir du \(language.date(day))"
      : "; can be judged from \(language.date(day))"
  }

  // MARK: Members

  private func seatsFound(_ bounds: ClosedRange<Int>, _ held: Int, _ vacant: [String]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      var text = isFrench ? language.count(held, "pourvu", "pourvus") : "\(held) held"
      if verdict == .undecided { return text + fromDay(language) }
      let missing = bounds.lowerBound - held
      let extra = held - bounds.upperBound
      if missing > 0 { text += isFrench ? ", il en manque \(missing)" : ", \(missing) short" }
      if extra > 0 { text += isFrench ? ", \(extra) de trop" : ", \(extra) too many" }
      if !vacant.isEmpty {
        text += (isFrench ? " ; vacants : " : "; vacant: ") + vacant.joined(separator: ", ")
      }
      return text
    }
  }

  private func officialsFound(_ seated: Int, _ unknown: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      var text: String
      if seated == 0 {
        text = isFrench ? "aucun n'y siège" : "none sits there"
      } else {
        text =
          isFrench
          ? language.count(seated, "élu y siège", "élus y siègent")
          : language.count(seated, "official sits there", "officials sit there")
      }
      if unknown > 0 {
        text +=
          isFrench
          ? ", on ne le sait pas de \(language.count(unknown, "membre", "membres"))"
          : ", unknown of \(language.count(unknown, "member", "members"))"
      }
      return text + fromDay(language)
    }
  }

  private func quotaFound(_ held: Int, _ unknown: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let members = isFrench ? language.count(held, "membre", "membres") : "\(held)"
      guard unknown > 0 else { return members + fromDay(language) }
      let rest =
        isFrench
        ? ", inconnu pour \(language.integer(unknown))"
        : ", unknown of \(language.integer(unknown))"
      return members + rest + fromDay(language)
    }
  }

  private func termsFound(_ tooLong: Int, _ next: Day?) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      var text =
        isFrench
        ? (tooLong == 0
          ? "aucun n'est plus long" : language.count(tooLong, "est plus long", "sont plus longs"))
        : (tooLong == 0 ? "none is longer" : language.count(tooLong, "is longer", "are longer"))
      if let next {
        text +=
          isFrench
          ? " ; prochaine échéance le \(language.date(next))"
          : "; the next ends on \(language.date(next))"
      }
      return text + fromDay(language)
    }
  }

  private func renewalFound(_ due: Day, _ needed: Int, _ renewed: Int) -> Phrase {
    Phrase { language in
      let date = language.date(due)
      if verdict == .undecided {
        return language == .french
          ? "le premier est dû le \(date)" : "the first is due on \(date)"
      }
      let next = verdict == .holds ? day : nil
      switch language {
      case .french:
        let then = next.map { " ; le prochain est dû le \(language.date($0))" } ?? ""
        let mandates = language.count(renewed, "mandat renouvelé", "mandats renouvelés")
        return "\(mandates) sur \(needed) depuis le \(date)\(then)"
      case .english:
        let then = next.map { "; the next is due on \(language.date($0))" } ?? ""
        return "\(renewed) of \(needed) mandates renewed since \(date)\(then)"
      }
    }
  }

  private func steeringFound(_ members: Int, _ missing: [String]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if verdict == .undecided {
        return (isFrench ? "personne n'est encore choisi" : "nobody was chosen yet")
      }
      var text = language.count(
        members, isFrench ? "membre" : "member", isFrench ? "membres" : "members")
      if !missing.isEmpty {
        text += (isFrench ? ", sans " : ", without ") + language.list(missing)
      }
      return text
    }
  }

  private func retentionFound(_ due: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      if due == 0 {
        let next = day.map {
          isFrench
            ? " ; prochaine échéance le \(language.date($0))"
            : "; the next are due on \(language.date($0))"
        }
        return (isFrench ? "rien à effacer" : "nothing is due") + (next ?? "")
      }
      let since = day.map {
        isFrench ? " depuis le \(language.date($0))" : " since \(language.date($0))"
      }
      let people =
        isFrench
        ? "les données de \(language.count(due, "personne", "personnes")) sont à effacer"
        : "the data of \(language.count(due, "person", "people")) are due"
      return people + (since ?? "")
    }
  }
}

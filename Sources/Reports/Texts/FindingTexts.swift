import Committee
import Population

extension RuleFinding: Explainable {
  /// The rule and what was found of it, in one sentence with its numbers.
  public var phrase: Phrase {
    Phrase { language in
      let colon = language == .french ? "\u{00A0}: " : ": "
      return language.typeset(rule[language] + colon + found[language] + ".")
    }
  }

  /// What the rule asks for.
  public var rule: Phrase {
    switch subject {
    case .seats(let college, let bounds, _, _):
      Phrase { "\(college), \($0.range(bounds, "siège", "sièges", "seat", "seats"))" }
    case .unknownCollege(let id, _): Phrase(fr: "Collège « \(id) »", en: "College “\(id)”")
    case .officials(let rule, _, _): rule.phrase
    case .quota(let college, let quota, _, _):
      Phrase {
        let bounds = $0.range(quota.least...quota.most, "membre", "membres", "member", "members")
        return "\(college), \(quota.attribute) = \(quota.value), \(bounds)"
      }
    case .terms(let college, let months, _, _):
      Phrase(
        fr: "\(college), mandats de \(months) mois", en: "\(college), \(months)-month mandates")
    case .renewal(let college, let renewal, _, _, _):
      Phrase(
        fr: "\(college), renouvellement par \(renewal.parts == 2 ? "moitiés" : "tiers")",
        en: "\(college), renewal by \(renewal.parts == 2 ? "halves" : "thirds")")
    case .leastMeetings(let least, _, _):
      Phrase(
        fr: least == 1 ? "Au moins une réunion par an" : "Au moins \(least) réunions par an",
        en: least == 1 ? "At least one meeting a year" : "At least \(least) meetings a year")
    case .mostMeetings(let most, _):
      Phrase(
        fr: most == 1 ? "Au plus une réunion par an" : "Au plus \(most) réunions par an",
        en: most == 1 ? "At most one meeting a year" : "At most \(most) meetings a year")
    case .rhythm(let rhythm, _, _):
      Phrase(
        fr: "Au moins une réunion par \(rhythm.noun.french)",
        en: "At least one meeting each \(rhythm.noun.english)")
    case .substitutes(let rule, _, _):
      Phrase {
        let days = rule.counting.phrase(of: rule.notice)[$0]
        return $0 == .french
          ? "Suppléants nommés au moins \(days) avant la réunion"
          : "Substitutes named at least \(days) before the meeting"
      }
    case .quorum: Phrase(fr: "Quorum", en: "Quorum")
    case .workshopSizes(let range, _, _):
      Phrase {
        let size = $0.range(range, "personne", "personnes", "person", "people")
        return $0 == .french ? "Ateliers, \(size)" : "Workshops, \(size)"
      }
    case .proposals(let least, _, _):
      Phrase(
        fr: "Au moins \(Language.french.count(least, "proposition", "propositions")) par atelier",
        en: "At least \(Language.english.count(least, "proposal", "proposals")) a workshop")
    case .steering(let rule, _, _): rule.phrase
    case .recordSent(let days, _, _):
      Phrase(
        fr: "Compte rendu envoyé sous \(Language.french.count(days, "jour", "jours"))",
        en: "Record sent within \(Language.english.count(days, "day", "days"))")
    case .recordPublished(let days, _, _):
      Phrase(
        fr: "Compte rendu publié sous \(Language.french.count(days, "jour", "jours"))",
        en: "Record published within \(Language.english.count(days, "day", "days"))")
    case .retention(let months, _):
      Phrase(
        fr: "Données effacées \(months) mois après le départ",
        en: "Data erased \(months) months after leaving")
    }
  }
}

extension OfficialsRule: Explainable {
  /// What the rule asks for.
  public var phrase: Phrase {
    switch self {
    case .never:
      Phrase(fr: "Aucun élu dans le comité", en: "No elected official in the committee")
    case .guests:
      Phrase(
        fr: "Élus invités, jamais titulaires d'un siège",
        en: "Elected officials as guests, never in a seat")
    case .college:
      Phrase(fr: "Élus dans leur seul collège", en: "Elected officials in their own college only")
    }
  }
}

extension SteeringRule: Explainable {
  /// What the rule asks for.
  public var phrase: Phrase {
    Phrase { language in
      var parts = [language == .french ? "Équipe de pilotage" : "Steering team"]
      if let size { parts.append(language.range(size, "membre", "membres", "member", "members")) }
      if hasEachCollege {
        parts.append(language == .french ? "chaque collège représenté" : "each college in it")
      }
      return parts.joined(separator: ", ")
    }
  }
}

extension MeetingsRule.Rhythm {
  /// The period's name.
  var noun: Phrase {
    switch self {
    case .month: Phrase(fr: "mois", en: "month")
    case .quarter: Phrase(fr: "trimestre", en: "quarter")
    case .halfYear: Phrase(fr: "semestre", en: "half-year")
    case .year: Phrase(fr: "année civile", en: "calendar year")
    }
  }
}

extension Language {
  /// A number of things between two bounds: `8 à 12 sièges`, `8 to 12 seats`, `1 siège`.
  fileprivate func range(
    _ range: ClosedRange<Int>, _ siege: String, _ sieges: String, _ seat: String, _ seats: String
  ) -> String {
    let (one, many) = self == .french ? (siege, sieges) : (seat, seats)
    let (low, high) = (range.lowerBound, range.upperBound)
    if low == high { return count(low, one, many) }
    let most = count(high, one, many)
    return self == .french ? "\(integer(low)) à \(most)" : "\(integer(low)) to \(most)"
  }
}

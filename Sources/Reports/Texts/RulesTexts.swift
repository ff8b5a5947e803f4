import Committee
import Population

extension RulesError: Explainable {
  /// All defects, one a line.
  public var phrase: Phrase {
    Phrase { language in
      defects.map { $0.phrase(in: file)[language] }.joined(separator: "\n")
    }
  }
}

extension RulesDefect {
  /// Where, what is wrong and what to do.
  ///
  /// - Parameter file: The settings file's name.
  /// - Returns: One line.
  public func phrase(in file: String) -> Phrase {
    if case .settings(let defect) = self { return defect.phrase(in: file) }
    let message = message
    let line = line ?? 1
    return Phrase(
      fr: "\(file), ligne \(line)\u{00A0}: \(message.french)",
      en: "\(file), line \(line): \(message.english)")
  }

  private var message: Phrase {
    switch self {
    case .settings(let defect): defect.phrase(in: Dossier.fileName)
    case .leastAboveMost(_, let path, let least, let most):
      Phrase(
        french:
          "« \(path) » : le moins (\(least)) dépasse le plus (\(most)). Corrigez l'un des deux.",
        english: "“\(path)”: the least (\(least)) is above the most (\(most)). Correct one of them."
      )
    case .emptyRange(_, let path): emptyRange(path)
    case .repeatedID(_, let path, let id):
      Phrase(
        french: "« \(path) » : le nom « \(id) » sert déjà plus haut. Donnez-en un autre.",
        english: "“\(path)”: the name “\(id)” is taken further up. Give another.")
    case .repeatedQuota(_, let path, let attribute, let value):
      Phrase(
        french: "« \(path) » : « \(attribute) », « \(value) » a déjà un quota. Gardez-en un seul.",
        english: "“\(path)”: “\(attribute)”, “\(value)” has a quota already. Keep one.")
    case .quotasAboveSeats(_, let path, let attribute, let least, let seats):
      Phrase(
        french: """
          « \(path) » : les quotas de « \(attribute) » demandent au moins \(least) membres pour \
          \(seats) sièges. Baissez un « least » ou ajoutez des sièges.
          """,
        english: """
          “\(path)”: the quotas of “\(attribute)” want at least \(least) members for \(seats) \
          seats. Lower a “least” or add seats.
          """)
    case .noCollegeOfOfficials:
      Phrase(
        french: """
          « officials » est "college", et aucun collège n'est celui des élus. Ajoutez \
          « officials: true » au leur.
          """,
        english: """
          “officials” is "college", and no college is theirs. Add “officials: true” to the one \
          that is.
          """)
    case .collegeOfOfficials(_, let path, let rule):
      Phrase(
        french: """
          « \(path) » est un collège d'élus, alors que « officials » est "\(rule.rawValue)". \
          Changez l'un ou l'autre.
          """,
        english: """
          “\(path)” is a college of officials, but “officials” is "\(rule.rawValue)". Change one \
          or the other.
          """)
    case .renewalWithoutDay(_, let path):
      Phrase(
        french: "« \(path) » : donnez avec « on » la date du premier renouvellement.",
        english: "“\(path)”: give the day of the first renewal with “on”.")
    case .dayWithoutRenewal(_, let path):
      Phrase(
        french: """
          « \(path) » : « on » est la date d'un renouvellement ; dites s'il se fait par moitiés \
          ("halves") ou par tiers ("thirds").
          """,
        english: """
          “\(path)”: “on” is the day of a renewal; say whether it is by "halves" or by "thirds".
          """)
    case .unevenMandate(_, let path, let months, let parts):
      Phrase(
        french: """
          « \(path) » : \(months) mois ne se divisent pas en \(parts) parts égales. Choisissez un \
          multiple de \(parts).
          """,
        english: """
          “\(path)”: \(months) months cannot be divided into \(parts) equal parts. Choose a \
          multiple of \(parts).
          """)
    case .rhythmAboveMost(_, let needed, let most):
      Phrase(
        french: """
          « committee.meetings » : ce rythme demande \(needed) réunions par an, pour \(most) au \
          plus. Changez l'un ou l'autre.
          """,
        english: """
          “committee.meetings”: this rhythm needs \(needed) meetings a year, where at most \
          \(most) may be held. Change one or the other.
          """)
    case .steeringTooSmall(_, let most, let colleges):
      Phrase(
        french: """
          « committee.steering » : \(most) membres au plus ne suffisent pas à \(colleges) collèges. \
          Augmentez « most ».
          """,
        english: """
          “committee.steering”: at most \(most) members are too few for \(colleges) colleges. \
          Raise “most”.
          """)
    case .quorumAboveSeats(_, let needed, let seats):
      Phrase(
        french: """
          « committee.quorum » : \(needed) présents demandés pour \(seats) sièges au plus. \
          Baissez le quorum.
          """,
        english: """
          “committee.quorum”: \(needed) people are needed where there are at most \(seats) seats. \
          Lower the quorum.
          """)
    }
  }

  private func emptyRange(_ path: String) -> Phrase {
    guard path.hasSuffix(".quorum") else {
      return Phrase(
        french: "« \(path) » : donnez « least » (au moins), « most » (au plus) ou les deux.",
        english: "“\(path)”: give “least”, “most” or both.")
    }
    return Phrase(
      french: """
        « \(path) » : donnez une seule règle, « members », « percentOfMembers » ou \
        « percentOfSeats ».
        """,
      english: "“\(path)”: give one rule, “members”, “percentOfMembers” or “percentOfSeats”.")
  }
}

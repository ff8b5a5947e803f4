/// The words of a draw's page: its head and its quotas.
enum DrawTexts {
  static func pageTitle(isDrawn: Bool) -> Phrase {
    isDrawn
      ? Phrase(fr: "Le tirage au sort du panel", en: "The draw of the panel")
      : Phrase(
        fr: "La loterie du panel, avant le tirage", en: "The panel's lottery, before the draw")
  }

  static func audience(_ audience: DrawReport.Audience) -> Phrase {
    switch audience {
    case .private:
      Phrase(
        fr: "Document réservé à l'organisateur et au témoin : il contient des données personnelles",
        en: "For the organiser and the witness only: it holds personal data")
    case .public:
      Phrase(
        fr: "Version publique : les personnes n'y figurent que par pseudonyme",
        en: "Public version: people appear by pseudonym only")
    }
  }

  static func leadDrawn(_ facts: DrawFacts) -> Phrase {
    Phrase { language in
      let members = language.count(facts.panelSize, "membre", "membres")
      let volunteers = language.integer(facts.volunteers)
      let panels = language.integer(facts.panels)
      return switch language {
      case .french:
        "Un panel de \(members) a été tiré au sort parmi "
          + "\(language.count(facts.volunteers, "volontaire", "volontaires")). "
          + language.count(
            facts.panels, "panel avait été préparé et numéroté",
            "panels avaient été préparés et numérotés")
          + " ; chacun respecte \(frenchQuotas(facts.quotas)). Un seul numéro a été tiré : le \(facts.ticket ?? 0)."
      case .english:
        "A panel of \(language.integer(facts.panelSize)) was drawn by lot among \(volunteers) "
          + "volunteers. \(panels) panels had been prepared and numbered; each meets the "
          + "\(facts.quotas) quotas. One number was drawn: \(facts.ticket ?? 0)."
      }
    }
  }

  /// `les 12 quotas`, `le quota`.
  private static func frenchQuotas(_ count: Int) -> String {
    count == 1 ? "le quota" : "les \(Language.french.integer(count)) quotas"
  }

  static func leadBefore(_ facts: DrawFacts) -> Phrase {
    Phrase { language in
      let members = language.count(facts.panelSize, "membre", "membres")
      let volunteers = language.integer(facts.volunteers)
      let panels = language.integer(facts.panels)
      return switch language {
      case .french:
        "Un panel de \(members) va être tiré au sort parmi "
          + "\(language.count(facts.volunteers, "volontaire", "volontaires")). "
          + language.count(
            facts.panels, "panel est préparé et numéroté", "panels sont préparés et numérotés")
          + " ; chacun respecte \(frenchQuotas(facts.quotas)). Il ne reste qu'un numéro à tirer, en public."
      case .english:
        "A panel of \(language.integer(facts.panelSize)) will be drawn by lot among \(volunteers) "
          + "volunteers. \(panels) panels are prepared and numbered; each meets the "
          + "\(facts.quotas) quotas. One number is left to be drawn, in public."
      }
    }
  }

  static let factMembers = Phrase(fr: "places dans le panel", en: "places on the panel")
  static let factVolunteers = Phrase(fr: "volontaires", en: "volunteers")
  static func factNumber(panels: Int) -> Phrase {
    Phrase { language in
      switch language {
      case .french: "numéro tiré, de 0 à \(language.integer(panels - 1))"
      case .english: "number drawn, from 0 to \(language.integer(panels - 1))"
      }
    }
  }
  static let factPanels = Phrase(fr: "panels numérotés", en: "numbered panels")
  static let factLeast = Phrase(
    fr: "chances sur 100 au moins, pour chaque volontaire",
    en: "chances in 100 at least, for every volunteer")

  // MARK: Quotas

  static func balanceTitle(isDrawn: Bool) -> Phrase {
    isDrawn
      ? Phrase(fr: "Volontaires, quotas et panel", en: "Volunteers, quotas and panel")
      : Phrase(fr: "Volontaires et quotas", en: "Volunteers and quotas")
  }

  static func quotasMet(_ facts: DrawFacts) -> Phrase {
    let unmet = facts.unmetQuotas
    guard unmet > 0 else {
      return Phrase(
        fr: "La composition du panel suit les quotas : les \(facts.quotas) sont respectés.",
        en: "The panel's composition follows the quotas: all \(facts.quotas) are met.")
    }
    return Phrase(
      fr: "Attention : \(unmet) des \(facts.quotas) quotas ne sont pas respectés. "
        + "Ce tirage ne doit pas être retenu avant que l'on sache pourquoi.",
      en: "Warning: \(unmet) of the \(facts.quotas) quotas are not met. "
        + "Do not accept this draw before knowing why.")
  }

  static let quotasWillBeMet = Phrase(
    fr: "Quel que soit le numéro tiré, la composition du panel suivra ces quotas.",
    en: "Whichever number is drawn, the panel's composition will follow these quotas.")

  static let quotasExplained = Phrase(
    fr: "Un quota fixe le moins et le plus de membres qu'un panel peut avoir d'une modalité. "
      + "Les barres comparent des parts ; là où la barre des volontaires s'arrête avant le quota, "
      + "les volontaires étaient trop peu nombreux pour leur part, et chacun d'eux a plus de "
      + "chances d'être tiré.",
    en: "A quota sets the least and the most members that a panel may have of a value. The bars "
      + "compare shares; where the volunteers' bar ends before the quota, volunteers were fewer "
      + "than their share, and each of them is more likely to be drawn.")

  static func household(_ columns: String) -> Phrase {
    Phrase(
      fr: "Aucun panel ne compte deux personnes d'un même foyer (même `\(columns)`).",
      en: "No panel has two people of one household (same `\(columns)`).")
  }

  static let withheld = Phrase(
    fr: "Non publié : les modalités que moins de 3 volontaires partagent, et la suivante, dont les "
      + "chiffres permettraient de calculer les premiers. Leurs quotas sont respectés comme les autres.",
    en: "Not published: values that fewer than 3 volunteers share, and the next one, whose figures "
      + "would give the first away. Their quotas are met like the others.")
  static let notPublished = Phrase(fr: "non publié", en: "not published")

  // MARK: Chart and table of one attribute

  static let volunteers = Phrase(fr: "Volontaires", en: "Volunteers")
  static let panel = Phrase(fr: "Panel", en: "Panel")
  static let quota = Phrase(fr: "Quota", en: "Quota")
  static let share = Phrase(fr: "Part", en: "Share")
  static let value = Phrase(fr: "Modalité", en: "Value")

  static func quotaOf(_ least: Int, _ most: Int) -> Phrase {
    Phrase { "quota \($0.range(least, most))" }
  }

  static func balanceSummary(_ balance: DrawReport.Balance) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let values = balance.values.filter { !$0.isWithheld }.map { value in
        let panel = value.members.map { ", panel \(language.integer($0))" } ?? ""
        return value.name + (isFrench ? " : volontaires " : ": volunteers ")
          + language.integer(value.volunteers)
          + ", quota \(language.range(value.least, value.most))\(panel)"
      }
      return values.joined(separator: isFrench ? " ; " : "; ") + "."
    }
  }

  static func balanceCaption(_ attribute: String) -> Phrase {
    Phrase(
      fr: "\(attribute) : volontaires, quotas et panel, en nombre et en part",
      en: "\(attribute): volunteers, quotas and panel, in numbers and shares")
  }
}

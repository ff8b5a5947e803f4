import Population
import Workshops

/// The words of pages about workshops.
enum WorkshopTexts {
  static let pageTitle = Phrase(fr: "Plan des ateliers", en: "Plan of workshops")
  static let balance = Phrase(fr: "L’équilibre des ateliers", en: "How even workshops are")
  static let value = Phrase(fr: "Modalité", en: "Value")
  static let people = Phrase(fr: "Personnes", en: "People")
  static let meetings = Phrase(fr: "Qui rencontre qui", en: "Who meets whom")
  static let college = Phrase(fr: "Collège", en: "College")
  static let name = Phrase(fr: "Nom", en: "Name")
  static let present = Phrase(fr: "Présent", en: "Present")
  static let wallList = Phrase(fr: "Liste à afficher", en: "List for the wall")
  static let wallCaption = Phrase(
    fr: "Le numéro d’atelier de chaque personne, une colonne par tour",
    en: "The number of everybody’s workshop, a column a round")
  static let observers = Phrase(
    fr: "Observent, dans l’ordre du tirage", en: "Observe, in the order of the lot")
  static let balanceExplained = Phrase(
    fr: "Pour chaque modalité, le plus petit et le plus grand nombre de personnes d’un atelier.",
    en: "For each value, the least and the most people that a workshop has.")
  static let pairsByCollege = Phrase(
    fr: "Les paires de personnes qui se rencontrent, par collèges",
    en: "The pairs of people who meet, by colleges")

  static func round(_ number: Int) -> Phrase {
    Phrase(fr: "Tour \(number)", en: "Round \(number)")
  }

  static func workshop(_ number: Int) -> Phrase {
    Phrase(fr: "Atelier \(number)", en: "Workshop \(number)")
  }

  static func sheet(round: Int, table: Int) -> Phrase {
    Phrase(
      fr: "Atelier \(table), tour \(round)", en: "Workshop \(table), round \(round)")
  }

  static func seated(_ people: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? language.count(people, "personne", "personnes")
        : language.count(people, "person", "people")
    }
  }

  static func caption(_ attribute: String, _ spread: Int) -> Phrase {
    Phrase { language in
      let number = language.integer(spread)
      return language == .french
        ? "« \(attribute) » : au plus \(number) d’écart entre deux ateliers"
        : "“\(attribute)”: two workshops differ by \(number) at most"
    }
  }

  static func seed(_ seed: String) -> Phrase {
    Phrase(
      fr: "Graine publique : « \(seed) ». La même graine donne le même plan.",
      en: "Public seed: “\(seed)”. The same seed gives the same plan.")
  }

  static func lead(_ plan: WorkshopPlan, _ figures: MeetingFigures) -> Phrase {
    Phrase { language in
      let people = language.integer(plan.pool.people.count)
      let pairs = language.integer(figures.distinctPairs)
      let bound = language.integer(figures.bound)
      return language == .french
        ? "\(people) personnes, \(language.count(plan.tables, "atelier", "ateliers")), "
          + "\(language.count(plan.rounds, "tour", "tours")) : \(pairs) paires de personnes se "
          + "rencontrent ; aucun plan ne peut en donner plus de \(bound)."
        : "\(people) people, \(language.count(plan.tables, "workshop", "workshops")), "
          + "\(language.count(plan.rounds, "round", "rounds")): \(pairs) pairs of people meet; "
          + "no plan can give more than \(bound)."
    }
  }

  static func meetingsExplained(_ figures: MeetingFigures) -> Phrase {
    Phrase { language in
      let range = language.range(
        figures.metByPerson.min() ?? 0, figures.metByPerson.max() ?? 0)
      let most = language.integer(figures.mostOfOnePair)
      let again = language.integer(figures.repeatedPairs)
      return language == .french
        ? "Chaque personne en rencontre \(range) autres. Deux mêmes personnes sont ensemble "
          + "\(most) fois au plus ; \(again) "
          + (figures.repeatedPairs < 2
            ? "rencontre est une retrouvaille." : "rencontres sont des retrouvailles.")
        : "Everybody meets \(range) others. The same two people sit together \(most) times at "
          + "most; \(again) meetings are repeats."
    }
  }

  static func share(_ pairs: Int, of possible: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.integer(pairs)) sur \(language.integer(possible))"
        : "\(language.integer(pairs)) of \(language.integer(possible))"
    }
  }
}

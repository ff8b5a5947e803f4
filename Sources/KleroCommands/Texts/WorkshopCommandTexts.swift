import Population
import Reports
import Workshops

/// The texts of `klero workshops`.
enum WorkshopCommandTexts {
  static let text = Phrase(
    fr: """
      Répartit les participants entre des ateliers, sur un ou plusieurs tours. Les tailles et le \
      nombre de personnes de chaque collège ne diffèrent jamais de plus d’un d’un atelier à \
      l’autre. Les autres critères sont répartis aussi également que possible, et autant de \
      personnes différentes que possible se rencontrent.

      --prefer meetings donne la priorité aux rencontres : les collèges restent exacts, les \
      autres critères le sont moins. Le nombre de rencontres de l’autre choix est toujours dit.

      Écrit assignment.csv (qui est où), tables.csv (l’équilibre), meetings.csv (qui rencontre \
      qui), staff.csv (qui anime, s’il y a une équipe), workshops.html, le tableau où l’on déplace les personnes sans réseau, et le dossier \
      print : feuilles des ateliers, liste à afficher, badges, émargement, animation.
      """,
    en: """
      Seats participants in workshops, over one or more rounds. Sizes and the number of people of \
      each college never differ by more than one between workshops. Other attributes are spread as \
      evenly as can be, and as many different people as possible meet.

      --prefer meetings puts meetings first: colleges stay exact, other attributes are less so. \
      The meetings that the other choice would give are always said.

      Writes assignment.csv (who is where), tables.csv (how even it is), meetings.csv (who meets \
      whom), staff.csv (who leads, if there is a staff), workshops.html, the board on which people are moved without a network, and the folder \
      print: sheets of the workshops, list for the wall, badges, attendance, facilitators.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero workshops --people p.csv --college collège -t 6 -r 3 -s 417 -o plan",
      Phrase(fr: "Six ateliers, trois tours", en: "Six workshops, three rounds")),
    .init(
      "klero workshops --people p.csv --college c --size 10-12 --equal -s 7 -o plan",
      Phrase(
        fr: "Des ateliers de 10 à 12, à collèges égaux",
        en: "Workshops of 10 to 12, with equal colleges")),
  ]

  static let searching = Phrase(
    fr: "Recherche du meilleur plan", en: "Looking for the best plan")

  static let sizeExpected = Phrase(
    fr: "une ou deux tailles, comme 12 ou 10-12", en: "one or two sizes, such as 12 or 10-12")

  static let ruleExpected = Phrase(
    fr: "un critère de --college ou --spread, une modalité et des nombres : collège=agent:0-4",
    en: "an attribute of --college or --spread, a value and numbers: college=agent:0-4")

  /// Who takes part and who observes, if colleges are made equal.
  static func equal(_ equal: EqualColleges, tables: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      func list(_ colleges: [(name: String, people: Int)]) -> String {
        colleges.map { "\(language.integer($0.people)) \(language.quoted($0.name))" }
          .joined(separator: ", ")
      }
      let people = equal.participants.count
      let all = list(equal.colleges.map { ($0.name, $0.people) })
      let seated = list(equal.colleges.map { ($0.name, $0.seated) })
      let out = equal.colleges.filter { $0.people > $0.seated }
      let observe = list(out.map { ($0.name, $0.people - $0.seated) })
      let count = language.integer(people)
      let workshops = sizes(people, in: tables)[language]
      if out.isEmpty {
        return isFrench
          ? "Présents : \(all). Tous prennent part, en \(workshops)."
          : "Present: \(all). All take part, in \(workshops)."
      }
      return isFrench
        ? "Présents : \(all). Prennent part : \(seated), soit \(count) personnes, en \(workshops). "
          + "Observent, par tirage au sort : \(observe)."
        : "Present: \(all). Take part: \(seated), that is \(count) people, in \(workshops). "
          + "Observe, drawn by lot: \(observe)."
    }
  }

  /// So many workshops of such sizes, if people are shared out evenly.
  private static func sizes(_ people: Int, in tables: Int) -> Phrase {
    let (least, most) = (people / max(1, tables), (people + tables - 1) / max(1, tables))
    return sizes(tables, least, most)
  }

  private static func sizes(_ tables: Int, _ least: Int, _ most: Int) -> Phrase {
    Phrase { language in
      let sizes = between(least, most)[language]
      return language == .french
        ? "\(language.count(tables, "atelier", "ateliers")) de \(sizes)"
        : "\(language.count(tables, "workshop", "workshops")) of \(sizes)"
    }
  }

  /// From one number to another, which may be the same or the next.
  private static func between(_ least: Int, _ most: Int) -> Phrase {
    Phrase { language in
      most == least + 1
        ? "\(language.integer(least)) \(language == .french ? "ou" : "or") \(language.integer(most))"
        : language.range(least, most)
    }
  }

  /// What the command says when a plan is written, a line each.
  static func summary(
    _ result: WorkshopPlanner.Result, _ figures: MeetingFigures, _ wishes: WishFigures?,
    staff: [WorkshopConstraints.StaffMember] = [], folder: String, _ language: Language
  ) -> [String] {
    let written = Phrase(
      fr: "Tout est dans « \(folder) » : ouvrez workshops.html pour voir et modifier le plan, "
        + "imprimez les pages du dossier print.",
      en: "All is in “\(folder)”: open workshops.html to see and change the plan, print the pages "
        + "of the folder print.")
    return self.figures(result, figures, language)
      + (wishes.map { [met($0)[language]] } ?? [])
      + (staff.isEmpty ? [] : [drawn(staff)[language]]) + [written[language]]
  }

  /// Who of the staff is held in reserve.
  private static func drawn(_ staff: [WorkshopConstraints.StaffMember]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let rest = staff.filter { $0.table == nil }
      let names = rest.map { "\(language.quoted($0.name)) (\($0.role))" }.joined(separator: ", ")
      return switch (isFrench, rest.isEmpty) {
      case (true, true): "Équipe tirée au sort : staff.csv."
      case (true, false): "Équipe tirée au sort : staff.csv. En réserve, dans l’ordre : \(names)."
      case (false, true): "Staff drawn by lot: staff.csv."
      case (false, false): "Staff drawn by lot: staff.csv. In reserve, in this order: \(names)."
      }
    }
  }

  /// What a plan is worth, a line each.
  static func figures(
    _ result: WorkshopPlanner.Result, _ figures: MeetingFigures, _ language: Language
  ) -> [String] {
    let plan = result.plan
    let sizes = plan.seats.indices.flatMap { plan.sizes(round: $0) }
    let workshops = self.sizes(plan.tables, sizes.min() ?? 0, sizes.max() ?? 0)
    let size = Phrase { language in
      let people = plan.pool.people.count
      return language == .french
        ? "\(language.count(people, "personne", "personnes")), \(workshops[language]), "
          + "\(language.count(plan.rounds, "tour", "tours"))."
        : "\(language.count(people, "person", "people")), \(workshops[language]), "
          + "\(language.count(plan.rounds, "round", "rounds"))."
    }
    var lines = [size[language]]
    if !plan.pool.attributes.isEmpty { lines.append(evenness(of: plan)[language]) }
    lines += result.misses.map { reason($0, plan)[language] }
    lines.append(met(figures)[language])
    if let colleges = colleges(figures, plan)?[language] { lines.append(colleges) }
    if let other = result.pairsOtherwise {
      lines.append(otherwise(other, insteadOf: figures.distinctPairs)[language])
    }
    return lines
  }

  /// How many pairs of every two colleges meet; the page alone says it of many colleges.
  private static func colleges(_ figures: MeetingFigures, _ plan: WorkshopPlan) -> Phrase? {
    let pairs = figures.collegePairs(of: plan.pool).filter { $0.possible > 0 }
    guard (1...6).contains(pairs.count) else { return nil }
    return Phrase { language in
      let isFrench = language == .french
      let all = pairs.map { pair in
        let (met, possible) = (language.integer(pair.met), language.integer(pair.possible))
        let names = "\(language.quoted(pair.one)) – \(language.quoted(pair.other))"
        return isFrench ? "\(names) \(met) sur \(possible)" : "\(names) \(met) of \(possible)"
      }.joined(separator: isFrench ? " ; " : "; ")
      return isFrench ? "Paires entre collèges : \(all)." : "Pairs between colleges: \(all)."
    }
  }

  /// How even attributes are, those alike together.
  private static func evenness(of plan: WorkshopPlan) -> Phrase {
    let spreads = plan.pool.attributes.indices.map { plan.largestSpread(of: $0) }
    return Phrase { language in
      let isFrench = language == .french
      let parts = Set(spreads).sorted().map { spread in
        let names = zip(plan.pool.attributes, spreads).filter { $0.1 == spread }
          .map { language.quoted($0.0.name) }.joined(separator: ", ")
        let number = language.integer(spread)
        return switch (isFrench, spread) {
        case (true, 0): "pareil partout pour \(names)"
        case (false, 0): "the same everywhere for \(names)"
        case (true, _): "au plus \(number) d’écart pour \(names)"
        case (false, _): "\(number) apart at most for \(names)"
        }
      }
      return isFrench
        ? "Équilibre entre les ateliers : \(parts.joined(separator: " ; "))."
        : "Balance between workshops: \(parts.joined(separator: "; "))."
    }
  }

  /// Who meets whom.
  private static func met(_ figures: MeetingFigures) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let (pairs, bound) = (
        language.integer(figures.distinctPairs), language.integer(figures.bound)
      )
      let earlier = language.integer(figures.earlierPairs)
      let before =
        figures.earlierPairs == 0
        ? "" : isFrench ? " (\(earlier) d’avant)" : " (\(earlier) from before)"
      let (least, most) = (figures.metByPerson.min() ?? 0, figures.metByPerson.max() ?? 0)
      let others = between(least, most)[language]
      let together = language.integer(figures.mostOfOnePair)
      let repeats =
        switch (isFrench, figures.mostOfOnePair > 1) {
        case (true, true): "deux mêmes personnes sont ensemble au plus \(together) fois"
        case (true, false): "deux mêmes personnes ne sont jamais ensemble deux fois"
        case (false, true): "the same two people sit together at most \(together) times"
        case (false, false): "the same two people never sit together twice"
        }
      return isFrench
        ? "Rencontres : \(pairs) paires de personnes\(before), \(bound) au plus étaient possibles. "
          + "Chaque personne en rencontre \(others) autres ; \(repeats)."
        : "Meetings: \(pairs) pairs of people\(before), \(bound) at most were possible. Everybody meets "
          + "\(others) others; \(repeats)."
    }
  }

  /// What the other preference would give.
  private static func otherwise(_ other: Int, insteadOf pairs: Int) -> Phrase {
    Phrase { language in
      let number = language.integer(other)
      return switch (language, other > pairs) {
      case (.french, true):
        "Avec --prefer meetings : à peu près \(number) paires, mais des critères moins équilibrés."
      case (.french, false):
        "Avec --prefer evenness : à peu près \(number) paires, et des critères plus équilibrés."
      case (.english, true):
        "With --prefer meetings: about \(number) pairs, but attributes less even."
      case (.english, false):
        "With --prefer evenness: about \(number) pairs, and attributes more even."
      }
    }
  }

  /// Why an attribute is not even within one.
  private static func reason(_ miss: EvennessMiss, _ plan: WorkshopPlan) -> Phrase {
    let name = plan.pool.attributes[miss.attribute].name
    return switch miss.reason {
    case .impossible:
      Phrase(
        fr: "« \(name) » : il est prouvé qu’aucun plan ne fait mieux tant que les critères donnés "
          + "avant celui-ci restent équilibrés.",
        en: "“\(name)”: it is proved that no plan does better as long as the attributes given "
          + "before it stay even.")
    case .bestFound:
      Phrase(
        fr: "« \(name) » : c’est le meilleur plan trouvé ; --effort 10 cherche dix fois plus "
          + "longtemps.",
        en: "“\(name)”: this is the best plan found; --effort 10 searches ten times longer.")
    }
  }

  /// How many wishes are met.
  private static func met(_ wishes: WishFigures) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let ranks = wishes.met.enumerated().filter { $1 > 0 }.map { rank, count in
        isFrench
          ? "\(language.count(count, "a", "ont")) le vœu n° \(rank + 1)"
          : "\(language.count(count, "has", "have")) choice \(rank + 1)"
      }
      let none = language.count(
        wishes.unmet, isFrench ? "n’en a aucun" : "has none",
        isFrench ? "n’en ont aucun" : "have none")
      let all = (ranks + (wishes.unmet == 0 ? [] : [none])).joined(separator: ", ")
      let people = language.count(
        wishes.people, isFrench ? "personne en a fait" : "person has any",
        isFrench ? "personnes en ont fait" : "people have any")
      return isFrench ? "Vœux : \(people) ; \(all)." : "Wishes: \(people); \(all)."
    }
  }
}

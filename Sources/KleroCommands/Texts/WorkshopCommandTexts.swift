import Population
import Reports
import Workshops

/// The texts of `klero workshops`.
enum WorkshopCommandTexts {
  static let text = Phrase(
    fr: """
      Répartit les participants entre des tables, sur un ou plusieurs tours. Les tailles et le \
      nombre de personnes de chaque collège ne diffèrent jamais de plus d’un d’une table à \
      l’autre. Les autres critères sont répartis aussi également que possible, et autant de \
      personnes différentes que possible se rencontrent.

      --prefer meetings donne la priorité aux rencontres : les collèges restent exacts, les \
      autres critères le sont moins. Le nombre de rencontres de l’autre choix est toujours dit.

      Écrit assignment.csv (qui est où), tables.csv (l’équilibre), meetings.csv (qui rencontre \
      qui), workshops.html, le tableau où l’on déplace les personnes sans réseau, et le dossier \
      print : feuilles des ateliers, liste à afficher, badges, émargement, animation.
      """,
    en: """
      Seats participants at tables, over one or more rounds. Sizes and the number of people of \
      each college never differ by more than one between tables. Other attributes are spread as \
      evenly as can be, and as many different people as possible meet.

      --prefer meetings puts meetings first: colleges stay exact, other attributes are less so. \
      The meetings that the other choice would give are always said.

      Writes assignment.csv (who is where), tables.csv (how even it is), meetings.csv (who meets \
      whom), workshops.html, the board on which people are moved without a network, and the folder \
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

  static func equal(_ equal: EqualColleges, tables: Int) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let people = equal.participants.count
      let all = equal.colleges.map { "\(language.integer($0.people)) « \($0.name) »" }
      let seated = equal.colleges.map { "\(language.integer($0.seated)) « \($0.name) »" }
      let (least, most) = (people / tables, (people + tables - 1) / tables)
      let sizes = least == most ? "\(least)" : "\(least)\(isFrench ? " à " : " to ")\(most)"
      let out = equal.colleges.filter { $0.people > $0.seated }
        .map { "\(language.integer($0.people - $0.seated)) « \($0.name) »" }
      let text =
        isFrench
        ? all.joined(separator: ", ") + " : " + seated.joined(separator: ", ")
          + " prennent part, \(language.integer(people)) personnes, en "
          + language.count(tables, "atelier", "ateliers") + " de \(sizes) ; "
          + (out.isEmpty
            ? "personne n’observe."
            : out.joined(separator: ", ") + ", par tirage au sort, observent.")
        : all.joined(separator: ", ") + ": " + seated.joined(separator: ", ")
          + " take part, \(language.integer(people)) people, in "
          + language.count(tables, "workshop", "workshops") + " of \(sizes); "
          + (out.isEmpty
            ? "nobody observes." : out.joined(separator: ", ") + ", drawn by lot, observe.")
      return isFrench ? text : text.replacing("« ", with: "“").replacing(" »", with: "”")
    }
  }

  static func summary(
    _ result: WorkshopPlanner.Result, _ figures: MeetingFigures, _ wishes: WishFigures?,
    folder: String
  ) -> Phrase {
    Phrase { language in
      let written =
        language == .french ? "Écrit dans « \(folder) »." : "Written into “\(folder)”."
      let wished = wishes.map { [met($0)[language]] } ?? []
      return (self.figures(result, figures, language) + wished + [written])
        .joined(separator: "\n")
    }
  }

  /// What a plan is worth, a line each.
  static func figures(
    _ result: WorkshopPlanner.Result, _ figures: MeetingFigures, _ language: Language
  ) -> [String] {
    let plan = result.plan
    let isFrench = language == .french
    let pairs = language.integer(figures.distinctPairs)
    var lines = [
      isFrench
        ? "\(language.count(plan.tables, "atelier", "ateliers")), "
          + "\(language.count(plan.rounds, "tour", "tours")) : \(pairs) paires se rencontrent, "
          + "sur \(language.integer(figures.bound)) possibles au plus."
        : "\(language.count(plan.tables, "workshop", "workshops")), "
          + "\(language.count(plan.rounds, "round", "rounds")): \(pairs) pairs meet, of "
          + "\(language.integer(figures.bound)) possible at most."
    ]
    if let colleges = colleges(figures, plan)?[language] { lines.append(colleges) }
    for (index, attribute) in plan.pool.attributes.enumerated() {
      let spread = language.integer(plan.largestSpread(of: index))
      lines.append(
        isFrench
          ? "« \(attribute.name) » : au plus \(spread) d’écart entre deux tables."
          : "“\(attribute.name)”: two tables differ by \(spread) at most.")
    }
    lines += result.misses.map { reason($0, plan)[language] }
    if let other = result.pairsOtherwise.map(language.integer) {
      lines.append(
        isFrench
          ? "L’autre choix de --prefer donnerait à peu près \(other) paires."
          : "The other choice of --prefer would give about \(other) pairs.")
    }
    return lines
  }

  /// How many pairs of every two colleges meet; the page alone says it of many colleges.
  private static func colleges(_ figures: MeetingFigures, _ plan: WorkshopPlan) -> Phrase? {
    let pairs = figures.collegePairs(of: plan.pool).filter { $0.possible > 0 }
    guard (1...15).contains(pairs.count) else { return nil }
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

  /// Why an attribute is not even within one.
  private static func reason(_ miss: EvennessMiss, _ plan: WorkshopPlan) -> Phrase {
    let name = plan.pool.attributes[miss.attribute].name
    return switch miss.reason {
    case .impossible:
      Phrase(
        fr: "« \(name) » : prouvé, aucun plan n’a un écart de 1 avec les critères qui précèdent.",
        en: "“\(name)”: proved, no plan differs by 1 only beside the attributes before it.")
    case .bestFound:
      Phrase(
        fr: "« \(name) » : c’est le meilleur plan trouvé ; --effort fait chercher plus longtemps.",
        en: "“\(name)”: this is the best plan found; --effort searches longer.")
    }
  }

  /// How many wishes are met.
  private static func met(_ wishes: WishFigures) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let ranks = wishes.met.enumerated().map { rank, count in
        isFrench
          ? "vœu n° \(rank + 1) : \(language.integer(count))"
          : "choice \(rank + 1): \(language.integer(count))"
      }
      let none =
        isFrench
        ? "aucun de leurs vœux : \(language.integer(wishes.unmet))"
        : "none of theirs: \(language.integer(wishes.unmet))"
      let all = (ranks + [none]).joined(separator: isFrench ? " ; " : "; ")
      let people = language.count(
        wishes.people, isFrench ? "personne a fait des vœux" : "person has wishes",
        isFrench ? "personnes ont fait des vœux" : "people have wishes")
      return isFrench ? "\(people). \(all)." : "\(people). \(all)."
    }
  }
}

import Committee
import Lottery
import Population
import Reports

extension CommitteeExample {
  /// Users of water over the 49 communes of Grenoble-Alpes Métropole: four colleges, mountain and
  /// plain.
  static let grenoble = CommitteeExample(
    name: "grenoble",
    summary: Phrase(
      fr: "quatre collèges sur 49 communes, plaine et montagne, élus invités",
      en: "four colleges over 49 communes, plain and mountain, officials as guests"),
    dossier: {
      var dossier = try GrenobleDossier()
      return dossier.files()
    },
    story: .grenoble)
}

/// The dossier of a users' committee in the Métropole of Grenoble.
///
/// Communes, their municipal population of 2023 and whether they are urban (density levels 1 to 4)
/// or rural: Source : Insee. Mountain: zone de montagne, Source : Ministère de l'Agriculture, as
/// kept by the project nitrates of betagouv. Ages: Isère, Source : Insee, estimation 2020.
struct GrenobleDossier {
  /// Communes with their inhabitants, by relief and milieu. Nobody lives in a rural plain.
  private static let territory = [
    (
      "plaine", "urbain",
      """
      Bresson 663, Brié-et-Angonnes 2497, Champ-sur-Drac 3335, Champagnier 1557, Échirolles 37491, \
      Eybens 10493, Fontaine 22020, Fontanil-Cornillon 3404, Grenoble 156140, Jarrie 3952, \
      Le Pont-de-Claix 10956, Meylan 18770, Poisat 2173, Saint-Égrève 17986, \
      Saint-Paul-de-Varces 2218
      """
    ),
    (
      "montagne", "urbain",
      """
      Claix 7836, Corenc 4215, Domène 6835, Gières 7376, Herbeys 1424, La Tronche 6424, \
      Le Gua 1928, Murianette 910, Notre-Dame-de-Mésage 1129, Saint-Martin-d'Hères 37695, \
      Saint-Martin-le-Vinoux 6078, Saint-Pierre-de-Mésage 784, Sassenage 11646, \
      Seyssinet-Pariset 11739, Seyssins 8092, Varces-Allières-et-Risset 8542, \
      Vaulnaveys-le-Haut 4006, Venon 841, Vif 8530, Vizille 7292
      """
    ),
    ("plaine", "rural", ""),
    (
      "montagne", "rural",
      """
      Le Sappey-en-Chartreuse 1191, Miribel-Lanchâtre 445, Mont-Saint-Martin 93, Montchaboud 352, \
      Notre-Dame-de-Commiers 519, Noyarey 2365, Proveysieux 522, Quaix-en-Chartreuse 943, \
      Saint-Barthélemy-de-Séchilienne 423, Saint-Georges-de-Commiers 2699, Sarcenas 261, \
      Séchilienne 993, Vaulnaveys-le-Bas 1398, Veurey-Voroize 1427
      """
    ),
  ]

  /// Women and men of 20 and over in Isère.
  private static let ages = [
    ("20-39", 298730), ("40-59", 332378), ("60-74", 201842), ("75+", 112052),
  ]
  private static let genders = [("Femme", 489485), ("Homme", 455517)]

  /// Where the inhabitants of the first committee live: volunteers near the town hall came first.
  private static let home = """
    Grenoble 6, Échirolles 2, Fontaine 2, Meylan 2, Saint-Égrève 2, Eybens 1, \
    Le Pont-de-Claix 1, Jarrie 1, Vizille 1
    """

  private static let associations = [
    "Familles de l'Isère", "Consommateurs des Alpes", "Sources et rivières",
    "Locataires de la Métropole", "Accès pour tous",
  ]
  private static let specific = [
    "Bailleur social", "Hôpital", "Blanchisserie industrielle", "Maraîchage du Drac",
  ]

  private var people: PeopleInventor

  init() throws {
    people = try PeopleInventor(seed: "Grenoble", year: 2026)
  }

  private static let columns = PeopleInventor.columns + ["commune", "collège", "organisme", "élu"]

  /// All the files but the story.
  mutating func files() -> [ExampleFile] {
    let inhabitants = inhabitants()
    let others = others()
    return [
      ExampleFile("klero.json", Self.settings), communes, territory, reference,
      ExampleFile("habitants.csv", columns: Self.columns, rows: inhabitants),
      ExampleFile("membres.csv", columns: Self.columns, rows: inhabitants + others),
      candidates(), events(of: inhabitants + others), Self.works, Self.ending(inhabitants),
    ]
  }

  private var communes: ExampleFile {
    let rows = Self.territory.flatMap { relief, milieu, text in
      WeightedChoice.entries(text).map { [$0.name, String($0.weight), relief, milieu] }
    }
    return ExampleFile(
      "communes.csv", columns: ["commune", "population", "relief", "milieu"], rows: rows)
  }

  private var territory: ExampleFile {
    let rows = Self.territory.map { relief, milieu, text in
      [relief, milieu, String(WeightedChoice.entries(text).reduce(0) { $0 + $1.weight })]
    }
    return ExampleFile("territoire.csv", columns: ["relief", "milieu", "population"], rows: rows)
  }

  private var reference: ExampleFile {
    let margins =
      Self.ages.map { ["âge", $0, String($1)] }
      + Self.genders.map { ["genre", $0, String($1)] }
    return ExampleFile(
      "population.csv", columns: ["critère", "modalité", "population"], rows: margins)
  }

  private mutating func inhabitants() -> [[String]] {
    let bands = [20...39, 40...59, 40...59, 60...74, 20...39, 40...59, 60...74, 60...74, 75...86]
    let homes = WeightedChoice.entries(Self.home).flatMap { Array(repeating: $0, count: $1) }
    return homes.enumerated().map { number, commune in
      let person = people.person(bands[number % bands.count], gender: number % 2)
      return people.row(PeopleInventor.id("H", number + 1), person)
        + [commune, "habitants", "", "non"]
    }
  }

  private mutating func others() -> [[String]] {
    let groups = [
      ("A", "associations", Self.associations, "non"), ("S", "spécifiques", Self.specific, "non"),
      ("O", "ouvert", ["Collectif des cours d'eau", "Régie de quartier"], "non"),
      ("E", "", ["Conseil métropolitain", "Conseil métropolitain"], "oui"),
    ]
    return groups.flatMap { letter, college, bodies, official in
      bodies.enumerated().map { number, body in
        let person = people.person(30...70)
        return people.row(PeopleInventor.id(letter, number + 1), person)
          + ["Grenoble", college, body, official]
      }
    }
  }

  /// Those who answered a second call, which went to the mountain communes too.
  private mutating func candidates() -> ExampleFile {
    let communes = WeightedChoice(
      Self.territory.map(\.2).filter { !$0.isEmpty }.joined(separator: ", "))
    let rows = (1...120).map { number in
      let person = people.person(18...84)
      return people.row(PeopleInventor.id("C", number, digits: 3), person)
        + [people.draw(communes), "habitants", "", "non"]
    }
    return ExampleFile("candidats.csv", columns: Self.columns, rows: rows)
  }

  /// Seats taken in January, then a meeting each quarter: officials come as guests.
  private mutating func events(of members: [[String]]) -> ExampleFile {
    var events = EventTable()
    let seated = members.filter { !$0[6].isEmpty }
    for member in seated {
      events.add(.appointed, "2026-01-14", to: member[0], [.college: member[6]])
    }
    let quarters = [
      ("hiver", "2026-01-26", "2026-02-12", "2026-03-05", "Le prix de l'eau"),
      ("printemps", "2026-04-27", "2026-05-21", "2026-06-11", "Les fuites"),
      ("été", "2026-08-24", "2026-09-17", "2026-10-08", "L'eau en montagne"),
    ]
    for (name, called, day, sent, theme) in quarters {
      let ids = people.numbers.shuffled(seated.map { $0[0] })
      events.addMeeting(
        name, called: called, on: day, recordSent: sent, theme: theme,
        present: ids.dropFirst(9).sorted(), excused: ids.prefix(9).sorted(), guests: ["E01"])
    }
    return events.file("registre.csv")
  }

  /// A working group of six, and a delegate of each college to the commission.
  private static var works: ExampleFile {
    var events = EventTable()
    let works = [
      (
        "tarification", "Le prix des premiers mètres cubes",
        ["H02", "H07", "H11", "A01", "S02", "O01"]
      ),
      ("commission", "La commission de la Métropole", ["A02", "H05", "S01", "O02"]),
    ]
    for (work, theme, members) in works {
      events.add(.workStarted, "2026-10-12", [.work: work, .theme: theme])
      for id in members {
        for kind in [RegisterEvent.Kind.askedForWork, .volunteeredForWork, .chosenForWork] {
          events.add(kind, "2026-10-12", to: id, [.work: work])
        }
      }
    }
    return events.file("travaux.csv")
  }

  /// The inhabitants hand their seats over.
  private static func ending(_ inhabitants: [[String]]) -> ExampleFile {
    var events = EventTable()
    for member in inhabitants { events.add(.ended, "2027-01-13", to: member[0]) }
    return events.file("fin.csv")
  }

  private static let settings = """
    {
      title: "Comité d'usagers de l'eau",
      language: "fr",
      // Les âges sont ceux de ce jour. / Ages are those of this day.
      referenceDate: "2026-11-22",
      files: { people: "candidats.csv", population: "territoire.csv", quotas: "quotas.csv" },
      id: "id",
      attributes: [
        // La commune dit le reste. / The commune tells the rest.
        { name: "relief", column: "commune", lookup: { table: "communes.csv", key: "commune", value: "relief" } },
        { name: "milieu", column: "commune", lookup: { table: "communes.csv", key: "commune", value: "milieu" } },
        { name: "âge", birthDate: "naissance", bands: "20-39,40-59,60-74,75+" },
        { name: "genre" },
      ],
      panel: { size: 18, tolerance: 1 },
      committee: {
        name: "Comité d'usagers de l'eau",
        since: "2026-01-14",
        // Les élus viennent en invités. / Officials come as guests.
        officials: "guests",
        colleges: [
          { id: "associations", name: "Associations", seats: { least: 4, most: 8 } },
          {
            id: "habitants", name: "Habitants", seats: { least: 12, most: 18 },
            quotas: [
              { attribute: "relief", value: "montagne", least: 5, most: 7 },
              { attribute: "relief", value: "plaine", least: 11, most: 13 },
            ],
          },
          { id: "spécifiques", name: "Usagers spécifiques", seats: { least: 2, most: 6 } },
          // Chaque comité y met qui lui manque. / Each committee adds whom it lacks.
          { id: "ouvert", name: "Collège ouvert", seats: { least: 0, most: 5 } },
        ],
        // Pas de durée de mandat : chacun reste tant qu'il le veut. / No length of mandate.
        meetings: { least: 3, most: 6 },
        quorum: { percentOfMembers: 40 },
        // Les délégués à la commission, un par collège. / Delegates to the commission.
        steering: { work: "commission", least: 4, most: 4, eachCollege: true },
        record: { sentWithin: 30, publishedWithin: 60 },
        retention: { months: 12 },
      },
    }

    """
}

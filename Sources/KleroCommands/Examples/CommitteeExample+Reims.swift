import Lottery
import Population
import Reports

extension CommitteeExample {
  /// Users, agents, partners and officials of Reims in simultaneous workshops.
  static let reims = CommitteeExample(
    name: "reims",
    summary: Phrase(
      fr: "usagers, agents, partenaires et élus : ateliers à parts égales, vote, pilotage",
      en: "users, agents, partners and officials: equal workshops, a vote, a steering team"),
    dossier: {
      var dossier = try ReimsDossier()
      return dossier.files()
    },
    story: .reims)
}

/// The dossier of a users' committee in Reims: 22 coupons came back, 100 partners were invited.
///
/// Inhabitants of 15 and over by age: Source : Insee, recensement de la population 2018. Everybody
/// and every organisation is invented.
struct ReimsDossier {
  private static let ages = [("15-29", 49635), ("30-74", 87737), ("75+", 13614)]

  private static let kinds = [
    "Association", "Bailleur", "Mutuelle", "Centre social", "Mission locale", "Établissement scolaire",
    "Club sportif", "Caisse", "Coopérative", "Fondation",
  ]
  private static let names = [
    "des Remparts", "du Canal", "de la Vesle", "des Sacres", "du Chemin-Vert", "des Coteaux",
    "du Beffroi", "des Cordeliers", "de la Butte", "du Port-Sec",
  ]
  private static let services = [
    "Accueil", "État civil", "Petite enfance", "Logement", "Propreté", "Sports", "Médiathèques",
    "Seniors", "Handicap",
  ]

  private static let columns = PeopleInventor.columns + ["collège", "organisme", "élu"]

  private var people: PeopleInventor

  init() throws {
    people = try PeopleInventor(seed: "Reims", year: 2026)
  }

  /// All the files but the story.
  mutating func files() -> [ExampleFile] {
    let users = users()
    let partners = partners()
    let agents = staff("A", 27, college: "agents", bodies: Self.services, official: "non")
    let officials = staff("E", 5, college: "élus", bodies: ["Conseil municipal"], official: "oui")
    let coming = partners.filter { $0.answer == "oui" }.map(\.row)
    let everybody = users + agents + partners.map(\.row) + officials
    return [
      ExampleFile("klero.json", Self.settings),
      ExampleFile("coupons.csv", columns: Self.columns, rows: users),
      ExampleFile(
        "partenaires.csv", columns: Self.columns + ["réponse"],
        rows: partners.map { $0.row + [$0.answer] }),
      ExampleFile(
        "inscrits.csv", columns: Self.columns, rows: users + agents + coming + officials),
      ExampleFile("membres.csv", columns: Self.columns, rows: everybody),
      ExampleFile(
        "population.csv", columns: ["critère", "modalité", "population"],
        rows: Self.ages.map { ["âge", $0, String($1)] }),
    ]
  }

  /// Those who sent the coupon back: older than the town, as volunteers are.
  private mutating func users() -> [[String]] {
    let bands = [30...74, 30...74, 60...74, 75...85, 18...29, 30...74, 60...74, 30...74]
    return (0..<22).map { number in
      people.row(
        PeopleInventor.id("U", number + 1), people.person(bands[number % bands.count]))
        + ["usagers", "", "non"]
    }
  }

  /// One hundred organisations; 38 of them come.
  private mutating func partners() -> [(row: [String], answer: String)] {
    let coming = Set(people.numbers.distinctNumbers(38, below: 100))
    return (0..<100).map { number in
      let body = "\(Self.kinds[number % 10]) \(Self.names[number / 10])"
      let row =
        people.row(PeopleInventor.id("P", number + 1, digits: 3), people.person(28...66))
        + ["partenaires", body, "non"]
      let other = number.isMultiple(of: 3) ? "non" : ""
      return (row, coming.contains(number) ? "oui" : other)
    }
  }

  private mutating func staff(
    _ letter: String, _ count: Int, college: String, bodies: [String], official: String
  ) -> [[String]] {
    (0..<count).map { number in
      people.row(PeopleInventor.id(letter, number + 1), people.person(26...64))
        + [college, bodies[number % bodies.count], official]
    }
  }

  private static let settings = """
    {
      title: "Comité d'usagers de Reims",
      language: "fr",
      referenceDate: "2026-11-22",
      files: { people: "membres.csv", population: "population.csv" },
      id: "id",
      attributes: [
        { name: "âge", birthDate: "naissance", bands: "15-29,30-74,75+" },
        { name: "genre" },
        { name: "collège" },
      ],
      committee: {
        name: "Comité d'usagers de Reims",
        since: "2026-01-12",
        // Les élus ont leur collège, et ne siègent que là. / Officials sit in their college only.
        officials: "college",
        colleges: [
          // L'adhésion est libre, par coupon. / Membership is free, by coupon.
          { id: "usagers", name: "Usagers", seats: { least: 20, most: 25 } },
          { id: "agents", name: "Agents", seats: { least: 6, most: 30 } },
          // Une centaine sont invités. / About a hundred are invited.
          { id: "partenaires", name: "Partenaires", seats: { least: 6, most: 100 } },
          { id: "élus", name: "Élus", seats: { least: 1, most: 6 }, officials: true },
        ],
        meetings: { least: 6 },
        workshops: { least: 10, most: 12, proposals: 2 },
        steering: { work: "pilotage", least: 4, most: 8, eachCollege: true },
        record: { sentWithin: 21, publishedWithin: 45 },
        retention: { months: 24 },
      },
    }

    """
}

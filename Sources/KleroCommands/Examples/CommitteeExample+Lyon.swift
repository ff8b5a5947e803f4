import Lottery
import Population
import Reports

extension CommitteeExample {
  /// A satisfaction survey of users in the nine districts of Lyon, and a committee a facility.
  static let lyon = CommitteeExample(
    name: "lyon",
    summary: Phrase(
      fr: "une enquête par arrondissement avec sa marge d'erreur, un comité par équipement",
      en: "a survey by district with its margin of error, a committee per facility"),
    dossier: {
      var dossier = try LyonDossier()
      return dossier.files()
    },
    story: .lyon)
}

/// The dossier of the users of three facilities of Lyon.
///
/// Municipal population of the nine districts in 2023: Source : Insee. The list has one invented
/// user for every hundred inhabitants; who answers what is invented.
struct LyonDossier {
  /// A place with a committee of its own.
  private struct Facility {
    let folder: String
    let name: String
    /// The weights of districts among its users.
    let users: String
  }

  private static let districts = """
    1er 28717, 2e 29981, 3e 100679, 4e 34752, 5e 47777, 6e 49385, 7e 88326, 8e 85943, 9e 53567
    """

  private static let facilities = [
    Facility(folder: "piscine", name: "Piscine du Rhône", users: "3e 30, 6e 20, 7e 40, 8e 10"),
    Facility(
      folder: "mediatheque", name: "Médiathèque de la Colline", users: "1er 30, 4e 40, 5e 10, 9e 20"
    ),
    Facility(
      folder: "maison-des-aines", name: "Maison des aînés", users: "2e 25, 3e 25, 5e 25, 8e 25"),
  ]

  private var people: PeopleInventor

  init() throws {
    people = try PeopleInventor(seed: "Lyon", year: 2026)
  }

  /// All the files but the story.
  mutating func files() -> [ExampleFile] {
    [
      ExampleFile("klero.json", Self.surveySettings),
      ExampleFile(
        "population.csv", columns: ["arrondissement", "population"],
        rows: WeightedChoice.entries(Self.districts).map { [$0, String($1)] }),
      users(), answers(),
    ] + Self.facilities.flatMap { committee(of: $0) }
  }

  /// One user for every hundred inhabitants of each district.
  private mutating func users() -> ExampleFile {
    let homes = WeightedChoice.entries(Self.districts)
      .flatMap { Array(repeating: $0, count: $1 / 100) }
    let streets = [
      "rue des Tilleuls", "quai des Mariniers", "place du Marché", "rue des Tisserands",
    ]
    let rows = homes.enumerated().map { number, district in
      let address = "\(1 + people.numbers.next(below: 90)) \(people.draw(streets))"
      return people.row(PeopleInventor.id("U", number + 1, digits: 4), people.person(18...88))
        + [address, "6900\(district.prefix { $0.isNumber })", "Lyon", district]
        + [people.draw(Self.facilities.map(\.name))]
    }
    let columns = ["adresse", "code postal", "commune", "arrondissement", "équipement"]
    return ExampleFile("usagers.csv", columns: PeopleInventor.columns + columns, rows: rows)
  }

  /// The answers, without names; older users answer on paper. The east answers less.
  private mutating func answers() -> ExampleFile {
    let homes = WeightedChoice(
      "1er 42, 2e 40, 3e 80, 4e 52, 5e 60, 6e 62, 7e 55, 8e 45, 9e 40")
    let isEast = Set(["7e", "8e", "9e"])
    let (west, east) = (
      WeightedChoice("très satisfait 30, satisfait 48, peu satisfait 16, pas satisfait 6"),
      WeightedChoice("très satisfait 16, satisfait 40, peu satisfait 28, pas satisfait 16")
    )
    let support = WeightedChoice("papier 27, en ligne 73")
    let rows = (1...412).map { number in
      let district = people.draw(homes)
      let opinion = people.draw(isEast.contains(district) ? east : west)
      return [String(number), district, people.draw(support), opinion]
    }
    return ExampleFile(
      "reponses.csv", columns: ["numéro", "arrondissement", "support", "satisfaction"], rows: rows)
  }

  /// The dossier of a facility's committee: those who ticked “I would sit in the committee”.
  private mutating func committee(of facility: Facility) -> [ExampleFile] {
    let homes = WeightedChoice(facility.users)
    let rows = (1...44).map { number in
      people.row(PeopleInventor.id("V", number), people.person(18...84))
        + [people.draw(homes), "non"]
    }
    let seats = WeightedChoice.entries(facility.users)
      .map { ["arrondissement", $0, String($1)] }
    let genders = [["genre", "Femme", "50"], ["genre", "Homme", "50"]]
    return [
      ExampleFile("\(facility.folder)/klero.json", Self.settings(of: facility)),
      ExampleFile(
        "\(facility.folder)/volontaires.csv",
        columns: PeopleInventor.columns + ["arrondissement", "élu"], rows: rows),
      ExampleFile(
        "\(facility.folder)/frequentation.csv", columns: ["critère", "modalité", "population"],
        rows: seats + genders),
    ]
  }

  private static let surveySettings = """
    {
      title: "Enquête auprès des usagers",
      language: "fr",
      referenceDate: "2026-11-22",
      files: { people: "reponses.csv", population: "population.csv" },
      attributes: [{ name: "arrondissement" }],
    }

    """

  private static func settings(of facility: Facility) -> String {
    """
    {
      title: "Comité d'usagers : \(facility.name)",
      language: "fr",
      referenceDate: "2026-11-22",
      files: { people: "volontaires.csv", population: "frequentation.csv", quotas: "quotas.csv" },
      id: "id",
      attributes: [{ name: "arrondissement" }, { name: "genre" }],
      panel: { size: 12, tolerance: 1, reserve: 3 },
      committee: {
        name: "Comité d'usagers : \(facility.name)",
        since: "2026-02-02",
        officials: "never",
        colleges: [{ id: "usagers", name: "Usagers", seats: { least: 10, most: 12 } }],
        mandate: { months: 24, renewal: "halves", on: "2027-02-02" },
        meetings: { least: 2, rhythm: "half-year" },
        record: { sentWithin: 30, publishedWithin: 30 },
        retention: { months: 12 },
      },
    }

    """
  }
}

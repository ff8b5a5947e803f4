import Committee
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
    "Association", "Bailleur", "Mutuelle", "Centre social", "Mission locale",
    "Établissement scolaire",
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

  private static let columns = PeopleInventor.columns + ["collège", "organisme", "élu", "courriel"]

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
    let seated = users + agents + coming + officials
    // Seven of them did not come that day.
    let absent = Set(["U03", "U11", "A07", "A19", "A23", coming[4][0], coming[20][0]])
    let present = seated.filter { !absent.contains($0[0]) }
    return [
      ExampleFile("klero.json", Self.settings),
      ExampleFile("coupons.csv", columns: Self.columns, rows: users),
      ExampleFile(
        "partenaires.csv", columns: Self.columns + ["réponse"],
        rows: partners.map { $0.row + [$0.answer] }),
      ExampleFile(
        "inscrits.csv", columns: Self.columns, rows: seated),
      ExampleFile("membres.csv", columns: Self.columns, rows: everybody),
      ExampleFile(
        "population.csv", columns: ["critère", "modalité", "population"],
        rows: Self.ages.map { ["âge", $0, String($1)] }),
      Self.membership(seated, partners), Self.steering,
      ExampleFile("presences.csv", columns: ["id"], rows: present.map { [$0[0]] }),
      Self.proposals, votes(of: present), meetings(of: seated),
    ]
  }

  /// How they became members: users by coupon, partners by invitation.
  private static func membership(
    _ seated: [[String]], _ partners: [(row: [String], answer: String)]
  ) -> ExampleFile {
    var events = EventTable()
    for partner in partners {
      events.add(.invited, "2026-01-12", to: partner.row[0], [.until: "2026-01-31"])
    }
    for partner in partners {
      switch partner.answer {
      case "oui": events.add(.accepted, "2026-01-26", to: partner.row[0])
      case "non": events.add(.declined, "2026-01-26", to: partner.row[0])
      default: events.add(.noAnswer, "2026-02-01", to: partner.row[0])
      }
    }
    for member in seated {
      events.add(.appointed, "2026-02-02", to: member[0], [.college: member[5]])
    }
    return events.file("adhesions.csv")
  }

  /// The steering team: those who offered themselves, and those whom their colleges chose.
  private static var steering: ExampleFile {
    var events = EventTable()
    let (work, day) = ("pilotage", "2026-02-09")
    events.add(.workStarted, day, [.work: work, .theme: "Préparer les réunions"])
    for id in ["U02", "U09", "U17", "A04", "A15", "E01"] {
      for kind in [RegisterEvent.Kind.askedForWork, .volunteeredForWork, .chosenForWork] {
        events.add(kind, day, to: id, [.work: work])
      }
    }
    return events.file("pilotage.csv")
  }

  /// The five other meetings of the year.
  private mutating func meetings(of members: [[String]]) -> ExampleFile {
    var events = EventTable()
    let others = [
      ("mai", "2026-04-13", "2026-05-18", "2026-06-02", "Les courriers"),
      ("juin", "2026-05-26", "2026-06-22", "2026-07-06", "Les horaires"),
      ("septembre", "2026-08-24", "2026-09-21", "2026-10-05", "Le handicap"),
      ("octobre", "2026-09-28", "2026-10-19", "2026-11-02", "Les seniors"),
      ("novembre", "2026-10-26", "2026-11-16", "2026-11-30", "Le bilan"),
    ]
    for (name, called, day, sent, theme) in others {
      let ids = people.numbers.shuffled(members.map { $0[0] })
      events.addMeeting(
        name, called: called, on: day, recordSent: sent, theme: theme,
        present: ids.dropFirst(50).sorted(), excused: [])
    }
    return events.file("reunions.csv")
  }

  /// What the workshops propose, two proposals each.
  private static var proposals: ExampleFile {
    let texts = [
      "Un seul numéro de téléphone", "Des horaires le samedi matin",
      "Des courriers en langage clair",
      "Un accueil accompagné pour les démarches en ligne", "Un bus vers les services",
      "Un guide des aides", "Un suivi de dossier par message", "Une permanence par quartier",
      "Des guichets accessibles", "Un accueil en plusieurs langues",
      "Un essai des formulaires par les usagers",
      "Une réponse sous dix jours",
    ]
    return ExampleFile(
      "propositions.csv", columns: ["workshop", "proposal"],
      rows: texts.enumerated().map { [String($0.offset / 2 + 1), $0.element] })
  }

  /// Each participant names three proposals.
  private mutating func votes(of voters: [[String]]) -> ExampleFile {
    let liked = WeightedChoice(
      "1.1 9, 1.2 7, 2.1 14, 2.2 6, 3.1 4, 3.2 5, 4.1 8, 4.2 10, 5.1 7, 5.2 3, 6.1 6, 6.2 12")
    let rows = voters.flatMap { voter in
      var named: [String] = []
      while named.count < 3 {
        let proposal = people.draw(liked)
        if !named.contains(proposal) { named.append(proposal) }
      }
      return named.map { [voter[0], $0] }
    }
    return ExampleFile("votes.csv", columns: ["voter", "proposal"], rows: rows)
  }

  /// Those who sent the coupon back: older than the town, as volunteers are.
  private mutating func users() -> [[String]] {
    let bands = [30...74, 30...74, 60...74, 75...85, 18...29, 30...74, 60...74, 30...74]
    return (0..<22).map { number in
      member(
        PeopleInventor.id("U", number + 1), bands[number % bands.count], ["usagers", "", "non"])
    }
  }

  /// One hundred organisations; 38 of them come.
  private mutating func partners() -> [(row: [String], answer: String)] {
    let coming = Set(people.numbers.distinctNumbers(38, below: 100))
    return (0..<100).map { number in
      let body = "\(Self.kinds[number % 10]) \(Self.names[number / 10])"
      let row = member(
        PeopleInventor.id("P", number + 1, digits: 3), 28...66, ["partenaires", body, "non"])
      let other = number.isMultiple(of: 3) ? "non" : ""
      return (row, coming.contains(number) ? "oui" : other)
    }
  }

  private mutating func staff(
    _ letter: String, _ count: Int, college: String, bodies: [String], official: String
  ) -> [[String]] {
    (0..<count).map { number in
      member(
        PeopleInventor.id(letter, number + 1), 26...64,
        [college, bodies[number % bodies.count], official])
    }
  }

  private mutating func member(
    _ id: String, _ ages: ClosedRange<Int>, _ cells: [String]
  ) -> [String] {
    people.row(id, people.person(ages)) + cells + [PeopleInventor.mail(id)]
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

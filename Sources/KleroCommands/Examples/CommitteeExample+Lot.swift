import Committee
import Population
import Reports

extension CommitteeExample {
  /// A local committee of users in the Lot, whose seats are designated one by one.
  static let lot = CommitteeExample(
    name: "lot",
    summary: Phrase(
      fr: "des sièges désignés un par un, des suppléants nommés à temps, une réunion par an",
      en: "seats designated one by one, substitutes named in time, one meeting a year"),
    dossier: {
      var dossier = try LotDossier()
      return dossier.files()
    },
    story: .lot)
}

/// The dossier of a local users' committee in the Lot.
///
/// Municipal population of towns in 2023: Source : Insee. People and holders of seats are invented.
struct LotDossier {
  /// A seat: its name, who sits there, and the body that designates its holder.
  private struct Seat {
    let id: String
    let title: String
    let body: String
  }

  private static let colleges = [
    (
      id: "services", name: "Services de l'État et opérateurs",
      seats: [
        Seat(id: "prefecture", title: "la préfète ou son représentant", body: "Préfecture du Lot"),
        Seat(
          id: "finances", title: "le directeur des finances publiques ou son représentant",
          body: "Direction départementale des finances publiques"),
        Seat(
          id: "solidarites",
          title: "le directeur de l'emploi et des solidarités ou son représentant",
          body: "Direction départementale de l'emploi, du travail et des solidarités"),
        Seat(
          id: "caf", title: "la directrice de la caisse d'allocations ou son représentant",
          body: "Caisse d'allocations familiales"),
      ]
    ),
    (
      id: "communes", name: "Communes",
      seats: [
        Seat(
          id: "cahors", title: "le maire de Cahors ou son représentant",
          body: "Cahors (20 050 habitants)"),
        Seat(
          id: "figeac", title: "le maire de Figeac ou son représentant",
          body: "Figeac (9 793 habitants)"),
        Seat(
          id: "gramat", title: "le maire de Gramat ou son représentant",
          body: "Gramat (3 512 habitants)"),
      ]
    ),
    (
      id: "france-services", name: "France Services",
      seats: [
        Seat(
          id: "fs-souillac", title: "un conseiller France Services du nord",
          body: "Espace de Souillac"),
        Seat(
          id: "fs-lalbenque", title: "un conseiller France Services du sud",
          body: "Espace de Lalbenque"),
      ]
    ),
    (
      id: "usagers", name: "Organisations d'usagers",
      seats: [
        Seat(
          id: "udaf", title: "un représentant des associations familiales",
          body: "Union départementale des associations familiales"),
        Seat(
          id: "consommateurs", title: "un représentant des consommateurs",
          body: "Association de consommateurs"),
        Seat(
          id: "handicap", title: "un représentant des personnes handicapées",
          body: "Association de personnes handicapées"),
        Seat(
          id: "aines", title: "un représentant des aînés ruraux",
          body: "Fédération des aînés ruraux"),
      ]
    ),
  ]

  private var people: PeopleInventor

  init() throws {
    people = try PeopleInventor(seed: "Lot", year: 2026)
  }

  /// All the files but the story.
  mutating func files() -> [ExampleFile] {
    [ExampleFile("klero.json", Self.settings), holders(), Self.installation, Self.spring]
  }

  /// The holders of the seats, and a possible substitute of each body.
  private mutating func holders() -> ExampleFile {
    let rows = Self.colleges.flatMap { college in
      college.seats.flatMap { seat in
        [("T", "titulaire"), ("S", "suppléant")].map { letter, role in
          let person = people.person(32...66)
          let isOfficial = college.id == "communes"
          return people.row("\(letter)-\(seat.id)", person)
            + [college.id, seat.id, seat.body, role, isOfficial ? "oui" : "non"]
            + [PeopleInventor.mail("\(letter)-\(seat.id)")]
        }
      }
    }
    return ExampleFile(
      "membres.csv",
      columns: PeopleInventor.columns + [
        "collège", "siège", "organisme", "rôle", "élu", "courriel",
      ],
      rows: rows)
  }

  /// The first meeting, at which all holders took their seats.
  private static var installation: ExampleFile {
    var events = EventTable()
    for college in colleges {
      for seat in college.seats {
        events.add(
          .appointed, "2024-06-03", to: "T-\(seat.id)", [.college: college.id, .seat: seat.id])
      }
    }
    let holders = colleges.flatMap(\.seats).map { "T-\($0.id)" }
    events.addMeeting(
      "installation", called: "2024-06-03", on: "2024-06-10", recordSent: "2024-06-28",
      theme: "Règlement intérieur", present: holders.filter { $0 != "T-gramat" },
      excused: ["T-gramat"])
    return events.file("installation.csv")
  }

  /// The attendance sheet of the meeting of spring: nobody came for the families.
  private static var spring: ExampleFile {
    let missing = ["udaf", "caf", "gramat"]
    let present = colleges.flatMap(\.seats).map(\.id).filter { !missing.contains($0) }
    return ExampleFile(
      "presences.csv", columns: ["id"], rows: (present.map { "T-\($0)" } + ["S-caf"]).map { [$0] })
  }

  private static var settings: String {
    let colleges = colleges.map { college in
      let seats = college.seats.map { seat in
        """
                  { id: "\(seat.id)", title: "\(seat.title)", by: "\(seat.body)" },
        """
      }
      let isOfOfficials = college.id == "communes" ? " officials: true," : ""
      return """
              {
                id: "\(college.id)", name: "\(college.name)",\(isOfOfficials)
                seats: [
        \(seats.joined(separator: "\n"))
                ],
              },
        """
    }
    return """
      {
        title: "Comité local d'usagers du Lot",
        language: "fr",
        referenceDate: "2026-11-22",
        files: { people: "membres.csv" },
        id: "id",
        committee: {
          name: "Comité local d'usagers du Lot",
          since: "2024-06-03",
          // Les élus siègent pour leur commune, et nulle part ailleurs.
          // Officials sit for their commune, and nowhere else.
          officials: "college",
          colleges: [
      \(colleges.joined(separator: "\n"))
          ],
          mandate: { months: 36 },
          // Au moins une réunion par an. / At least one meeting a year.
          meetings: { least: 1 },
          // Un suppléant, deux jours ouvrables avant. / Two working days before, Saturdays included.
          substitutes: { notice: 2, days: "ouvrables" },
          quorum: { percentOfSeats: 50 },
          record: { sentWithin: 30, publishedWithin: 60 },
          retention: { months: 12 },
        },
      }

      """
  }
}

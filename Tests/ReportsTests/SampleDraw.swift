import Reports
import Selection

/// A draw as Orvault's could be: 226 members of 3 000 invented volunteers.
enum SampleDraw {
  static let ids = (0..<3000).map { "V-\(10_000 + $0 * 7)" }
  static let names = ["Gaëlle Le Floc’h", "Hervé <b>Bézier</b>", "Zoé O'Brien & fils"]

  static func content(isDrawn: Bool = true, byHand: Bool = false) -> DrawReport.Content {
    DrawReport.Content(
      title: "Commission citoyenne d’Orvault", panelSize: 226,
      balances: attributes.map { balance($0.name, $0.values, isDrawn: isDrawn) },
      chances: chances, fairness: .leximin, householdColumns: ["adresse", "code postal"],
      lottery: file("lottery.json", .lottery, "7c1e09ab"),
      files: [
        file("inputs/volontaires.csv", .people, "a90f33d1"),
        file("inputs/quotas.csv", .quotas, "0b5d8c72"),
        file("inputs/bureaux.csv", .lookup, "5e11f04c"),
        file("inputs/klero.json", .settings, "e4d90a6b"),
      ],
      draw: isDrawn ? draw(byHand: byHand) : nil, personColumns: ["nom", "quartier", "âge"],
      ceremony: .init(
        place: "Orvault, salle du conseil",
        date: Language.french.date(year: 2026, month: 11, day: 22),
        organiser: "Ville d’Orvault, mission participation"),
      program: "klero 0.1.0")
  }

  static let digest = "91516b805113a4dc38dad55ff2ae026bb6f9ace3643c5c7fb83a0b82981cc679"

  private static func draw(byHand: Bool) -> DrawReport.Draw {
    let people = (0..<226).map { person($0 * 13) }
    return DrawReport.Draw(
      ticket: 553,
      origin: byHand
        ? .byHand
        : .seed(
          text: "Orvault 22/11/2026 dés 4 1 7 2 9 0 3 3 8 1 5 6 l'hiver", label: "panel",
          digest: digest),
      members: people, reserve: (0..<12).map { person($0 * 13 + 5) })
  }

  private static func person(_ index: Int) -> DrawReport.Person {
    DrawReport.Person(
      id: ids[index], pseudonym: pseudonym(index), tickets: chances.tickets[index],
      cells: [
        names[index % 3], attributes[0].values[index % 10].name,
        attributes[1].values[index % 6].name,
      ])
  }

  private static func pseudonym(_ index: Int) -> String {
    // A fixed scramble: any 20 hexadecimal digits will do.
    let word = (UInt64(index) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return String((String(word, radix: 16) + "9c41e07ab35d2f68").prefix(20))
  }

  private static func file(
    _ name: String, _ role: DrawReport.FileFingerprint.Role, _ start: String
  ) -> DrawReport.FileFingerprint {
    .init(
      file: name, role: role,
      sha256: String((start + String(repeating: "9d3f07c2", count: 8)).prefix(64)))
  }

  private static let chances: DrawReport.Chances = {
    let probabilities = (0..<3000).map { index -> Double in
      let rank = Double(index * 1009 % 3000) / 3000
      return 0.0647 + 0.02 * (rank * 30).rounded(.down) / 30 * (rank < 0.93 ? 0.6 : 4)
    }
    return DrawReport.Chances(
      panels: 1000, probabilities: probabilities,
      tickets: probabilities.enumerated().map { Int($1 * 1000) + ($0.isMultiple(of: 2) ? 0 : 1) },
      optimalMinimum: 0.0647, upperBound: 0.0647, realizedMinimum: 0.064,
      largestTicketDifference: 0.98, isCertified: true)
  }()

  private static func balance(
    _ attribute: String, _ values: [(name: String, town: Double, volunteers: Int)], isDrawn: Bool
  ) -> DrawReport.Balance {
    DrawReport.Balance(
      attribute: attribute,
      values: values.map { value in
        let exact = value.town * 226
        let least = Int(exact)
        let most = least + 1
        let members = exact - Double(least) < 0.5 ? least : most
        return .init(
          name: value.name, volunteers: value.volunteers, least: least, most: most,
          members: isDrawn ? members : nil)
      })
  }

  static let attributes: [(name: String, values: [(name: String, town: Double, volunteers: Int)])] =
    [
      (
        "Quartier",
        [
          ("Bourg", 0.16, 560), ("Bugallière", 0.11, 300), ("Cholière", 0.07, 180),
          ("Ferrière", 0.1, 301), ("Mulonnière", 0.06, 160), ("Petit Chantilly", 0.19, 689),
          ("Plaisance", 0.12, 170), ("Praudière – Bois Raguenet", 0.08, 380),
          ("Val d’Or", 0.07, 210),
          ("Villages et hameaux du nord de la commune", 0.04, 50),
        ]
      ),
      (
        "Tranche d’âge",
        [
          ("16–24", 0.12, 119), ("25–39", 0.19, 402), ("40–54", 0.24, 731), ("55–64", 0.15, 598),
          ("65–74", 0.15, 803), ("75 et plus", 0.15, 347),
        ]
      ),
      ("Genre", [("Femmes", 0.527, 1624), ("Hommes", 0.473, 1374), ("Autre", 0.002, 2)]),
      (
        "Profession",
        [
          ("Agriculteurs exploitants", 0.003, 3),
          ("Artisans, commerçants et chefs d’entreprise", 0.04, 101),
          ("Cadres et professions intellectuelles supérieures", 0.15, 782),
          ("Professions intermédiaires", 0.17, 560), ("Employés", 0.15, 298),
          ("Ouvriers", 0.09, 60),
          ("Retraités", 0.28, 1005), ("Autres personnes sans activité professionnelle", 0.117, 191),
        ]
      ),
    ]
}

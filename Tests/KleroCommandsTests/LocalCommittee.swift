import Testing

@testable import KleroCommands

/// A local users' committee with two colleges, one of them with designated seats, in a world of
/// its own.
struct LocalCommittee {
  let world: World

  static let settings = """
    {
      title: "Comité local du Lot", language: "fr",
      committee: {
        name: "Comité local du Lot", since: "2026-01-05",
        officials: "guests",
        colleges: [
          { id: "usagers", name: "Usagers", seats: { least: 2, most: 3 },
            quotas: [{ attribute: "relief", value: "causse", least: 1, most: 2 }] },
          { id: "services", name: "Services", seats: [
            { id: "caf", title: "Caisse d'allocations familiales", by: "CAF du Lot" },
            { id: "udaf", title: "Associations familiales", by: "UDAF" },
          ] },
        ],
        mandate: { months: 36 },
        meetings: { least: 1 },
        substitutes: { notice: 2, days: "ouvrables" },
        quorum: { percentOfMembers: 50 },
        workshops: { least: 2, most: 3, proposals: 2 },
        record: { sentWithin: 30 },
      },
    }
    """

  static let people = """
    id;prénom;nom;relief;élu;courriel
    U1;Anne;Roux;causse;non;anne@exemple.fr
    U2;Bruno;Petit;vallée;non;
    U3;Chloé;Grand;vallée;non;chloe@exemple.fr
    S1;Denis;Blanc;;non;denis@exemple.fr
    S2;Emma;Noir;;non;
    X1;Farid;Vert;;non;
    E1;Gaëlle;Maire;;oui;maire@exemple.fr
    """

  init(_ language: String = "en_GB.UTF-8") throws {
    world = try World()
    world.environment = ["LANG": language]
    try world.write("klero.json", Self.settings)
    try world.write("members.csv", Self.people)
  }

  /// A committee whose five members were appointed on 5 January 2026.
  static func seated(_ language: String = "en_GB.UTF-8") throws -> LocalCommittee {
    let local = try LocalCommittee(language)
    for (person, college, seat) in [
      ("U1", "usagers", nil), ("U2", "usagers", nil), ("U3", "usagers", nil),
      ("S1", "services", "caf"), ("S2", "services", "udaf"),
    ] {
      let words =
        [
          "register", "add", "appointed", "--person", person, "--college", college, "--date",
          "2026-01-05",
        ] + (seat.map { ["--seat", $0] } ?? [])
      let outcome = local.world.run(words)
      try #require(outcome.code == .done, "\(outcome.errors)")
    }
    return local
  }

  /// A committee whose meeting of Monday 11 May 2026 was called; Friday 8 May is a holiday.
  static func called(_ language: String = "en_GB.UTF-8") throws -> LocalCommittee {
    let local = try seated(language)
    let outcome = local.world.run(
      "meeting", "call", "mai", "--on", "2026-05-11", "--date", "2026-04-01", "--theme",
      "Accueil, horaires", "--place", "Cahors")
    try #require(outcome.code == .done, "\(outcome.errors)")
    return local
  }

  /// The register's journal, to see that nothing was written.
  var journal: String { world.read("register.jsonl") ?? "" }
}

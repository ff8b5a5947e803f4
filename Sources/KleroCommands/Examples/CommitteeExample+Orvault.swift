import Lottery
import Population
import Reports
import Tables

extension CommitteeExample {
  /// A commission of 226 citizens of a town, drawn for a mandate.
  static let orvault = CommitteeExample(
    name: "orvault",
    summary: Phrase(
      fr: "226 citoyens tirés au sort, des volontaires pour chaque travail, un avis et sa réponse",
      en: "226 citizens drawn by lot, volunteers for each work, an opinion and its answer"),
    dossier: {
      var dossier = try OrvaultDossier()
      return try dossier.files()
    }, story: .orvault)
}

/// The dossier of the citizens' commission of an invented town with the figures of Orvault; see
/// `TownDescription.orvault` for their sources. The roll has everybody of 15 and over, by quarter
/// and age as the census counts them.
struct OrvaultDossier {
  /// The command that draws the letters, in the story and here.
  static let invitation = [
    "invite", "--roll", "liste.csv", "--letters", "6000", "--by", "quartier,âge",
    "--seed", "28 septembre 2026, 5 12 19 33 41", "--out", "courriers",
  ]

  private let town = TownDescription.orvault
  private var people: PeopleInventor

  init() throws {
    people = try PeopleInventor(seed: "Orvault", year: 2026)
  }

  /// All the files but the story.
  mutating func files() throws -> [ExampleFile] {
    let population = try InventedTown(town.withoutVolunteers, seed: Seed("Orvault")).population
    let proposal = try QuotaProposal(
      population: ReferencePopulation.read(population), panelSize: town.panelSize,
      tolerance: .seats(1))
    let (settings, roll) = (ExampleFile("klero.json", settings), roll())
    let letters = try Rehearsal([settings, roll])
      .table("courriers/invited.csv", after: Self.invitation)
    return [
      settings, roll, ExampleFile(population),
      ExampleFile(QuotaTable.table(of: proposal.quotas)), try answers(to: letters),
    ]
  }

  private mutating func roll() -> ExampleFile {
    var rows: [[String]] = []
    for quarter in town.quarters {
      for (band, count) in quarter.ages.enumerated() {
        for _ in 0..<count {
          let person = people.person(Self.ages[band])
          let address = "\(1 + people.numbers.next(below: 240)) \(people.draw(quarter.streets))"
          rows.append(
            people.row(PeopleInventor.id("H", rows.count + 1, digits: 5), person)
              + [quarter.name, address, town.postcode, town.name])
        }
      }
    }
    return ExampleFile(
      "liste.csv",
      columns: PeopleInventor.columns + ["quartier", "adresse", "code postal", "commune"],
      rows: people.numbers.shuffled(rows))
  }

  /// The bands of age at the end of the year; the oldest are fewer.
  private static let ages = [16...29, 31...44, 46...59, 61...74, 76...88]

  /// Who answers a letter: older people, managers and those who live near the town hall more than
  /// others. Two mistype their code, one answers twice.
  private mutating func answers(to letters: Table) throws -> ExampleFile {
    let (quarterColumn, codeColumn) = (
      try letters.requiredIndex(of: "quartier"), try letters.requiredIndex(of: "code")
    )
    let ageColumn = try letters.requiredIndex(of: "naissance")
    var rows: [[String]] = []
    for letter in letters.rows {
      guard let quarter = town.quarters.first(where: { $0.name == letter.cells[quarterColumn] }),
        let year = Int(letter.cells[ageColumn].suffix(4)),
        let band = Self.ages.firstIndex(where: { $0.upperBound >= 2026 - year })
      else { continue }
      let weights = zip(quarter.occupations, town.occupations).map { count, group in
        count * group.ages[band]
      }
      let choice = WeightedChoice(Array(town.occupations.indices), weights: weights)
      guard let occupation = choice.draw(from: &people.numbers) else { continue }
      let group = town.occupations[occupation]
      let appeal = quarter.appeal * town.ages[band].appeal * group.appeal
      let isYes = people.numbers.next(below: 7_000_000) < appeal
      guard isYes || people.numbers.next(below: 40) == 0 else { continue }
      rows.append([letter.cells[codeColumn], isYes ? "oui" : "non", group.name])
    }
    return ExampleFile(
      "retours.csv", columns: ["code", "accord", "profession"], rows: Self.mistyped(rows))
  }

  private static func mistyped(_ rows: [[String]]) -> [[String]] {
    guard rows.count > 100 else { return rows }
    var rows = rows
    rows[20][0] = rows[20][0].lowercased().replacing("-", with: " ")
    var code = Array(rows[40][0])
    code.swapAt(0, 1)
    rows[40][0] = String(code)
    rows[60][0] = "?" + rows[60][0].dropFirst()
    return rows + [rows[80]]
  }

  private var settings: String {
    """
    {
      title: "Commission citoyenne de \(town.name)",
      language: "fr",
      // Les âges sont ceux de ce jour. / Ages are those of this day.
      referenceDate: "2026-12-31",
      files: {
        // Le vivier que fait « klero answers ». / The pool that “klero answers” makes.
        people: "vivier/volunteers.csv",
        population: "population.csv",
        quotas: "quotas.csv",
      },
      id: "id",
      attributes: [
        { name: "quartier" },
        { name: "âge", birthDate: "naissance", bands: "\(town.ages.map(\.name).joined(separator: ","))" },
        { name: "genre" },
        { name: "profession" },
      ],
      // Une seule personne par adresse. / One person an address.
      household: ["adresse", "code postal"],
      panel: { size: \(town.panelSize), tolerance: 1, reserve: 20 },
      committee: {
        name: "Commission citoyenne de \(town.name)",
        since: "2027-01-11",
        officials: "never",
        colleges: [{ id: "citoyens", name: "Citoyens", seats: \(town.panelSize) }],
        mandate: { months: 72 },
        meetings: { least: 1 },
        record: { sentWithin: 30, publishedWithin: 60 },
        retention: { months: 12 },
      },
    }

    """
  }
}

extension TownDescription {
  /// The town's figures alone.
  fileprivate var withoutVolunteers: TownDescription {
    TownDescription(
      name: name, postcode: postcode, volunteers: 0, panelSize: panelSize,
      referenceDate: referenceDate, genders: genders, ages: ages, occupations: occupations,
      quarters: quarters)
  }
}

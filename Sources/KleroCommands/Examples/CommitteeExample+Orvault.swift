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
    dossier: { try OrvaultDossier().files() }, story: .orvault)
}

/// The dossier of the citizens' commission of an invented town with the figures of Orvault; see
/// `TownDescription.orvault` for their sources.
struct OrvaultDossier {
  private let town: InventedTown

  init() throws {
    town = InventedTown(.orvault, seed: try Seed("Orvault"))
  }

  /// All the files but the story.
  func files() throws -> [ExampleFile] {
    let population = try ReferencePopulation.read(town.population)
    let proposal = try QuotaProposal(
      population: population, panelSize: town.description.panelSize)
    return [
      ExampleFile("klero.json", settings), ExampleFile(town.people),
      ExampleFile(town.population), ExampleFile(QuotaTable.table(of: proposal.quotas)),
    ]
  }

  private var settings: String {
    """
    {
      title: "Commission citoyenne de \(town.description.name)",
      language: "fr",
      // Les âges sont ceux de ce jour. / Ages are those of this day.
      referenceDate: "\(town.description.referenceDate)",
      files: {
        people: "\(town.people.name)",
        population: "\(town.population.name)",
        quotas: "quotas.csv",
      },
      id: "id",
      attributes: [
        { name: "quartier" },
        { name: "âge", birthDate: "naissance", bands: "\(bands)" },
        { name: "genre" },
        { name: "profession" },
      ],
      // Une seule personne par adresse. / One person an address.
      household: ["adresse", "code postal", "commune"],
      panel: {
        size: \(town.description.panelSize),
        fairness: "leximin",
        tickets: 1000,
      },
      committee: {
        name: "Commission citoyenne de \(town.description.name)",
        since: "2026-11-22",
        officials: "never",
        colleges: [
          { id: "citoyens", name: "Citoyens", seats: \(town.description.panelSize) },
        ],
        mandate: { months: 72 },
        meetings: { least: 1 },
        record: { sentWithin: 30, publishedWithin: 60 },
        retention: { months: 12 },
      },
    }

    """
  }

  private var bands: String { town.description.ages.map(\.name).joined(separator: ",") }
}

import Tables

extension InventedTown {
  /// The text of a `klero.json` that draws the town's panel from its tables.
  ///
  /// The names of the files are those of the tables, and `quotas.csv` for the quotas.
  public var settings: String {
    let bands = description.ages.map(\.name).joined(separator: ",")
    return """
      {
        title: "Commission citoyenne de \(description.name)",
        language: "fr",
        // Les âges sont ceux de ce jour. / Ages are those of this day.
        referenceDate: "\(description.referenceDate)",
        files: {
          people: "\(people.name)",
          population: "\(population.name)",
          quotas: "quotas.csv",
        },
        id: "id",
        attributes: [
          { name: "\(TownColumns.quarter)" },
          { name: "\(TownColumns.age)", birthDate: "\(TownColumns.birth)", bands: "\(bands)" },
          { name: "\(TownColumns.gender)" },
          { name: "\(TownColumns.occupation)" },
        ],
        // Une seule personne par adresse. / One person an address.
        household: ["adresse", "code postal", "commune"],
        panel: {
          size: \(description.panelSize),
          fairness: "leximin",
          tickets: 1000,
        },
      }

      """
  }
}

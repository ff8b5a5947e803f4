import Population
import Tables

/// The settings that an example is written with. The example is a French town's, and so are they.
enum ExampleTexts {
  static func settings(of town: InventedTown, tolerance: String) -> String {
    let attributes = town.attributes.map { attribute in
      let source = attribute.source
      return switch source.reading {
      case .birthDate(let bands, _):
        "    { name: \"\(attribute.name)\", birthDate: \"\(source.column)\", bands: \"\(bands.text)\" },"
      case .age, .text: "    { name: \"\(attribute.name)\", column: \"\(source.column)\" },"
      }
    }
    return """
      // \(town.description.name) : une ville inventée, sur le modèle d'une vraie. Personne n'y est réel.
      {
        language: "fr",

        // Le jour auquel les âges sont pris.
        referenceDate: "\(town.description.referenceDate)",

        files: {
          // Les volontaires : une ligne par personne.
          people: "\(town.people.name)",
          // La population, d'après le recensement.
          population: "\(town.population.name)",
          // Les quotas, que « klero quotas » propose.
          quotas: "quotas.csv",
        },

        id: "id",

        attributes: [
      \(attributes.joined(separator: "\n"))
        ],

        // Un membre au plus par foyer.
        household: ["adresse", "code postal", "commune"],

        panel: {
          size: \(town.description.panelSize),
          tolerance: "\(tolerance)",
        },
      }

      """
  }
}

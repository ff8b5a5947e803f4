import Population
import Tables

extension SmallTown {
  /// 60 volunteers, 12 seats; commas, UTF-8, English headers.
  static let moulins = SmallTown(
    folder: "moulins", language: "en",
    description: TownDescription(
      name: "Moulins-le-Vieux", postcode: "99120", volunteers: 60, panelSize: 12,
      referenceDate: "2026-11-22",
      genders: [
        .init("Woman", weight: 51, appeal: 110), .init("Man", weight: 49, appeal: 90),
      ],
      ages: [
        .init("16-29", appeal: 50), .init("30-44", appeal: 90), .init("45-59", appeal: 110),
        .init("60-74", appeal: 170), .init("75+", appeal: 70),
      ],
      occupations: [everyone],
      quarters: [
        .init(
          "The Mills", appeal: 130, ages: [210, 260, 280, 240, 130], occupations: [1],
          streets: ["rue du Moulin", "rue des Meuniers"]),
        .init(
          "Old Town", appeal: 90, ages: [180, 200, 230, 260, 190], occupations: [1],
          streets: ["place du Marché", "rue de l'Église"]),
        .init(
          "Station", appeal: 60, ages: [320, 330, 240, 160, 90], occupations: [1],
          streets: ["avenue de la Gare", "rue Jules-Verne"]),
        .init(
          "Heights", appeal: 110, ages: [100, 140, 170, 150, 60], occupations: [1],
          streets: ["chemin des Hauts", "allée du Verger"]),
      ]),
    columns: english, format: TableFormat())

  /// 90 volunteers, 15 seats; as an older French spreadsheet writes: semicolons, Windows-1252.
  static let vallon = SmallTown(
    folder: "vallon", language: "fr",
    description: TownDescription(
      name: "Vallon-Saint-Élie", postcode: "99240", volunteers: 90, panelSize: 15,
      referenceDate: "2026-11-22",
      genders: [
        .init("Femme", weight: 52, appeal: 105), .init("Homme", weight: 48, appeal: 95),
      ],
      ages: [
        .init("18-34", appeal: 60), .init("35-49", appeal: 95), .init("50-64", appeal: 130),
        .init("65+", appeal: 115),
      ],
      occupations: [everyone],
      quarters: [
        .init(
          "Cœur de vallée", appeal: 120, ages: [420, 510, 480, 450], occupations: [1],
          streets: ["rue du Pont", "place de la République", "quai des Tanneurs"]),
        .init(
          "Les Hêtraies", appeal: 100, ages: [300, 350, 390, 330], occupations: [1],
          streets: ["allée des Hêtres", "chemin de la Forêt"]),
        .init(
          "Saint-Élie", appeal: 70, ages: [380, 290, 210, 180], occupations: [1],
          streets: ["rue Saint-Élie", "avenue du Général-de-Gaulle"]),
      ]),
    columns: french,
    format: TableFormat(
      encoding: .windows1252, delimiter: .semicolon, lineEnding: .carriageReturnLineFeed),
    tolerance: .seats(1))

  /// 50 volunteers, 12 seats and quotas that no panel can meet: eight seats for Le Port and five
  /// for people under 30, but nobody under 30 lives in Le Port.
  static let impasse = SmallTown(
    folder: "impasse", language: "en",
    description: TownDescription(
      name: "Impasse-sur-Mer", postcode: "99360", volunteers: 50, panelSize: 12,
      referenceDate: "2026-11-22",
      genders: [
        .init("Woman", weight: 50, appeal: 100), .init("Man", weight: 50, appeal: 100),
      ],
      ages: [.init("18-29", appeal: 100), .init("30-59", appeal: 100), .init("60+", appeal: 100)],
      occupations: [everyone],
      quarters: [
        .init(
          "Le Port", appeal: 100, ages: [0, 300, 400], occupations: [1],
          streets: ["quai des Pêcheurs", "rue du Phare"]),
        .init(
          "Les Dunes", appeal: 100, ages: [250, 300, 150], occupations: [1],
          streets: ["rue des Oyats", "avenue de la Plage"]),
      ]),
    columns: english, format: TableFormat(),
    ownQuotas: [
      Quota(attribute: "quartier", value: "Le Port", least: 8, most: 12),
      Quota(attribute: "quartier", value: "Les Dunes", least: 0, most: 12),
      Quota(attribute: "âge", value: "18-29", least: 5, most: 12),
      Quota(attribute: "âge", value: "30-59", least: 0, most: 12),
      Quota(attribute: "âge", value: "60+", least: 0, most: 12),
      Quota(attribute: "genre", value: "Woman", least: 5, most: 7),
      Quota(attribute: "genre", value: "Man", least: 5, most: 7),
    ])

  /// Occupations do not matter in the small towns: there is one.
  private static let everyone = TownDescription.Occupation(
    "-", appeal: 100, ages: [20, 20, 20, 20, 20])

  private static let english = Columns(
    id: "id", firstName: "first_name", lastName: "last_name", gender: "gender", age: "age",
    quarter: "quarter", address: "address", postcode: "postcode", town: "town",
    quotas: ["feature", "value", "min", "max"])

  private static let french = Columns(
    id: "numéro", firstName: "prénom", lastName: "nom", gender: "genre", age: "tranche d’âge",
    quarter: "quartier", address: "adresse", postcode: "code postal", town: "commune",
    quotas: ["category", "name", "min", "max"])
}

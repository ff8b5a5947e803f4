import Lottery
import Tables

/// An invented town: its volunteers and its population, drawn from a description and a seed.
///
/// The same description and seed give the same bytes everywhere. Nobody in it is real: names are
/// put together from frequency tables, everything else is drawn from the description's figures.
/// Volunteers resemble those of real calls: some groups come more readily than others, couples
/// volunteer together, and write their one address in two ways.
public struct InventedTown: Sendable, Equatable {
  /// The label of the numbers that the town is drawn with.
  public static let label = Label("town")

  /// The volunteers, one row each.
  public let people: Table
  /// How many people have each value, as `critère,modalité,population`.
  public let population: Table
  /// What the town was made from.
  public let description: TownDescription

  /// Draws a town.
  ///
  /// - Parameters:
  ///   - description: What it is made from. A list of figures that is too short counts as zeros.
  ///   - seed: The seed of all that is drawn.
  public init(_ description: TownDescription, seed: Seed) {
    self.description = description
    var inventor = VolunteerInventor(
      description, numbers: NumberStream(seed: seed, label: InventedTown.label))
    let names = TownColumns.self
    people = Table(
      name: "volontaires.csv",
      columns: [
        "id", "prénom", "nom", names.birth, names.gender, names.quarter, "adresse",
        "code postal", "commune", names.occupation,
      ], cells: inventor.volunteers())
    population = Table(
      name: "population.csv", columns: ["critère", "modalité", "population"],
      cells: InventedTown.margins(of: description))
  }

  /// The attributes of its panel: quarter, age, gender and occupation.
  public var attributes: [AttributeDefinition] {
    let bands = AgeBands(description.ages.map(\.name).joined(separator: ","))
    let columns = [TownColumns.quarter, TownColumns.gender, TownColumns.occupation]
      .map { AttributeDefinition(column: $0) }
    guard let bands else { return columns }
    let age = AttributeDefinition(
      name: TownColumns.age,
      source: AttributeSource(column: TownColumns.birth, reading: .birthDate(bands, on: nil)))
    return [columns[0], age] + columns.dropFirst()
  }

  /// The margins. Those of genders and occupations are brought to the total of the ages, since
  /// censuses count them on other bases.
  private static func margins(of town: TownDescription) -> [[String]] {
    let byQuarter = town.quarters.map { $0.ages.reduce(0, +) }
    let total = byQuarter.reduce(0, +)
    let byAge = town.ages.indices.map { band in sum(town.quarters.map(\.ages), at: band) }
    let byOccupation = town.occupations.indices.map { group in
      sum(town.quarters.map(\.occupations), at: group)
    }
    let margins = [
      (TownColumns.quarter, town.quarters.map(\.name), byQuarter),
      (TownColumns.age, town.ages.map(\.name), byAge),
      (TownColumns.gender, town.genders.map(\.name), scaled(town.genders.map(\.weight), total)),
      (TownColumns.occupation, town.occupations.map(\.name), scaled(byOccupation, total)),
    ]
    return margins.flatMap { attribute, values, counts in
      zip(values, counts).map { [attribute, $0, String($1)] }
    }
  }

  private static func sum(_ lists: [[Int]], at index: Int) -> Int {
    lists.reduce(0) { $0 + ($1.indices.contains(index) ? $1[index] : 0) }
  }

  private static func scaled(_ counts: [Int], _ total: Int) -> [Int] {
    Apportionment.hare(counts.map { ExactNumber($0) ?? .zero }, seats: total)
  }
}

/// The columns of an invented town's tables.
enum TownColumns {
  static let birth = "naissance"
  static let gender = "genre"
  static let quarter = "quartier"
  static let occupation = "profession"
  static let age = "âge"
}

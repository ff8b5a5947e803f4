/// What a table is about, as far as its header tells.
public enum TableKind: Sendable, Hashable {
  /// Quotas: how many members of each value (`feature,value,min,max` or
  /// `category,name,min,max`, or in French).
  case quotas
  /// The population of each value of each attribute (`attribute,value,population`).
  case populationMargins
  /// The population of each combination of values: attributes and a `population` column.
  case populationCells
  /// A French electoral roll; `recognised` of its 27 columns are there.
  case electoralRoll(recognised: Int)
  /// A Base Adresse Locale: the addresses of a French municipality.
  case localAddresses
  /// Anything else: people, as a rule.
  case other

  /// Recognises a header.
  public init(columns: [String]) {
    let names = columns.map { FoldedText($0) }
    let header = Set(names)
    let roll = Set(names.compactMap { ElectoralRoll.column(named: $0) }).count
    if ElectoralRoll.isRecognised(columns: roll) {
      self = .electoralRoll(recognised: roll)
    } else if Self.addressColumns.isSubset(of: header) {
      self = .localAddresses
    } else if Self.has(header, Self.attributeNames, Self.valueNames, Self.leastNames)
      && !header.isDisjoint(with: Self.mostNames)
    {
      self = .quotas
    } else if Self.has(header, Self.attributeNames, Self.valueNames, Self.populationNames) {
      self = .populationMargins
    } else if !header.isDisjoint(with: Self.populationNames), columns.count > 1 {
      self = .populationCells
    } else {
      self = .other
    }
  }

  private static func has(_ header: Set<FoldedText>, _ wanted: Set<FoldedText>...) -> Bool {
    wanted.allSatisfy { !header.isDisjoint(with: $0) }
  }

  private static func names(_ names: String...) -> Set<FoldedText> {
    Set(names.map { FoldedText($0) })
  }

  /// Names of the column that holds attributes, in quotas and margins.
  public static let attributeNames = names(
    "feature", "category", "attribute", "critère", "attribut", "catégorie")
  /// Names of the column that holds values.
  public static let valueNames = names("value", "name", "feature value", "modalité", "valeur")
  /// Names of the column that holds the least members.
  public static let leastNames = names("min", "minimum", "least", "au moins")
  /// Names of the column that holds the most members.
  public static let mostNames = names("max", "maximum", "most", "au plus")
  /// Names of the column that holds a population.
  public static let populationNames = names(
    "population", "pop", "effectif", "effectifs", "habitants", "count")

  /// Columns that every version of the Base Adresse Locale format requires.
  private static let addressColumns = names("commune_nom", "numero", "source", "date_der_maj")
}

import Tables

/// What a roll is, as its columns tell.
public enum RollKind: String, Sendable, Codable {
  /// The French national register's export.
  case electoralRoll = "electoral-roll"
  /// Addresses in the national format BAL.
  case addresses
  /// Any other table.
  case table

  /// Recognises a roll by its columns.
  ///
  /// - Parameter columns: The columns, in order.
  public init(columns: [String]) {
    let known = columns.compactMap { ElectoralRoll.column(named: $0) }
    let folded = columns.map { FoldedText($0) }
    let addressColumns = ["cle_interop", "commune_insee", "commune_nom", "numero"]
    if known.count >= 16 {
      self = .electoralRoll
    } else if addressColumns.filter({ folded.contains(FoldedText($0)) }).count >= 3 {
      self = .addresses
    } else {
      self = .table
    }
  }

  /// The columns that together tell one person, or address, from all others.
  func identity(in header: Table) -> [Int] {
    switch self {
    case .electoralRoll:
      let names = [
        "nom de naissance", "prénoms", "date de naissance", "code commune de naissance",
        "libellé commune de naissance",
      ]
      let found = names.compactMap { name in
        header.columns.indices.first { ElectoralRoll.column(named: header.columns[$0]) == name }
      }
      return found.count >= 3 ? found : Array(header.columns.indices)
    case .addresses:
      if let key = header.index(of: "cle_interop") { return [key] }
      return ["commune_insee", "toponyme", "voie_nom", "numero", "suffixe"].compactMap {
        header.index(of: $0)
      }
    case .table:
      let names = ["id", "identifiant", "nationbuilder_id"]
      return names.lazy.compactMap { header.index(of: $0) }.first.map { [$0] }
        ?? Array(header.columns.indices)
    }
  }

  /// The columns whose texts, joined by `|`, are the id; empty if it is made of the whole row.
  ///
  /// - Parameters:
  ///   - columns: The columns of the roll.
  ///   - id: The column of ids, if it was named.
  /// - Returns: The columns' names.
  public func identityColumns(in columns: [String], named id: String?) -> [String] {
    if let id { return [id] }
    let found = identity(in: Table(name: "", columns: columns, rows: []))
    return found.count == columns.count ? [] : found.map { columns[$0] }
  }

  /// The column that says on which list somebody stands.
  func listColumn(in header: Table) -> Int? {
    guard self == .electoralRoll else { return nil }
    return header.columns.indices.first {
      ElectoralRoll.column(named: header.columns[$0]) == "libellé du type de liste"
    }
  }
}

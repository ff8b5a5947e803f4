import Tables

/// The columns of a roll that a letter is addressed by, as far as they are recognised.
public struct PostalColumns: Sendable {
  private let family: Int?
  private let given: Int?
  private let whole: Int?
  private let complements: [Int]
  private let number: Int?
  private let suffix: Int?
  private let streetKind: Int?
  private let street: Int?
  private let hamlet: Int?
  private let postcode: Int?
  private let town: Int?
  private let country: Int?
  private let isAddressFile: Bool

  /// Finds the columns by their names.
  ///
  /// - Parameters:
  ///   - columns: The columns of the roll.
  ///   - kind: What the roll is.
  public init(columns: [String], kind: RollKind) {
    let names = columns.map { FoldedText(ElectoralRoll.column(named: $0) ?? $0) }
    func first(_ wanted: [String]) -> Int? {
      wanted.lazy.compactMap { names.firstIndex(of: FoldedText($0)) }.first
    }
    isAddressFile = kind == .addresses
    family = first(["nom d'usage"])
    birthFamily = first([
      "nom de naissance", "nom", "nom de famille", "name", "last name", "lastname", "surname",
      "family name",
    ])
    given = first([
      "prénoms", "prénom", "first name", "first names", "firstname", "given name", "given names",
    ])
    whole = first(["destinataire", "nom complet", "recipient", "full name"])
    let further = [
      "complément 1", "complément 2", "complément", "complément d'adresse", "adresse 2",
      "address 2", "appartement", "apartment", "bâtiment", "building", "résidence",
    ]
    complements = further.compactMap { names.firstIndex(of: FoldedText($0)) }
    number = first(["numéro de voie", "numéro", "numero", "n°", "street number", "number"])
    suffix = first(["suffixe", "bis"])
    streetKind = first(["TypeVoie", "type de voie"])
    street = first([
      "libellé de voie", "voie_nom", "toponyme", "voie", "rue", "street", "adresse", "adresse 1",
      "address", "address 1",
    ])
    hamlet = first(["lieu-dit", "lieu dit", "lieudit_complement_nom"])
    postcode = first(["code postal", "code_postal", "cp", "postcode", "postal code", "zip"])
    town = first(["commune", "commune_nom", "ville", "localité", "town", "city"])
    country = first(["pays", "country"])
  }

  private let birthFamily: Int?

  /// Whether there is enough to send a letter.
  public var areEnough: Bool { town != nil && (street != nil || hamlet != nil) }

  /// Whether there is a column of postcodes; address files in the national format have none.
  public var havePostcode: Bool { postcode != nil }

  /// The address of a row.
  ///
  /// - Parameters:
  ///   - cells: The cells of the row.
  ///   - residents: Who a letter is for, where the roll names nobody.
  /// - Returns: The lines.
  public func address(of cells: [String], residents: String) -> PostalAddress {
    func text(_ column: Int?) -> String { column.map { cells[$0] } ?? "" }
    func joined(_ columns: [Int?]) -> String {
      columns.map(text).filter { !$0.isEmpty }.joined(separator: " ")
    }
    let name = text(family).isEmpty ? text(birthFamily) : text(family)
    // Of several first names the first one is enough on an envelope.
    let called = text(given).split { $0 == " " || $0 == "," }.first.map(String.init) ?? ""
    let recipient =
      isAddressFile
      ? residents
      : [called, name].filter { !$0.isEmpty }
        .joined(separator: " ")
    return PostalAddress(
      recipient: recipient.isEmpty ? text(whole) : recipient,
      complements: complements.map { cells[$0] },
      street: joined([number, suffix, streetKind, street]), hamlet: text(hamlet),
      town: joined([postcode, town]), country: text(country))
  }
}

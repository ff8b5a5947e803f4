import Tables

/// The columns of a table that hold people's names and birth dates.
///
/// They serve one purpose: to find somebody again who was drawn or seated before. Nothing is
/// inferred from a name.
struct NameColumns: Sendable {
  /// Names at birth and in use: either may be the one that another file has.
  let family: [Int]
  let given: Int
  let birth: Int

  private static let familyNames = [
    "nom de naissance", "nom d'usage", "nom", "nom de famille", "name", "last name", "lastname",
    "surname", "family name", "birth name",
  ]
  private static let givenNames = [
    "prénoms", "prénom", "first name", "first names", "firstname", "given name", "given names",
  ]
  private static let birthDates = [
    "date de naissance", "naissance", "né(e) le", "né le", "née le", "date of birth", "birth date",
    "birthdate", "birthday", "dob", "born",
  ]

  /// Finds the columns by their names; `nil` if one of the three is missing.
  init?(in columns: [String]) {
    let names = Self.known(columns)
    family = Self.familyNames.compactMap { names.firstIndex(of: FoldedText($0)) }
    guard !family.isEmpty, let given = Self.first(Self.givenNames, in: names),
      let birth = Self.birthColumn(in: columns)
    else { return nil }
    (self.given, self.birth) = (given, birth)
  }

  /// The column of birth dates, by its name.
  static func birthColumn(in columns: [String]) -> Int? { first(birthDates, in: known(columns)) }

  private static func known(_ columns: [String]) -> [FoldedText] {
    columns.map { FoldedText(ElectoralRoll.column(named: $0) ?? $0) }
  }

  private static func first(_ wanted: [String], in names: [FoldedText]) -> Int? {
    wanted.lazy.compactMap { names.firstIndex(of: FoldedText($0)) }.first
  }
}

/// Somebody's name and birth date, compared without case, accents, hyphens and order of use: a file
/// of volunteers says "Zoé", the roll "ZOÉ MARIE".
struct PersonName: Hashable, Sendable {
  let family: String
  let birth: PartialDate

  /// Reads a name; `nil` if it is empty.
  init?(family: String, birth: PartialDate) {
    self.family = Self.words(of: family).joined(separator: " ")
    self.birth = birth
    if self.family.isEmpty { return nil }
  }

  /// The words of a name.
  static func words(of text: String) -> [String] {
    FoldedText(text).text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether given names can be one person's: one list begins the other.
  static func agree(_ one: [String], _ other: [String]) -> Bool {
    !one.isEmpty && !other.isEmpty && zip(one, other).allSatisfy { $0 == $1 }
  }
}

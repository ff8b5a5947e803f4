/// What a column's name and cells tell about its meaning.
struct ColumnEvidence {
  /// The name, folded.
  let name: String
  let position: Int
  let filled: Int
  let missing: Int
  let distinct: Int?
  let repeated: Int?
  let shapes: ColumnTally.Shapes

  /// The most values that an attribute on which quotas are set usually has.
  static let attributeLimit = 20

  /// What the column seems to hold. Certain signs come before weak ones.
  var kind: ColumnKind {
    if filled == 0 { return .empty }
    if mostly(shapes.email) { return .email }
    if mostly(shapes.date) { return isNamed(Self.birth) ? .birthDate : .date }
    if mostly(shapes.year), isNamed(Self.birth) { return .birthDate }
    if isPostcode { return .postcode }
    if mostly(shapes.phone), !isNamed(Self.identifier) { return .phone }
    if isIdentifier { return .identifier }
    if mostly(shapes.address, percent: 60) || isNamed(Self.address), !isSmallNumber {
      return .address
    }
    if isAttribute { return .attribute }
    return mostly(shapes.number) ? .number : .text
  }

  /// A column named so; a French one also by its five digits, which rows must share.
  private var isPostcode: Bool {
    guard isNamed(Self.postcode) else { return false }
    return mostly(shapes.code) || repeated != 0
  }

  private var isIdentifier: Bool {
    guard missing == 0, repeated == 0, filled > 1, shapes.spaced == 0 else { return false }
    return isNamed(Self.identifier) || position == 0
  }

  /// A few values that rows share. Numbers only if there are very few for many rows.
  private var isAttribute: Bool {
    guard let distinct, 2...Self.attributeLimit ~= distinct, distinct * 2 <= filled else {
      return false
    }
    return !mostly(shapes.number) || isSmallNumber
  }

  /// Numbers that look like codes of categories: ten values at most, each in many rows.
  private var isSmallNumber: Bool {
    guard let distinct, mostly(shapes.number) else { return false }
    return distinct <= 10 && distinct * 10 <= filled
  }

  private func mostly(_ count: Int, percent: Int = 90) -> Bool {
    count > 0 && count >= shapes.cells / 100 * percent + shapes.cells % 100 * percent / 100
  }

  /// Whether a word of the name is one of `words`, or begins with one that ends in `*`.
  private func isNamed(_ words: [String]) -> Bool {
    let parts = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.contains { word in
      word.hasSuffix("*")
        ? parts.contains { $0.hasPrefix(word.dropLast()) } : parts.contains(word)
    }
  }

  private static let birth = ["naissance", "birth*", "dob", "ddn", "born", "nee", "ne"]
  private static let postcode = ["postal", "postcode", "zip", "cp", "codepostal"]
  private static let address = ["adresse*", "address*", "voie", "rue", "street", "domicile"]
  private static let identifier = [
    "id", "identifiant*", "identifier", "uid", "uuid", "numero", "num", "no", "code", "key", "cle",
  ]
}

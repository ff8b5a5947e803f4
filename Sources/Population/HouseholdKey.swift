import Tables

/// An address reduced to what makes two people one household: equal keys, one household.
///
/// Case, accents, punctuation and space do not count; `12bis`, `12 bis` and `12 B` are one number;
/// usual abbreviations in French and English stand for their words. Articles count: *rue du Bois*
/// and *rue des Bois* are two streets. So do flats and buildings: neighbours are no household.
///
/// Some abbreviations have two readings: `st` is *saint* or *street*, `dr` *docteur* or *drive*.
/// Each is left as a word of its own that all its readings are reduced to. That could only merge
/// addresses that differ in nothing but *Saint* against *Street*, which no town has; resolving the
/// reading wrongly would part what is one address.
public struct HouseholdKey: Sendable, Hashable {
  /// The reduced address.
  public let text: String

  /// Reduces an address.
  /// The result is `nil` for a blank address, or a word that stands for one: nobody's household.
  ///
  /// - Parameter parts: The cells of the address, in the order of their columns.
  public init?(_ parts: [String]) {
    self.init(words: parts.flatMap { HouseholdKey.words(of: $0) })
  }

  /// Reduces an address of which the words are known.
  ///
  /// - Parameter words: The words of all cells, as ``words(of:)`` gives them.
  init?(words: [String]) {
    var words = HouseholdKey.withPostcodesJoined(words)
    words = words.flatMap { HouseholdKey.numberAndSuffix($0) }
    words = HouseholdKey.withHouseNumberRead(words)
    words = HouseholdKey.withoutDelivery(words).map { AddressWord.reduced($0) }
    let text = words.joined(separator: " ")
    guard !text.isEmpty, !AddressWord.blanks.contains(text) else { return nil }
    self.text = text
  }

  /// Whether an address with a word is never blank, whatever else it says: a word that no step
  /// drops and that stands in no text for a blank. Most streets have one, which saves reducing them.
  static func isAlwaysKept(_ word: String) -> Bool {
    !word.unicodeScalars.contains(where: \.isDigit) && !dropped.contains(word)
      && !AddressWord.wordsOfBlanks.contains(AddressWord.reduced(word))
  }

  private static let numberSigns: Set<String> = ["n", "no", "nr", "num", "numero", "number"]
  private static let dropped = numberSigns.union(["france", "cedex", "f", "fr"])

  /// The letters and digits between anything else, without case and accents.
  static func words(of address: String) -> [String] {
    let scalars = FoldedText(address).text.unicodeScalars
    return scalars.split { !$0.properties.isAlphabetic && !$0.isDigit }.map { String($0) }
  }

  /// `44 700` and `F-44700` become `44700`; `G1 1AA` becomes `g11aa`.
  private static func withPostcodesJoined(_ words: [String]) -> [String] {
    var joined: [String] = []
    for (position, word) in words.enumerated() {
      let previous = joined.last ?? ""
      let followsDepartment = previous.isNumber(of: 2) && position > 1 && word.isNumber(of: 3)
      let followsDistrict = previous.isBritishDistrict && word.isBritishInwardCode
      let followsCountry = ["f", "fr"].contains(previous) && word.isNumber(of: 5)
      if followsDepartment || followsDistrict {
        joined[joined.count - 1] = previous + word
      } else if followsCountry {
        joined[joined.count - 1] = word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// `12bis` becomes `12 bis`, `3eme` and `3rd` become `3e`, `012` becomes `12`.
  private static func numberAndSuffix(_ word: String) -> [String] {
    let digits = word.unicodeScalars.prefix { $0.isDigit }
    let suffix = String(word.unicodeScalars.dropFirst(digits.count))
    guard !digits.isEmpty else { return [word] }
    // Five digits are a postcode, whose zero counts.
    let number =
      digits.count == 5
      ? String(digits) : String(String.UnicodeScalarView(digits.drop { $0 == "0" }))
    if suffix.isEmpty { return number.isEmpty ? [] : [number] }
    return AddressWord.ordinals.contains(suffix) ? [number + "e"] : [number, suffix]
  }

  /// Drops `n°` before the first number and reads the letter behind it: B for bis, T for ter.
  private static func withHouseNumberRead(_ words: [String]) -> [String] {
    guard let position = words.firstIndex(where: { $0.unicodeScalars.allSatisfy(\.isDigit) })
    else { return words }
    var words = words
    if position + 1 < words.count {
      switch words[position + 1] {
      case "b": words[position + 1] = "bis"
      case "t": words[position + 1] = "ter"
      default: break
      }
    }
    if position > 0, numberSigns.contains(words[position - 1]) {
      words.remove(at: position - 1)
    }
    return words
  }

  /// Drops what only the post needs: `Cedex 2`, and the country's own name.
  private static func withoutDelivery(_ words: [String]) -> [String] {
    var kept = words[...]
    if kept.last == "france" { kept.removeLast() }
    guard let cedex = kept.lastIndex(of: "cedex") else { return Array(kept) }
    var behind = kept[(cedex + 1)...]
    if let number = behind.first, number.isNumber(of: 1) || number.isNumber(of: 2) {
      behind.removeFirst()
    }
    return Array(kept[..<cedex] + behind)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  fileprivate func isNumber(of width: Int) -> Bool {
    utf8.count == width && unicodeScalars.allSatisfy(\.isDigit)
  }

  /// `g1`, `ec1a`: the first half of a British postcode.
  fileprivate var isBritishDistrict: Bool {
    let letters = unicodeScalars.prefix { !$0.isDigit }.count
    let rest = unicodeScalars.dropFirst(letters)
    return (1...2).contains(letters) && (1...2).contains(rest.count)
      && rest.first?.isDigit ?? false
  }

  /// `1aa`: the second half of a British postcode.
  fileprivate var isBritishInwardCode: Bool {
    let scalars = Array(unicodeScalars)
    return scalars.count == 3 && scalars[0].isDigit && !scalars[1].isDigit && !scalars[2].isDigit
  }
}

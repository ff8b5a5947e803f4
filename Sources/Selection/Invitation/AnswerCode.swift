import Lottery

/// The personal code by which somebody who got a letter answers: seven characters that stand for the
/// person and a check character, of 31 that cannot be taken for one another (no 0, O, 1, I, L).
///
/// With the characters' values c₁ … c₈ from 0 to 30, Σ i·cᵢ is a multiple of 31. Since 31 is prime
/// and no weight is, one wrong character is always found, and so are two that changed places,
/// neighbours or not; of all other errors, 30 of 31. (The same principle as ISBN's: weights and a
/// prime modulus; Verhoeff 1969, "Error Detecting Decimal Codes"; ISO 7064 has pure systems with
/// the same aim.)
public struct AnswerCode: Hashable, Sendable {
  /// The characters, in the order of their values.
  public static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
  /// How many characters a code has, its check character included.
  public static let length = 8
  /// How many codes there are: 31^7.
  static let count = 27_512_614_111

  /// The values of the characters, from 0.
  let values: [Int]

  /// The code as it is printed: `ABCD-EFGH`.
  public var text: String {
    let characters = values.map { Self.alphabet[$0] }
    return String(characters.prefix(4)) + "-" + String(characters.dropFirst(4))
  }

  /// Makes the code of a number.
  ///
  /// - Parameter number: From 0; only the remainder by the number of codes counts.
  init(number: Int) {
    var (rest, values) = (number % Self.count, [Int]())
    for _ in 1..<Self.length {
      values.insert(rest % 31, at: 0)
      rest /= 31
    }
    let sum = values.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    // 8 · 4 = 32 = 1 modulo 31.
    values.append((31 - sum % 31) * 4 % 31)
    self.values = values
  }

  /// Takes values; `nil` if their check character does not fit.
  init?(values: [Int]) {
    let sum = values.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    guard values.count == Self.length, sum.isMultiple(of: 31) else { return nil }
    self.values = values
  }

  /// The codes of people, all different.
  ///
  /// - Parameters:
  ///   - ids: What tells people from one another, in an order that can be repeated.
  ///   - key: The private key of the draw.
  /// - Returns: A code for each.
  public static func codes(of ids: [String], key: PseudonymKey) -> [AnswerCode] {
    var taken: Set<AnswerCode> = []
    return ids.map { id in
      var attempt = 0
      while true {
        let name = attempt == 0 ? id : "\(id)#\(attempt)"
        // 60 bits: each code's chance differs from 1 / 31^7 by less than 10^-7 of it.
        let digits = Pseudonym(key: key, id: name).text.prefix(15)
        let code = AnswerCode(number: Int(digits, radix: 16) ?? 0)
        if taken.insert(code).inserted { return code }
        attempt += 1
      }
    }
  }

  /// What somebody typed: its characters' values, `nil` for one that no code has.
  static func typed(_ text: String) -> [Int?] {
    text.uppercased().filter { $0.isLetter || $0.isNumber }.map { alphabet.firstIndex(of: $0) }
  }

  /// Reads a code as it was printed or typed, in either case, with any marks between.
  /// The result is `nil` if it is none.
  ///
  /// - Parameter text: The text.
  public init?(_ text: String) {
    let values = Self.typed(text).compactMap(\.self)
    guard values.count == Self.typed(text).count else { return nil }
    self.init(values: values)
  }
}

/// Finds out whose answer a typed code is.
public struct AnswerMatching: Sendable {
  /// What was wrong with a code that could be corrected.
  public enum Correction: String, Sendable, Codable {
    /// One character was another, or is one that no code has, such as 0 or O.
    case oneCharacter = "one-character"
    /// Two neighbouring characters changed places.
    case transposition
  }

  /// What a typed code is.
  public enum Finding: Sendable, Equatable {
    /// The code of somebody who got a letter, by their position.
    case exact(Int)
    /// Not quite a code, and only one person who got a letter can be meant.
    case corrected(Int, Correction)
    /// Not quite a code, and several people can be meant.
    case ambiguous(count: Int)
    /// A code in order, but nobody of this draw has it.
    case notOfThisDraw
    /// Not like the code of anybody who got a letter.
    case unknown
    /// Nothing was typed.
    case empty
  }

  private let positions: [AnswerCode: Int]

  /// Prepares to match answers.
  ///
  /// - Parameter codes: The codes of all who got a letter.
  public init(_ codes: [AnswerCode]) {
    positions = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Finds out whose code was typed.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: Who it is, or why nobody can tell.
  public func finding(_ text: String) -> Finding {
    let typed = AnswerCode.typed(text)
    guard !typed.isEmpty else { return .empty }
    guard typed.count == AnswerCode.length else { return .unknown }
    let known = typed.compactMap(\.self)
    if known.count == typed.count {
      if let code = AnswerCode(values: known) {
        return positions[code].map { .exact($0) } ?? .notOfThisDraw
      }
    } else if known.count < typed.count - 1 {
      return .unknown
    }
    var found: [Int: Correction] = [:]
    for code in Self.oneCharacterAway(typed) {
      if let position = positions[code] { found[position] = .oneCharacter }
    }
    if known.count == typed.count {
      for code in Self.oneTranspositionAway(known) {
        if let position = positions[code] { found[position] = .transposition }
      }
    }
    guard found.count == 1, let only = found.first else {
      return found.isEmpty ? .unknown : .ambiguous(count: found.count)
    }
    return .corrected(only.key, only.value)
  }

  /// The codes in order that differ from what was typed in one character.
  private static func oneCharacterAway(_ typed: [Int?]) -> [AnswerCode] {
    let unknown = typed.firstIndex { $0 == nil }
    return typed.indices.filter { unknown == nil || $0 == unknown }.flatMap { place in
      AnswerCode.alphabet.indices.compactMap { value in
        var values = typed.map { $0 ?? 0 }
        values[place] = value
        return AnswerCode(values: values)
      }
    }
  }

  private static func oneTranspositionAway(_ typed: [Int]) -> [AnswerCode] {
    typed.indices.dropLast().compactMap { place in
      var values = typed
      values.swapAt(place, place + 1)
      return AnswerCode(values: values)
    }
  }
}

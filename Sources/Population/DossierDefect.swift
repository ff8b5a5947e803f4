/// One thing that is wrong in a dossier's `klero.json`.
///
/// Lines count from 1. A path names the keys that lead to the place: `attributes[2].bands`.
public enum DossierDefect: Sendable, Hashable {
  /// What should stand at a place.
  public enum Expectation: Sendable, Hashable {
    /// A text that is not empty.
    case text
    /// A whole number within a range.
    case integer(ClosedRange<Int>)
    /// One of these texts.
    case oneOf([String])
    /// A complete day.
    case day
    /// Bands of age.
    case bands
    /// Seats or a percentage.
    case tolerance
    /// A list in square brackets.
    case list
    /// `true` or `false`.
    case truth
    /// Any one of several.
    case either([Expectation])
    /// Keys and values in braces.
    case object
  }

  /// The file does not exist or cannot be read.
  case unreadable
  /// The file is not in UTF-8.
  case notUTF8
  /// The text is no JSON5.
  case syntax(line: Int, SettingsSyntaxFailure)
  /// A key that means nothing.
  case unknownKey(line: Int, path: String, nearest: String?, known: [String])
  /// A key that stands twice in one place.
  case keyTwice(line: Int, path: String)
  /// A key without which its place says nothing.
  case missingKey(line: Int, path: String, key: String)
  /// A value that is not what its place needs.
  case wrongValue(line: Int, path: String, expected: Expectation)
  /// An attribute that has several sources of `column`, `birthDate` and `age`, an age without
  /// bands, or bands without an age.
  case wrongSource(line: Int, path: String)
  /// A section for something that this version does not do.
  case notUsedYet(line: Int, path: String)

  /// The line on which it stands; `nil`: the whole file.
  public var line: Int? {
    switch self {
    case .unreadable, .notUTF8: nil
    case .syntax(let line, _), .unknownKey(let line, _, _, _), .keyTwice(let line, _),
      .missingKey(let line, _, _), .wrongValue(let line, _, _), .wrongSource(let line, _),
      .notUsedYet(let line, _):
      line
    }
  }

  /// Whether work may go on.
  public var isWarning: Bool {
    if case .notUsedYet = self { true } else { false }
  }
}

/// Everything that is wrong in a `klero.json`, found in one pass.
public struct DossierError: Error, Sendable, Hashable {
  /// The file.
  public let file: String
  /// The defects, warnings among them, in the order of the file.
  public let defects: [DossierDefect]

  /// Makes an error from what was found.
  public init(file: String, defects: [DossierDefect]) {
    self.file = file
    self.defects = defects
  }
}

/// A text for users, in both languages. The compiler refuses one that lacks a language.
public struct Phrase: Sendable, Hashable {
  /// The text in French.
  public let french: String
  /// The text in English.
  public let english: String

  /// Makes a text from its two versions.
  public init(fr french: String, en english: String) {
    self.french = french
    self.english = english
  }

  /// Makes a text from a rule that writes it in a given language: for texts with numbers.
  public init(_ write: (Language) -> String) {
    self.init(fr: write(.french), en: write(.english))
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

/// Something that can be told to a user: every error and every verdict.
public protocol Explainable {
  /// What to tell, in both languages: what is wrong, where, and what to do.
  var phrase: Phrase { get }
}

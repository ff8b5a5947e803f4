/// A language in which users are addressed.
public enum Language: String, Sendable, CaseIterable, Codable {
  /// French, as written in France.
  case french = "fr"
  /// English, as written in Britain.
  case english = "en"
}

/// Who of a meeting may vote.
public enum Electorate: String, Sendable, CaseIterable, Codable {
  /// Those who sit in the workshops: colleges that are equal there are so in the vote.
  case seated
  /// Those who observe as well.
  case all
}

/// What goes first where a plan cannot have both.
public enum WorkshopPreference: String, Sendable, CaseIterable, Codable {
  /// All attributes within one between tables, then as many meetings as possible.
  case evenness
  /// As many meetings as possible; sizes and colleges stay exact.
  case meetings
}

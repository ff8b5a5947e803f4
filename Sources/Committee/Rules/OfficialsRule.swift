/// Whether elected officials may sit.
public enum OfficialsRule: String, Sendable, Hashable, CaseIterable {
  /// They are neither members nor invited.
  case never
  /// They are invited, and hold no seat.
  case guests
  /// They have a college of their own, and hold seats nowhere else.
  case college
}

/// How a text is marked on a terminal that has colours. Nothing is ever said by colour alone.
public enum TextStyle: String, Sendable {
  case strong = "1"
  case faint = "2"
  case error = "1;31"
  case warning = "1;33"
  case good = "32"

  /// The text between the codes that switch the style on and off.
  func mark(_ text: String) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}

/// Why a text is no JSON5.
public enum SettingsSyntaxFailure: Sendable, Hashable {
  /// A value was due and none came.
  case noValue
  /// A key was due and none came.
  case noKey
  /// A mark was due: a colon, a comma or a closing bracket.
  case missing(String)
  /// A text or a comment that does not end.
  case endless
  /// A backslash before something that it cannot precede.
  case wrongEscape
  /// Something stands behind the end.
  case trailing
  /// Brackets within brackets, too many to be meant.
  case tooDeep
}

/// Reads JSON5 (comments, trailing commas, single quotes, bare keys), remembering lines.
///
/// Hexadecimal numbers, infinities and texts over several lines, which settings do not need, are
/// refused.
package struct SettingsParser {
  /// What is wrong, and on which line.
  package struct Failure: Error {
    package let line: Int
    package let kind: SettingsSyntaxFailure
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var depth = 0

  /// Reads a whole text.
  package static func parse(_ text: String) throws(Failure) -> SettingsNode {
    var parser = SettingsParser(text)
    let node = try parser.value()
    try parser.skipSpace()
    guard parser.current == nil else { throw parser.failure(.trailing) }
    return node
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { position = 1 }
  }

  private var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private func failure(_ kind: SettingsSyntaxFailure) -> Failure {
    Failure(line: line, kind: kind)
  }

  private mutating func advance() {
    if current == "\n" { line += 1 }
    position += 1
  }

  /// Passes over white space and comments.
  private mutating func skipSpace() throws(Failure) {
    while let scalar = current {
      let next = position + 1 < scalars.count ? scalars[position + 1] : nil
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        advance()
      } else if scalar == "/", next == "/" {
        while let scalar = current, scalar != "\n" { advance() }
      } else if scalar == "/", next == "*" {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() throws(Failure) {
    let start = failure(.endless)
    position += 2
    while let scalar = current {
      advance()
      if scalar == "*", current == "/" {
        advance()
        return
      }
    }
    throw start
  }

  /// Passes over a mark if it comes next.
  private mutating func take(_ mark: Unicode.Scalar) throws(Failure) -> Bool {
    try skipSpace()
    guard current == mark else { return false }
    advance()
    return true
  }

  private mutating func value() throws(Failure) -> SettingsNode {
    try skipSpace()
    let start = line
    guard let scalar = current else { throw failure(.noValue) }
    guard depth < 50 else { throw failure(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    let content: SettingsNode.Content =
      switch scalar {
      case "{": .object(try entries())
      case "[": .list(try nodes())
      case "\"", "'": .text(try quotedText())
      default: try word()
      }
    return SettingsNode(content: content, line: start)
  }

  private mutating func entries() throws(Failure) -> [SettingsNode.Entry] {
    advance()
    var entries: [SettingsNode.Entry] = []
    while try !take("}") {
      let start = line
      let key = try key()
      guard try take(":") else { throw failure(.missing(":")) }
      entries.append(.init(key: key, line: start, node: try value()))
      if try !take(",") {
        guard try take("}") else { throw failure(.missing("}")) }
        break
      }
    }
    return entries
  }

  private mutating func nodes() throws(Failure) -> [SettingsNode] {
    advance()
    var nodes: [SettingsNode] = []
    while try !take("]") {
      nodes.append(try value())
      if try !take(",") {
        guard try take("]") else { throw failure(.missing("]")) }
        break
      }
    }
    return nodes
  }

  private mutating func key() throws(Failure) -> String {
    if current == "\"" || current == "'" { return try quotedText() }
    let key = bareWord()
    guard !key.isEmpty else { throw failure(.noKey) }
    return key
  }

  private mutating func bareWord() -> String {
    var word = String.UnicodeScalarView()
    while let scalar = current,
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_$+-.".unicodeScalars.contains(scalar)
    {
      word.append(scalar)
      advance()
    }
    return String(word)
  }

  private mutating func word() throws(Failure) -> SettingsNode.Content {
    let start = failure(.noValue)
    switch bareWord() {
    case "true": return .truth(true)
    case "false": return .truth(false)
    case "null": return .null
    case let word:
      guard let number = SettingsParser.number(word) else { throw start }
      return .number(number)
    }
  }

  /// A number as strict JSON writes it; JSON5 also allows `+1`, `.5` and `5.`.
  private static func number(_ word: String) -> String? {
    let isNegative = word.hasPrefix("-")
    let digits = isNegative || word.hasPrefix("+") ? word.dropFirst() : word[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    let fraction = parts.count == 2 && !parts[1].isEmpty ? "." + parts[1] : ""
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + fraction
  }

  private mutating func quotedText() throws(Failure) -> String {
    let start = failure(.endless)
    let quote = current
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = current, scalar != "\n" {
      advance()
      if scalar == quote { return String(text) }
      text.append(scalar == "\\" ? try escaped() : scalar)
    }
    throw start
  }

  private mutating func escaped() throws(Failure) -> Unicode.Scalar {
    guard let scalar = current else { throw failure(.endless) }
    advance()
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\"", "'", "\\", "/": return scalar
    case "u": return try codePoint()
    default: throw failure(.wrongEscape)
    }
  }

  /// `\u00E9`, or two such that make one scalar outside the basic plane.
  private mutating func codePoint() throws(Failure) -> Unicode.Scalar {
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), current == "\\" {
      advance()
      guard current == "u" else { throw failure(.wrongEscape) }
      advance()
      units.append(try codeUnit())
    }
    let decoded = String(decoding: units, as: UTF16.self).unicodeScalars
    guard let scalar = decoded.first, decoded.count == 1, scalar != "\u{FFFD}" else {
      throw failure(.wrongEscape)
    }
    return scalar
  }

  private mutating func codeUnit() throws(Failure) -> UInt16 {
    let digits = scalars[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit),
      let unit = UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
    else { throw failure(.wrongEscape) }
    position += 4
    return unit
  }
}

/// The character that stands between the cells of a row.
public enum Delimiter: UInt8, Sendable, CaseIterable {
  /// `;`, what a French spreadsheet writes.
  case semicolon = 0x3B
  /// `,`, what most programs write.
  case comma = 0x2C
  /// A tab, what is pasted from a spreadsheet.
  case tab = 0x09
  /// `|`, which some administrations write.
  case pipe = 0x7C

  /// Understands what people write for a delimiter: the character itself, `\t` or its name.
  public init?(_ text: String) {
    switch text.lowercased() {
    case ";", "semicolon", "point-virgule": self = .semicolon
    case ",", "comma", "virgule": self = .comma
    case "\t", "\\t", "tab", "tabulation": self = .tab
    case "|", "pipe", "barre": self = .pipe
    default: return nil
    }
  }
}

/// How the bytes of a file stand for characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first: what spreadsheets call "Unicode text".
  case utf16LittleEndian = "UTF-16 LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16 BE"
  /// Windows-1252, what older French programs and spreadsheets write.
  case windows1252 = "Windows-1252"
}

/// What ends a row.
public enum LineEnding: String, Sendable, CaseIterable {
  /// LF, as on Linux and macOS.
  case lineFeed = "\n"
  /// CR LF, as on Windows.
  case carriageReturnLineFeed = "\r\n"
  /// CR alone, as on old Macintoshes.
  case carriageReturn = "\r"
}

/// How a table is written down as text.
public struct TableFormat: Sendable, Hashable {
  /// The encoding of the characters.
  public var encoding: TextEncoding
  /// What stands between cells.
  public var delimiter: Delimiter
  /// What ends rows.
  public var lineEnding: LineEnding
  /// Whether the text begins with a byte order mark.
  public var hasByteOrderMark: Bool

  /// Describes a format; without arguments, the one of files that no spreadsheet asked for:
  /// UTF-8, commas, LF, no byte order mark.
  public init(
    encoding: TextEncoding = .utf8, delimiter: Delimiter = .comma,
    lineEnding: LineEnding = .lineFeed, hasByteOrderMark: Bool = false
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.lineEnding = lineEnding
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The format in which to answer to a file of this format: what opens the one opens the other.
  ///
  /// Delimiter and line ending stay. The encoding is always UTF-8. A byte order mark is written if
  /// the input had one or was not UTF-8: such files come from spreadsheets, which need the mark to
  /// show accents.
  public var forOutput: TableFormat {
    TableFormat(
      encoding: .utf8, delimiter: delimiter,
      lineEnding: lineEnding == .carriageReturn ? .lineFeed : lineEnding,
      hasByteOrderMark: hasByteOrderMark || encoding != .utf8)
  }
}

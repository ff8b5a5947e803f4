/// Windows-1252, as Microsoft's table `CP1252.TXT` at unicode.org defines it.
///
/// Written by hand because Foundation's decoder is silently missing from static executables.
enum Windows1252 {
  /// The characters of the bytes 80 to 9F; `nil` where the table defines none.
  private static let special: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// The character of a byte, or `nil` if the encoding gives it none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    0x80..<0xA0 ~= byte ? special[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The UTF-8 of each byte; U+FFFD where the encoding has no character.
  static let utf8: [[UInt8]] = (0...UInt8.max).map { byte in
    Array(String(scalar(byte) ?? "\u{FFFD}").utf8)
  }

  /// The text of some bytes, U+FFFD where the encoding has no character.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(scalar(byte) ?? "\u{FFFD}") }
    return String(scalars)
  }
}

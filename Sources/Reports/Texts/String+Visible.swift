extension String {
  /// The text with a mark in the place of every sign that would act on a terminal instead of being
  /// seen: control characters, and those that turn the direction of writing. Line breaks and tabs
  /// stay.
  public var visible: String {
    guard unicodeScalars.contains(where: \.actsOnTerminals) else { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(scalar.actsOnTerminals ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var actsOnTerminals: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

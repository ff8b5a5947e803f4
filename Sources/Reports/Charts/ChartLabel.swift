/// Words beside marks. SVG does not break lines, so long names are broken here; what would take
/// more than three lines is cut, since the table beside the chart has it in full.
struct ChartLabel: Sendable {
  /// The lines, each short enough for a phone.
  let lines: [String]

  /// How many characters a line holds, so that it and a short figure fit 288 pixels.
  static let lineLength = 22

  /// Breaks a name into lines, at spaces where it can.
  init(_ name: String) {
    var lines: [String] = []
    for word in name.split(whereSeparator: \.isWhitespace).flatMap(Self.pieces) {
      if let last = lines.last, last.count + 1 + word.count <= Self.lineLength {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
      if lines.count > 3 { break }
    }
    if lines.count > 3 {
      lines = Array(lines.prefix(2)) + [lines[2].prefix(Self.lineLength - 2) + "…"]
    }
    self.lines = lines.isEmpty ? ["–"] : lines
  }

  /// A word cut into pieces that fit a line.
  private static func pieces(_ word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while !rest.isEmpty && pieces.count < 4 {
      pieces.append(rest.prefix(lineLength))
      rest = rest.dropFirst(lineLength)
    }
    return pieces
  }

  /// The lines as text of a picture, the first line's foot at `y` letter heights.
  func markup(at y: Double) -> [Markup] {
    lines.enumerated().map { index, line in
      Tag.text(.class("label"), .init(.x, "0"), .at(.y, .em(y + Double(index) * 1.25))) { line }
    }
  }

  /// How much higher the label is than one of a single line, in letter heights.
  var extraHeight: Double { Double(lines.count - 1) * 1.25 }
}

extension Markup {
  /// A short text in a picture.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - style: The class by which the style sheet knows it.
  ///   - x: Where it begins, or ends, or has its middle.
  ///   - y: Where its foot stands.
  ///   - anchor: Which of its points stands at `x`: `start`, `middle` or `end`.
  ///   - dx: How far it is moved to the right.
  /// - Returns: The text's mark.
  static func caption(
    _ text: String, _ style: String, x: Length, y: Length, anchor: String = "start",
    dx: Length = .em(0)
  ) -> Markup {
    Tag.text(
      .class(style), .at(.x, x), .at(.y, y), .at(.dx, dx), .init(.textAnchor, anchor)
    ) { text }
  }
}

/// A length or a place in a picture. Across, pictures are measured in hundredths of their width,
/// so that they fit a phone and a sheet alike; downwards in letter heights, so that they grow with
/// the reader's letters. Letters thus never shrink with the picture.
enum Length: Sendable, Equatable {
  /// Hundredths of the picture's width (or height).
  case percent(Double)
  /// Letter heights.
  case em(Double)

  /// The length as SVG writes it, always with a point and at most three decimals.
  var text: String {
    switch self {
    case .percent(let value): Length.fixed(value) + "%"
    case .em(let value): Length.fixed(value) + "em"
    }
  }

  /// A number with at most three decimals, the same on every machine and in every language.
  ///
  /// What is no number becomes 0: a picture may lack a mark, but never stops a report.
  static func fixed(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let thousandths = Int((value.magnitude * 1000).rounded())
    guard thousandths > 0 else { return "0" }
    let sign = value < 0 ? "-" : ""
    let whole = thousandths / 1000
    let rest = thousandths % 1000
    guard rest > 0 else { return sign + String(whole) }
    var decimals = String(rest + 1000).dropFirst()
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}

extension Markup.Attribute {
  /// A length under one of the names of SVG's geometry.
  static func at(_ name: Name, _ length: Length) -> Self { .init(name, length.text) }
}

/// One kind of mark in a chart and what it means. Kinds differ in shape or pattern, never by
/// colour alone.
struct ChartMark: Sendable {
  enum Kind: String, Sendable {
    /// A hatched bar: the group one starts from.
    case hatched
    /// A full bar or dot: what the page is about.
    case solid
    /// An outlined field: where the figure should lie.
    case target
    /// A continuous line.
    case line
    /// A broad pale line behind another.
    case band
    /// A broken line: what to compare with.
    case reference
    /// A diamond.
    case diamond
    /// A full disc.
    case disc
    /// An empty ring.
    case ring
  }

  let kind: Kind
  let meaning: String

  /// The hatching of a chart's bars; every chart has its own, so that each stands alone.
  static func hatching(of chart: String) -> Markup {
    Tag.defs {
      Tag.pattern(
        .id("\(chart)-hatch"), .init(.patternUnits, "userSpaceOnUse"), .init(.width, "6"),
        .init(.height, "6"), .init(.patternTransform, "rotate(45)")
      ) {
        Tag.rect(.class("hatch-ground"), .init(.width, "6"), .init(.height, "6"))
        Tag.rect(.class("hatch-line"), .init(.width, "2.5"), .init(.height, "6"))
      }
    }
  }

  /// A bar of this kind.
  func bar(of chart: String, x: Length, y: Length, width: Length, height: Length) -> Markup {
    var attributes: [Markup.Attribute] = [
      .class("mark-\(kind.rawValue)"), .at(.x, x), .at(.y, y), .at(.width, width),
      .at(.height, height),
    ]
    if kind == .hatched { attributes.append(.init(.fill, "url(#\(chart)-hatch)")) }
    return Tag.rect(attributes)
  }

  /// A small sample of the mark for the legend.
  func swatch(of chart: String) -> Markup {
    Tag.svg(
      .class("swatch"), .decorative, .init(.focusable, "false"), .init(.width, "26"),
      .init(.height, "14"), .init(.viewBox, "0 0 26 14")
    ) {
      switch kind {
      case .hatched: sample(2, 22, fill: "url(#\(chart)-hatch)")
      case .solid: sample(2, 22, fill: nil)
      case .target: sample(8, 10, fill: nil)
      case .line, .band, .reference: stroke
      case .diamond: Self.diamond(at: (.percent(50), .percent(50)))
      case .disc: Self.disc("mark-solid", at: (.percent(50), .percent(50)))
      case .ring: Self.disc("mark-empty", at: (.percent(50), .percent(50)))
      }
    }
  }

  private func sample(_ x: Int, _ width: Int, fill: String?) -> Markup {
    Tag.rect(
      [
        .class("mark-\(kind.rawValue)"), .init(.x, String(x)), .init(.y, "2"),
        .init(.width, String(width)), .init(.height, "10"),
      ] + (fill.map { [.init(.fill, $0)] } ?? []))
  }

  private var stroke: Markup {
    Tag.line(
      .class("mark-\(kind.rawValue)"), .init(.x1, "1"), .init(.x2, "25"), .init(.y1, "7"),
      .init(.y2, "7"))
  }

  /// A diamond around a place.
  static func diamond(at place: (x: Length, y: Length)) -> Markup {
    Tag.svg(.at(.x, place.x), .at(.y, place.y), .init(.overflow, "visible")) {
      Tag.path(.class("mark-diamond"), .init(.d, "M0 -6L6 0L0 6L-6 0Z"))
    }
  }
}

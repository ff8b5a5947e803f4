extension Markup {
  /// One attribute of an element. Its name comes from a closed list without `style`, `src` or
  /// event handlers; the only link that can be written leads to a place of the same page.
  struct Attribute: Sendable {
    /// The names that need no care.
    enum Name: String, Sendable {
      case id, `class`, lang, dir, charset, name, content, scope, role, tabindex, translate
      case labelledBy = "aria-labelledby"
      case label = "aria-label"
      case ariaHidden = "aria-hidden"
      case focusable
      case x, y, x1, y1, x2, y2, cx, cy, r, dx, d, width, height, viewBox, overflow
      case preserveAspectRatio, patternUnits, patternTransform, fill, xmlns
      case textAnchor = "text-anchor"
      case vectorEffect = "vector-effect"
      case httpEquivalent = "http-equiv"
    }

    /// The attribute's name.
    let name: String
    /// The value, not yet escaped.
    let value: String

    private init(name: String, value: String) {
      self.name = name
      self.value = value
    }

    /// An attribute of the closed list.
    init(_ name: Name, _ value: String) {
      self.init(name: name.rawValue, value: value)
    }

    /// A link to the element of the same page that has this id.
    static func link(to id: String) -> Attribute {
      Attribute(name: "href", value: "#" + id)
    }

    /// The classes by which the style sheet knows the element.
    static func `class`(_ names: String) -> Attribute { Attribute(.class, names) }
    /// The element's id.
    static func id(_ id: String) -> Attribute { Attribute(.id, id) }
    /// The element is a picture of what is said elsewhere: readers of the screen skip it.
    static let decorative = Attribute(.ariaHidden, "true")
  }
}

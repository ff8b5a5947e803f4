/// The elements that pages are made of: no other can be written, and none that runs or fetches.
enum Tag: String, Sendable {
  case html, head, body, meta, title
  case header, main, footer, nav, div, section, figure, figcaption, details, summary
  case h1, h2, h3, h4, p, ol, ul, li, dl, dt, dd, pre, br
  case table, caption, thead, tbody, tr, th, td
  case a, span, strong, code, bdi
  case svg, defs, pattern, rect, line, path, circle, text, desc

  /// Whether the element never has content.
  var isVoid: Bool {
    switch self {
    case .meta, .br: true
    default: false
    }
  }

  /// Whether the source begins a new line before the element: for people who read the source.
  var startsLine: Bool {
    switch self {
    case .a, .span, .strong, .code, .bdi, .br, .html: false
    default: true
    }
  }
}

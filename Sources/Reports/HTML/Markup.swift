/// A piece of a page: a value that is escaped when it is written, whatever it holds.
///
/// What is written is at once HTML and well-formed XML, so that any XML parser can check it.
indirect enum Markup: Sendable {
  /// Text of any origin.
  case text(String)
  /// An element with its attributes and content.
  case element(Tag, [Attribute], [Markup])
  /// A part of the page under a heading; the heading's level follows from the nesting.
  case section(id: String, title: String, content: [Markup])
  /// A style sheet: text of our own, known when the program was compiled.
  case style(StaticString)
  /// A program of our own.
  case script(Script)
  /// Data for a script, as JSON.
  case data(id: String, json: String)
  /// Pieces side by side.
  case pieces([Markup])

  /// Nothing.
  static let nothing = Markup.pieces([])

  /// A text that somebody gave (a name, an id, a value): set apart, so that a text written from
  /// right to left cannot disturb what stands around it.
  static func given(_ text: String) -> Markup {
    .element(.bdi, [], [.text(text)])
  }

  /// A part of a page, with a heading that a link can reach.
  static func section(
    _ id: String, _ title: String, @MarkupBuilder content: () -> [Markup]
  ) -> Markup {
    .section(id: id, title: title, content: content())
  }
}

extension Tag {
  /// Makes an element: `Tag.p(.class("lead")) { "Text" }`.
  func callAsFunction(
    _ attributes: Markup.Attribute..., @MarkupBuilder content: () -> [Markup] = { [] }
  ) -> Markup {
    .element(self, attributes, content())
  }

  /// Makes an element whose attributes were collected before.
  func callAsFunction(_ attributes: [Markup.Attribute], _ content: [Markup] = []) -> Markup {
    .element(self, attributes, content)
  }
}

/// Collects pieces of a page as they are listed, with `if` and `for` among them.
@resultBuilder enum MarkupBuilder {
  static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
  static func buildExpression(_ piece: Markup) -> [Markup] { [piece] }
  static func buildExpression(_ pieces: [Markup]) -> [Markup] { pieces }
  static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap(\.self) }
  static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
  static func buildEither(first part: [Markup]) -> [Markup] { part }
  static func buildEither(second part: [Markup]) -> [Markup] { part }
  static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap(\.self) }
}

/// A picture of figures, with all that people need who cannot see it.
protocol Chart: Sendable {
  /// A name of the chart within its page, from which the ids of its parts are made.
  var id: String { get }
  /// What the picture shows.
  var title: String { get }
  /// What one sees in it, in a sentence or two.
  var summary: String { get }
  /// How high the picture is, in letter heights.
  var height: Double { get }
  /// What the marks mean.
  var legend: [ChartMark] { get }
  /// The same figures as a table.
  var table: DataTable { get }
  /// The marks.
  var marks: [Markup] { get }
}

extension Chart {
  /// The picture with its title, its legend and its table.
  ///
  /// - Parameter language: The language of the words around the figures.
  /// - Returns: One figure of a page.
  func figure(_ language: Language) -> Markup {
    Tag.figure(.id(id)) {
      Tag.figcaption { title }
      if !legend.isEmpty {
        Tag.ul(.class("legend")) {
          for mark in legend {
            Tag.li {
              mark.swatch(of: id)
              " " + mark.meaning
            }
          }
        }
      }
      svg
      Tag.details {
        Tag.summary { PageTexts.figures.plain(language) }
        table.markup
      }
    }
  }

  /// The picture alone.
  var svg: Markup {
    let frame: [Markup.Attribute] = [
      .init(.xmlns, "http://www.w3.org/2000/svg"), .class("chart"), .init(.role, "img"),
      .init(.labelledBy, "\(id)-title \(id)-desc"), .init(.focusable, "false"),
      .init(.width, "100%"), .at(.height, .em(height)),
    ]
    return .element(
      .svg, frame,
      [
        Tag.title(.id("\(id)-title")) { title },
        Tag.desc(.id("\(id)-desc")) { summary },
        ChartMark.hatching(of: id),
      ] + marks)
  }
}

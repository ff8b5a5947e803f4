import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a browser's own checker would complain of, for pages that are XML as well as HTML.
final class PageCheck: NSObject, XMLParserDelegate {
  private(set) var ids: [String] = []
  private(set) var headings: [Int] = []
  /// Every reference to something by address or id: `href`, `src`, `url(…)`, `aria-labelledby`.
  private(set) var references: [String] = []
  private(set) var elements: [String] = []
  /// The text that people read: style sheets left out.
  private(set) var text = ""
  private(set) var tableWidths: [Set<Int>] = []
  private(set) var problem: String?
  private var open: [String] = []
  private var cells = 0

  /// Reads a page.
  init(_ html: String) {
    super.init()
    let xml = html.replacing("<!DOCTYPE html>", with: "")
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    if !parser.parse() {
      problem =
        "line \(parser.lineNumber): \(parser.parserError.map(String.init(describing:)) ?? "?")"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    open.append(name)
    if let id = attributes["id"] { ids.append(id) }
    if name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
      headings.append(level)
    }
    references +=
      attributes["aria-labelledby"].map { $0.split(separator: " ").map { "#\($0)" } } ?? []
    references += [attributes["href"], attributes["src"]].compactMap(\.self)
    for value in attributes.values where value.hasPrefix("url(") {
      references.append(String(value.dropFirst(4).dropLast()))
    }
    if name == "table" { tableWidths.append([]) }
    if name == "tr" { cells = 0 }
    if name == "td" || name == "th" { cells += 1 }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
    if name == "tr" { tableWidths[tableWidths.count - 1].insert(cells) }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if open.last != "style" { text += characters }
  }
}

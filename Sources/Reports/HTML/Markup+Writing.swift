extension Markup {
  /// The text of the piece as it stands in a file.
  var written: String {
    var output = ""
    write(to: &output, headingLevel: 2)
    return output
  }

  private func write(to output: inout String, headingLevel: Int) {
    switch self {
    case .text(let text): output.appendEscaped(text)
    case .pieces(let pieces):
      for piece in pieces { piece.write(to: &output, headingLevel: headingLevel) }
    case .style(let sheet): output += "\n<style>\(sheet)</style>"
    case .script(let script): output += "\n<script>\(script.text)</script>"
    case .data(let id, let json): output.appendData(json, id: id)
    case .element(let tag, let attributes, let content):
      output.appendStart(of: tag, attributes)
      for piece in content { piece.write(to: &output, headingLevel: headingLevel) }
      if !tag.isVoid { output += "</\(tag.rawValue)>" }
    case .section(let id, let title, let content):
      // Only the page's main parts are landmarks: more of them would hide one another.
      output.appendStart(of: .section, headingLevel == 2 ? [Attribute(.labelledBy, id)] : [])
      Self.heading(headingLevel)(.id(id)) { title }.write(to: &output, headingLevel: headingLevel)
      for piece in content { piece.write(to: &output, headingLevel: headingLevel + 1) }
      output += "</section>"
    }
  }

  private static func heading(_ level: Int) -> Tag {
    switch level {
    case ...2: .h2
    case 3: .h3
    default: .h4
    }
  }
}

extension String {
  fileprivate mutating func appendStart(of tag: Tag, _ attributes: [Markup.Attribute]) {
    if tag.startsLine { self += "\n" }
    self += "<\(tag.rawValue)"
    for attribute in attributes {
      self += " \(attribute.name)=\""
      appendEscaped(attribute.value)
      self += "\""
    }
    self += tag.isVoid ? "/>" : ">"
  }

  /// Appends data for a script; what would be markup is written as JSON may write it.
  fileprivate mutating func appendData(_ json: String, id: String) {
    let safe = ["<", ">", "&"].reduce(json) { text, mark in
      text.replacing(mark, with: "\\u00" + String(mark.utf8.first ?? 0, radix: 16))
    }
    self += "\n<script type=\"application/json\" id=\"\(id)\">\(safe)</script>"
  }

  /// Appends a text in which nothing is markup any more. Characters that no page may hold
  /// (control characters, non-characters) become the replacement character.
  fileprivate mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": self += "&amp;"
      case "<": self += "&lt;"
      case ">": self += "&gt;"
      case "\"": self += "&quot;"
      case "'": self += "&#39;"
      case "\t", "\n": unicodeScalars.append(scalar)
      case "\r": self += "\n"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        unicodeScalars.append("\u{FFFD}")
      default: unicodeScalars.append(scalar)
      }
    }
  }
}

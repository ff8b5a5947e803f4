extension String {
  /// The text with lines of at most a given width, broken at ordinary spaces: never at those that
  /// do not break, as before a French colon. A word that is longer stands on a line of its own.
  ///
  /// - Parameters:
  ///   - width: The most characters in a line.
  ///   - first: The characters that the first line has lost already.
  ///   - hanging: The spaces before each line but the first of a paragraph.
  /// - Returns: The text, without a newline at its end.
  func wrapped(to width: Int, first: Int = 0, hanging: Int = 0) -> String {
    var room = width - first
    return split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      defer { room = width }
      let indent = paragraph.prefix { $0 == " " }.count + hanging
      return wrap(paragraph, room: room, next: width, indent: min(indent, width / 2))
    }.joined(separator: "\n")
  }

  private func wrap(_ paragraph: Substring, room: Int, next: Int, indent: Int) -> String {
    var lines: [String] = []
    var line = String(paragraph.prefix { $0 == " " })
    var room = room
    var isFresh = true
    for word in paragraph.split(separator: " ") {
      let gap = isFresh ? "" : " "
      if !isFresh, line.count + gap.count + word.count > room {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
        room = next
      } else {
        line += gap + word
      }
      isFresh = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The text followed by spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}

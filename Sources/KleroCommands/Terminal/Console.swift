import Reports

/// The voice of a command: results to standard output, messages to standard error.
public struct Console: Sendable {
  /// The language in which it speaks.
  public let language: Language
  /// The line that shows progress.
  public let progress: ProgressLine

  private let streams: Streams
  private let color: Manner.Color
  private let isQuiet: Bool

  init(_ streams: Streams, _ manner: Manner) {
    self.streams = streams
    language = manner.language
    color = manner.color
    isQuiet = manner.isQuiet
    let isLive = !manner.isQuiet && streams.environment["TERM"] != "dumb"
    progress = ProgressLine(isLive ? streams.errors : nil, language)
  }

  /// The width of the terminal that shows results, or 80 where there is none.
  public var width: Int { streams.output.terminalWidth ?? 80 }

  /// Writes a result, with a newline at its end.
  public func write(_ text: String) throws(FileError) {
    progress.clear()
    try streams.output.write(Array(text.utf8) + [UInt8(ascii: "\n")])
  }

  /// A sentence of a result, in the language and typography of the user.
  public func text(_ phrase: Phrase) -> String {
    language.typeset(phrase[language].visible)
  }

  /// A text of a result, marked if standard output shows colours.
  public func styled(_ text: String, _ style: TextStyle) -> String {
    hasColor(streams.output) ? style.mark(text) : text
  }

  /// Says something that the user may want to know; silent with `--quiet`.
  public func note(_ message: Phrase) {
    if !isQuiet { say(message, after: nil) }
  }

  /// Says something that may be wrong but does not stop the command; silent with `--quiet`.
  public func warn(_ message: Phrase) {
    if !isQuiet { say(message, after: Phrase(fr: "Attention :", en: "Warning:"), .warning) }
  }

  /// Says what is worth knowing about an input; silent with `--quiet`.
  public func warn(_ warnings: [some Explainable]) {
    for warning in warnings { warn(warning.phrase) }
  }

  /// Says why the command failed.
  public func fail(_ message: Phrase) {
    say(message, after: Phrase(fr: "Erreur :", en: "Error:"), .error)
  }

  private func say(_ message: Phrase, after mark: Phrase?, _ style: TextStyle = .strong) {
    progress.clear()
    var start = mark.map { "\(language.typeset($0[language])) " } ?? ""
    var text = language.typeset(message[language].visible)
    if let width = streams.errors.terminalWidth {
      text = text.wrapped(to: max(width, 20), first: start.count)
    }
    if !start.isEmpty, hasColor(streams.errors) { start = style.mark(start) }
    // Nobody is left to be told if standard error cannot be written.
    try? streams.errors.write(Array("\(start)\(text)\n".utf8))
  }

  private func hasColor(_ sink: any OutputSink) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      sink.terminalWidth != nil && streams.environment["TERM"] != "dumb"
        && streams.environment["NO_COLOR", default: ""].isEmpty
    }
  }
}

import Population
import Reports

/// One run of one command: the world around it, its voice, and the options that all commands
/// have.
public struct Session: Sendable {
  /// The world around the command.
  public let streams: Streams
  /// The command's voice.
  public let console: Console
  /// Whether the result is wanted as JSON.
  public let wantsJSON: Bool
  /// Whether files that exist may be replaced.
  public let mayReplace: Bool
  /// Whether the command line itself says the language.
  let isLanguageAsked: Bool
  /// All the commands of the program.
  let commands: [any Command.Type]

  /// The language of messages.
  public var language: Language { console.language }

  /// The dossier in which the command runs; `nil` outside one.
  public func dossier() throws -> DossierInput? {
    let input = try DossierInput.find(in: self)
    for warning in input?.dossier.warnings ?? [] {
      console.warn(warning.phrase(in: Dossier.fileName))
    }
    return input
  }

  /// The language of documents: of the dossier, unless the command line asks for another.
  public func documentLanguage(in dossier: Dossier?) -> Language {
    let own = isLanguageAsked ? nil : dossier?.language.flatMap(Language.init)
    return own ?? language
  }

  /// Writes a result: as JSON if that is wanted, else as sentences, a line or more each: no wider
  /// than the terminal, nor than is easily read.
  ///
  /// - Parameters:
  ///   - result: The result for programs.
  ///   - paragraphs: The sentences for people.
  /// - Throws: ``FileError`` if standard output cannot be written.
  public func write(_ result: some Encodable, paragraphs: [String]) throws {
    let width = min(max(console.width, 40), 100)
    try write(
      result,
      or: paragraphs.map { language.typeset($0.visible).wrapped(to: width, hanging: 2) }
        .joined(separator: "\n"))
  }

  /// Writes a result: as JSON if that is wanted, else as text.
  ///
  /// - Parameters:
  ///   - result: The result for programs.
  ///   - text: The result for people; made only if it is needed.
  /// - Throws: ``FileError`` if standard output cannot be written.
  public func write(
    _ result: some Encodable, or text: @autoclosure () -> String
  ) throws {
    try console.write(wantsJSON ? JSONText.encode(result) : text())
  }
}

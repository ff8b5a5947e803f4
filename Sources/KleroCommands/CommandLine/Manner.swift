import Reports

/// How a command is to speak. It is read before anything else, so that even an error in the
/// command line is told in the language, and with the colours, that the command line asks for.
struct Manner {
  /// When colours are used.
  enum Color: String, CaseIterable {
    case auto
    case always
    case never
  }

  var language: Language
  var color = Color.auto
  var isQuiet = false
  var asksForHelp = false
  var asksForVersion = false

  /// Reads what it can and leaves errors to the parser.
  init(_ words: [String], environment: [String: String]) {
    language = .preferred(in: environment)
    let options = words.prefix { $0 != "--" }
    for (index, word) in options.enumerated() {
      let next = index + 1 < options.count ? options[index + 1] : nil
      let value = { (option: CommandOption) -> String? in
        if word == option.typed { return next?.lowercased() }
        guard word.hasPrefix("\(option.typed)=") else { return nil }
        return word.dropFirst(option.typed.count + 1).lowercased()
      }
      language = value(CommonOptions.language).flatMap(Language.init) ?? language
      color = value(CommonOptions.color).flatMap(Color.init) ?? color
      isQuiet = isQuiet || word == CommonOptions.quiet.typed || word == "-q"
      asksForHelp = asksForHelp || word == CommonOptions.help.typed || word == "-h"
      asksForVersion = asksForVersion || word == CommonOptions.version.typed
    }
  }
}

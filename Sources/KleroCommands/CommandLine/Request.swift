import Reports
import Tables

/// What a command line asks for: one of the commands, and the words for it.
struct Request {
  /// The commands among which it may choose.
  let commands: [any Command.Type]
  /// The command that it asks for.
  private(set) var command: (any Command.Type)?
  private var words: [String] = []

  init(commands: [any Command.Type]) {
    self.commands = commands
  }

  /// Finds the command; `--help` and `--version` ask for one too, wherever they stand.
  mutating func read(_ arguments: [String], _ manner: Manner) throws(UsageError) {
    if manner.asksForVersion {
      return ask(VersionCommand.self, Self.onlyCommonOptions(arguments))
    }
    let start = firstOperand(of: arguments)
    guard start < arguments.count else {
      guard manner.asksForHelp else { throw try refusal(of: arguments) }
      return ask(HelpCommand.self, Self.onlyCommonOptions(arguments))
    }
    let found = try find(arguments[start...])
    let length = Self.words(of: found).count
    let rest = Array(arguments[..<start] + arguments[(start + length)...])
    if manner.asksForHelp {
      // `klero help select --help` asks about select, not about help.
      let isHelp = found.page.name == HelpCommand.page.name
      let topic = isHelp ? try ArgumentParser(options: CommonOptions.all).parse(rest).operands : []
      let name = isHelp ? topic : Self.words(of: found)
      return ask(HelpCommand.self, Self.onlyCommonOptions(arguments) + name)
    }
    ask(found, rest)
  }

  /// Runs the command that was found.
  func perform(_ streams: Streams, _ console: Console) throws -> ExitCode {
    guard let command else { throw UsageError.noCommand }
    var arguments = try Arguments(words, options: command.page.allOptions)
    let language = try arguments.choice(CommonOptions.language, of: Language.self)
    _ = try arguments.choice(CommonOptions.color, of: Manner.Color.self)
    _ = arguments.flag(CommonOptions.quiet)
    let session = Session(
      streams: streams, console: console, wantsJSON: arguments.flag(CommonOptions.json),
      mayReplace: arguments.flag(CommonOptions.force), isLanguageAsked: language != nil,
      commands: commands)
    let ready = try command.init(&arguments)
    try arguments.refuseLeftovers()
    return try ready.run(in: session)
  }

  private mutating func ask(_ command: any Command.Type, _ words: [String]) {
    self.command = command
    self.words = words
  }

  /// The command whose name the words begin with: the longest such name.
  private func find(_ words: ArraySlice<String>) throws(UsageError) -> any Command.Type {
    let matches = commands.filter { words.starts(with: Self.words(of: $0)) }
    if let command = matches.max(by: { Self.words(of: $0).count < Self.words(of: $1).count }) {
      return command
    }
    let word = words.first ?? ""
    throw .unknownCommand(word, nearest: nearest(word, among: commands.map { $0.page.name }))
  }

  private static func words(of command: any Command.Type) -> [String] {
    command.page.name.split(separator: " ").map(String.init)
  }

  /// Where the first word stands that is no option, nor the value of a common one.
  private func firstOperand(of words: [String]) -> Int {
    let takingNext = CommonOptions.all.filter { $0.value != nil }.map(\.typed)
    var index = 0
    while index < words.count, words[index].hasPrefix("-"), words[index] != "-" {
      index += takingNext.contains(words[index]) ? 2 : 1
    }
    return min(index, words.count)
  }

  /// Why words without a command are refused: an error in them, or that there is none.
  private func refusal(of words: [String]) throws(UsageError) -> UsageError {
    _ = try ArgumentParser(options: CommonOptions.all + [CommonOptions.version]).parse(words)
    return .noCommand
  }

  /// The common options among the words of somebody who asks for help: the rest may be wrong.
  private static func onlyCommonOptions(_ words: [String]) -> [String] {
    var kept: [String] = []
    for (index, word) in words.prefix(while: { $0 != "--" }).enumerated() {
      for option in CommonOptions.all where option != CommonOptions.help {
        if word == option.typed, option.value != nil, index + 1 < words.count {
          kept += ["\(word)=\(words[index + 1])"]
        } else if word == option.typed || word.hasPrefix("\(option.typed)=") {
          kept.append(word)
        }
      }
    }
    return kept
  }
}

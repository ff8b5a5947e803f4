import Reports

/// One thing that `klero` can do.
///
/// A command is made from its arguments, which it takes all before it does anything; then it
/// runs. To add one: a file in `Commands` with a type of this protocol, and its name in
/// `Klero.commands`.
public protocol Command: Sendable {
  /// How the command is called, what it takes and what it says of itself.
  static var page: CommandPage { get }

  /// Takes what the command line gives.
  ///
  /// - Parameter arguments: What was given; what is left in it afterwards is refused.
  /// - Throws: ``UsageError`` if it is not what the command needs.
  init(_ arguments: inout Arguments) throws(UsageError)

  /// Does the work.
  ///
  /// - Parameter session: The world around the command, and its voice.
  /// - Throws: Any error; ``ErrorReport`` tells it to the user.
  /// - Returns: What to tell the shell.
  func run(in session: Session) throws -> ExitCode
}

/// What a command declares: parsing, help and messages all come from it.
public struct CommandPage: Sendable {
  /// Who uses a command first of all.
  public enum Audience: Sendable, CaseIterable {
    case everyone
    case organiser
    case witness
    case analyst
  }

  /// One example of use.
  public struct Example: Sendable {
    /// What it does.
    public let comment: Phrase
    /// The words to type.
    public let line: String

    /// Makes an example.
    public init(_ line: String, _ comment: Phrase) {
      self.line = line
      self.comment = comment
    }
  }

  /// The word, or words, after `klero`.
  public let name: String
  /// Who uses it.
  public let audience: Audience
  /// What it does, in one short line without a full stop.
  public let summary: Phrase
  /// What it does, in paragraphs separated by blank lines.
  public let text: Phrase
  /// What it takes beside options.
  public let operand: CommandOperand?
  /// Its own options; common ones are added.
  public let options: [CommandOption]
  /// Examples of use.
  public let examples: [Example]
  /// How it can end, beside what can happen to every command.
  public let exitCodes: [ExitCode]

  /// Declares a command.
  ///
  /// - Parameters:
  ///   - name: The word, or words, after `klero`.
  ///   - audience: Who uses it.
  ///   - summary: What it does, in one short line without a full stop.
  ///   - text: What it does, in paragraphs separated by blank lines.
  ///   - operand: What it takes beside options.
  ///   - options: Its own options.
  ///   - examples: Examples of use.
  ///   - exitCodes: How it can end, beside what can happen to every command.
  public init(
    _ name: String, for audience: Audience, summary: Phrase, text: Phrase,
    operand: CommandOperand? = nil, options: [CommandOption] = [], examples: [Example],
    exitCodes: [ExitCode] = []
  ) {
    self.name = name
    self.audience = audience
    self.summary = summary
    self.text = text
    self.operand = operand
    self.options = options
    self.examples = examples
    self.exitCodes = exitCodes
  }

  /// Its own options and those of every command.
  var allOptions: [CommandOption] { options + CommonOptions.all }

  /// All the ways in which it can end, in the order of their numbers.
  var allExitCodes: [ExitCode] {
    let all = Set(exitCodes + [.done, .usage, .files, .defect, .interrupted])
    return ExitCode.allCases.filter(all.contains)
  }
}

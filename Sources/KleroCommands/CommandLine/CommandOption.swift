import Reports

/// An option of a command, declared once: parsing, help and messages all come from it.
public struct CommandOption: Sendable, Hashable {
  /// The long name, without its dashes.
  public let name: String
  /// The letter that stands for the name after a single dash.
  public let short: Character?
  /// The word that stands for the option's value in help; `nil` for a switch, which has none.
  public let value: Phrase?
  /// What the option does.
  public let help: Phrase
  /// What holds when the option is not given, if that is not obvious.
  public let standard: Phrase?
  /// Whether the option may be given several times.
  public let repeats: Bool
  /// Whether all the words up to the next option are its values.
  public let takesSeveral: Bool
  /// Whether the command cannot do without it outside a dossier.
  public let isRequired: Bool

  /// Declares an option with a value.
  ///
  /// - Parameters:
  ///   - name: The long name, without its dashes.
  ///   - short: The letter that stands for the name after a single dash.
  ///   - value: The word that stands for the value in help.
  ///   - help: What the option does.
  ///   - standard: What holds when the option is not given.
  ///   - repeats: Whether it may be given several times.
  ///   - takesSeveral: Whether all the words up to the next option are its values.
  ///   - isRequired: Whether the command cannot do without it outside a dossier.
  public init(
    _ name: String, short: Character? = nil, value: Phrase, help: Phrase,
    standard: Phrase? = nil, repeats: Bool = false, takesSeveral: Bool = false,
    isRequired: Bool = false
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.standard = standard
    self.repeats = repeats || takesSeveral
    self.takesSeveral = takesSeveral
    self.isRequired = isRequired
  }

  /// Declares a switch: an option without a value.
  public init(flag name: String, short: Character? = nil, help: Phrase) {
    self.name = name
    self.short = short
    self.value = nil
    self.help = help
    self.standard = nil
    self.repeats = true
    self.takesSeveral = false
    self.isRequired = false
  }

  /// The option as it is typed: `--name`.
  public var typed: String { "--\(name)" }
}

/// What a command takes beside its options: files, names.
public struct CommandOperand: Sendable, Hashable {
  /// The word that stands for it in help.
  public let value: Phrase
  /// What it is.
  public let help: Phrase
  /// The least number of them.
  public let least: Int
  /// The most of them.
  public let most: Int

  /// Declares an operand.
  ///
  /// - Parameters:
  ///   - value: The word that stands for it in help.
  ///   - help: What it is.
  ///   - count: How many of them the command takes.
  public init(_ value: Phrase, help: Phrase, count: ClosedRange<Int> = 1...1) {
    self.value = value
    self.help = help
    self.least = count.lowerBound
    self.most = count.upperBound
  }
}

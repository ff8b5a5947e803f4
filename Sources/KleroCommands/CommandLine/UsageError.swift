import Reports

/// What can be wrong with a command line.
public enum UsageError: Error, Hashable {
  /// No command was given.
  case noCommand
  /// There is no such command.
  case unknownCommand(String, nearest: String?)
  /// The command has no such option; both names with their dashes.
  case unknownOption(String, nearest: String?)
  /// The option needs a value.
  case missingValue(CommandOption)
  /// The option is a switch and takes no value.
  case unwantedValue(CommandOption, String)
  /// The option was given more than once.
  case repeated(CommandOption)
  /// The command cannot do without the option.
  case missingOption(CommandOption)
  /// The command cannot do without the operand.
  case missingOperand(CommandOperand)
  /// The command takes no more operands.
  case unwantedOperand(String)
  /// The option's value is not a number.
  case notANumber(CommandOption, String)
  /// The option's number is too small or too large; the bounds as text.
  case outOfRange(CommandOption, String, least: String, most: String)
  /// The option's value is not one of those it may have.
  case unknownChoice(CommandOption, String, choices: [String], nearest: String?)
  /// The option's value is not what it should be.
  case malformed(CommandOption, String, expected: Phrase)
  /// The two options exclude each other.
  case contradiction(CommandOption, CommandOption)
  /// One of the two options is needed.
  case eitherNeeded(CommandOption, CommandOption)
  /// The option does nothing beside the others.
  case withoutEffect(CommandOption)
}

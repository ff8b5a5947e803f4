import Reports
import Tables

/// What a command was given on its command line.
///
/// A command takes each value once, before it does anything. What was given but not taken has no
/// effect beside the rest, and is refused by ``refuseLeftovers()`` rather than ignored.
public struct Arguments {
  private let options: [CommandOption]
  private var values: [String: [String]]
  private var operands: [String]

  /// Sorts out the words that follow a command's name.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - options: The options that the command declares, common ones included.
  /// - Throws: ``UsageError`` if they do not fit.
  init(_ words: [String], options: [CommandOption]) throws(UsageError) {
    let parsed = try ArgumentParser(options: options).parse(words)
    self.options = options
    self.values = parsed.values
    self.operands = parsed.operands
  }

  /// Whether a switch was given.
  public mutating func flag(_ option: CommandOption) -> Bool {
    values.removeValue(forKey: option.name) != nil
  }

  /// Whether an option was given; it is not taken.
  public func has(_ option: CommandOption) -> Bool {
    values[option.name] != nil
  }

  /// All the values of an option that may be repeated, in order.
  public mutating func texts(_ option: CommandOption) -> [String] {
    values.removeValue(forKey: option.name) ?? []
  }

  /// The value of an option, if it was given.
  public mutating func text(_ option: CommandOption) -> String? {
    texts(option).last
  }

  /// The values of an option that is a list, `a,b`, or is repeated, or both.
  public mutating func list(_ option: CommandOption) -> [String]? {
    guard has(option) else { return nil }
    return texts(option).flatMap { $0.split(separator: ",") }
      .map { $0.trimmingSpace }.filter { !$0.isEmpty }
  }

  /// The whole number that is the value of an option, if it was given.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - range: The numbers that it may be.
  /// - Throws: ``UsageError`` if the value is no whole number, or outside the range.
  /// - Returns: The number.
  public mutating func integer(
    _ option: CommandOption, in range: ClosedRange<Int> = 0...Int(Int32.max)
  ) throws(UsageError) -> Int? {
    guard let text = text(option) else { return nil }
    let digits = text.trimmingSpace
    guard let number = Int(digits) else {
      let isHuge = !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
      throw isHuge ? outOfRange(option, text, range) : .notANumber(option, text)
    }
    guard range.contains(number) else { throw outOfRange(option, text, range) }
    return number
  }

  /// The number, with a decimal point or comma, that is the value of an option, if it was given.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - range: The numbers that it may be.
  /// - Throws: ``UsageError`` if the value is no number, or outside the range.
  /// - Returns: The number.
  public mutating func decimal(
    _ option: CommandOption, in range: ClosedRange<Double>
  ) throws(UsageError) -> Double? {
    guard let text = text(option) else { return nil }
    let plain = text.trimmingSpace.replacing(",", with: ".")
    guard let number = Double(plain), number.isFinite else { throw .notANumber(option, text) }
    guard range.contains(number) else { throw outOfRange(option, text, range) }
    return number
  }

  /// The value of an option that has a fixed list of them, if it was given.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - type: The values, by the texts that name them.
  /// - Throws: ``UsageError`` if the value is none of them.
  /// - Returns: The value.
  public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: CommandOption, of type: Choice.Type = Choice.self
  ) throws(UsageError) -> Choice? {
    guard let text = text(option) else { return nil }
    if let choice = Choice(rawValue: text.trimmingSpace.lowercased()) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    throw .unknownChoice(option, text, choices: choices, nearest: nearest(text, among: choices))
  }

  /// Refuses two options that exclude each other.
  public func exclude(_ one: CommandOption, _ other: CommandOption) throws(UsageError) {
    if has(one), has(other) { throw .contradiction(one, other) }
  }

  /// Takes the operands.
  ///
  /// - Parameter operand: What the command declares.
  /// - Throws: ``UsageError`` if there are too few or too many of them.
  /// - Returns: The operands, in order.
  public mutating func operands(_ operand: CommandOperand) throws(UsageError) -> [String] {
    guard operands.count >= operand.least else { throw .missingOperand(operand) }
    guard operands.count <= operand.most else { throw .unwantedOperand(operands[operand.most]) }
    defer { operands = [] }
    return operands
  }

  /// Refuses what was given but not taken: it would have no effect.
  func refuseLeftovers() throws(UsageError) {
    if let operand = operands.first { throw .unwantedOperand(operand) }
    if let option = options.first(where: has) { throw .withoutEffect(option) }
  }

  private func outOfRange<Number: Comparable>(
    _ option: CommandOption, _ text: String, _ range: ClosedRange<Number>
  ) -> UsageError {
    .outOfRange(option, text, least: "\(range.lowerBound)", most: "\(range.upperBound)")
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingSpace: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

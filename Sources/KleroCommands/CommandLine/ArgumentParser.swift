import Tables

/// Tells options, their values and operands apart, as people expect of a command line:
/// `--name value`, `--name=value`, `-n value`, `-nvalue`, switches bundled as `-qh`, `--` before
/// operands that begin with a dash, and `-` as an operand.
struct ArgumentParser {
  /// The options that may be given.
  let options: [CommandOption]

  /// The words of a command line, sorted out.
  struct Result: Equatable {
    /// The values given to each option, by name; a switch has one empty value each time.
    var values: [String: [String]] = [:]
    /// What is no option, in order.
    var operands: [String] = []
  }

  /// Sorts out the words of a command line.
  func parse(_ words: [String]) throws(UsageError) -> Result {
    var result = Result()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        result.operands += rest
        break
      } else if word.hasPrefix("--") {
        try parseLong(word.dropFirst(2), &rest, into: &result)
      } else if word.hasPrefix("-"), word != "-" {
        try parseShort(word.dropFirst(), &rest, into: &result)
      } else {
        result.operands.append(word)
      }
    }
    return result
  }

  private func parseLong(
    _ text: Substring, _ rest: inout ArraySlice<String>, into result: inout Result
  ) throws(UsageError) {
    let equals = text.firstIndex(of: "=")
    let name = String(text[..<(equals ?? text.endIndex)])
    let attached = equals.map { String(text[text.index(after: $0)...]) }
    guard let option = options.first(where: { $0.name == name }) else {
      let near = nearest(name, among: options.map(\.name)).map { "--\($0)" }
      throw .unknownOption("--\(name)", nearest: near)
    }
    guard option.value != nil else {
      if let attached { throw .unwantedValue(option, attached) }
      return try record("", for: option, into: &result)
    }
    guard let attached else {
      try record(try following(option, &rest), for: option, into: &result)
      while option.takesSeveral, let next = rest.first, !next.hasPrefix("-") {
        try record(next, for: option, into: &result)
        rest.removeFirst()
      }
      return
    }
    try record(attached, for: option, into: &result)
  }

  private func parseShort(
    _ letters: Substring, _ rest: inout ArraySlice<String>, into result: inout Result
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw .unknownOption("-\(letter)", nearest: nearestLong("\(letter)\(letters)"))
      }
      guard option.value != nil else {
        try record("", for: option, into: &result)
        continue
      }
      let value = try letters.isEmpty ? following(option, &rest) : String(letters)
      try record(value, for: option, into: &result)
      return
    }
  }

  /// Someone who types `-seed` means `--seed`.
  private func nearestLong(_ word: String) -> String? {
    word.count < 3 ? nil : nearest(word, among: options.map(\.name)).map { "--\($0)" }
  }

  private func following(
    _ option: CommandOption, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let next = rest.first, !isOption(next) else { throw .missingValue(option) }
    rest.removeFirst()
    return next
  }

  /// Whether a word is one of the options: then it is not the value of the option before it.
  private func isOption(_ word: String) -> Bool {
    if word == "--" { return true }
    guard word.hasPrefix("--") else {
      return word.count == 2 && word.first == "-" && options.contains { $0.short == word.last }
    }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    return options.contains { $0.name == name }
  }

  private func record(
    _ value: String, for option: CommandOption, into result: inout Result
  ) throws(UsageError) {
    if !option.repeats, result.values[option.name] != nil { throw .repeated(option) }
    result.values[option.name, default: []].append(value)
  }
}

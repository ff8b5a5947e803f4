import Testing

@testable import KleroCommands

@Suite struct ArgumentTests {
  @Test(arguments: [
    ["--size", "3", "--by", "a,b", "--by=c", "x"],
    ["-k3", "--by=a, b", "x", "--by", "c"],
    ["x", "-k", "3", "--by", "a", "--by", "b,c", "-q"],
    ["--by=a,b,c", "--size=3", "--", "x"],
    ["-qk3", "--by=a,b,c", "x"],
  ])
  func optionsStandAnywhereInEveryUsualForm(_ words: [String]) throws {
    let world = try World()
    let outcome = world.run(["toy"] + words, commands: [ToyCommand.self])
    #expect(outcome.output == "size 3 share 0.0 by [\"a\", \"b\", \"c\"] names [\"x\"]\n")
    #expect(outcome.code == .done)
  }

  @Test func wordsBehindTwoDashesAreNoOptions() throws {
    let outcome = try World().toy("--", "--size", "-q")
    #expect(outcome.output.hasSuffix("names [\"--size\", \"-q\"]\n"))
  }

  @Test func aSingleDashIsAnOperand() throws {
    #expect(try World().toy("-").output.hasSuffix("names [\"-\"]\n"))
  }

  @Test(arguments: ["0.25", "0,25"])
  func decimalsHaveAPointOrAComma(_ text: String) throws {
    #expect(try World().toy("--share", text).output.contains("share 0.25"))
  }

  @Test(arguments: [
    (["--sise", "3"], "unknown option --sise. Did you mean “--size”?"),
    (["-size"], "unknown option -s. Did you mean “--size”?"),
    (["--zzzzzz"], "unknown option --zzzzzz."),
    (["-z"], "unknown option -z."),
    (["--size"], "option --size needs a value: --size NUMBER."),
    (["--size", "--by", "a"], "option --size needs a value: --size NUMBER."),
    (["--size", "-k", "3"], "option --size needs a value: --size NUMBER."),
    (["--size", "--"], "option --size needs a value: --size NUMBER."),
    (["--json=yes"], "option --json takes no value; remove “yes”."),
    (["--size", "3", "-k4"], "option --size is given twice; keep one."),
    (["--size", "three"], "option --size needs a number; “three” is none."),
    (["--size", "1.5"], "option --size needs a number; “1.5” is none."),
    (["--size="], "option --size needs a number; “” is none."),
    (["--size", "0"], "option --size ranges from 1 to 1000; “0” does not."),
    (
      ["--size", "99999999999999999999"],
      "option --size ranges from 1 to 1000; “99999999999999999999” does not."
    ),
    (["--share", "nan"], "option --share needs a number; “nan” is none."),
    (["--share", "1e400"], "option --share needs a number; “1e400” is none."),
    (
      ["--mood", "mery"],
      "option --mood cannot be “mery”; choose among calm, merry. Did you mean “merry”?"
    ),
    (["--loud"], "option --loud has no effect beside the other options; remove it."),
    (["a", "b", "c"], "“c” is too much: the command does not take that many words."),
    (["--lang", "de"], "option --lang cannot be “de”; choose among fr, en."),
    (["--color", "blue"], "option --color cannot be “blue”; choose among auto, always, never."),
  ])
  func refusesWhatItDoesNotUnderstand(_ words: [String], _ message: String) throws {
    let outcome = try World().run(["toy"] + words, commands: [ToyCommand.self])
    #expect(outcome.errors == "error: \(message)\nHelp: klero help toy\n")
    #expect(outcome.output.isEmpty)
    #expect(outcome.code == .usage)
  }

  @Test(arguments: [
    ([], "a command is missing. See “klero help”."),
    (["--json"], "a command is missing. See “klero help”."),
    (["--jsn"], "unknown option --jsn. Did you mean “--json”?"),
    (["tpy"], "unknown command “tpy”. Did you mean “toy”?"),
    (["--quiet", "tpy"], "unknown command “tpy”. Did you mean “toy”?"),
    (["help", "tpy"], "unknown command “tpy”. Did you mean “toy”?"),
    ([""], "unknown command “”."),
  ])
  func refusesALineWithoutAKnownCommand(_ words: [String], _ message: String) throws {
    let outcome = try World().run(words, commands: [ToyCommand.self, HelpCommand.self])
    #expect(outcome.errors.hasPrefix("error: \(message)\nHelp: klero help"))
    #expect(outcome.code == .usage)
  }

  @Test func commonOptionsMayStandBeforeTheCommand() throws {
    let world = try World()
    let outcome = world.run(["--lang", "fr", "--json", "toy", "x"], commands: [ToyCommand.self])
    #expect(outcome.output == "{\n  \"by\" : [\n\n  ],\n  \"names\" : [\n    \"x\"\n  ]\n}\n")
    #expect(outcome.errors == "je joue\u{A0}: [\"x\"]\n")
  }
}

import Reports
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
    (["--sise", "3"], "Unknown option --sise. Did you mean “--size”?"),
    (["-size"], "Unknown option -s. Did you mean “--size”?"),
    (["--zzzzzz"], "Unknown option --zzzzzz."),
    (["-z"], "Unknown option -z."),
    (["--size"], "Option --size needs a value: --size NUMBER."),
    (["--size", "--by", "a"], "Option --size needs a value: --size NUMBER."),
    (["--size", "-k", "3"], "Option --size needs a value: --size NUMBER."),
    (["--size", "--"], "Option --size needs a value: --size NUMBER."),
    (["--json=yes"], "Option --json takes no value; remove “yes”."),
    (["--size", "3", "-k4"], "Option --size is given twice; keep one."),
    (["--size", "three"], "Option --size needs a number; “three” is none."),
    (["--size", "1.5"], "Option --size needs a number; “1.5” is none."),
    (["--size="], "Option --size needs a number; “” is none."),
    (["--size", "0"], "Option --size ranges from 1 to 1000; “0” does not."),
    (
      ["--size", "99999999999999999999"],
      "Option --size ranges from 1 to 1000; “99999999999999999999” does not."
    ),
    (["--share", "nan"], "Option --share needs a number; “nan” is none."),
    (["--share", "1e400"], "Option --share needs a number; “1e400” is none."),
    (
      ["--mood", "mery"],
      "Option --mood cannot be “mery”; choose among calm, merry. Did you mean “merry”?"
    ),
    (["--loud"], "Option --loud has no effect beside the other options; remove it."),
    (["a", "b", "c"], "“c” is too much: the command does not take that many words."),
    (["--lang", "de"], "Option --lang cannot be “de”; choose among fr, en."),
    (["--color", "blue"], "Option --color cannot be “blue”; choose among auto, always, never."),
  ])
  func refusesWhatItDoesNotUnderstand(_ words: [String], _ message: String) throws {
    let outcome = try World().run(["toy"] + words, commands: [ToyCommand.self])
    #expect(outcome.errors == "Error: \(message)\nHelp: klero help toy\n")
    #expect(outcome.output.isEmpty)
    #expect(outcome.code == .usage)
  }

  @Test(arguments: [
    ([], "A command is missing. See “klero help”."),
    (["--json"], "A command is missing. See “klero help”."),
    (["--jsn"], "Unknown option --jsn. Did you mean “--json”?"),
    (["tpy"], "Unknown command “tpy”. Did you mean “toy”?"),
    (["--quiet", "tpy"], "Unknown command “tpy”. Did you mean “toy”?"),
    (["help", "tpy"], "Unknown command “tpy”. Did you mean “toy”?"),
    ([""], "Unknown command “”."),
  ])
  func refusesALineWithoutAKnownCommand(_ words: [String], _ message: String) throws {
    let outcome = try World().run(words, commands: [ToyCommand.self, HelpCommand.self])
    #expect(outcome.errors.hasPrefix("Error: \(message)\nHelp: klero help"))
    #expect(outcome.code == .usage)
  }

  @Test func commonOptionsMayStandBeforeTheCommand() throws {
    let world = try World()
    let outcome = world.run(["--lang", "fr", "--json", "toy", "x"], commands: [ToyCommand.self])
    #expect(outcome.output == "{\n  \"by\" : [\n\n  ],\n  \"names\" : [\n    \"x\"\n  ]\n}\n")
    #expect(outcome.errors == "je joue\u{A0}: [\"x\"]\n")
  }
}

@Suite struct ListOptionTests {
  private let gone = CommandOption(
    "gone", value: Phrase(fr: "IDS", en: "IDS"), help: Phrase(fr: "-", en: "-"),
    takesSeveral: true)
  private let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "D", en: "D"), help: Phrase(fr: "-", en: "-"))

  @Test(arguments: [
    ["--gone", "a", "b", "--out", "d"], ["--gone", "a,b", "-o", "d"],
    ["-o", "d", "--gone", "a", "--gone", "b"], ["--gone=a", "--gone=b", "--out=d"],
  ])
  func takesTheWordsUpToTheNextOption(_ words: [String]) throws {
    var arguments = try Arguments(words, options: [gone, out])
    #expect(arguments.list(gone) == ["a", "b"])
    #expect(arguments.text(out) == "d")
    try arguments.refuseLeftovers()
  }
}

import Lottery
import Reports

/// The options of `klero seed`, and the sources of chance that they describe.
enum SeedOptions {
  static let text = CommandOperand(
    Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "Un texte public, pour voir la graine qu’il donne et ce qu’elle vaut.",
      en: "A public text, to see the seed it gives and what that is worth."),
    count: 0...99)

  static let dice = CommandOption(
    "dice", value: Phrase(fr: "CHIFFRES", en: "DIGITS"),
    help: Phrase(
      fr: "Les jets de dé, dans l’ordre ; 24 au moins.",
      en: "The throws of a die, in order; at least 24."))

  static let sides = CommandOption(
    "sides", value: Phrase(fr: "6|10", en: "6|10"),
    help: Phrase(
      fr: "Les faces du dé : 6 (de 1 à 6) ou 10 (de 0 à 9).",
      en: "The sides of the die: 6 (1 to 6) or 10 (0 to 9)."),
    standard: Phrase(fr: "10", en: "10"))

  static let lottery = CommandOption(
    "lottery", value: Phrase(fr: "JEU", en: "GAME"),
    help: Phrase(
      fr: "Un jeu public nommé d’avance : Loto, EuroMillions… ; avec --draw et --numbers.",
      en: "A public game named beforehand: Loto, EuroMillions…; with --draw and --numbers."))

  static let draw = CommandOption(
    "draw", value: Phrase(fr: "TIRAGE", en: "DRAW"),
    help: Phrase(fr: "Le tirage de ce jeu : sa date.", en: "That game’s draw: its date."))

  static let numbers = CommandOption(
    "numbers", value: Phrase(fr: "NOMBRES", en: "NUMBERS"),
    help: Phrase(
      fr: "Ses numéros ; « + » devant ceux tirés à part : \"3 12 25 40 47 + 6\".",
      en: "Its numbers; “+” before those drawn apart: \"3 12 25 40 47 + 6\"."))

  static let beacon = CommandOption(
    "beacon", value: Phrase(fr: "TOUR", en: "ROUND"),
    help: Phrase(
      fr: "Le tour de la balise drand, annoncé d’avance ; avec --signature.",
      en: "The round of the drand beacon, announced beforehand; with --signature."))

  static let signature = CommandOption(
    "signature", value: Phrase(fr: "HEXA", en: "HEX"),
    help: Phrase(fr: "La signature de ce tour.", en: "The signature of that round."))

  static let randomness = CommandOption(
    "randomness", value: Phrase(fr: "HEXA", en: "HEX"),
    help: Phrase(
      fr: "L’aléa publié avec elle, pour le comparer.",
      en: "The randomness published beside it, to compare."))

  static let chainName = CommandOption(
    "chain", value: Phrase(fr: "CHAÎNE", en: "CHAIN"),
    help: Phrase(fr: "La chaîne de la balise.", en: "The beacon’s chain."),
    standard: Phrase(fr: Beacon.quicknet.name, en: Beacon.quicknet.name))

  static let announce = CommandOption(
    "announce", value: Phrase(fr: "INSTANT", en: "TIME"),
    help: Phrase(
      fr: "Dire quel tour annoncer pour cet instant : 2026-12-01T18:00+01:00.",
      en: "Say which round to announce for that time: 2026-12-01T18:00+01:00."))

  static let witness = CommandOption(
    "witness", value: Phrase(fr: "NOM=DIT", en: "NAME=SAID"),
    help: Phrase(
      fr: "Ce qu’un témoin ajoute : \"Mme Le Gall=417\".",
      en: "What a witness adds: \"Mrs Smith=417\"."),
    repeats: true)

  static let fromSystem = CommandOption(
    flag: "from-system",
    help: Phrase(
      fr: "Une graine tirée par l’ordinateur, pour répéter : elle n’est pas publique.",
      en: "A seed drawn by the computer, for rehearsals: it is not public."))

  static let all = [
    dice, sides, lottery, draw, numbers, beacon, signature, randomness, chainName, announce,
    witness, fromSystem,
  ]

  /// The chain that is asked for.
  static func chain(_ arguments: inout Arguments) throws(UsageError) -> Beacon {
    guard let name = arguments.text(chainName) else { return .quicknet }
    if let beacon = Beacon.known.first(where: { $0.name == name.lowercased() }) { return beacon }
    throw .unknownChoice(chainName, name, choices: Beacon.known.map(\.name), nearest: nil)
  }

  /// The sources in the order in which they stand in the seed: dice, lottery, beacon, witnesses.
  ///
  /// - Parameter arguments: What was given.
  /// - Throws: ``UsageError`` if options are missing.
  /// - Returns: The sources, or what is wrong with one of them.
  static func sources(
    _ arguments: inout Arguments
  ) throws(UsageError) -> Result<[SeedCeremony.Source], LotteryError> {
    var sources: [Result<SeedCeremony.Source, LotteryError>] = []
    if let throwsOfDice = arguments.text(dice) {
      let die = try die(&arguments)
      sources.append(
        make { () throws(LotteryError) in .dice(try DiceThrows(throwsOfDice, die: die)) })
    }
    if let game = arguments.text(lottery) {
      let date = try needed(draw, &arguments)
      let result = try needed(numbers, &arguments)
      sources.append(
        make { () throws(LotteryError) in
          .lottery(try LotteryResult(game: game, draw: date, numbers: result))
        })
    }
    if let round = try arguments.integer(beacon, in: 1...Int(Int32.max) * 1000) {
      sources.append(try beaconRound(round, &arguments))
    }
    for text in arguments.texts(witness) { sources.append(try contribution(text)) }
    guard !sources.isEmpty else { throw .eitherNeeded(dice, lottery) }
    return make { () throws(LotteryError) in
      var all: [SeedCeremony.Source] = []
      for source in sources { all.append(try source.get()) }
      return all
    }
  }

  private static func die(_ arguments: inout Arguments) throws(UsageError) -> DiceThrows.Die {
    guard let text = arguments.text(sides) else { return .tenSided }
    if let die = Int(text).flatMap(DiceThrows.Die.init) { return die }
    let choices = DiceThrows.Die.allCases.map { String($0.rawValue) }
    throw .unknownChoice(sides, text, choices: choices, nearest: nil)
  }

  private static func beaconRound(
    _ round: Int, _ arguments: inout Arguments
  ) throws(UsageError) -> Result<SeedCeremony.Source, LotteryError> {
    let chain = try chain(&arguments)
    let signed = try needed(signature, &arguments)
    let published = arguments.text(randomness)
    return make { () throws(LotteryError) in
      .beacon(try BeaconRound(chain, round: round, signature: signed, published: published))
    }
  }

  private static func contribution(
    _ text: String
  ) throws(UsageError) -> Result<SeedCeremony.Source, LotteryError> {
    guard let equals = text.firstIndex(of: "=") else {
      throw .malformed(witness, text, expected: SeedCommandTexts.contribution)
    }
    let said = String(text[text.index(after: equals)...])
    return make { () throws(LotteryError) in
      .contribution(try .init(name: String(text[..<equals]), said: said))
    }
  }

  private static func needed(
    _ option: CommandOption, _ arguments: inout Arguments
  ) throws(UsageError) -> String {
    guard let text = arguments.text(option) else { throw .missingOption(option) }
    return text
  }

  private static func make<Value>(
    _ body: () throws(LotteryError) -> Value
  ) -> Result<Value, LotteryError> {
    Result(catching: body)
  }
}

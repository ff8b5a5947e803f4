import Lottery
import Reports

/// The texts of `klero seed`.
enum SeedCommandTexts {
  static let text = Phrase(
    fr: """
      Écrit la graine seule sur une ligne de la sortie standard, et dit comment elle a été \
      faite et combien de hasard elle contient (64 bits au moins, s'il vous plaît).

      Les sources se cumulent, toujours dans cet ordre : dés, loterie, balise, témoins. \
      Annoncez-les avant le tirage ; lisez la graine à haute voix ensuite.
      """,
    en: """
      Writes the seed alone on a line of standard output, and says how it was made and how much \
      chance it holds (at least 64 bits, please).

      Sources add up, always in this order: dice, lottery, beacon, witnesses. Announce them \
      before the draw; read the seed aloud afterwards.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero seed --dice 374920185562093817465029",
      Phrase(fr: "24 jets d’un dé à dix faces", en: "24 throws of a die of ten sides")),
    .init(
      "klero seed --lottery Loto --draw 2026-11-21 --numbers \"3 12 25 40 47 + 6\"",
      Phrase(fr: "Le Loto, nommé d’avance", en: "The Loto, named beforehand")),
    .init(
      "klero seed --announce 2026-12-01T18:00+01:00",
      Phrase(fr: "Quel tour de balise annoncer", en: "Which beacon round to announce")),
    .init(
      "klero seed --from-system",
      Phrase(fr: "Pour une répétition seulement", en: "For a rehearsal only")),
  ]

  static let time = Phrase(
    fr: "écrivez un instant avec son fuseau, comme 2026-12-01T18:00+01:00.",
    en: "write a time with its zone, as 2026-12-01T18:00+01:00.")

  static let contribution = Phrase(
    fr: "écrivez NOM=DIT, comme \"Mme Le Gall=417\".",
    en: "write NAME=SAID, as \"Mrs Smith=417\".")

  static func announcement(_ beacon: Beacon, _ round: Int, _ time: String) -> Phrase {
    Phrase(
      fr: """
        À annoncer avant cet instant : la graine sera le tour \(round) de la balise drand, chaîne \
        « \(beacon.name) », publié le \(time).
        Ensuite : klero seed --beacon \(round) --chain \(beacon.name) --signature HEXA
        """,
      en: """
        To announce before that time: the seed will be round \(round) of the beacon drand, chain \
        “\(beacon.name)”, published at \(time).
        Then: klero seed --beacon \(round) --chain \(beacon.name) --signature HEX
        """)
  }
}

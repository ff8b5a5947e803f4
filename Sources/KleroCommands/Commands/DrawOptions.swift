import Lottery
import Reports
import Selection

/// The options that `klero select` and `klero draw` share.
enum DrawOptions {
  /// The folder of a dossier's draw.
  static let standardFolder = "draw"

  static let fairness = CommandOption(
    "fairness", value: Phrase(fr: "NOM", en: "NAME"),
    help: Phrase { language in
      let names = Fairness.allCases.map(\.rawValue).joined(separator: ", ")
      return language == .french
        ? "Ce qui rend une loterie juste : \(names)." : "What makes a lottery fair: \(names)."
    }, standard: Phrase(fr: "leximin", en: "leximin"))

  static let tickets = CommandOption(
    "tickets", short: "m", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Combien de panels numérotés, de chances égales.",
      en: "How many numbered panels, of equal chance."),
    standard: Phrase(fr: "1000", en: "1000"))

  static let reserve = CommandOption(
    "reserve", short: "r", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Combien de réservistes classer, pour remplacer qui renonce.",
      en: "How many people to rank as a reserve, for those who drop out."),
    standard: Phrase(fr: "0", en: "0"))

  static let stopAtGap = CommandOption(
    "stop-at-gap", value: Phrase(fr: "PART", en: "SHARE"),
    help: Phrase(
      fr: """
        S’arrêter dès que personne ne peut plus gagner autant de chances (0.001 : un millième) ; la \
        borne atteinte est annoncée.
        """,
      en: """
        Stop once nobody can gain that much of a chance (0.001: a thousandth); the bound reached \
        is stated.
        """),
    standard: Phrase(fr: "0, jusqu’à la preuve", en: "0, until it is proved"))

  static let seed = CommandOption(
    "seed", short: "s", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "La graine publique, d’où vient le numéro tiré.",
      en: "The public seed, from which the number drawn follows."))

  static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire les fichiers.", en: "Where to write the files."),
    standard: Phrase(fr: "« draw » dans un dossier", en: "“draw” inside a dossier"),
    isRequired: true)

  static let title = CommandOption(
    "title", value: Phrase(fr: "TEXTE", en: "TEXT"),
    help: Phrase(
      fr: "Le nom de la commission, pour les pages.", en: "The committee’s name, for the pages."),
    standard: Phrase(
      fr: "celui du dossier, ou le nom du fichier des volontaires",
      en: "the dossier’s, or the name of the volunteers’ file"))

  static let key = CommandOption(
    "key", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "La clé privée des pseudonymes : 32 chiffres hexadécimaux ou plus.",
      en: "The private key of the pseudonyms: 32 hexadecimal digits or more."),
    standard: Phrase(
      fr: "une clé tirée du contenu du vivier", en: "a key made from the pool’s content"))

  static let apply = CommandOption(
    "apply", value: Phrase(fr: "NUMÉRO", en: "NUMBER"),
    help: Phrase(
      fr: "Quand aucun panel n’existe : prendre cette proposition de la liste affichée.",
      en: "When no panel exists: take this proposal of the list that was shown."))

  /// The seed, if one is given.
  static func seed(_ arguments: inout Arguments) -> Result<Seed, LotteryError>? {
    guard let text = arguments.text(seed) else { return nil }
    return Result { () throws(LotteryError) in try Seed(text) }
  }

  /// The key of a file.
  static func key(_ path: String, in session: Session) throws -> PseudonymKey {
    let file = try InputFile(path, as: .settings, from: session.streams)
    guard let text = String(validating: file.bytes, as: UTF8.self),
      let key = try? PseudonymKey(hex: text.trimmingSpace)
    else { throw RecordError.malformedKey(path: path) }
    return key
  }
}

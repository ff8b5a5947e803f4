import Population
import Tables

extension DossierError: Explainable {
  /// All defects, one a line.
  public var phrase: Phrase {
    Phrase { language in
      defects.map { $0.phrase(in: file)[language] }.joined(separator: "\n")
    }
  }
}

extension DossierDefect {
  /// Where, what is wrong and what to do.
  ///
  /// - Parameter file: The settings file's name.
  /// - Returns: One line.
  public func phrase(in file: String) -> Phrase {
    let message = message
    guard let line else {
      return Phrase(fr: "\(file)\u{00A0}: \(message.french)", en: "\(file): \(message.english)")
    }
    return Phrase(
      fr: "\(file), ligne \(line)\u{00A0}: \(message.french)",
      en: "\(file), line \(line): \(message.english)")
  }

  private var message: Phrase {
    switch self {
    case .unreadable:
      Phrase(
        french: "fichier introuvable ou illisible. « klero init » crée un dossier complet.",
        english: "the file does not exist or cannot be read. “klero init” makes a dossier.")
    case .notUTF8:
      Phrase(
        french: "le fichier n'est pas en UTF-8. Enregistrez-le dans ce codage.",
        english: "the file is not in UTF-8. Save it in that encoding.")
    case .syntax(_, let failure): failure.phrase
    case .unknownKey(_, let path, let nearest, let known):
      unknownKey(
        path, PopulationWords.suggestion(nearest), Phrase { $0.quotedList(known, limit: 20) })
    case .keyTwice(_, let path):
      Phrase(
        french: "« \(path) » figure deux fois. Gardez une seule ligne.",
        english: "“\(path)” stands twice. Keep one.")
    case .missingKey(_, let path, let key):
      Phrase(
        french: "« \(path) » n'a pas de « \(key) ». Ajoutez-le.",
        english: "“\(path)” has no “\(key)”. Add it.")
    case .wrongValue(_, let path, let expected):
      Phrase(
        french: "« \(path) » doit être \(expected.phrase.french).",
        english: "“\(path)” must be \(expected.phrase.english).")
    case .wrongSource(_, let path):
      Phrase(
        french: """
          « \(path) » : donnez une seule source, « column », ou « birthDate » avec « bands » \
          (et « on »), ou « age » avec « bands ».
          """,
        english: """
          “\(path)”: give one source, “column”, or “birthDate” with “bands” (and “on”), \
          or “age” with “bands”.
          """)
    case .notUsedYet(_, let path):
      Phrase(
        french: "« \(path) » n'est pas encore utilisé par cette version.",
        english: "“\(path)” is not used by this version yet.")
    }
  }

  private func unknownKey(_ path: String, _ suggestion: Phrase, _ known: Phrase) -> Phrase {
    Phrase(
      french: "clé inconnue « \(path) ».\(suggestion.french) Clés possibles : \(known.french).",
      english: "unknown key “\(path)”.\(suggestion.english) Possible keys: \(known.english).")
  }
}

extension DossierDefect.Expectation {
  var phrase: Phrase {
    switch self {
    case .text: Phrase(fr: "un texte entre guillemets", en: "a text in quotation marks")
    case .integer(let range):
      Phrase {
        let (low, high) = ($0.integer(range.lowerBound), $0.integer(range.upperBound))
        return $0 == .french
          ? "un nombre entier de \(low) à \(high)" : "a whole number from \(low) to \(high)"
      }
    case .oneOf(let choices):
      Phrase { ($0 == .french ? "l’un de " : "one of ") + $0.quotedList(choices) }
    case .day: Phrase(fr: "une date, comme \"2026-11-22\"", en: "a date, such as \"2026-11-22\"")
    case .bands:
      Phrase(
        fr: "des tranches d’âge qui ne se recouvrent pas, comme \"16-24,25-39,40+\"",
        en: "bands of age that do not overlap, such as \"16-24,25-39,40+\"")
    case .tolerance:
      Phrase(
        fr: "un nombre de sièges (2) ou un pourcentage (\"10%\")",
        en: "a number of seats (2) or a percentage (\"10%\")")
    case .truth: Phrase(fr: "true (oui) ou false (non)", en: "true or false")
    case .either(let expectations):
      Phrase { language in
        expectations.map { $0.phrase[language] }
          .joined(separator: language == .french ? ", ou " : ", or ")
      }
    case .list: Phrase(fr: "une liste entre crochets", en: "a list in square brackets")
    case .object:
      Phrase(fr: "un ensemble de clés entre accolades", en: "keys and values in braces")
    }
  }
}

extension SettingsSyntaxFailure {
  fileprivate var phrase: Phrase {
    switch self {
    case .noValue:
      Phrase(
        french: "une valeur est attendue ici (texte entre guillemets, nombre, liste…).",
        english: "a value is due here (text in quotation marks, number, list…).")
    case .noKey: Phrase(fr: "un nom de clé est attendu ici.", en: "a key is due here.")
    case .missing(let mark):
      Phrase(
        french: "il manque « \(mark) », ou une virgule avant ce qui suit.",
        english: "“\(mark)” is missing, or a comma before what follows.")
    case .endless:
      Phrase(
        french: "un texte ou un commentaire commence ici et ne se termine pas.",
        english: "a text or a comment begins here and does not end.")
    case .wrongEscape:
      Phrase(
        french: "barre oblique inverse mal placée. Doublez-la (\\\\) pour l'écrire.",
        english: "a backslash that means nothing. Double it (\\\\) to write one.")
    case .trailing:
      Phrase(
        french: "du texte suit la fin des réglages. Vérifiez les accolades.",
        english: "text follows the end of the settings. Check the braces.")
    case .tooDeep: Phrase(fr: "trop d’accolades emboîtées.", en: "too many braces within braces.")
    }
  }
}

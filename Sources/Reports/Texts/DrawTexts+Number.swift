/// The words about the number drawn and how anyone repeats it.
extension DrawTexts {
  static func numberTitle(isDrawn: Bool) -> Phrase {
    isDrawn
      ? Phrase(fr: "Le numéro tiré", en: "The number drawn")
      : Phrase(fr: "Le numéro à tirer", en: "The number to be drawn")
  }

  static let fromSeed = Phrase(
    fr: "Le numéro découle d'un texte public, la graine, connu de tous après que la loterie a été "
      + "figée. Chacun peut refaire le calcul, ligne à ligne, sur n'importe quel ordinateur.",
    en: "The number follows from a public text, the seed, which became known after the lottery was "
      + "fixed. Anyone can repeat the calculation, line by line, on any computer.")

  static func stepSeed(label: String) -> Phrase {
    label.isEmpty
      ? Phrase(fr: "La graine est le texte :", en: "The seed is the text:")
      : Phrase(
        fr: "La graine est le texte ci-dessous. On y ajoute l'usage, `\(label)`, et le rang du "
          + "numéro, `1`, séparés par des virgules.",
        en:
          "The seed is the text below. The use, `\(label)`, and the number's rank, `1`, are added "
          + "after commas.")
  }

  static let stepHash = Phrase(
    fr: "L'empreinte SHA-256 de ce texte se calcule par la commande suivante ; elle doit donner "
      + "la seconde ligne.",
    en: "The SHA-256 of this text is computed by the following command; it must give the second "
      + "line.")

  static let stepDecimal = Phrase(
    fr: "Cette empreinte est un nombre, écrit avec seize chiffres (0 à 9, a à f). "
      + "Écrit avec nos dix chiffres, c'est :",
    en: "This is a number, written with sixteen digits (0 to 9, a to f). Written with our ten "
      + "digits, it is:")

  static func stepRemainder(panels: Int, ticket: Int, lastDigits: Int?) -> Phrase {
    Phrase { language in
      let count = language.integer(panels)
      return switch (language, lastDigits) {
      case (.french, let digits?):
        "On divise ce nombre par \(count), le nombre de panels, et l'on garde le reste (« modulo »). "
          + "Pour \(count), ce sont tout simplement \(lastDigitsInFrench(digits)) : "
          + "\(padded(ticket, to: digits))."
      case (.french, nil):
        "On divise ce nombre par \(count), le nombre de panels, et l'on garde le reste "
          + "(« modulo ») : \(ticket)."
      case (.english, let digits?):
        "Divide this number by \(count), the number of panels, and keep the remainder (“modulo”). "
          + "For \(count) this is simply the last \(digits == 1 ? "digit" : "\(digits) digits"): "
          + "\(padded(ticket, to: digits))."
      case (.english, nil):
        "Divide this number by \(count), the number of panels, and keep the remainder "
          + "(“modulo”): \(ticket)."
      }
    }
  }

  private static func padded(_ ticket: Int, to digits: Int) -> String {
    let text = String(ticket)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }

  private static func lastDigitsInFrench(_ digits: Int) -> String {
    digits == 1 ? "le dernier chiffre" : "les \(digits) derniers chiffres"
  }

  static let stepAtOnce = Phrase(
    fr: "D'un seul coup, avec Python :", en: "All at once, with Python:")

  static func stepPanel(ticket: Int) -> Phrase {
    Phrase(
      fr: "Le panel tiré est donc le panel n° \(ticket) de `lottery.json` (le premier porte le "
        + "numéro 0).",
      en: "The panel drawn thus is panel \(ticket) of `lottery.json` (the first has number 0).")
  }

  static func byHand(ticket: Int, panels: Int) -> Phrase {
    Phrase { language in
      let last = language.integer(panels - 1)
      return switch language {
      case .french:
        "Le numéro \(ticket) a été tiré à la main, en public, parmi les numéros de 0 à \(last). "
          + "Le procès-verbal dit comment et devant qui."
      case .english:
        "Number \(ticket) was drawn by hand, in public, among the numbers from 0 to \(last). The "
          + "minutes say how and before whom."
      }
    }
  }

  static func toBeDrawn(panels: Int) -> Phrase {
    Phrase { language in
      let last = language.integer(panels - 1)
      return switch language {
      case .french:
        "L'empreinte de la loterie est publiée avant le tirage : plus rien n'y peut être changé sans "
          + "que cela se voie. Ensuite, en public, on tire un numéro de 0 à \(last) (avec des dés à "
          + "dix faces ou des boules), ou l'on forme une graine publique dont le numéro découle."
      case .english:
        "The lottery's fingerprint is published before the draw: from then on nothing in it can be "
          + "changed unseen. Then, in public, a number from 0 to \(last) is drawn (with ten-sided "
          + "dice or balls), or a public seed is made from which the number follows."
      }
    }
  }
}

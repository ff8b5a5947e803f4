import Lottery

/// What can be wrong with a seed and the sources it is made from.
extension LotteryError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .emptySeed: emptySeed
    case .invisibleCharacter(let code, let position): invisibleCharacter(code, position)
    case .reservedMark(let text): reservedMark(text)
    case .contributorTwice(let name): contributorTwice(name)
    case .unreadableFile(let path, let reason): reason.phrase(path: path)
    case .malformedKey: malformedKey
    case .noThrows: noThrows
    case .notAThrow(let character, let position, let die): notAThrow(character, position, die)
    case .noNumbers: noNumbers
    case .notANumber(let text): notANumber(text)
    case .wrongCount(let game, let found, let expected): wrongCount(game, found, expected)
    case .numberOutOfRange(let game, let number, let largest):
      numberOutOfRange(game, number, largest)
    case .numberTwice(let number): numberTwice(number)
    case .noSuchRound(let round): noSuchRound(round)
    case .malformedSignature(let beacon, let digits): malformedSignature(beacon, digits)
    case .randomnessDiffers(let published, let computed): randomnessDiffers(published, computed)
    }
  }
}

// Seeds and keys.
extension LotteryError {
  private var emptySeed: Phrase {
    Phrase(
      fr: "La graine est vide. Donnez un texte public, ou fabriquez-le avec "
        + "«\u{00A0}klero seed\u{00A0}».",
      en: "The seed is empty. Give a public text, or make one with “klero seed”.")
  }

  private func invisibleCharacter(_ code: UInt32, _ position: Int) -> Phrase {
    Phrase(
      fr: "Le texte de la graine contient un caractère invisible (\(unicode(code)), en position "
        + "\(position))\u{202F}: personne ne pourrait le recopier. Retapez ce texte au clavier.",
      en: "The seed’s text has an invisible character (\(unicode(code)), at position "
        + "\(position)): nobody could copy it by hand. Type the text again.")
  }

  private func reservedMark(_ text: String) -> Phrase {
    Phrase(
      fr: "«\u{00A0}\(text)\u{00A0}» contient la barre «\u{00A0}|\u{00A0}», qui sépare les "
        + "parties de la graine. Remplacez-la par un autre signe.",
      en: "“\(text)” holds the bar “|”, which separates the parts of the seed. "
        + "Replace it by another sign.")
  }

  private func contributorTwice(_ name: String) -> Phrase {
    Phrase(
      fr: "Deux contributions portent le nom «\u{00A0}\(name)\u{00A0}». Réunissez-les ou "
        + "précisez les noms.",
      en: "Two contributions bear the name “\(name)”. Join them or make the names different.")
  }

  private var malformedKey: Phrase {
    Phrase(
      fr: "La clé des pseudonymes doit s’écrire en chiffres hexadécimaux (0 à 9, a à f), "
        + "par paires, 32 au moins. Reprenez la clé écrite lors du tirage.",
      en: "The key of the pseudonyms must be written in hexadecimal digits (0 to 9, a to f), "
        + "in pairs, at least 32 of them. Take the key that the draw wrote.")
  }
}

// Dice.
extension LotteryError {
  private var noThrows: Phrase {
    Phrase(
      fr: "Aucun jet de dé n’est donné. Écrivez les chiffres dans l’ordre des jets, 24 au moins.",
      en: "No throw of a die is given. Write the digits in the order of the throws, at least 24.")
  }

  private func notAThrow(
    _ character: Character, _ position: Int, _ die: DiceThrows.Die
  ) -> Phrase {
    Phrase(
      fr: "«\u{00A0}\(shown(character))\u{00A0}», en position \(position), n’est pas une face du "
        + "dé\u{202F}: \(die.faces[.french]). Corrigez ce jet ou précisez le nombre de faces.",
      en: "“\(shown(character))”, at position \(position), is no face of the die: "
        + "\(die.faces[.english]). Correct that throw or say how many sides the die has.")
  }
}

// Results of lotteries.
extension LotteryError {
  private var noNumbers: Phrase {
    Phrase(
      fr: "Aucun numéro de loterie n’est donné. Écrivez par exemple "
        + "«\u{00A0}3 12 25 40 47 + 6\u{00A0}».",
      en: "No lottery number is given. Write for example “3 12 25 40 47 + 6”.")
  }

  private func notANumber(_ text: String) -> Phrase {
    Phrase(
      fr: "«\u{00A0}\(text)\u{00A0}» n’est pas un numéro de loterie. Séparez les numéros par des "
        + "espaces et mettez «\u{00A0}+\u{00A0}» avant les numéros complémentaires.",
      en: "“\(text)” is not a lottery number. Separate the numbers by spaces and put “+” before "
        + "those drawn apart.")
  }

  private func wrongCount(_ game: LotteryGame, _ found: Int, _ expected: Int) -> Phrase {
    Phrase {
      let given = $0.integer(found)
      return $0 == .french
        ? "Un tirage «\u{00A0}\(game.name)\u{00A0}» donne \(game.rule[$0])\u{202F}; il y a ici un "
          + "groupe de \(given) au lieu de \(expected). Vérifiez le résultat publié."
        : "A draw of \(game.name) gives \(game.rule[$0]); there is a group of \(given) here "
          + "instead of \(expected). Check the published result."
    }
  }

  private func numberOutOfRange(_ game: LotteryGame, _ number: Int, _ largest: Int) -> Phrase {
    Phrase(
      fr: "Le numéro \(number) n’existe pas dans le jeu «\u{00A0}\(game.name)\u{00A0}» "
        + "(1 à \(largest)). Vérifiez le résultat publié.",
      en: "\(game.name) has no number \(number) (1 to \(largest)). Check the published result.")
  }

  private func numberTwice(_ number: Int) -> Phrase {
    Phrase(
      fr: "Le numéro \(number) est donné deux fois. Vérifiez le résultat publié.",
      en: "The number \(number) is given twice. Check the published result.")
  }
}

// Beacons.
extension LotteryError {
  private func noSuchRound(_ round: Int) -> Phrase {
    Phrase(
      fr: "\(round) n’est pas un numéro de tour de la balise\u{202F}: ils commencent à 1. "
        + "Donnez le numéro du tour annoncé.",
      en: "\(round) is not the number of a round of the beacon: they begin with 1. "
        + "Give the number of the announced round.")
  }

  private func malformedSignature(_ beacon: Beacon, _ digits: Int) -> Phrase {
    Phrase(
      fr: "La signature d’un tour de drand «\u{00A0}\(beacon.name)\u{00A0}» a "
        + "\(beacon.signatureLength * 2) chiffres hexadécimaux\u{202F}; le texte donné, de "
        + "\(digits) caractères, n’en est pas une. Recopiez le champ "
        + "«\u{00A0}signature\u{00A0}» en entier.",
      en: "The signature of a round of drand “\(beacon.name)” has "
        + "\(beacon.signatureLength * 2) hexadecimal digits; the text given, of \(digits) "
        + "characters, is none. Copy the whole field “signature”.")
  }

  private func randomnessDiffers(_ published: String, _ computed: Digest) -> Phrase {
    Phrase(
      fr: "L’aléa publié (\(published)) n’est pas l’empreinte SHA-256 de la signature "
        + "(\(computed)). Recopiez les deux depuis le même tour.",
      en: "The published randomness (\(published)) is not the SHA-256 of the signature "
        + "(\(computed)). Copy both from the same round.")
  }
}

extension LotteryError.FileReason {
  fileprivate func phrase(path: String) -> Phrase {
    switch self {
    case .missing:
      Phrase(
        fr: "Le fichier «\u{00A0}\(path)\u{00A0}» n’existe pas. Vérifiez son nom et son dossier.",
        en: "There is no file “\(path)”. Check its name and folder.")
    case .isFolder:
      Phrase(
        fr: "«\u{00A0}\(path)\u{00A0}» est un dossier. Donnez un fichier.",
        en: "“\(path)” is a folder. Give a file.")
    case .forbidden:
      Phrase(
        fr: "Vous n’avez pas le droit de lire «\u{00A0}\(path)\u{00A0}». Changez les droits du "
          + "fichier ou copiez-le ailleurs.",
        en: "You may not read “\(path)”. Change the file’s permissions or copy it elsewhere.")
    case .system(let number):
      Phrase(
        fr: "«\u{00A0}\(path)\u{00A0}» n’a pas pu être lu (erreur système \(number)). "
          + "Réessayez, ou copiez le fichier sur ce poste.",
        en: "“\(path)” could not be read (system error \(number)). "
          + "Try again, or copy the file to this machine.")
    }
  }
}

extension DiceThrows.Die {
  /// What a die of this kind shows.
  public var faces: Phrase {
    switch self {
    case .sixSided:
      Phrase(fr: "un dé à six faces donne 1 à 6", en: "a die of six sides gives 1 to 6")
    case .tenSided:
      Phrase(fr: "un dé à dix faces donne 0 à 9", en: "a die of ten sides gives 0 to 9")
    }
  }
}

extension LotteryGame {
  fileprivate var rule: Phrase {
    Phrase(
      fr: "\(main.count) numéros (1 à \(main.largest)) puis, après «\u{00A0}+\u{00A0}», "
        + "\(extra.count) (1 à \(extra.largest))",
      en: "\(main.count) numbers (1 to \(main.largest)) and then, after “+”, \(extra.count) "
        + "(1 to \(extra.largest))")
  }
}

/// A character as Unicode's tables call it: `U+200B`.
private func unicode(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// A character for a message: control characters by their code, since a terminal would obey them.
private func shown(_ character: Character) -> String {
  character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    ? character.unicodeScalars.map { unicode($0.value) }.joined(separator: " ") : "\(character)"
}

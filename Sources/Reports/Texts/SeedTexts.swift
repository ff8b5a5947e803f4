import Lottery

/// How a seed was made, for the minutes and for `klero seed`.
extension SeedCeremony.Source: Explainable {
  /// What was done, and how to check it.
  public var phrase: Phrase {
    switch self {
    case .dice(let dice): dice.phrase
    case .lottery(let result):
      Phrase(
        fr: "Résultat du jeu «\u{00A0}\(result.game)\u{00A0}», tirage \(result.draw).",
        en: "Result of the game “\(result.game)”, draw \(result.draw).")
    case .beacon(let round): round.phrase
    case .contribution(let contribution):
      Phrase(
        fr: "Contribution de \(contribution.name).", en: "Contribution by \(contribution.name).")
    }
  }
}

extension DiceThrows {
  fileprivate var phrase: Phrase {
    Phrase {
      $0 == .french
        ? "\($0.count(count, "jet", "jets")) de dé, \(die.rawValue) faces."
        : "\($0.count(count, "throw", "throws")) of a die of \(die.rawValue) sides."
    }
  }
}

extension BeaconRound {
  fileprivate var phrase: Phrase {
    let time = beacon.time(of: round)?.description ?? "?"
    return Phrase(
      fr:
        "Balise publique drand, chaîne «\u{00A0}\(beacon.name)\u{00A0}», tour \(round), publié le "
        + "\(time). L’aléa est bien l’empreinte SHA-256 de la signature\u{202F}; comparez le tour "
        + "sur deux miroirs, car la signature elle-même n’est pas vérifiée ici.",
      en: "Public beacon drand, chain “\(beacon.name)”, round \(round), published at \(time). "
        + "The randomness is the SHA-256 of the signature; compare the round on two mirrors, "
        + "since the signature itself is not verified here.")
  }
}

extension Entropy: Explainable {
  /// How many bits there are, and a warning if they are too few.
  public var phrase: Phrase {
    Phrase { language in
      // Rounded down, so that a figure short of the mark never looks as if it reached it.
      let figure = language.decimal((bits * 10).rounded(.down) / 10, places: 1)
      let mark = language.integer(Int(Entropy.recommended.bits))
      guard !isEnough else {
        return language == .french ? "\(figure) bits d’entropie." : "\(figure) bits of entropy."
      }
      return language == .french
        ? "Attention\u{202F}: \(figure) bits d’entropie seulement, moins que les \(mark) "
          + "recommandés. Ajoutez des jets de dé ou une autre source publique."
        : "Warning: only \(figure) bits of entropy, fewer than the \(mark) recommended. "
          + "Add throws of a die or another public source."
    }
  }
}

extension Seed {
  /// What there is to know before a seed is used for a public draw: that it is a rehearsal's, or easy
  /// to guess; `nil` if nothing is.
  public var warning: Phrase? {
    if let rehearsalWarning { return rehearsalWarning }
    let entropy = estimatedEntropy
    guard !entropy.isEnough else { return nil }
    return Phrase { language in
      let figure = language.decimal((entropy.bits * 10).rounded(.down) / 10, places: 1)
      let mark = language.integer(Int(Entropy.recommended.bits))
      return language == .french
        ? "cette graine n’a que \(figure) bits d’entropie, moins que les \(mark) recommandés\u{202F}: "
          + "on pourrait en essayer assez pour choisir le panel. Voir « klero seed »."
        : "this seed has only \(figure) bits of entropy, fewer than the \(mark) recommended: "
          + "enough could be tried to choose the panel. See “klero seed”."
    }
  }

  /// The warning that a rehearsal's seed carries; `nil` for other seeds.
  public var rehearsalWarning: Phrase? {
    guard isRehearsal else { return nil }
    return Phrase(
      fr: "Répétition\u{202F}: cette graine a été tirée par l’ordinateur, sans témoin. "
        + "Elle ne vaut pas pour un tirage public.",
      en: "Rehearsal: this seed was drawn by the computer, without a witness. "
        + "It is not valid for a public draw.")
  }
}

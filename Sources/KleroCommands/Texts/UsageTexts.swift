import Reports

extension UsageError: Explainable {
  /// What is wrong with the command line, and what to type instead.
  public var phrase: Phrase {
    switch self {
    case .noCommand:
      Phrase(
        fr: "Il manque une commande. Voir « klero help ».",
        en: "A command is missing. See “klero help”.")
    case .unknownCommand(let name, let nearest):
      Phrase(fr: "Commande inconnue : « \(name) ».", en: "Unknown command “\(name)”.")
        .suggesting(nearest)
    case .unknownOption(let name, let nearest):
      Phrase(fr: "Option inconnue : \(name).", en: "Unknown option \(name).")
        .suggesting(nearest)
    case .missingValue(let option):
      Phrase { language in
        let value = option.value?[language] ?? ""
        return language == .french
          ? "L’option \(option.typed) demande une valeur : \(option.typed) \(value)."
          : "Option \(option.typed) needs a value: \(option.typed) \(value)."
      }
    case .unwantedValue(let option, let value):
      Phrase(
        fr: "L’option \(option.typed) ne prend pas de valeur ; « \(value) » est de trop.",
        en: "Option \(option.typed) takes no value; remove “\(value)”.")
    case .repeated(let option):
      Phrase(
        fr: "L’option \(option.typed) est donnée deux fois ; gardez-en une.",
        en: "Option \(option.typed) is given twice; keep one.")
    case .missingOption(let option):
      Phrase { language in
        let whole = "\(option.typed) \(option.value?[language] ?? "")"
        return switch (language, option.isRequired) {
        case (.french, true):
          "Il manque l’option \(whole), ou un dossier : un klero.json dans ce répertoire."
        case (.french, false): "Il manque l’option \(whole)."
        case (.english, true):
          "Option \(whole) is missing, or a dossier: a klero.json in this folder."
        case (.english, false): "Option \(whole) is missing."
        }
      }
    case .missingOperand(let operand):
      Phrase(
        fr: "Il manque \(operand.value.french). \(operand.help.french)",
        en: "\(operand.value.english) is missing. \(operand.help.english)")
    case .unwantedOperand(let text):
      Phrase(
        fr: "« \(text) » est de trop : la commande n’en prend pas autant.",
        en: "“\(text)” is too much: the command does not take that many words.")
    case .eitherNeeded(let one, let other):
      Phrase(
        fr: "Il faut \(one.typed) ou \(other.typed).",
        en: "Either \(one.typed) or \(other.typed) is needed.")
    case .notANumber(let option, let text):
      Phrase(
        fr: "L’option \(option.typed) demande un nombre ; « \(text) » n’en est pas un.",
        en: "Option \(option.typed) needs a number; “\(text)” is none.")
    case .outOfRange(let option, let text, let least, let most):
      Phrase(
        fr: "L’option \(option.typed) va de \(least) à \(most) ; « \(text) » n’y est pas.",
        en: "Option \(option.typed) ranges from \(least) to \(most); “\(text)” does not.")
    case .unknownChoice(let option, let text, [], let nearest):
      Phrase(
        fr: "L’option \(option.typed) ne peut pas être « \(text) » : rien de tel n’est connu ici.",
        en: "Option \(option.typed) cannot be “\(text)”: nothing of the kind is known here."
      )
      .suggesting(nearest)
    case .unknownChoice(let option, let text, let choices, let nearest):
      Phrase(
        fr: "L’option \(option.typed) ne peut pas être « \(text) » ; choisissez parmi "
          + "\(choices.joined(separator: ", ")).",
        en: "Option \(option.typed) cannot be “\(text)”; choose among "
          + "\(choices.joined(separator: ", "))."
      )
      .suggesting(nearest)
    case .malformed(let option, let text, let expected):
      Phrase(
        fr: "L’option \(option.typed) ne peut pas être « \(text) » : \(expected.french)",
        en: "Option \(option.typed) cannot be “\(text)”: \(expected.english)")
    case .contradiction(let one, let other):
      Phrase(
        fr: "Les options \(one.typed) et \(other.typed) s’excluent ; gardez-en une.",
        en: "Options \(one.typed) and \(other.typed) exclude each other; keep one.")
    case .withoutEffect(let option):
      Phrase(
        fr: "L’option \(option.typed) n’a pas d’effet avec les autres options ; retirez-la.",
        en: "Option \(option.typed) has no effect beside the other options; remove it.")
    }
  }
}

extension Phrase {
  /// The text followed by what may have been meant.
  func suggesting(_ name: String?) -> Phrase {
    guard let name else { return self }
    return Phrase(
      fr: "\(french) Vouliez-vous dire « \(name) » ?",
      en: "\(english) Did you mean “\(name)”?")
  }
}

import Reports

extension UsageError: Explainable {
  /// What is wrong with the command line, and what to type instead.
  public var phrase: Phrase {
    switch self {
    case .noCommand:
      Phrase(
        fr: "il manque une commande. Voir « klero help ».",
        en: "a command is missing. See “klero help”.")
    case .unknownCommand(let name, let nearest):
      Phrase(fr: "commande inconnue : « \(name) ».", en: "unknown command “\(name)”.")
        .suggesting(nearest)
    case .unknownOption(let name, let nearest):
      Phrase(fr: "option inconnue : \(name).", en: "unknown option \(name).")
        .suggesting(nearest)
    case .missingValue(let option):
      Phrase { language in
        let value = option.value?[language] ?? ""
        return language == .french
          ? "l’option \(option.typed) demande une valeur : \(option.typed) \(value)."
          : "option \(option.typed) needs a value: \(option.typed) \(value)."
      }
    case .unwantedValue(let option, let value):
      Phrase(
        fr: "l’option \(option.typed) ne prend pas de valeur ; « \(value) » est de trop.",
        en: "option \(option.typed) takes no value; remove “\(value)”.")
    case .repeated(let option):
      Phrase(
        fr: "l’option \(option.typed) est donnée deux fois ; gardez-en une.",
        en: "option \(option.typed) is given twice; keep one.")
    case .missingOption(let option):
      Phrase { language in
        let value = option.value?[language] ?? ""
        return language == .french
          ? "il manque l’option \(option.typed) \(value) (ou un dossier : un klero.json dans ce "
            + "répertoire)."
          : "option \(option.typed) \(value) is missing (or a dossier: a klero.json in this folder)."
      }
    case .missingOperand(let operand):
      Phrase(
        fr: "il manque \(operand.value.french) : \(operand.help.french)",
        en: "\(operand.value.english) is missing: \(operand.help.english)")
    case .unwantedOperand(let text):
      Phrase(
        fr: "« \(text) » est de trop : la commande n’en prend pas autant.",
        en: "“\(text)” is too much: the command does not take that many words.")
    case .eitherNeeded(let one, let other):
      Phrase(
        fr: "il faut \(one.typed) ou \(other.typed).",
        en: "either \(one.typed) or \(other.typed) is needed.")
    case .notANumber(let option, let text):
      Phrase(
        fr: "l’option \(option.typed) demande un nombre ; « \(text) » n’en est pas un.",
        en: "option \(option.typed) needs a number; “\(text)” is none.")
    case .outOfRange(let option, let text, let least, let most):
      Phrase(
        fr: "l’option \(option.typed) va de \(least) à \(most) ; « \(text) » n’y est pas.",
        en: "option \(option.typed) ranges from \(least) to \(most); “\(text)” does not.")
    case .unknownChoice(let option, let text, let choices, let nearest):
      Phrase(
        fr: "l’option \(option.typed) ne peut pas être « \(text) » ; choisissez parmi "
          + "\(choices.joined(separator: ", ")).",
        en: "option \(option.typed) cannot be “\(text)”; choose among "
          + "\(choices.joined(separator: ", "))."
      )
      .suggesting(nearest)
    case .malformed(let option, let text, let expected):
      Phrase(
        fr: "l’option \(option.typed) ne peut pas être « \(text) » : \(expected.french)",
        en: "option \(option.typed) cannot be “\(text)”: \(expected.english)")
    case .contradiction(let one, let other):
      Phrase(
        fr: "les options \(one.typed) et \(other.typed) s’excluent ; gardez-en une.",
        en: "options \(one.typed) and \(other.typed) exclude each other; keep one.")
    case .withoutEffect(let option):
      Phrase(
        fr: "l’option \(option.typed) n’a pas d’effet avec les autres options ; retirez-la.",
        en: "option \(option.typed) has no effect beside the other options; remove it.")
    }
  }
}

extension Phrase {
  /// The text followed by what may have been meant.
  fileprivate func suggesting(_ name: String?) -> Phrase {
    guard let name else { return self }
    return Phrase(
      fr: "\(french) Vouliez-vous dire « \(name) » ?",
      en: "\(english) Did you mean “\(name)”?")
  }
}

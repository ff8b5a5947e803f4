import Reports

/// The texts of help that belong to no single command.
enum HelpTexts {
  static let title = Phrase(
    fr: """
      klero : tirer au sort un panel de citoyens, équitablement, en public, et le prouver.
      """,
    en: """
      klero: draw a panel of citizens by lot, fairly, in public, and prove it.
      """)

  static let usage = Phrase(fr: "Emploi :", en: "Usage:")
  static let commandAndOptions = Phrase(fr: "COMMANDE [options]", en: "COMMAND [options]")
  static let options = Phrase(fr: "Options", en: "Options")
  static let commonOptions = Phrase(
    fr: "Options de toutes les commandes", en: "Options of every command")
  static let examples = Phrase(fr: "Exemples", en: "Examples")
  static let exitCodes = Phrase(fr: "Codes de sortie", en: "Exit codes")

  static let more = Phrase(
    fr: """
      « klero help COMMANDE » explique une commande, avec des exemples. Dans un dossier (un \
      répertoire avec un fichier klero.json, voir « klero help init »), les commandes prennent \
      leurs options dans le dossier.
      """,
    en: """
      “klero help COMMAND” explains a command, with examples. Inside a dossier (a folder with a \
      klero.json, see “klero help init”), commands take their options from the dossier.
      """)

  static func name(of audience: CommandPage.Audience) -> Phrase {
    switch audience {
    case .everyone: Phrase(fr: "Pour commencer", en: "To begin")
    case .organiser: Phrase(fr: "Pour l’organisateur", en: "For the organiser")
    case .witness: Phrase(fr: "En public, avec le témoin", en: "In public, with the witness")
    case .analyst: Phrase(fr: "Pour l’analyste", en: "For the analyst")
    }
  }

  static func meaning(of code: ExitCode) -> Phrase {
    switch code {
    case .done: Phrase(fr: "fait, et tout va bien", en: "done, and all is well")
    case .doesNotHold:
      Phrase(
        fr: "fait, mais ce qui était vérifié n’est pas exact",
        en: "done, but what was checked does not hold")
    case .usage: Phrase(fr: "la ligne de commande est fausse", en: "the command line is wrong")
    case .input: Phrase(fr: "un fichier d’entrée est faux", en: "an input is wrong")
    case .infeasible:
      Phrase(fr: "les demandes sont impossibles à satisfaire", en: "the demands cannot be met")
    case .files:
      Phrase(
        fr: "lecture ou écriture impossible, ou fichier déjà là (voir --force)",
        en: "reading or writing failed, or a file is already there (see --force)")
    case .defect: Phrase(fr: "un défaut du programme", en: "a defect of the program")
    case .interrupted: Phrase(fr: "interrompu", en: "interrupted")
    case .outputClosed:
      Phrase(
        fr: "le lecteur de la sortie l’a fermée", en: "the reader of the output has closed it")
    }
  }

  /// An option's help with what holds without it and whether it may be repeated.
  static func whole(_ option: CommandOption) -> Phrase {
    Phrase { language in
      var text = option.help[language]
      if let standard = option.standard {
        let word = language == .french ? "Par défaut : " : "Default: "
        text += " \(word)\(standard[language])."
      }
      if option.repeats, option.value != nil {
        text += language == .french ? " Peut être répétée." : " May be repeated."
      }
      if option.isRequired {
        text +=
          language == .french ? " Nécessaire hors d’un dossier." : " Needed outside a dossier."
      }
      return text
    }
  }
}

import Reports

extension FileError: Explainable {
  /// Which file, what could not be done with it, and why.
  public var phrase: Phrase {
    guard action != .create else { return phraseOfReplacement }
    if action == .read, reason == .notFound, let nearest = names.first {
      return Phrase(
        fr: "« \(path) » n’existe pas. Vouliez-vous dire « \(nearest) » ?",
        en: "“\(path)” does not exist. Did you mean “\(nearest)”?")
    }
    let why = reason.phrase
    if path == "-" {
      return action == .read
        ? Phrase(
          fr: "L’entrée standard ne peut pas être lue : \(why.french)",
          en: "Standard input cannot be read: \(why.english)")
        : Phrase(
          fr: "La sortie standard ne peut pas être écrite : \(why.french)",
          en: "Standard output cannot be written: \(why.english)")
    }
    return action == .read
      ? Phrase(
        fr: "« \(path) » ne peut pas être lu : \(why.french)",
        en: "“\(path)” cannot be read: \(why.english)")
      : Phrase(
        fr: "« \(path) » ne peut pas être écrit : \(why.french) Rien n’a été écrit.",
        en: "“\(path)” cannot be written: \(why.english) Nothing was written.")
  }

  private var phraseOfReplacement: Phrase {
    Phrase { language in
      let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
      return switch (language, names.isEmpty) {
      case (.french, true):
        "« \(path) » existe déjà ; donnez --force pour le remplacer, ou un autre nom."
      case (.french, false):
        "« \(path) » contient déjà des fichiers de ces noms (\(shown)) ; donnez --force pour les "
          + "remplacer, ou un autre dossier."
      case (.english, true):
        "“\(path)” exists already; give --force to replace it, or another name."
      case (.english, false):
        "“\(path)” holds files of these names already (\(shown)); give --force to replace them, "
          + "or another folder."
      }
    }
  }
}

extension FileError.Reason {
  /// Why, and what to do.
  var phrase: Phrase {
    switch self {
    case .notFound:
      Phrase(
        fr: "il n’existe pas ; vérifiez le nom et le dossier.",
        en: "it does not exist; check the name and the folder.")
    case .exists: Phrase(fr: "il existe déjà.", en: "it exists already.")
    case .isFolder:
      Phrase(
        fr: "c’est un dossier ; donnez le nom d’un fichier.",
        en: "it is a folder; give a file’s name.")
    case .isNotFolder:
      Phrase(
        fr: "il y a là un fichier et non un dossier ; donnez un autre nom.",
        en: "a file stands there, not a folder; give another name.")
    case .noPermission:
      Phrase(
        fr: "vous n’en avez pas le droit ; changez les droits ou l’endroit.",
        en: "you do not have the right; change permissions or the place.")
    case .readOnly:
      Phrase(
        fr: "ce disque est en lecture seule ; choisissez un autre endroit.",
        en: "that disk is read-only; choose another place.")
    case .diskFull:
      Phrase(
        fr: "le disque est plein ; faites de la place ou choisissez un autre endroit.",
        en: "the disk is full; make room or choose another place.")
    case .nameTooLong:
      Phrase(
        fr: "le nom est trop long ; donnez-en un plus court.",
        en: "the name is too long; give a shorter one.")
    case .closed:
      Phrase(fr: "ce qui le lisait s’est arrêté.", en: "whatever read it has stopped.")
    case .system(let code):
      Phrase(
        fr: "le système le refuse (erreur \(code)).",
        en: "the system refuses (error \(code)).")
    }
  }
}

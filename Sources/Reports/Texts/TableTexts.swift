import Tables

extension TableError: Explainable {
  /// All defects, one a line, in the order found: errors and warnings.
  public var phrase: Phrase {
    Phrase { language in
      defects.map { $0.phrase[language] }.joined(separator: "\n")
    }
  }
}

extension TableDefect: Explainable {
  /// Place, what is wrong and what to do, in one line.
  public var phrase: Phrase {
    Phrase { language in
      let colon = language == .french ? "\u{00A0}:" : ":"
      return "\(place.phrase[language])\(colon) \(message[language])"
    }
  }

  /// What is wrong and what to do, without the place.
  private var message: Phrase {
    switch kind {
    case .fileNotFound(let nearest): .fileNotFound(nearest: nearest)
    case .isDirectory: .isDirectory
    case .notPermitted: .notPermitted
    case .cannotRead(let code): .cannotRead(code: code)
    case .notText(let format): format.phrase
    case .empty: .emptyTable
    case .noRows: .noRows
    case .tooManyColumns(let found, let limit): .tooManyColumns(found, limit: limit)
    case .rowTooLong(let limit): .rowTooLong(limit: limit)
    case .tooFewCells(let found, let expected): .tooFewCells(found, of: expected)
    case .tooManyCells(let found, let expected): .tooManyCells(found, of: expected, value)
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote(value ?? "")
    case .mixedEncodings: .mixedEncodings(value ?? "")
    case .undecodable: .undecodable(value ?? "")
    case .lostCharacter: .lostCharacter(value ?? "")
    case .emptyColumnName(let position): .emptyColumnName(position)
    case .duplicateColumn(let positions): .duplicateColumn(positions)
    case .missingColumn(let nearest, let columns): .missingColumn(nearest, columns)
    case .ambiguousColumn(let positions): .ambiguousColumn(positions)
    case .others(let topic, let count): .others(topic, count)
    }
  }
}

/// Files that cannot be read.
extension Phrase {
  fileprivate static func fileNotFound(nearest: String?) -> Phrase {
    Phrase { language in
      let hint = nearest.map { language.quoted($0) }
      return switch language {
      case .french:
        "ce fichier n’existe pas. "
          + (hint.map { "Vouliez-vous dire \($0)\u{00A0}?" } ?? "Vérifiez son nom et le dossier.")
      case .english:
        "there is no such file. "
          + (hint.map { "Did you mean \($0)?" } ?? "Check its name and folder.")
      }
    }
  }

  fileprivate static let isDirectory = Phrase(
    fr: "c’est un dossier. Donnez le chemin d’un fichier de ce dossier.",
    en: "this is a folder. Give the path of a file in it.")

  fileprivate static let notPermitted = Phrase(
    fr: "vous n’avez pas le droit de lire ce fichier. Demandez ce droit à son propriétaire, "
      + "ou copiez le fichier dans un de vos dossiers.",
    en: "you may not read this file. Ask its owner for permission, or copy it to a folder of "
      + "yours.")

  fileprivate static func cannotRead(code: Int32) -> Phrase {
    Phrase(
      fr: "la lecture a échoué (erreur système \(code)). Vérifiez que le disque ou le réseau "
        + "répond, puis recommencez.",
      en: "reading failed (system error \(code)). Check that the disk or network answers, then "
        + "try again.")
  }
}

/// Files that are no table, or an empty one.
extension Phrase {
  fileprivate static let emptyTable = Phrase(
    fr: "le fichier est vide. Il faut au moins une ligne d’en-tête avec les noms des colonnes.",
    en: "the file is empty. It needs at least a header row with the names of the columns.")

  fileprivate static let noRows = Phrase(
    fr: "le fichier n’a que sa ligne d’en-tête, et rien dessous. Vérifiez que l’export est "
      + "complet.",
    en: "the file has a header row and nothing below it. Check that the export is complete.")

  fileprivate static func tooManyColumns(_ found: Int, limit: Int) -> Phrase {
    Phrase { language in
      let (found, limit) = (language.integer(found), language.integer(limit))
      return language == .french
        ? "\(found) colonnes, alors qu’un tableur en admet \(limit) au plus. Vérifiez le "
          + "séparateur des colonnes."
        : "\(found) columns, and a spreadsheet holds \(limit) at most. Check the delimiter."
    }
  }

  fileprivate static func rowTooLong(limit: Int) -> Phrase {
    Phrase { language in
      let limit = language.integer(limit)
      return language == .french
        ? "cette ligne dépasse \(limit) octets\u{00A0}: ce fichier n’est sans doute pas un "
          + "tableau. Exportez-le en CSV depuis votre tableur."
        : "this row is longer than \(limit) bytes: the file is probably no table. Export it as "
          + "CSV from your spreadsheet."
    }
  }
}

/// What is left out of a list.
extension Phrase {
  fileprivate static func others(_ topic: TableDefect.Topic, _ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "et \(language.integer(count)) de plus (\(topic.phrase.french))."
        : "and \(language.integer(count)) more (\(topic.phrase.english))."
    }
  }
}

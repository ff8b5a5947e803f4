import Tables

/// Rows that do not fit their header.
extension Phrase {
  static func tooFewCells(_ found: Int, of expected: Int) -> Phrase {
    Phrase { language in
      let expected = language.count(
        expected, language == .french ? "colonne" : "column",
        language == .french ? "colonnes" : "columns")
      return switch language {
      case .french:
        "cette ligne a \(language.count(found, "case", "cases")) et l’en-tête \(expected). "
          + "Complétez la ligne, ou ajoutez les séparateurs qui manquent."
      case .english:
        "this row has \(language.count(found, "cell", "cells")) and the header \(expected). "
          + "Complete the row, or add the delimiters that are missing."
      }
    }
  }

  static func tooManyCells(_ found: Int, of expected: Int, _ value: String?) -> Phrase {
    Phrase { language in
      let extra = value.map { language.quoted($0) } ?? ""
      let columns = language.integer(expected)
      return switch language {
      case .french:
        "cette ligne a \(language.count(found, "case", "cases")) pour \(columns) dans l’en-tête\u{00A0}; "
          + "la première de trop contient \(extra). Si un texte contient le séparateur, mettez-le "
          + "entre guillemets droits (\"…\")."
      case .english:
        "this row has \(language.count(found, "cell", "cells")) for \(columns) in the header; the "
          + "first one too many holds \(extra). If a text contains the delimiter, put it in "
          + "quotation marks (\"…\")."
      }
    }
  }

  static let unclosedQuote = Phrase(
    fr: "un guillemet (\") ouvre cette case et rien ne la referme. Ajoutez le guillemet qui "
      + "manque, ou doublez celui-ci (\"\") s’il fait partie du texte.",
    en: "a quotation mark (\") opens this cell and nothing closes it. Add the missing mark, or "
      + "double this one (\"\") if it belongs to the text.")

  static func textAfterQuote(_ value: String) -> Phrase {
    Phrase { language in
      let value = language.quoted(value)
      return language == .french
        ? "du texte suit le guillemet fermant\u{00A0}; la case est lue telle quelle\u{00A0}: "
          + "\(value). Si ses guillemets font partie du texte, doublez-les (\"\")."
        : "text follows the closing quotation mark; the cell is read as it stands: \(value). If "
          + "its marks belong to the text, double them (\"\")."
    }
  }
}

/// Characters that cannot be told.
extension Phrase {
  static func mixedEncodings(_ value: String) -> Phrase {
    Phrase { language in
      let value = language.quoted(value)
      return language == .french
        ? "cette case n’est pas en UTF-8 alors que le reste du fichier l’est\u{00A0}; elle semble "
          + "dire \(value). Corrigez-la, puis enregistrez tout le fichier en UTF-8."
        : "this cell is not UTF-8 while the rest of the file is; it seems to say \(value). Correct "
          + "it, then save the whole file as UTF-8."
    }
  }

  static func undecodable(_ value: String) -> Phrase {
    Phrase { language in
      let value = language.quoted(value)
      return language == .french
        ? "cette case contient des octets qui ne sont aucun caractère\u{00A0}: \(value). "
          + "Enregistrez de nouveau le fichier en UTF-8 depuis le logiciel d’origine."
        : "this cell holds bytes that are no character: \(value). Save the file as UTF-8 again "
          + "from the program it comes from."
    }
  }

  static func lostCharacter(_ value: String) -> Phrase {
    Phrase { language in
      let value = language.quoted(value)
      return language == .french
        ? "un autre logiciel a perdu un caractère de cette case avant nous\u{00A0}: \(value). "
          + "Corrigez-la si ce texte doit être imprimé."
        : "another program lost a character of this cell before us: \(value). Correct it if this "
          + "text is to be printed."
    }
  }
}

/// Columns.
extension Phrase {
  static func emptyColumnName(_ position: Int) -> Phrase {
    Phrase { language in
      let position = language.integer(position)
      return language == .french
        ? "la colonne n°\u{00A0}\(position) n’a pas de nom\u{00A0}; elle ne pourra pas servir."
        : "column number \(position) has no name; it cannot be used."
    }
  }

  static func duplicateColumn(_ positions: [Int]) -> Phrase {
    Phrase { language in
      let list = language.positions(positions)
      return language == .french
        ? "plusieurs colonnes portent ce nom (\(list)). Renommez-en une si vous en avez besoin."
        : "several columns have this name (\(list)). Rename one if you need it."
    }
  }

  static func missingColumn(_ nearest: String?, _ columns: [String]) -> Phrase {
    Phrase { language in
      let existing = language.quotedList(columns)
      let nearest = nearest.map { language.quoted($0) }
      return switch language {
      case .french:
        "cette colonne manque. "
          + (nearest.map { "Vouliez-vous dire \($0)\u{00A0}? " } ?? "")
          + "Colonnes du fichier\u{00A0}: \(existing)."
      case .english:
        "this column is missing. " + (nearest.map { "Did you mean \($0)? " } ?? "")
          + "Columns of the file: \(existing)."
      }
    }
  }

  static func ambiguousColumn(_ positions: [Int]) -> Phrase {
    Phrase { language in
      let list = language.positions(positions)
      return language == .french
        ? "plusieurs colonnes portent ce nom (\(list)) et l’une d’elles est nécessaire. "
          + "Renommez ou supprimez les autres."
        : "several columns have this name (\(list)) and one of them is needed. Rename or remove "
          + "the others."
    }
  }
}

extension Language {
  /// Positions of columns, as a list: `n° 2, 5`.
  fileprivate func positions(_ positions: [Int]) -> String {
    let list = positions.map { integer($0) }.joined(separator: ", ")
    return (self == .french ? "n°\u{00A0}" : "no. ") + list
  }
}

extension TableDefect.Topic {
  /// What the defects of a topic have in common, as a noun.
  var phrase: Phrase {
    switch self {
    case .access: Phrase(fr: "lecture impossible", en: "cannot be read")
    case .content: Phrase(fr: "contenu", en: "content")
    case .tooFewCells: Phrase(fr: "lignes trop courtes", en: "rows too short")
    case .tooManyCells: Phrase(fr: "lignes trop longues", en: "rows too long")
    case .unclosedQuote: Phrase(fr: "guillemets non fermés", en: "quotation marks not closed")
    case .textAfterQuote:
      Phrase(fr: "texte après un guillemet fermant", en: "text after a closing quotation mark")
    case .mixedEncodings: Phrase(fr: "cases hors UTF-8", en: "cells not in UTF-8")
    case .undecodable: Phrase(fr: "octets indéchiffrables", en: "bytes that are no character")
    case .lostCharacter: Phrase(fr: "caractères perdus", en: "lost characters")
    case .emptyColumnName: Phrase(fr: "colonnes sans nom", en: "columns without a name")
    case .duplicateColumn: Phrase(fr: "colonnes en double", en: "columns with the same name")
    case .neededColumn: Phrase(fr: "colonnes nécessaires", en: "needed columns")
    }
  }
}

extension ForeignFormat: Explainable {
  /// What the file is instead of a table, and what to do.
  public var phrase: Phrase {
    switch self {
    case .zip, .oldOffice:
      Phrase(
        fr: "c’est un classeur (Excel, LibreOffice…) ou une archive, pas un fichier CSV. Ouvrez-le "
          + "dans votre tableur, puis «\u{00A0}Enregistrer sous\u{00A0}» CSV UTF-8.",
        en: "this is a workbook (Excel, LibreOffice…) or an archive, not a CSV file. Open it in "
          + "your spreadsheet and save it as CSV UTF-8.")
    case .pdf:
      Phrase(
        fr: "c’est un PDF, pas un tableau. Demandez le fichier CSV d’origine.",
        en: "this is a PDF, not a table. Ask for the CSV file it was made from.")
    case .gzip:
      Phrase(
        fr: "c’est un fichier compressé. Décompressez-le d’abord.",
        en: "this file is compressed. Decompress it first.")
    case .unmarkedUTF16:
      Phrase(
        fr: "ce texte semble être en UTF-16 sans l’annoncer. Enregistrez-le en UTF-8.",
        en: "this text seems to be UTF-16 without saying so. Save it as UTF-8.")
    case .utf32:
      Phrase(
        fr: "ce texte est en UTF-32. Enregistrez-le en UTF-8.",
        en: "this text is UTF-32. Save it as UTF-8.")
    case .binary:
      Phrase(
        fr: "ce n’est pas un texte (il contient des octets nuls). Donnez un fichier CSV.",
        en: "this is no text (it holds zero bytes). Give a CSV file.")
    }
  }
}

import Tables

extension TableKind: Explainable {
  /// What the table is about, as a noun.
  public var phrase: Phrase {
    switch self {
    case .quotas: Phrase(fr: "quotas", en: "quotas")
    case .populationMargins:
      Phrase(fr: "population par modalité", en: "population of each value")
    case .populationCells:
      Phrase(fr: "population par croisement", en: "population of each combination of values")
    case .electoralRoll(let recognised):
      Phrase { language in
        switch language {
        case .french:
          "liste électorale, "
            + "\(language.count(recognised, "colonne reconnue", "colonnes reconnues")) sur "
            + language.integer(ElectoralRoll.columns.count)
        case .english:
          "French electoral roll, \(language.integer(recognised)) of its "
            + "\(language.integer(ElectoralRoll.columns.count)) columns recognised"
        }
      }
    case .localAddresses: Phrase(fr: "Base Adresse Locale", en: "French local address base")
    case .other: Phrase(fr: "tableau", en: "table")
    }
  }
}

extension ColumnKind: Explainable {
  /// What the column seems to hold, as a noun.
  public var phrase: Phrase {
    switch self {
    case .empty: Phrase(fr: "vide", en: "empty")
    case .identifier: Phrase(fr: "identifiant", en: "identifier")
    case .birthDate: Phrase(fr: "date de naissance", en: "birth date")
    case .date: Phrase(fr: "date", en: "date")
    case .address: Phrase(fr: "adresse", en: "address")
    case .postcode: Phrase(fr: "code postal", en: "postcode")
    case .email: Phrase(fr: "courriel", en: "e-mail address")
    case .phone: Phrase(fr: "téléphone", en: "phone number")
    case .attribute: Phrase(fr: "critère possible", en: "possible attribute")
    case .number: Phrase(fr: "nombre", en: "number")
    case .text: Phrase(fr: "texte", en: "text")
    }
  }
}

extension Delimiter: Explainable {
  /// The delimiter's name.
  public var phrase: Phrase {
    switch self {
    case .semicolon: Phrase(fr: "point-virgule", en: "semicolon")
    case .comma: Phrase(fr: "virgule", en: "comma")
    case .tab: Phrase(fr: "tabulation", en: "tab")
    case .pipe: Phrase(fr: "barre verticale", en: "vertical bar")
    }
  }
}

extension LineEnding: Explainable {
  /// The name of what ends rows.
  public var phrase: Phrase {
    switch self {
    case .lineFeed: Phrase(fr: "LF", en: "LF")
    case .carriageReturnLineFeed: Phrase(fr: "CR LF", en: "CR LF")
    case .carriageReturn: Phrase(fr: "CR", en: "CR")
    }
  }
}

extension TableFormat: Explainable {
  /// How a file is written, in a few words: `point-virgule, UTF-8`.
  public var phrase: Phrase {
    Phrase { language in
      let mark = language == .french ? " avec BOM" : " with BOM"
      return delimiter.phrase[language] + ", " + encoding.rawValue
        + (hasByteOrderMark && encoding == .utf8 ? mark : "")
    }
  }
}

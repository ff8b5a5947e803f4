import Population
import Reports
import Selection

/// What `klero invite` and `klero merge` say beside their result, and the words of letters.
extension InviteTexts {
  static let salutation = Phrase(fr: "Madame, Monsieur,", en: "Dear Sir or Madam,")
  static let residents = Phrase(fr: "Aux habitants", en: "The residents")
  static let emptyValue = Phrase(fr: "(vide)", en: "(empty)")
  static let cap = Phrase(fr: "écrivez une part comme 10 %.", en: "write a share such as 10 %.")

  /// A file of people to leave out, of whom some were found.
  static func exclusion(_ file: ExclusionFile) -> Phrase {
    Phrase { language in
      let found = language.integer(file.found.count)
      return language == .french
        ? "À exclure d’après \(content(of: file, language)) : \(found) dans la liste."
        : "To exclude by \(content(of: file, language)): \(found) in the roll."
    }
  }

  /// A file of people to leave out, of whom nobody was found.
  static func excludesNobody(_ file: ExclusionFile) -> Phrase {
    Phrase { language in
      let content = content(of: file, language)
      guard file.people > 0 else {
        return language == .french
          ? "\(content) : ce fichier à exclure ne nomme personne."
          : "\(content): this file to exclude names nobody."
      }
      return language == .french
        ? """
        \(content) : personne de ce fichier à exclure n’est parmi celles qui peuvent être tirées. \
        Vérifiez que la liste et lui ont les mêmes colonnes, écrites de la même façon.
        """
        : """
        \(content): nobody of this file to exclude is among those who can be drawn. Check that the \
        roll and it have the same columns, written in the same way.
        """
    }
  }

  private static func content(of file: ExclusionFile, _ language: Language) -> String {
    let way: Phrase =
      switch file.matching {
      case .ids: Phrase(fr: "par identifiant", en: "by id")
      case .names:
        Phrase(
          fr: "par nom, prénom et date de naissance", en: "by name, first name and date of birth")
      }
    let rows =
      language == .french
      ? language.count(file.rows, "ligne", "lignes") : language.count(file.rows, "row", "rows")
    return "\(language.quoted(file.name)) (\(rows), \(people(file.people, language)), "
      + "\(way[language]))"
  }

  static func repeatedAddresses(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Adresses répétées, comptées une fois : \(language.count(count, "ligne", "lignes"))."
        : "Repeated addresses, counted once: \(language.count(count, "row", "rows"))."
    }
  }

  static func repeatedIDs(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        Lignes qui portent l’identifiant d’une autre, comptées une fois avec elle : \
        \(language.count(count, "ligne", "lignes")). Est-ce chaque fois la même personne ?
        """
        : """
        Rows that bear the id of another, counted once with it: \
        \(language.count(count, "row", "rows")). Is it the same person each time?
        """
    }
  }

  static func rotated(draws: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Billets permanents : suite de \(language.count(draws, "tirage", "tirages"))."
        : "Permanent tickets: goes on from \(language.count(draws, "draw", "draws"))."
    }
  }

  static func places(_ places: [PlaceDraw.Place]) -> Phrase {
    Phrase { language in
      let drawn = places.filter(\.isIn).map(\.name).joined(separator: ", ")
      let spare = places.filter { $0.fate == .spare }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
        .map(\.name).joined(separator: ", ")
      let french = "Communes tirées : \(drawn)." + (spare.isEmpty ? "" : " Réserve : \(spare).")
      let english = "Communes drawn: \(drawn)." + (spare.isEmpty ? "" : " Reserve: \(spare).")
      return language == .french ? french : english
    }
  }

  static func lettersVary(_ letters: Int, asked: Int) -> Phrase {
    Phrase { language in
      let (letters, asked) = (language.integer(letters), language.integer(asked))
      return language == .french
        ? """
        \(letters) courriers au lieu de \(asked) : avec --cap (ou une commune de réserve), leur nombre \
        dépend un peu des communes tirées ; en moyenne des tirages il est de \(asked).
        """
        : """
        \(letters) letters instead of \(asked): with --cap (or a reserve commune) their number depends \
        a little on the communes drawn; on average of all draws it is \(asked).
        """
    }
  }

  static let noAddress = Phrase(
    fr: """
      La liste n’a pas de colonnes d’adresse reconnues (voie, commune) : letters.csv n’a que les \
      codes et les noms.
      """,
    en: """
      The roll has no columns of an address that are recognised (street, town): letters.csv has \
      codes and names only.
      """)

  static let noPostcode = Phrase(
    fr: """
      La liste n’a pas de code postal, que la dernière ligne d’une adresse demande : ajoutez une \
      colonne « code postal », ou complétez letters.csv avant l’envoi.
      """,
    en: """
      The roll has no postcode, which the last line of an address asks for: add a column “code \
      postal”, or complete letters.csv before posting.
      """)

  static func shortened(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        letters.csv : \(language.count(count, "adresse raccourcie", "adresses raccourcies")) à six \
        lignes de 38 caractères. Relisez-les.
        """
        : """
        letters.csv: \(language.count(count, "address", "addresses")) shortened to six lines of 38 \
        characters. Read them through.
        """
    }
  }

  static func merged(pieces: Int, rows: Int) -> Phrase {
    Phrase { language in
      let (pieces, rows) = (
        language.integer(pieces),
        language == .french
          ? language.count(rows, "ligne", "lignes") : language.count(rows, "row", "rows")
      )
      return language == .french
        ? "Morceaux réunis : \(pieces) ; \(rows) en tout."
        : "Pieces merged: \(pieces); \(rows) in all."
    }
  }
}

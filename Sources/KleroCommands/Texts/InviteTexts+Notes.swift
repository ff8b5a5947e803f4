import Population
import Reports
import Selection

/// What `klero invite` and `klero merge` say beside their result, and the words of letters.
extension InviteTexts {
  static let salutation = Phrase(fr: "Madame, Monsieur,", en: "Dear Sir or Madam,")
  static let residents = Phrase(fr: "Aux habitants", en: "The residents")
  static let emptyValue = Phrase(fr: "(vide)", en: "(empty)")
  static let cap = Phrase(fr: "écrivez une part comme 10 %.", en: "write a share such as 10 %.")

  static func exclusionRead(
    _ people: Int, rows: Int, _ file: String, _ matching: Exclusion.Matching
  ) -> Phrase {
    Phrase { language in
      let (count, all) = (language.integer(people), language.integer(rows))
      let way =
        switch matching {
        case .ids: language == .french ? "par identifiant" : "by id"
        case .names:
          language == .french
            ? "par nom, prénom et date de naissance" : "by name, first name and date of birth"
        }
      return language == .french
        ? "À exclure d’après « \(file) » : \(count) personnes (\(all) lignes), \(way)."
        : "To exclude by “\(file)”: \(count) people (\(all) rows), \(way)."
    }
  }

  static func repeatedAddresses(_ count: Int) -> Phrase {
    Phrase { language in
      let rows = language.integer(count)
      return language == .french
        ? "Adresses répétées, comptées une fois : \(rows) lignes."
        : "Repeated addresses, counted once: \(rows) rows."
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
        language.integer(pieces), language.integer(rows)
      )
      return language == .french
        ? "Morceaux réunis : \(pieces), \(rows) lignes en tout."
        : "Pieces merged: \(pieces), \(rows) rows in all."
    }
  }
}

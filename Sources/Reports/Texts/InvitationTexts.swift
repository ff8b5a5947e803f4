import Population
import Selection
import Tables

/// Why a draw of letters could not be made.
extension InvitationError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .tooManyLetters(let letters, let people): Self.tooManyLetters(letters, people)
    case .minimumTooLarge(let letters, let needed): Self.minimumTooLarge(letters, needed)
    case .sharesTooFine:
      Phrase(
        fr: "La liste et le nombre de courriers sont trop grands pour un calcul exact.",
        en: "The roll and the number of letters are too large for an exact calculation.")
    case .nobody:
      Phrase(
        fr: "Il ne reste personne à tirer : vérifiez la liste et les règles qui en écartent.",
        en: "Nobody is left to draw: check the roll and the rules that leave people out.")
    case .noResponseRate(let stratum): Self.noResponseRate(stratum)
    case .stratumTooSmall(let stratum, let letters, let people):
      Self.stratumTooSmall(stratum, letters, people)
    case .sameIDs(let stratum, let people): Self.sameIDs(stratum, people)
    case .repeatedIDs(let rows): Self.repeatedIDs(rows)
    case .householdTooLarge(let residents): Self.householdTooLarge(residents)
    case .temporaryFileLost:
      Phrase(
        fr: """
          Le disque des fichiers temporaires (TMPDIR) ne rend pas ce qui y fut mis de côté. \
          Recommencez, au besoin avec TMPDIR sur un autre disque.
          """,
        en: """
          The disk for temporary files (TMPDIR) does not give back what was put aside there. Try \
          again, if need be with TMPDIR on another disk.
          """)
    case .piecesDiffer(let difference): Self.piecesDiffer(difference)
    case .piecesOverlap(let ticket):
      Phrase(
        fr: """
          Deux morceaux contiennent la même personne (billet \(ticket.prefix(16))…) : donnez \
          chaque morceau de la liste une seule fois.
          """,
        en: """
          Two pieces hold the same person (ticket \(ticket.prefix(16))…): give each piece of the \
          roll once only.
          """)
    case .everybodyExcluded(let people, let files): Self.everybodyExcluded(people, files)
    case .noRateColumn(let place, let columns):
      Self.at(
        place, "il faut une colonne « taux ». Colonnes : \(columns.joined(separator: ", ")).",
        "a column “rate” is needed. Columns: \(columns.joined(separator: ", ")).")
    case .malformedRate(let place, let value):
      Self.at(
        place, "« \(value.visible) » n’est pas un taux entre 0 et 1. Écrivez 0,04 ou 4 %.",
        "“\(value.visible)” is no rate between 0 and 1. Write 0.04 or 4 %.")
    case .rateTwice(let place, let stratum) where stratum.isEmpty:
      Self.at(
        place,
        """
        plusieurs taux, et aucune colonne n’a le nom d’un critère de --by : nommez-la comme lui, ou \
        gardez un seul taux.
        """,
        """
        several rates, and no column has the name of an attribute of --by: name it alike, or keep \
        one rate.
        """)
    case .rateTwice(let place, let stratum):
      Self.at(
        place, "deux taux pour « \(stratum.joined(separator: ", ")) ». Gardez-en un.",
        "two rates for “\(stratum.joined(separator: ", "))”. Keep one.")
    case .rotationDiffers(let earlier, let attributes):
      Self.rotationDiffers(earlier, attributes)
    case .tooManyPlaces(let count, let places):
      Phrase(
        fr: "\(count) communes sont demandées, et la liste en compte \(places). Demandez-en moins.",
        en: "\(count) communes are asked for, and the roll has \(places). Ask for fewer.")
    case .tooFewPlaces(let count, let needed):
      Phrase(
        fr: """
          Avec \(count) communes, il faudrait écrire à une plus grande part de certaines que \
          --cap ne l’admet. Tirez au moins \(needed) communes, relevez --cap ou baissez --letters.
          """,
        en: """
          With \(count) communes, letters would have to go to a larger part of some than --cap \
          admits. Draw at least \(needed) communes, raise --cap or lower --letters.
          """)
    case .capTooSmall(let letters, let most):
      Phrase(
        fr: """
          \(letters) courriers sont une plus grande part de tout le territoire que --cap ne l’admet \
          d’une commune : \(most) au plus. Relevez --cap ou baissez --letters.
          """,
        en: """
          \(letters) letters are a larger part of the whole territory than --cap admits of a commune: \
          \(most) at most. Raise --cap or lower --letters.
          """)
    case .placeNotDrawn(let name, let near): Self.placeNotDrawn(name, near)
    case .noSparePlace(let name):
      Phrase(
        fr: "Aucune commune ne reste pour prendre la place de « \(name) ».",
        en: "No commune is left to take the place of “\(name)”.")
    case .piecesIncomplete(let rows, let expected): Self.piecesIncomplete(rows, expected)
    case .malformedDraw(let file):
      Phrase(
        fr: """
          « \(file) » n’est pas le draw.json d’un tirage de courriers, ou il est abîmé. Donnez le \
          dossier que « klero invite » a écrit.
          """,
        en: """
          “\(file)” is not the draw.json of a draw of letters, or is damaged. Give the folder that \
          “klero invite” wrote.
          """)
    case .otherPieceVersion(let file, let format):
      Phrase(
        fr: """
          « \(file) » est un morceau d’une autre version de klero (« \(format.visible) », au lieu de \
          « \(InvitationPiece.format) »). Refaites tous les morceaux avec la même version.
          """,
        en: """
          “\(file)” is a piece of another version of klero (“\(format.visible)”, not \
          “\(InvitationPiece.format)”). Make all pieces again with one version.
          """)
    case .malformedPiece(let file):
      Phrase(
        fr: "« \(file) » n’est pas un morceau de tirage, ou il est abîmé. Refaites-le.",
        en: "“\(file)” is no piece of a draw, or is damaged. Make it again.")
    }
  }

  private static func tooManyLetters(_ letters: Int, _ people: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        \(language.count(letters, "courrier est demandé", "courriers sont demandés")), mais \
        \(language.count(people, "personne peut être tirée", "personnes peuvent être tirées")). \
        Demandez moins de courriers.
        """
        : """
        \(language.count(letters, "letter is", "letters are")) asked for, but \
        \(language.count(people, "person", "people")) can be drawn. Ask for fewer.
        """
    }
  }

  private static func minimumTooLarge(_ letters: Int, _ needed: Int) -> Phrase {
    Phrase { language in
      let courriers = Language.french.count(needed, "courrier", "courriers")
      let (letters, needed) = (language.integer(letters), language.integer(needed))
      return language == .french
        ? """
        Le minimum par strate demande \(courriers) ; il y en a \(letters). Baissez le \
        minimum, ou demandez plus de courriers.
        """
        : """
        The least letters of all strata make \(needed); there are \(letters). Lower the minimum, \
        or ask for more letters.
        """
    }
  }

  private static func noResponseRate(_ stratum: [String]) -> Phrase {
    let name = stratum.joined(separator: ", ")
    return Phrase(
      fr: "La strate « \(name) » n’a pas de taux de réponse entre 0 et 1. Donnez-le.",
      en: "The stratum “\(name)” has no rate of response between 0 and 1. Give it.")
  }

  private static func stratumTooSmall(
    _ stratum: [String], _ letters: Int, _ people: Int
  ) -> Phrase {
    let name = stratum.joined(separator: ", ")
    return Phrase { language in
      language == .french
        ? """
        La strate « \(name) » demanderait plus de \(language.count(letters, "courrier", "courriers")) \
        pour les réponses attendues, et compte \(language.count(people, "personne", "personnes")). \
        Attendez moins de réponses.
        """
        : """
        The stratum “\(name)” would need more than \(language.count(letters, "letter", "letters")) \
        for the answers hoped for, and has \(language.count(people, "person", "people")). Hope for \
        fewer answers.
        """
    }
  }

  private static func sameIDs(_ stratum: [String], _ people: Int) -> Phrase {
    let name = stratum.joined(separator: ", ")
    return Phrase { language in
      let place =
        switch (name.isEmpty, language) {
        case (true, .french): "Plusieurs"
        case (true, .english): "Several"
        case (false, .french): "Dans la strate « \(name) », plusieurs"
        case (false, .english): "In the stratum “\(name)”, several"
        }
      let people =
        language == .french
        ? language.count(people, "personne différente", "personnes différentes")
        : language.count(people, "different person", "different people")
      return language == .french
        ? """
        \(place) lignes portent le même identifiant : il n’y a que \
        \(people), moins que de courriers. Corrigez les identifiants.
        """
        : """
        \(place) rows bear one id: there are only \(people), \
        fewer than letters. Correct the ids.
        """
    }
  }

  private static func repeatedIDs(_ rows: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? """
        Dans ce morceau, \
        \(language.count(rows, "ligne porte l’identifiant", "lignes portent l’identifiant")) \
        d’une autre. Ôtez les doublons, ou tirez en une fois, sans --partial : chaque personne y \
        compte une fois.
        """
        : """
        In this piece \(language.count(rows, "row bears", "rows bear")) the id of another. Remove \
        those that repeat, or draw in one go, without --partial, which counts everybody once.
        """
    }
  }

  private static func householdTooLarge(_ residents: Int) -> Phrase {
    Phrase { language in
      let residents = language.integer(residents)
      return language == .french
        ? """
        Une adresse compte \(residents) personnes : avec un courrier par foyer, leurs chances ne \
        peuvent pas être égales à celles des autres. Est-ce une vraie adresse ? Ajoutez une \
        colonne qui sépare les logements, ou demandez moins de courriers.
        """
        : """
        One address has \(residents) people: with one letter a household, their chances cannot \
        equal those of others. Is it a real address? Add a column that tells its homes apart, or \
        ask for fewer letters.
        """
    }
  }

  private static func piecesDiffer(_ difference: Difference) -> Phrase {
    let (french, english) =
      switch difference {
      case .seed: ("de graines différentes", "with different seeds")
      case .letters: ("pour des nombres de courriers différents", "for different letters")
      case .strata: ("avec des critères différents", "by different attributes")
      case .columns: ("de listes qui n’ont pas les mêmes colonnes", "from different columns")
      case .rules: ("avec des règles différentes", "with different rules")
      }
    return Phrase(
      fr: "Les morceaux ont été tirés \(french) : ils ne peuvent pas être réunis.",
      en: "The pieces were drawn \(english): they cannot be merged.")
  }

  private static func at(_ place: Place, _ french: String, _ english: String) -> Phrase {
    Phrase(
      fr: "\(place.phrase.french)\u{A0}: \(french)", en: "\(place.phrase.english): \(english)")
  }

  private static func everybodyExcluded(_ people: Int, _ files: [ExclusionFile]) -> Phrase {
    Phrase { language in
      let people = language.count(
        people, language == .french ? "personne" : "person",
        language == .french ? "personnes" : "people")
      let list = files.map { "\(language.quoted($0.name)) (\(language.integer($0.found.count)))" }
        .joined(separator: ", ")
      return language == .french
        ? """
        Les fichiers à exclure écartent tout le monde (\(people)) : personne ne reste à tirer. \
        Trouvées dans la liste, par fichier : \(list). Est-ce la liste elle-même ?
        """
        : """
        The files to exclude leave everybody out (\(people)): nobody is left to draw. Found in the \
        roll, by file: \(list). Is it the roll itself?
        """
    }
  }

  private static func rotationDiffers(_ earlier: [String], _ attributes: [String]) -> Phrase {
    let (before, now) = (earlier.joined(separator: ", "), attributes.joined(separator: ", "))
    return Phrase(
      fr: """
        Le tirage précédent avait d’autres critères (« \(before) », et non « \(now) ») : on ne peut \
        pas le continuer. Donnez les mêmes avec --by.
        """,
      en: """
        The draw before had other attributes (“\(before)”, not “\(now)”): it cannot be continued. \
        Give the same with --by.
        """)
  }

  private static func placeNotDrawn(_ name: String, _ near: String?) -> Phrase {
    Phrase(
      fr: "« \(name) » n’est pas une commune tirée."
        + (near.map { " Vouliez-vous « \($0) » ?" } ?? ""),
      en: "“\(name)” is no commune that was drawn." + (near.map { " Did you mean “\($0)”?" } ?? ""))
  }

  private static func piecesIncomplete(_ rows: Int, _ expected: Int) -> Phrase {
    Phrase { language in
      let expected = language.integer(expected)
      let rows =
        language == .french
        ? language.count(rows, "ligne", "lignes") : language.count(rows, "row", "rows")
      return language == .french
        ? """
        Les morceaux ont \(rows) en tout, la liste \(expected) : il en manque un, ou l’un \
        est donné deux fois.
        """
        : """
        The pieces have \(rows) in all, the roll \(expected): one is missing, or one is given \
        twice.
        """
    }
  }
}

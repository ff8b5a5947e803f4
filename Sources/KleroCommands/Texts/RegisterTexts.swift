import Committee
import Lottery
import Population
import Reports

/// What `klero register` says of what it did and found.
enum RegisterTexts {
  static let dayExpected = Phrase(
    fr: "un jour du calendrier, comme 2027-01-14 ou 14/01/2027",
    en: "a day of the calendar, such as 2027-01-14 or 14/01/2027")

  static let headExpected = Phrase(
    fr: "16 chiffres hexadécimaux ou plus", en: "16 hexadecimal digits or more")

  static func torn(_ bytes: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "La dernière ligne du registre est inachevée (\(language.count(bytes, "octet", "octets"))) : "
          + "un programme a été arrêté avant de la confirmer. Elle ne compte pas, et sera mise de "
          + "côté à la prochaine écriture."
        : "The register's last line is unfinished (\(language.count(bytes, "byte", "bytes"))): a "
          + "program was stopped before it acknowledged it. It does not count, and will be set "
          + "aside when the next event is written."
    }
  }

  static func setAside(_ torn: Journal.TornLine) -> Phrase {
    Phrase { language in
      language == .french
        ? "Une ligne inachevée et jamais confirmée a été mise de côté dans « \(torn.path) »."
        : "An unfinished line that was never acknowledged was set aside in “\(torn.path)”."
    }
  }

  static func unusedColumns(_ names: [String]) -> Phrase {
    Phrase { language in
      let list = language.quotedList(names)
      return language == .french
        ? "Ces colonnes ne disent rien d'un événement et sont ignorées : \(list)."
        : "These columns say nothing of an event and are ignored: \(list)."
    }
  }

  static func historyTitle(_ name: String, _ pseudonym: String, _ count: Int) -> Phrase {
    Phrase { language in
      let events =
        language == .french
        ? language.count(count, "événement", "événements")
        : language.count(count, "event", "events")
      return "\(name) · \(pseudonym) · \(events)"
    }
  }

  static let struckOut = Phrase(fr: "[annulé]", en: "[struck out]")

  static func impossible(_ number: Int, _ why: Phrase) -> Phrase {
    Phrase(
      fr: "événement \(number) : impossible, \(why.french)",
      en: "event \(number): impossible, \(why.english)")
  }

  static let headMissing = Phrase(
    fr: "Aucune ligne du journal n'a cette empreinte : ce n'est plus le journal qui fut publié.",
    en:
      "No line of the journal has that fingerprint: it is no longer the journal that was published."
  )

  static func headFound(_ number: Int) -> Phrase {
    Phrase(
      fr: "L'empreinte publiée est celle de l'événement \(number) : rien n'a changé jusque-là.",
      en: "The published fingerprint is that of event \(number): nothing has changed up to it.")
  }

  static func sound(_ count: Int, _ head: JournalHead) -> Phrase {
    Phrase { language in
      language == .french
        ? "Le registre est entier : \(language.count(count, "événement", "événements")), chaque "
          + "ligne suit de la précédente.\nEmpreinte à publier : \(head.digest.hex)"
        : "The register is whole: \(language.count(count, "event", "events")), every line follows "
          + "from the one before.\nFingerprint to publish: \(head.digest.hex)"
    }
  }

  static func erased(
    _ pseudonym: String, _ entry: Int?, _ path: String, isRemoved: Bool
  ) -> Phrase {
    Phrase { language in
      let file =
        switch (language, isRemoved) {
        case (.french, true): "Les données de cette personne ne sont plus dans « \(path) »."
        case (.french, false): "« \(path) » n'avait pas de données de cette personne."
        case (.english, true): "This person's data are no longer in “\(path)”."
        case (.english, false): "“\(path)” had no data of this person."
        }
      let journal =
        switch (language, entry) {
        case (.french, let number?):
          "Événement \(number) ; le journal garde le pseudonyme \(pseudonym)."
        case (.french, nil): "L'effacement était déjà noté ; le journal garde \(pseudonym)."
        case (.english, let number?):
          "Event \(number); the journal keeps the pseudonym \(pseudonym)."
        case (.english, nil): "The erasure was written already; the journal keeps \(pseudonym)."
        }
      return "\(file) \(journal)"
    }
  }

  static let copiesRemain = Phrase(
    fr: """
      Les copies faites par d'autres commandes (le dossier « inputs » d'un tirage, selected.csv, \
      les sauvegardes) ne sont pas touchées : effacez-les aussi.
      """,
    en: """
      Copies made by other commands (the “inputs” folder of a draw, selected.csv, backups) are not \
      touched: erase them too.
      """)

  static func retentionTitle(_ count: Int, _ months: Int, _ day: Day) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.count(count, "personne", "personnes")) à effacer au \(language.date(day)), "
          + "\(language.count(months, "mois", "mois")) après le départ."
        : "\(language.count(count, "person", "people")) to erase by \(language.date(day)), "
          + "\(language.count(months, "month", "months")) after leaving."
    }
  }

  static func due(_ retention: Retention, _ name: String) -> Phrase {
    Phrase { language in
      let since = language.date(retention.since)
      let due = language.date(retention.due)
      let why =
        switch (language, retention.reason) {
        case (.french, .mandateOver): "mandat terminé le \(since)"
        case (.french, .declined): "refus le \(since)"
        case (.french, .noAnswer): "sans réponse le \(since)"
        case (.english, .mandateOver): "mandate over on \(since)"
        case (.english, .declined): "declined on \(since)"
        case (.english, .noAnswer): "no answer by \(since)"
        }
      return language == .french
        ? "  \(name) : \(why), à effacer depuis le \(due)" : "  \(name): \(why), due since \(due)"
    }
  }

  static func taken(_ count: Int, of all: Int, _ first: Int?) -> Phrase {
    Phrase { language in
      guard let first else {
        return language == .french
          ? "Rien à ajouter : tout est déjà au registre (\(language.count(all, "événement", "événements")))."
          : "Nothing to add: all is in the register already (\(language.count(all, "event", "events")))."
      }
      let last = first + count - 1
      return language == .french
        ? "\(language.count(count, "événement repris", "événements repris")) (\(first) à \(last)), "
          + "\(language.integer(all - count)) y \(all - count < 2 ? "était" : "étaient") déjà."
        : "\(language.count(count, "event", "events")) taken over (\(first) to \(last)); "
          + "\(language.integer(all - count)) \(all - count == 1 ? "was" : "were") there already."
    }
  }

  /// The tables at which somebody sat, round by round.
  static func tables(_ tables: [String]) -> Phrase {
    let list = tables.joined(separator: ", ")
    return tables.count == 1
      ? Phrase(fr: "atelier \(list)", en: "workshop \(list)")
      : Phrase(fr: "ateliers \(list)", en: "workshops \(list)")
  }

  static func statusTitle(_ committee: String, _ day: Day, _ events: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(committee) · au \(language.date(day)) · "
          + language.count(events, "événement", "événements")
        : "\(committee) · on \(language.date(day)) · \(language.count(events, "event", "events"))"
    }
  }

  static let collegeColumns = [
    Phrase(fr: "collège", en: "college"), Phrase(fr: "membres", en: "members"),
    Phrase(fr: "vacants", en: "vacant"), Phrase(fr: "premier terme", en: "first end"),
    Phrase(fr: "présence", en: "attendance"),
  ]

  static let memberColumns = [
    Phrase(fr: "membre", en: "member"), Phrase(fr: "collège", en: "college"),
    Phrase(fr: "siège", en: "seat"), Phrase(fr: "depuis", en: "since"),
    Phrase(fr: "jusqu'au", en: "until"), Phrase(fr: "présence", en: "attendance"),
    Phrase(fr: "sollicité", en: "asked"),
  ]

  static func vacant(_ college: String, _ seats: [String]) -> Phrase {
    Phrase(
      fr: "Sièges vacants, \(college) : \(seats.joined(separator: ", "))",
      en: "Vacant seats, \(college): \(seats.joined(separator: ", "))")
  }

  static func awaited(_ name: String, _ day: Day?, isLate: Bool) -> Phrase {
    Phrase { language in
      let by = day.map { language.date($0) }
      return switch (language, by, isLate) {
      case (.french, let by?, false): "Réponse attendue de \(name) jusqu'au \(by)"
      case (.french, let by?, true): "Réponse de \(name) attendue depuis le \(by) : sans réponse ?"
      case (.french, nil, _): "Réponse attendue de \(name)"
      case (.english, let by?, false): "Answer awaited from \(name) by \(by)"
      case (.english, let by?, true): "Answer from \(name) was due by \(by): no answer?"
      case (.english, nil, _): "Answer awaited from \(name)"
      }
    }
  }

  static func meeting(_ name: String, _ day: Day, _ theme: String?) -> Phrase {
    Phrase { language in
      let about = theme.map { " (\($0))" } ?? ""
      return language == .french
        ? "Réunion « \(name) » le \(language.date(day))\(about)"
        : "Meeting “\(name)” on \(language.date(day))\(about)"
    }
  }

  static func substitute(_ name: String, by other: String) -> Phrase {
    Phrase(fr: "  \(other) supplée \(name)", en: "  \(other) stands in for \(name)")
  }

  static func fingerprint(_ text: String) -> Phrase {
    Phrase(fr: "Empreinte à publier : \(text)", en: "Fingerprint to publish: \(text)")
  }

  static func renewal(_ count: Int, of all: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.count(count, "mandat", "mandats")) sur \(language.integer(all)) se terminent ; "
          + "les plus petits SHA-256(« graine,renew,pseudonyme ») :"
        : "\(language.count(count, "mandate", "mandates")) of \(language.integer(all)) end; the "
          + "smallest SHA-256(“seed,renew,pseudonym”):"
    }
  }

  static func leaves(_ name: String, _ ticket: String) -> Phrase {
    Phrase(fr: "  \(ticket.prefix(16))  \(name)", en: "  \(ticket.prefix(16))  \(name)")
  }
}

extension EventInputError: Explainable {
  /// Where, what is wrong, and what to write.
  var phrase: Phrase {
    let message = message
    guard let place else { return message }
    return Phrase(
      fr: "\(place.phrase.french) : \(message.french)",
      en: "\(place.phrase.english): \(message.english)")
  }

  private var message: Phrase {
    switch problem {
    case .unknownEvent(let name, let nearest):
      Phrase { language in
        let near =
          nearest.map { language == .french ? " Est-ce « \($0) » ?" : " Is it “\($0)”?" } ?? ""
        return language == .french
          ? "aucun événement ne s'appelle « \(name) ».\(near) Voir klero help register add."
          : "no event is called “\(name)”.\(near) See klero help register add."
      }
    case .missing(let field, let kind): named(field, kind, "demande", "needs")
    case .unwanted(let field, let kind): named(field, kind, "n'a pas de", "has no")
    case .malformed(let field, let value):
      Phrase { language in
        let name = Self.name(field)
        return language == .french
          ? "\(name) : « \(value) » n'est ni un jour du calendrier ni un nombre qui convienne."
          : "\(name): “\(value)” is no day of the calendar, or no number that fits."
      }
    case .missingPerson(let kind): person(kind, "demande", "needs")
    case .unwantedPerson(let kind): person(kind, "ne prend pas", "takes no")
    case .missingDay:
      Phrase(
        fr: "il manque le jour de l'événement : --date.",
        en: "the day of the event is missing: --date.")
    case .noDay(let text):
      Phrase(
        fr: "« \(text) » n'est pas un jour du calendrier ; écrivez 2027-01-14 ou 14/01/2027.",
        en: "“\(text)” is no day of the calendar; write 2027-01-14 or 14/01/2027.")
    case .person(let error): error.phrase
    case .emptyReserve(let college):
      Phrase(
        fr: "la réserve du collège « \(college) » est épuisée ; nommez quelqu'un.",
        en: "the reserve of the college “\(college)” has nobody left; name somebody.")
    }
  }

  private static func name(_ field: EventField) -> String {
    RegisterOptions.option(for: field)?.typed ?? field.rawValue
  }

  private func named(
    _ field: EventField, _ kind: RegisterEvent.Kind, _ french: String, _ english: String
  ) -> Phrase {
    let name = Self.name(field)
    return Phrase(
      fr: "l'événement « \(kind.label.french) » \(french) \(name).",
      en: "the event “\(kind.label.english)” \(english) \(name).")
  }

  private func person(
    _ kind: RegisterEvent.Kind, _ french: String, _ english: String
  ) -> Phrase {
    Phrase(
      fr: "l'événement « \(kind.label.french) » \(french) --person.",
      en: "the event “\(kind.label.english)” \(english) --person.")
  }
}

import Selection

/// Why a panel lottery could not be made or read.
extension SelectionError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .sizeTooSmall(let size):
      Phrase(
        fr: "Un panel de \(size) membre n’existe pas. Demandez au moins 1 membre.",
        en: "There is no panel of \(size) members. Ask for at least 1 member.")
    case .poolTooSmall(let size, let people): Self.poolTooSmall(size, people)
    case .unknownQuota(let attribute, let value):
      Phrase(
        fr: "Le quota « \(attribute) = \(value) » ne correspond à rien dans le vivier.",
        en: "The quota “\(attribute) = \(value)” matches nothing in the pool.")
    case .quotaOutOfOrder(let attribute, let value):
      Phrase(
        fr: """
          Le quota « \(attribute) = \(value) » a un minimum négatif ou plus grand que son maximum. \
          Corrigez-le.
          """,
        en: """
          The quota “\(attribute) = \(value)” has a minimum that is negative or above its maximum. \
          Correct it.
          """)
    case .ticketsOutOfRange(let tickets, let most): Self.ticketsOutOfRange(tickets, most)
    case .ticketOutOfRange(let ticket, let tickets): Self.ticketOutOfRange(ticket, tickets)
    case .malformedRecord(let malformation): malformation.phrase
    case .undecided:
      Phrase(
        fr: """
          Dans la limite de travail fixée, aucun panel n’a été trouvé, sans qu’il soit prouvé qu’il \
          n’y en a pas. Élargissez un peu quelques quotas et recommencez.
          """,
        en: """
          Within the limit of work, no panel was found, nor was it proved that there is none. Widen \
          a few quotas a little and try again.
          """)
    case .infeasible:
      Phrase(
        fr: """
          Aucun panel ne peut satisfaire tous les quotas à la fois, bien que chacun pris seul le \
          puisse. Élargissez des quotas, ou complétez le vivier.
          """,
        en: """
          No panel can meet all the quotas at once, though each alone can be met. Widen some \
          quotas, or find more volunteers.
          """)
    }
  }

  private static func poolTooSmall(_ size: Int, _ people: Int) -> Phrase {
    Phrase { language in
      let (seats, pool) = (language.integer(size), language.integer(people))
      return language == .french
        ? "Un panel de \(seats) demande au moins autant de volontaires ; il y en a \(pool)."
        : "A panel of \(seats) needs at least as many volunteers; there are \(pool)."
    }
  }

  private static func ticketsOutOfRange(_ tickets: Int, _ most: Int) -> Phrase {
    Phrase { language in
      let (given, limit) = (language.integer(tickets), language.integer(most))
      return language == .french
        ? "Une loterie de \(given) panels n’est pas possible : demandez de 1 à \(limit)."
        : "A lottery of \(given) panels is not possible: ask for 1 to \(limit)."
    }
  }

  private static func ticketOutOfRange(_ ticket: Int, _ tickets: Int) -> Phrase {
    Phrase { language in
      let (given, last) = (language.integer(ticket), language.integer(tickets - 1))
      return language == .french
        ? "La loterie n’a pas de panel numéro \(given) : les numéros vont de 0 à \(last)."
        : "The lottery has no panel number \(given): numbers go from 0 to \(last)."
    }
  }
}

extension SelectionError.Malformation: Explainable {
  /// What is wrong.
  public var phrase: Phrase {
    switch self {
    case .values(let id):
      Phrase(
        fr: "La loterie est abîmée : les modalités de « \(id) » n’existent pas.",
        en: "The lottery is damaged: the values of “\(id)” do not exist.")
    case .idOrder(let id):
      Phrase(
        fr: "La loterie est abîmée : « \(id) » n’est pas à sa place dans l’ordre des identifiants.",
        en: "The lottery is damaged: “\(id)” is out of place in the order of ids.")
    case .seed:
      Phrase(
        fr: "Le tirage est abîmé : sa graine ne donne pas son numéro.",
        en: "The draw is damaged: its seed does not give its number.")
    case .panels:
      Phrase(
        fr: "La loterie est abîmée : un panel nomme une personne qui n’y est pas.",
        en: "The lottery is damaged: a panel names somebody who is not in it.")
    }
  }
}

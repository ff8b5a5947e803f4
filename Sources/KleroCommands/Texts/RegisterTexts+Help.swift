import Reports

/// The help of `klero register`.
extension RegisterTexts {
  static let add = Phrase(
    fr: """
      Note un événement dans le journal de la commission (register.jsonl), ou tous ceux d'une table \
      (--from). Quand la commande le dit, la ligne est sur le disque : ni un arrêt brutal ni une \
      panne ne la perdent. Ce qui est impossible est refusé avec sa raison : un siège déjà occupé, \
      une réponse de qui n'a pas été invité, un suppléant désigné trop tard.

      Le premier événement ouvre le registre. Chaque ligne porte l'empreinte de la précédente : une \
      ligne changée ou retirée se voit. Le journal ne nomme personne : il ne connaît que des \
      pseudonymes, et la clé (register.key) reste privée. Deux commandes à la fois s'attendent.
      """,
    en: """
      Writes an event into the committee's journal (register.jsonl), or all those of a table \
      (--from). When the command says so, the line is on the disk: neither a crash nor a power cut \
      loses it. What is impossible is refused with its reason: a seat that is taken, an answer from \
      somebody who was never invited, a substitute named too late.

      The first event begins the register. Every line bears the fingerprint of the line before: a \
      line that was changed or taken away is found. The journal names nobody: it knows pseudonyms \
      only, and the key (register.key) stays private. Two commands at once wait for each other.
      """)

  static let addExamples: [CommandPage.Example] = [
    .init(
      "klero register add invited -p V0012 -d 2027-01-06 --until 2027-01-31",
      Phrase(
        fr: "Une invitation, à répondre avant fin janvier",
        en: "An invitation, to answer by the end of January")),
    .init(
      "klero register add appointed -p V0012 -d 2027-02-01 --college users",
      Phrase(fr: "Un siège est pris", en: "A seat is taken")),
    .init(
      "klero register add replaced -p V0012 -d 2027-05-09 --by next",
      Phrase(
        fr: "Le suivant de la réserve prend le siège", en: "The next of the reserve takes the seat")
    ),
    .init(
      "klero register add --from events.csv",
      Phrase(
        fr: "Une table d'événements, confirmés un à un",
        en: "A table of events, acknowledged one by one")),
  ]

  static let take = Phrase(
    fr: """
      Reprend au registre ce qu'une autre commande a décidé : d'un tirage, les membres (tirés, puis \
      nommés, ou invités avec --invite) et la réserve ; d'un remplacement, qui prend quel siège ; \
      d'un plan d'ateliers, qui était à la réunion (--meeting). Les personnes qui ne sont pas dans \
      le fichier des personnes y sont ajoutées. Reprendre deux fois n'ajoute rien.
      """,
    en: """
      Takes into the register what another command has decided: of a draw, its members (drawn, \
      then appointed, or invited with --invite) and the reserve; of a replacement, who takes which \
      seat; of a plan of workshops, who was at the meeting (--meeting). People who are not in the \
      people's file are added to it. Taking twice adds nothing.
      """)

  static let takeExamples: [CommandPage.Example] = [
    .init(
      "klero register take draw --date 2027-02-01",
      Phrase(fr: "Les membres tirés prennent leur siège", en: "Those drawn take their seats")),
    .init(
      "klero register take one --date 2027-05-09",
      Phrase(fr: "Un remplacement de klero replace", en: "A replacement by klero replace")),
  ]

  static let history = Phrase(
    fr:
      "Tous les événements d'une personne, dans l'ordre du journal ; ceux qui ont été annulés sont marqués.",
    en: "All events of a person, in the order of the journal; those struck out are marked.")

  static let historyExamples: [CommandPage.Example] = [
    .init("klero register history \"Marie Durand\"", Phrase(fr: "Par le nom", en: "By name"))
  ]

  static let status = Phrase(
    fr: """
      L'état de la commission à une date : les membres et les sièges vacants de chaque collège, le \
      premier mandat qui se termine, les présences, les réponses attendues, les réunions à venir et \
      leurs suppléants. L'état d'un jour passé tient compte de ce qui a été noté ou corrigé depuis. \
      L'empreinte, publiée, prouvera plus tard que rien n'a changé avant elle.
      """,
    en: """
      The state of the committee on a date: members and vacant seats of each college, the first \
      mandate to end, attendance, answers awaited, meetings to come and their substitutes. The \
      state of a past day takes into account what was written or corrected since. The fingerprint, \
      once published, will prove that nothing before it has changed.
      """)

  static let statusExamples: [CommandPage.Example] = [
    .init(
      "klero register status --members",
      Phrase(fr: "Aujourd'hui, avec les membres", en: "Now, with the members")),
    .init("klero register status --on 2027-05-02", Phrase(fr: "Un jour passé", en: "A past day")),
  ]

  static let verify = Phrase(
    fr: """
      Relit tout le journal : chaque ligne doit suivre de la précédente, et la dernière être celle \
      qui fut confirmée (register.head). Une ligne changée, retirée, déplacée ou répétée est nommée. \
      Qui peut écrire les deux fichiers peut couper la fin des deux : publiez l'empreinte de temps \
      en temps, et donnez-la ici par --head.
      """,
    en: """
      Reads the whole journal again: every line must follow from the one before, and the last must \
      be the one that was acknowledged (register.head). A line that was changed, taken away, moved \
      or repeated is named. Whoever can write both files can cut the end off both: publish the \
      fingerprint from time to time, and give it here with --head.
      """)

  static let verifyExamples: [CommandPage.Example] = [
    .init("klero register verify", Phrase(fr: "Vérifier la chaîne", en: "Check the chain")),
    .init(
      "klero register verify --head 7c1e09ab41d2f3e0",
      Phrase(
        fr: "Et qu'elle contient ce qui fut publié", en: "And that it contains what was published")),
  ]

  static let export = Phrase(
    fr:
      "Écrit tous les événements, par pseudonyme ; avec --names, aussi les identifiants et les noms.",
    en: "Writes all events, by pseudonym; with --names, ids and names too.")

  static let exportExamples: [CommandPage.Example] = [
    .init("klero register export --out events.csv", Phrase(fr: "En table", en: "As a table")),
    .init("klero register export --out events.json", Phrase(fr: "En JSON", en: "As JSON")),
  ]

  static let erase = Phrase(
    fr: """
      Retire la ligne d'une personne du fichier des personnes, d'un coup, et note « effacé » au \
      journal, qui ne garde que le pseudonyme et reste entier. Un membre qui siège encore ne \
      s'efface pas : notez d'abord la fin du mandat. Interrompue, la commande se relance.
      """,
    en: """
      Takes a person's row out of the people's file, at once, and writes “erased” into the journal, \
      which keeps the pseudonym only and stays whole. A member who still sits cannot be erased: \
      write down the end of the mandate first. If it is interrupted, run it again.
      """)

  static let eraseExamples: [CommandPage.Example] = [
    .init(
      "klero register erase V0012 --date 2030-06-30",
      Phrase(fr: "Droit à l'effacement", en: "Right to erasure"))
  ]

  static let retention = Phrase(
    fr: """
      Les personnes parties depuis plus longtemps que les données ne sont gardées : après la fin du \
      mandat, un refus, ou une invitation sans réponse. Qui siège, peut encore répondre ou est en \
      réserve n'y est pas. Rien n'est effacé : voir klero register erase.
      """,
    en: """
      The people who left longer ago than data are kept: after the end of the mandate, a refusal, \
      or an invitation without an answer. Whoever sits, may still answer or is in reserve is not \
      among them. Nothing is erased: see klero register erase.
      """)

  static let retentionExamples: [CommandPage.Example] = [
    .init(
      "klero register retention --on 2030-06-30 --months 12",
      Phrase(fr: "Un an après le départ", en: "A year after leaving"))
  ]

  static let correct = Phrase(
    fr: """
      Un événement noté par erreur n'est jamais réécrit : un nouvel événement l'annule, et plus rien \
      n'en suit, quel que soit le jour dont on demande l'état. Notez ensuite ce qui est vrai. \
      L'annulation est refusée tant qu'un événement ultérieur en dépend.
      """,
    en: """
      An event written by mistake is never rewritten: a new event strikes it out, and nothing \
      follows from it any more, whatever the day whose state is asked. Then write down what is \
      true. It is refused as long as a later event rests on it.
      """)

  static let correctExamples: [CommandPage.Example] = [
    .init(
      "klero register correct 17 --date 2027-03-05 --note \"wrong person\"",
      Phrase(fr: "L'événement 17 n'a pas eu lieu", en: "Event 17 did not happen"))
  ]

  static let renew = Phrase(
    fr: """
      Tire au sort les membres dont le mandat se termine quand une partie des sièges est renouvelée : \
      ceux dont SHA-256("graine,renew,pseudonyme") est le plus petit, la moitié ou le tiers, arrondi \
      au plus proche. Leurs mandats sont notés terminés ; avec --until, ceux des autres prolongés.
      """,
    en: """
      Draws by lot the members whose mandates end when a part of the seats is renewed: those whose \
      SHA-256("seed,renew,pseudonym") is smallest, a half or a third, rounded to the nearest. Their \
      mandates are written as ended; with --until those of the others are extended.
      """)

  static let renewExamples: [CommandPage.Example] = [
    .init(
      "klero register renew --college users --part 1/2 --seed \"4 8 15\" -d 2028-02-01",
      Phrase(fr: "La moitié des usagers", en: "Half of the users"))
  ]
}

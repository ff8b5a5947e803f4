import Reports

extension Story {
  static let reims = Story(
    title: Phrase(
      fr: "Le comité d'usagers de Reims : des ateliers à parts égales, et un vote",
      en: "The users' committee of Reims: workshops in equal parts, and a vote"),
    opening: Phrase(
      fr: """
        Quatre collèges : usagers, agents, partenaires, élus. Vingt-deux usagers ont renvoyé leur \
        coupon, cent partenaires sont invités. Les âges de la ville sont réels (Source : Insee, \
        recensement de la population 2018) ; personnes, organismes, propositions et votes sont \
        inventés.
        """,
      en: """
        Four colleges: users, agents, partners, officials. Twenty-two users sent their coupon back, \
        one hundred partners are invited. The ages of the town are real (Source: Insee, census of \
        2018); people, organisations, proposals and votes are invented.
        """),
    steps: joining + workshops + year)

  private static let joining: [Step] = [
    Step(
      Phrase(
        fr: """
          L'adhésion est libre : qui a renvoyé un coupon est membre. Le groupe ressemble-t-il à la \
          ville ? Les jeunes manquent, et la page dit ce qu'on peut en conclure avec 22 personnes.
          """,
        en: """
          Membership is free: whoever sent a coupon is a member. Is the group like the town? Young \
          people are missing, and the page says what may be concluded with 22 people.
          """),
      "klero check --people coupons.csv --by âge",
      prints: [
        Phrase(fr: "âge · 4 personnes à remplacer sur 22", en: "âge · 4 people to replace of 22"),
        Phrase(
          fr: "« 15-29 » : 3 là où sa part serait de 7,2",
          en: "“15-29”: 3 where its share would be 7.2"),
        Phrase(
          fr: "rien n’indique autre chose que le hasard",
          en: "nothing points to anything but chance"),
      ]
    ).beginning(Phrase(fr: "22 coupons, 100 invitations", en: "22 coupons, 100 invitations")),
    Step(
      Phrase(
        fr: """
          Des cent partenaires, 38 viennent : leurs réponses, puis les sièges, entrent au registre. \
          Le journal ne porte aucun nom ; eux restent dans membres.csv.
          """,
        en: """
          Of the hundred partners 38 come: their answers, then the seats, go into the register. The \
          journal bears no name; names stay in membres.csv.
          """),
      "klero register add --from adhesions.csv",
      "klero register status",
      prints: [
        Phrase(
          fr: "invité à siéger, réponse jusqu’au 31 janvier 2026",
          en: "invited to sit, answer by 31 January 2026"),
        Phrase(fr: "usagers 22 3", en: "usagers 22 3"),
        Phrase(fr: "partenaires 38 62", en: "partenaires 38 62"),
      ]),
    Step(
      Phrase(
        fr: "L'équipe de pilotage veut chaque collège. Il en manque un : la règle est rompue.",
        en: "The steering team must have each college. One is missing: the rule is broken."),
      "klero register add --from pilotage.csv",
      "klero committee check",
      prints: [
        Phrase(
          fr: """
            ✗ Équipe de pilotage, 4 à 8 membres, chaque collège représenté : 6 membres, sans \
            Partenaires.
            """,
          en: "✗ Steering team, 4 to 8 members, each college in it: 6 members, without Partenaires."
        )
      ], code: .doesNotHold),
    Step(
      Phrase(
        fr: "Un partenaire accepte d'en être ; la règle tient.",
        en: "A partner agrees to join; the rule holds."),
      "klero register add askedForWork -p P018 -d 2026-02-10 --work pilotage",
      "klero register add volunteeredForWork -p P018 -d 2026-02-11 --work pilotage",
      "klero register add chosenForWork -p P018 -d 2026-02-12 --work pilotage",
      "klero committee check",
      prints: [
        Phrase(
          fr: "Sylvie ROUSSEAU : retenu « pilotage »",
          en: "Sylvie ROUSSEAU: chosen for work “pilotage”"),
        Phrase(
          fr: "✓ Équipe de pilotage, 4 à 8 membres, chaque collège représenté",
          en: "✓ Steering team, 4 to 8 members, each college in it"),
      ]),
  ]

  private static let workshops: [Step] = [
    Step(
      Phrase(
        fr: """
          La réunion de mars : la convocation, les lettres et les courriels avec leur coupon, puis la \
          feuille de présence.
          """,
        en: """
          The meeting of March: the call, letters and e-mails with their coupon, then the attendance \
          sheet.
          """),
      "klero meeting call mars --date 2026-02-16 --on 2026-03-23 --theme \"L'accueil\"",
      "klero meeting invite mars",
      "klero meeting attend mars --from presences.csv --close",
      "klero meeting workshops mars",
      prints: [
        Phrase(
          fr: "« mars » est convoquée pour le lundi 23 mars 2026 ; 92 membres siègent ce jour-là.",
          en: "“mars” is called for Monday 23 March 2026; 92 members sit on that day."),
        Phrase(
          fr: "85 sièges sur 92 sont présents ou représentés.",
          en: "85 of 92 seats are there or represented."),
        Phrase(
          fr: "85 présents → meetings/mars/participants.csv",
          en: "85 people who are there → meetings/mars/participants.csv"),
      ]
    ).beginning(Phrase(fr: "La réunion de mars", en: "The meeting of March")),
    Step(
      Phrase(
        fr: """
          Ateliers simultanés de 10 à 12, autant d'agents et de partenaires que d'usagers : le \
          surplus, tiré au sort, observe. La page workshops.html est le tableau des animateurs, sans \
          réseau.
          """,
        en: """
          Simultaneous workshops of 10 to 12, as many agents and partners as users: the surplus, \
          drawn by lot, observes. The page workshops.html is the facilitators' board, without a \
          network.
          """),
      """
      klero workshops --people meetings/mars/participants.csv --college collège --size 10-12 --equal \
      --spread genre --seed "23 mars 2026, 4 8 15 16 23" --out meetings/mars/workshops
      """,
      "klero meeting workshops mars --plan meetings/mars/workshops",
      prints: [
        Phrase(
          fr: """
            Prennent part : 20 « Agents », 5 « Élus », 20 « Partenaires », 20 « Usagers », soit 65 \
            personnes, en 6 ateliers de 10 ou 11. Observent, par tirage au sort : 4 « Agents », 16 \
            « Partenaires ».
            """,
          en: """
            Take part: 20 “Agents”, 5 “Élus”, 20 “Partenaires”, 20 “Usagers”, that is 65 people, in 6 \
            workshops of 10 or 11. Observe, drawn by lot: 4 “Agents”, 16 “Partenaires”.
            """),
        Phrase(
          fr: "Équilibre entre les ateliers : au plus 1 d’écart pour « collège », « genre ».",
          en: "Balance between workshops: 1 apart at most for “collège”, “genre”."),
        Phrase(
          fr: "6 ateliers notés, de 11, 11, 11, 11, 11 et 10 personnes.",
          en: "6 workshops written down, of 11, 11, 11, 11, 11 and 10 people."),
      ]),
    Step(
      Phrase(
        fr: """
          Chaque atelier apporte deux propositions ; chacun en désigne trois. Deux sont à égalité : \
          le sort, avec la graine du matin, les départage, et chacun peut le refaire.
          """,
        en: """
          Each workshop brings two proposals; everybody names three. Two are level: lot decides, with \
          the morning's seed, and anybody can repeat it.
          """),
      """
      klero workshops restitution --proposals propositions.csv --votes votes.csv --votes-each 3 \
      --seed "23 mars 2026, 4 8 15 16 23" --out meetings/mars/restitution
      """,
      "klero meeting proposals mars --from propositions.csv",
      prints: [
        Phrase(
          fr: "1. 4.2 Une permanence par quartier (36)",
          en: "1. 4.2 Une permanence par quartier (36)"),
        Phrase(
          fr: "5. 2.2 Un accueil accompagné pour les démarches en ligne (23, par tirage au sort)",
          en: "5. 2.2 Un accueil accompagné pour les démarches en ligne (23, by lot)"),
        Phrase(
          fr: "12 propositions notées de 6 ateliers.",
          en: "12 proposals of 6 workshops written down."),
      ]),
    Step(
      Phrase(
        fr: "Le compte rendu part et paraît ; les deux dates sont notées.",
        en: "The record is sent and published; both days are noted."),
      "klero meeting record mars --sent 2026-04-08 --published 2026-04-20",
      prints: [Phrase(fr: "Publié le 20 avril 2026.", en: "Published on 20 April 2026.")]),
  ]

  private static let year: [Step] = [
    Step(
      Phrase(
        fr: """
          Cinq autres réunions suivent. À la fin de l'année, toutes les règles sont tenues, dont les \
          six réunions et l'équipe de pilotage.
          """,
        en: """
          Five other meetings follow. At the end of the year all rules hold, the six meetings and the \
          steering team among them.
          """),
      "klero register add --from reunions.csv",
      "klero committee check",
      "klero register verify",
      prints: [
        Phrase(fr: "12 règles tenues", en: "12 rules hold"),
        Phrase(fr: "✓ Au moins 6 réunions par an", en: "✓ At least 6 meetings a year"),
        Phrase(
          fr: "✓ Au moins 2 propositions par atelier", en: "✓ At least 2 proposals a workshop"),
        Phrase(fr: "Le registre est entier", en: "The register is whole"),
      ]
    ).beginning(Phrase(fr: "Six réunions par an", en: "Six meetings a year"))
  ]
}

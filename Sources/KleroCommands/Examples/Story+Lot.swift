import Reports

extension Story {
  static let lot = Story(
    title: Phrase(
      fr: "Le comité local d'usagers du Lot : un siège, un nom, et des délais",
      en: "The local users' committee of the Lot: a seat, a name, and time limits"),
    opening: Phrase(
      fr: """
        Treize sièges, chacun désigné par un organisme : services, communes, France Services, \
        organisations d'usagers. Les habitants comptés sont réels (Source : Insee, populations \
        municipales 2023) ; les personnes sont inventées, et les organismes cités n'ont rien décidé \
        de ce qui suit.
        """,
      en: """
        Thirteen seats, each designated by a body: services, communes, France Services, users' \
        organisations. The inhabitants counted are real (Source: Insee, municipal populations of \
        2023); the people are invented, and the bodies named have decided nothing of what follows.
        """),
    steps: seats + yearMissed + spring)

  private static let seats: [Step] = [
    Step(
      Phrase(
        fr: """
          « le préfet ou son représentant » : klero.json nomme chaque siège et qui le pourvoit. Le 3 \
          juin 2024, les titulaires prennent leur siège ; le registre calcule la fin des 36 mois.
          """,
        en: """
          “The prefect or a representative”: klero.json names each seat and who fills it. On 3 June \
          2024 the holders take their seats; the register works out the end of 36 months.
          """),
      "klero register add --from installation.csv",
      prints: [
        Phrase(
          fr: "nommé, collège « services », siège « caf », jusqu’au 2 juin 2027",
          en: "appointed, college “services”, seat “caf”, until 2 June 2027")
      ]
    ).beginning(Phrase(fr: "Treize sièges désignés", en: "Thirteen designated seats")),
    Step(
      Phrase(
        fr: "Qui siège, ce jour-là ? Une commune s'était excusée à la première réunion.",
        en: "Who sits on that day? One commune had excused itself from the first meeting."),
      "klero register status --on 2024-06-28",
      prints: [
        Phrase(
          fr: "communes 3 0 2 juin 2027 2/3", en: "communes 3 0 2 June 2027 2/3"),
        Phrase(fr: "usagers 4 0 2 juin 2027 4/4", en: "usagers 4 0 2 June 2027 4/4"),
      ]),
    Step(
      Phrase(
        fr: "Un siège n'a qu'un titulaire : le registre refuse le second, et dit pourquoi.",
        en: "A seat has one holder: the register refuses a second one, and says why."),
      "klero register add appointed -p S-caf -d 2024-07-01 --college services --seat caf",
      prints: [
        Phrase(fr: "Rien n’est écrit.", en: "Nothing is written."),
        Phrase(
          fr: "ce siège (services, caf) est occupé par Vincent DUPONT depuis le 3 juin 2024.",
          en: "that seat (services, caf) has been held by Vincent DUPONT since 3 June 2024."),
      ], code: .input),
  ]

  private static let yearMissed: [Step] = [
    Step(
      Phrase(
        fr: """
          Le règlement veut une réunion par an au moins. Fin 2024, tout va bien, et la date à ne pas \
          manquer est dite.
          """,
        en: """
          The rules ask for one meeting a year at least. At the end of 2024 all is well, and the \
          date not to miss is told.
          """),
      "klero committee check --on 2024-12-31",
      prints: [
        Phrase(
          fr: "à défaut d’une autre, la règle sera rompue le 10 juin 2025.",
          en: "without another, the rule will be broken on 10 June 2025.")
      ]
    ).beginning(Phrase(fr: "Une année sans réunion", en: "A year without a meeting")),
    Step(
      Phrase(
        fr: "Personne n'a convoqué le comité en 2025. La règle rompue vient en tête.",
        en: "Nobody called the committee in 2025. The broken rule comes first."),
      "klero committee check --on 2025-12-31",
      prints: [
        Phrase(fr: "1 règle rompue", en: "1 rule is broken"),
        Phrase(
          fr: """
            ✗ Au moins une réunion par an : aucune depuis le 10 juin 2024 ; la règle est rompue \
            depuis le 10 juin 2025.
            """,
          en: """
            ✗ At least one meeting a year: none since 10 June 2024; the rule has been broken since \
            10 June 2025.
            """),
      ], code: .doesNotHold),
  ]

  private static let spring: [Step] = [
    Step(
      Phrase(
        fr: """
          Le lundi 11 mai 2026 suit un vendredi férié. Deux jours ouvrables avant, samedi compris, \
          c'est le jeudi 7 : la convocation le dit, et quels jours ont été comptés.
          """,
        en: """
          Monday 11 May 2026 follows a Friday that is a public holiday. Two working days before, \
          Saturday included, is Thursday 7: the call says so, and which days were counted.
          """),
      """
      klero meeting call printemps --date 2026-04-13 --on 2026-05-11 \
      --theme "L'accès aux démarches" --place "Cahors, préfecture"
      """,
      "klero meeting invite printemps",
      prints: [
        Phrase(
          fr: "Suppléants à nommer au plus tard le jeudi 7 mai 2026 : 2 jours ouvrables",
          en: "Substitutes must be named by Thursday 7 May 2026: 2 working days"),
        Phrase(
          fr: "le vendredi 8 mai est férié (Victoire de 1945)",
          en: "Friday 8 May is a public holiday (Victory Day 1945)"),
        Phrase(
          fr:
            "Invitations prêtes dans meetings/printemps : 13 membres, dont 13 adresses électroniques.",
          en: "Invitations are ready in meetings/printemps: 13 members, 13 e-mail addresses."),
      ]
    ).beginning(
      Phrase(
        fr: "Un suppléant à temps, un autre trop tard",
        en: "One substitute in time, another too late")),
    Step(
      Phrase(
        fr: """
          Les réponses arrivent. La caisse d'allocations nomme son suppléant le dernier jour \
          possible.
          """,
        en:
          "Answers arrive. The family allowance fund names its substitute on the last possible day."
      ),
      "klero meeting answer printemps --date 2026-04-27 --coming T-cahors T-handicap --excused T-gramat",
      "klero meeting answer printemps --date 2026-05-07 --substitute T-caf=S-caf",
      prints: [
        Phrase(fr: "3 réponses notées.", en: "3 answers written down."),
        Phrase(fr: "1 réponse notée.", en: "1 answer written down."),
      ]),
    Step(
      Phrase(
        fr: "Les associations familiales nomment le leur le samedi : c'est trop tard.",
        en: "The family associations name theirs on Saturday: that is too late."),
      "klero meeting answer printemps --date 2026-05-09 --substitute T-udaf=S-udaf",
      prints: [
        Phrase(
          fr: "le suppléant de Mickael GIRARD est nommé trop tard, le 9 mai 2026",
          en: "the substitute of Mickael GIRARD is named too late, on 9 May 2026"),
        Phrase(fr: "au plus tard le jeudi 7 mai 2026", en: "by Thursday 7 May 2026"),
      ], code: .input),
    Step(
      Phrase(
        fr: "La feuille de présence, puis le quorum, que les sièges représentés comptent.",
        en: "The attendance sheet, then the quorum, in which represented seats count."),
      "klero meeting attend printemps --from presences.csv --close",
      prints: [
        Phrase(
          fr: "11 sièges sur 13 sont présents ou représentés.",
          en: "11 of 13 seats are there or represented."),
        Phrase(fr: "Quorum de 7 : atteint.", en: "Quorum of 7: reached."),
        Phrase(
          fr: "Organisations d’usagers : 3 sur 4", en: "Organisations d’usagers: 3 of 4"),
      ]),
    Step(
      Phrase(
        fr: "Le compte rendu est envoyé sous 30 jours, publié sous 60. Et l'agenda de l'année.",
        en: "The record is sent within 30 days, published within 60. And the year's calendar."),
      "klero meeting record printemps --sent 2026-05-28 --published 2026-06-08",
      "klero meeting calendar --year 2026 --out 2026.ics",
      prints: [
        Phrase(fr: "Envoyé le 28 mai 2026.", en: "Sent on 28 May 2026."),
        Phrase(fr: "Publié le 8 juin 2026.", en: "Published on 8 June 2026."),
        Phrase(fr: "1 réunion → 2026.ics", en: "1 meeting → 2026.ics"),
      ]),
    Step(
      Phrase(
        fr: "Fin 2026, toutes les règles sont tenues, et le registre n'a rien perdu.",
        en: "At the end of 2026 every rule holds, and the register has lost nothing."),
      "klero committee check --on 2026-12-31",
      "klero register verify",
      prints: [
        Phrase(fr: "15 règles tenues", en: "15 rules hold"),
        Phrase(
          fr: "✓ Suppléants nommés au moins 2 jours ouvrables avant la réunion",
          en: "✓ Substitutes named at least 2 working days"),
        Phrase(
          fr: "Le registre est entier : 51 événements, chaque ligne suit de la précédente.",
          en: "The register is whole: 51 events, every line follows from the one before."),
      ]),
  ]
}

import Reports

extension Story {
  static let lyon = Story(
    title: Phrase(
      fr: "Les usagers de trois équipements de Lyon : une enquête, puis des comités",
      en: "The users of three facilities of Lyon: a survey, then committees"),
    opening: Phrase(
      fr: """
        Les habitants des neuf arrondissements sont réels (Source : Insee, populations municipales \
        2023). La liste a un usager inventé pour cent habitants ; les équipements, les réponses et \
        les comités sont inventés.
        """,
      en: """
        The inhabitants of the nine districts are real (Source: Insee, municipal populations of 2023). \
        The list has one invented user for every hundred inhabitants; facilities, answers and \
        committees are invented.
        """),
    steps: survey + committees)

  private static let survey: [Step] = [
    Step(
      Phrase(
        fr: """
          Combien de questionnaires pour savoir à 5 points près, si un usager sur quatre répond ? Le \
          tableau dit aussi ce que vaudra le résultat dans chaque arrondissement : bien moins.
          """,
        en: """
          How many questionnaires to know within 5 points, if one user in four answers? The table also \
          says what the result will be worth in each district: far less.
          """),
      "klero sample-size --margin 5 --population population.csv --by arrondissement --response 25",
      prints: [
        Phrase(fr: "Il faut 384 réponses", en: "384 answers are needed"),
        Phrase(fr: "Courriers à envoyer : 1 881.", en: "Letters to send: 1,881."),
        Phrase(fr: "9e 53 567 40 15,5 198", en: "9e 53,567 40 15.5 198"),
      ]
    ).beginning(Phrase(fr: "L'enquête de satisfaction", en: "The satisfaction survey")),
    Step(
      Phrase(
        fr: """
          Les destinataires sont tirés dans chaque arrondissement, à proportion. Chacun répond en \
          ligne ou sur le papier joint.
          """,
        en: """
          Those who get one are drawn in each district, in proportion. Everybody answers online or on \
          the enclosed paper.
          """),
      """
      klero invite --roll usagers.csv --letters 1881 --by arrondissement \
      --seed "12 janvier 2026, 3 14 15 92" --out questionnaires
      """,
      prints: [
        Phrase(
          fr: "1 881 courriers, parmi 5 186 personnes en 9 strates",
          en: "1,881 letters, among 5,186 people in 9 strata")
      ]),
    Step(
      Phrase(
        fr: """
          412 réponses, sans nom, dont 99 sur papier, saisies dans la même table. L'est répond \
          moins.
          """,
        en: """
          412 answers, without names, 99 of them on paper, typed into the same table. The east \
          answers less.
          """),
      "klero inspect reponses.csv",
      "klero check --people reponses.csv --by arrondissement",
      prints: [
        Phrase(fr: "papier (99)", en: "papier (99)"),
        Phrase(
          fr: "« 8e » : 40 là où sa part serait de 68,2",
          en: "“8e”: 40 where its share would be 68.2"),
      ]),
    Step(
      Phrase(
        fr: """
          Un poids à chacun rend à chaque arrondissement sa part. L'effet de plan est ce que ce \
          rééquilibrage coûte en précision ; la marge d'erreur en tient compte.
          """,
        en: """
          A weight for everybody gives each district its share back. The design effect is what that \
          costs in precision; the margin of error takes it into account.
          """),
      """
      klero weights --people reponses.csv --by arrondissement --estimate satisfaction \
      --out reponses-ponderees.csv
      """,
      prints: [
        Phrase(
          fr: "Effet de plan 1,17 : elles valent 351 réponses égales.",
          en: "Design effect 1.17: they are worth 351 equal answers."),
        Phrase(
          fr: "satisfait 208 48,1 % 42,9 % 53,3 %", en: "satisfait 208 48.1% 42.9% 53.3%"),
        Phrase(
          fr: "pas satisfait 25 7,0 % 4,2 % 9,8 %", en: "pas satisfait 25 7.0% 4.2% 9.8%"),
      ]),
  ]

  private static let committees: [Step] = [
    Step(
      Phrase(
        fr: """
          À la fin du questionnaire : « siégeriez-vous au comité de votre équipement ? » Chaque \
          équipement a son dossier, ses quotas d'après sa fréquentation, et son comité de douze.
          """,
        en: """
          At the end of the questionnaire: “would you sit in the committee of your facility?” Each \
          facility has its own folder, quotas by who comes there, and a committee of twelve.
          """),
      "cd piscine",
      "klero quotas --out quotas.csv",
      "klero select --seed \"2 février 2026, 6 53 58 97\" --out draw",
      "klero register take draw --date 2026-02-02",
      "klero register status",
      prints: [
        Phrase(
          fr: "Loterie prête : 1 000 panels de 12 parmi 44 volontaires, conformes à 6 quotas.",
          en: "Lottery ready: 1,000 panels of 12 among 44 volunteers, meeting 6 quotas."),
        Phrase(
          fr: "27 événements repris (2 à 28), 0 y était déjà.",
          en: "27 events taken over (2 to 28); 0 were there already."),
        Phrase(fr: "usagers 12 0 1er février 2028", en: "usagers 12 0 1 February 2028"),
      ]
    ).beginning(Phrase(fr: "Un comité par équipement", en: "A committee per facility")),
    Step(
      Phrase(
        fr: "Une membre déménage : la première de la réserve prend son siège.",
        en: "A member moves away: the first of the reserve takes the seat."),
      "klero register add replaced -p \"Sophie MARTIN\" -d 2026-03-09 --by next",
      "klero committee check",
      prints: [
        Phrase(fr: "Sophie MARTIN : remplacé par", en: "Sophie MARTIN: replaced by"),
        Phrase(
          fr: "✓ Usagers, 10 à 12 sièges : 12 pourvus.", en: "✓ Usagers, 10 to 12 seats: 12 held."),
        Phrase(
          fr: "Usagers, renouvellement par moitiés : le premier est dû le 2 février 2027.",
          en: "Usagers, renewal by halves: the first is due on 2 February 2027."),
      ]),
    Step(
      Phrase(
        fr: """
          Un an après, la moitié des sièges est renouvelée : le sort désigne les sortants, avec une \
          graine publique, et chacun peut le refaire.
          """,
        en: """
          A year later half of the seats are renewed: lot says who leaves, with a public seed, and \
          anybody can repeat it.
          """),
      "klero register renew --seed \"2 février 2027, 9 26 5 35\" --date 2027-02-02",
      prints: [
        Phrase(
          fr: "6 mandats sur 12 se terminent", en: "6 mandates of 12 end")
      ]),
    Step(
      Phrase(
        fr: "De même à la médiathèque et à la maison des aînés.",
        en: "The same at the library and at the house of the elderly."),
      "cd ../mediatheque",
      "klero quotas --out quotas.csv",
      "klero select --seed \"3 février 2026, 1 41 42 13\" --out draw",
      "klero register take draw --date 2026-02-03",
      "cd ../maison-des-aines",
      "klero quotas --out quotas.csv",
      "klero select --seed \"4 février 2026, 2 71 82 81\" --out draw",
      "klero register take draw --date 2026-02-04",
      "klero register verify",
      prints: [
        Phrase(
          fr: "Le registre est entier : 28 événements", en: "The register is whole: 28 events")
      ]),
  ]
}

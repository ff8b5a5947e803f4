import Reports

extension Story {
  static let grenoble = Story(
    title: Phrase(
      fr: "Un comité d'usagers de l'eau à Grenoble : quatre collèges, 49 communes",
      en: "A committee of water users in Grenoble: four colleges, 49 communes"),
    opening: Phrase(
      fr: """
        Les 49 communes de Grenoble-Alpes Métropole et leurs habitants sont réels (Source : Insee, \
        populations municipales 2023, grille de densité 2024, estimation de l'Isère 2020), la zone de \
        montagne aussi (Source : Ministère de l'Agriculture, telle que la tient betagouv). Le comité, \
        ses membres et leurs réunions sont inventés.
        """,
      en: """
        The 49 communes of Grenoble-Alpes Métropole and their inhabitants are real (Source: Insee, \
        municipal populations of 2023, density grid of 2024, estimate of Isère of 2020), the mountain \
        zone too (Source: French Ministry of Agriculture, as kept by betagouv). The committee, its \
        members and their meetings are invented.
        """),
    steps: life + analysis + renewal)

  private static let life: [Step] = [
    Step(
      Phrase(
        fr: """
          Associations, habitants, usagers spécifiques, et un collège ouvert où chaque comité met qui \
          lui manque. Sièges pris en janvier, une réunion par trimestre ; aucune durée de mandat.
          """,
        en: """
          Associations, inhabitants, specific users, and an open college where each committee puts \
          whom it lacks. Seats taken in January, a meeting a quarter; no length of mandate.
          """),
      "klero register add --from registre.csv",
      "klero register status",
      prints: [
        Phrase(fr: "associations 5 3 – 11/15", en: "associations 5 3 – 11/15"),
        Phrase(fr: "habitants 18 0 – 37/54", en: "habitants 18 0 – 37/54"),
      ]
    ).beginning(Phrase(fr: "La première année", en: "The first year")),
    Step(
      Phrase(
        fr: """
          Un groupe de travail sur les tarifs, et un délégué de chaque collège à la commission de la \
          Métropole. Puis le bilan : deux règles ne tiennent pas, celles de la diversité.
          """,
        en: """
          A working group on prices, and a delegate of each college to the commission of the \
          Métropole. Then the balance: two rules do not hold, those of diversity.
          """),
      "klero register add --from travaux.csv",
      "klero committee check",
      prints: [
        Phrase(fr: "retenu « tarification »", en: "chosen for work “tarification”"),
        Phrase(
          fr: "✗ Habitants, relief = montagne, 5 à 7 membres : 1 membre.",
          en: "✗ Habitants, relief = montagne, 5 to 7 members: 1."),
        Phrase(
          fr: "4 membres, chaque collège représenté : 4 membres.",
          en: "4 members, each college in it: 4 members."),
        Phrase(fr: "✓ Au moins 3 réunions par an", en: "✓ At least 3 meetings a year"),
      ], code: .doesNotHold),
    Step(
      Phrase(
        fr: """
          Les élus viennent en invités. Si l'un d'eux reçoit un siège par erreur, la règle se rompt ; \
          l'erreur ne s'efface pas, elle se corrige.
          """,
        en: """
          Officials come as guests. If one is given a seat by mistake, the rule is broken; the mistake \
          is not wiped out, it is corrected.
          """),
      "klero register add appointed -p E01 -d 2026-10-19 --college ouvert",
      "klero committee check",
      prints: [
        Phrase(
          fr: "✗ Élus invités, jamais titulaires d’un siège : 1 élu y siège.",
          en: "✗ Elected officials as guests, never in a seat: 1 official sits there.")
      ], code: .doesNotHold),
    Step(
      Phrase(fr: "La correction est un nouvel événement.", en: "The correction is a new event."),
      "klero register correct 165 --date 2026-10-20 --note \"un élu est invité, il ne siège pas\"",
      "klero register verify",
      prints: [
        Phrase(fr: "événement 165 annulé", en: "event 165 struck out"),
        Phrase(
          fr: "Le registre est entier : 166 événements", en: "The register is whole: 166 events"),
      ]),
  ]

  private static let analysis: [Step] = [
    Step(
      Phrase(
        fr: """
          En décembre, l'analyste compare les habitants du comité aux 49 communes. La commune de \
          chacun dit s'il vit en plaine ou en montagne.
          """,
        en: """
          In December the analyst sets the inhabitants of the committee beside the 49 communes. \
          Everybody's commune tells whether they live in the plain or in the mountains.
          """),
      "klero check --people habitants.csv --population territoire.csv --by relief",
      prints: [
        Phrase(
          fr: "relief · 5 personnes à remplacer sur 18", en: "relief · 5 people to replace of 18"),
        Phrase(
          fr: "« montagne » : 1 là où sa part serait de 6,3",
          en: "“montagne”: 1 where its share would be 6.3"),
        Phrase(
          fr: "Un tel écart arriverait par hasard moins d’une fois sur 100",
          en: "Chance alone would bring such a difference less than once in 100"),
      ]
    ).beginning(Phrase(fr: "L'analyste, en décembre", en: "The analyst, in December")),
    Step(
      Phrase(
        fr: """
          Urbain et rural aussi, et les deux ensemble : dans cette métropole personne n'habite une \
          plaine rurale, et la page le dit au lieu de diviser par zéro. (Plus on teste de critères, \
          moins un seul écart prouve : « une fois sur 20 » maintenant.)
          """,
        en: """
          Urban and rural too, and both together: in this Métropole nobody lives in a rural plain, and \
          the page says so instead of dividing by zero. (The more attributes are tested, the less one \
          difference proves: “once in 20” now.)
          """),
      """
      klero check --people habitants.csv --population territoire.csv --cross relief,milieu \
      --out territoire.html
      """,
      prints: [
        Phrase(
          fr: "Ni la référence ni le groupe ne compte personne de « plaine, rural ».",
          en: "Neither the reference nor the group has anybody of “plaine, rural”."),
        Phrase(
          fr: "« urbain » : 18 là où sa part serait de 17,5",
          en: "“urbain”: 18 where its share would be 17.5"),
      ]),
    Step(
      Phrase(
        fr: "Les âges, eux, s'écartent moins que le hasard ne le ferait.",
        en: "Ages, for their part, differ less than chance would make them."),
      "klero check --people habitants.csv --population population.csv --by âge,genre",
      prints: [
        Phrase(fr: "âge · 2 personnes à remplacer sur 18", en: "âge · 2 people to replace of 18"),
        Phrase(
          fr: "rien n’indique autre chose que le hasard",
          en: "nothing points to anything but chance"),
      ]),
  ]

  private static let renewal: [Step] = [
    Step(
      Phrase(
        fr: """
          Un second appel est allé jusqu'aux villages : 120 candidats. Les quotas suivent le \
          territoire, à un siège près ; la loterie la plus juste est tirée, avec une réserve.
          """,
        en: """
          A second call went as far as the villages: 120 candidates. Quotas follow the territory, \
          within a seat; the fairest lottery is drawn, with a reserve.
          """),
      "klero quotas --size 18 --out quotas.csv",
      "klero select --reserve 4 --seed \"22 novembre 2026, 7 11 23 31 42 49\" --out draw",
      prints: [
        Phrase(fr: "4 quotas dans « quotas.csv ».", en: "4 quotas in “quotas.csv”."),
        Phrase(
          fr: "La personne la moins favorisée a 15,00 chances sur 100.",
          en: "The least favoured person has 15.00 chances in 100."),
        Phrase(fr: "Numéro tiré : 164.", en: "Number drawn: 164."),
      ]
    ).beginning(
      Phrase(fr: "Renouveler le collège des habitants", en: "Renewing the inhabitants' college")),
    Step(
      Phrase(
        fr: """
          Où les quotas ont fait la composition, un test ne voudrait rien dire : la page n'en donne \
          pas.
          """,
        en: "Where quotas made the composition, a test would mean nothing: the page gives none."),
      "klero check --people draw/selected.csv --quotas quotas.csv --by relief",
      "klero verify draw",
      prints: [
        Phrase(fr: "montagne 5 6,3 27,8 % 34,8 %", en: "montagne 5 6.3 27.8% 34.8%"),
        Phrase(
          fr: "un test ne voudrait rien dire, et aucun n’est donné",
          en: "a test would mean nothing, and none is given"),
        Phrase(fr: "✓ La graine donne ce numéro.", en: "✓ The seed gives this number."),
      ]),
    Step(
      Phrase(
        fr: """
          Les sortants rendent leur siège, les tirés le prennent. La diversité est rétablie ; mais le \
          délégué des habitants est parti avec les autres.
          """,
        en: """
          Those who leave give their seats up, those drawn take them. Diversity is restored; but the \
          inhabitants' delegate has left with the others.
          """),
      "klero register add --from fin.csv",
      "klero register take draw --date 2027-01-14 --college habitants",
      "klero committee check",
      prints: [
        Phrase(
          fr: "40 événements repris (185 à 224), 0 y était déjà.",
          en: "40 events taken over (185 to 224); 0 were there already."),
        Phrase(
          fr: "✓ Habitants, relief = montagne, 5 à 7 membres : 5 membres.",
          en: "✓ Habitants, relief = montagne, 5 to 7 members: 5."),
        Phrase(fr: "3 membres, sans Habitants.", en: "3 members, without Habitants."),
      ], code: .doesNotHold),
    Step(
      Phrase(
        fr: "Les habitants en choisissent un autre, et toutes les règles tiennent.",
        en: "The inhabitants choose another, and every rule holds."),
      "klero register add askedForWork -p C008 -d 2027-01-15 --work commission",
      "klero register add volunteeredForWork -p C008 -d 2027-01-18 --work commission",
      "klero register add chosenForWork -p C008 -d 2027-01-19 --work commission",
      "klero committee check",
      prints: [
        Phrase(
          fr: "Anthony MOULIN : retenu « commission »",
          en: "Anthony MOULIN: chosen for work “commission”"),
        Phrase(fr: "14 règles tenues", en: "14 rules hold"),
      ]),
  ]
}

import Reports

extension Story {
  static let orvault = Story(
    title: Phrase(
      fr: "La commission citoyenne de Valcens : 226 citoyens tirés au sort",
      en: "The citizens' commission of Valcens: 226 citizens drawn by lot"),
    opening: Phrase(
      fr: """
        Valcens est inventée, ses rues et ses habitants aussi ; ses chiffres sont ceux d'Orvault : \
        quartiers, âges et professions (Source : Insee, recensement de la population 2016), part des \
        femmes (Source : Insee, recensement de la population 2018). La liste a une personne pour \
        chaque habitant de 15 ans et plus.
        """,
      en: """
        Valcens is invented, and so are its streets and people; its figures are those of Orvault: \
        quarters, ages and occupations (Source: Insee, census of 2016), share of women (Source: Insee, \
        census of 2018). The roll has a person for every inhabitant of 15 and over.
        """),
    steps: letters + panel + works)

  private static let letters: [Step] = [
    Step(
      Phrase(
        fr: """
          Six mille lettres, tirées dans chaque quartier et chaque tranche d'âge. letters.csv sert au \
          publipostage : chaque lettre porte un code.
          """,
        en: """
          Six thousand letters, drawn in each quarter and each band of age. letters.csv is for the \
          mail merge: each letter bears a code.
          """),
      "klero " + OrvaultDossier.invitation.map(\.shellWord).joined(separator: " "),
      prints: [
        Phrase(
          fr: "6 000 courriers, parmi 20 413 personnes en 55 strates",
          en: "6,000 letters, among 20,413 people in 55 strata")
      ]
    ).beginning(Phrase(fr: "Des lettres au vivier", en: "From letters to the pool")),
    Step(
      Phrase(
        fr: """
          Les réponses sont saisies avec leur code. Une faute de frappe se voit ; celle qui ne peut \
          viser qu'une personne est corrigée, et c'est dit.
          """,
        en: """
          Answers are typed with their code. A slip is found; one that can mean a single person only \
          is corrected, and it is said.
          """),
      "klero answers --draw courriers --answers retours.csv --yes accord=oui --out vivier",
      prints: [
        Phrase(
          fr: "deux caractères échangés, lu XPMJ-B9NN.",
          en: "two characters changed places, read XPMJ-B9NN."),
        Phrase(
          fr: "la même personne que ligne 82 ; la première réponse compte.",
          en: "the same person as row 82; the first answer counts."),
        Phrase(
          fr: "943 volontaires ; 1 056 réponses à 6 000 courriers (17,6 %)",
          en: "943 volunteers; 1,056 answers to 6,000 letters (17.6%)"),
      ]),
  ]

  private static let panel: [Step] = [
    Step(
      Phrase(
        fr: """
          226 sièges, chaque quartier et chaque âge à sa part, une personne par adresse. La graine a \
          été tirée aux dés devant témoins ; vingt réservistes sont désignés d'avance.
          """,
        en: """
          226 seats, each quarter and each age at its share, one person an address. The seed was \
          thrown with dice before witnesses; twenty people are named for the reserve beforehand.
          """),
      "klero select --seed \"14 décembre 2026, 374920185562093817465029\" --out draw",
      "klero verify draw",
      prints: [
        Phrase(
          fr: "Loterie prête : 1 000 panels de 226 parmi 943 volontaires, conformes à 26 quotas.",
          en: "Lottery ready: 1,000 panels of 226 among 943 volunteers, meeting 26 quotas."),
        Phrase(
          fr: "La personne la moins favorisée a 14,50 chances sur 100.",
          en: "The least favoured person has 14.50 chances in 100."),
        Phrase(fr: "Numéro tiré : 779.", en: "Number drawn: 779."),
        Phrase(fr: "✓ La graine donne ce numéro.", en: "✓ The seed gives this number."),
      ]
    ).beginning(Phrase(fr: "Le panel", en: "The panel")),
    Step(
      Phrase(
        fr: "Les tirés prennent leur siège, pour six ans.",
        en: "Those drawn take their seats, for six years."),
      "klero register take draw --date 2027-01-11",
      "klero register status",
      prints: [
        Phrase(
          fr: "472 événements repris (2 à 473), 0 y était déjà.",
          en: "472 events taken over (2 to 473); 0 were there already."),
        Phrase(fr: "citoyens 226 0 10 janvier 2033", en: "citoyens 226 0 10 January 2033"),
      ]),
    Step(
      Phrase(
        fr: """
          Deux membres s'en vont au printemps. La réserve rend au panel ce qui lui manque, sans \
          toucher à personne d'autre.
          """,
        en: """
          Two members leave in spring. The reserve gives the panel back what it lacks, and moves \
          nobody else.
          """),
      "klero replace --gone H00543,H09045 --seed \"3 mai 2027, 7 7 21\" --out remplacement",
      "klero register take remplacement --date 2027-05-03",
      "klero register history H00543",
      prints: [
        Phrase(
          fr: "2 départs, 2 remplaçants (dont réservistes : 2) : H12078, H15879.",
          en: "2 departures, 2 replacements (of the reserve: 2): H12078, H15879."),
        Phrase(fr: "Tous les quotas sont respectés.", en: "All quotas are met."),
        Phrase(
          fr: "Nicolas RENAUD : remplacé par Julien GUYOT",
          en: "Nicolas RENAUD: replaced by Julien GUYOT"),
      ]),
  ]

  private static let works: [Step] = [
    Step(
      Phrase(
        fr: """
          Le premier travail porte sur les parcs : trente volontaires, tirés dans le panel, dont les \
          parts sont gardées. Cette fois tous voudraient en être.
          """,
        en: """
          The first work is about parks: thirty volunteers, drawn from the panel, whose shares are \
          kept. This time all would like to take part.
          """),
      """
      klero committee work parcs --size 30 --volunteers remplacement/panel.csv --record \
      --theme "Les parcs" --date 2027-06-14 --seed "14 juin 2027, 4 8 15 16" --out travail-parcs
      """,
      "klero verify travail-parcs",
      prints: [
        Phrase(
          fr: "parcs : 30 personnes tirées parmi 226 volontaires, 196 réservistes",
          en: "parcs: 30 people drawn among 226 volunteers, 196 in reserve"),
        Phrase(fr: "Les parts du panel sont gardées.", en: "The panel’s shares are kept."),
        Phrase(
          fr: "✓ Le tirage pour « parcs », refait d’après la graine, est le même.",
          en: "✓ The draw for “parcs”, made again from the seed, is the same."),
      ]
    ).beginning(
      Phrase(fr: "Un travail, un avis, une réponse", en: "A work, an opinion, an answer")),
    Step(
      Phrase(
        fr: "Au travail suivant, ceux qui n'ont pas encore servi passent d'abord.",
        en: "For the next work those who have not served yet come first."),
      """
      klero committee work cantines --size 30 --volunteers remplacement/panel.csv --record \
      --theme "Les cantines" --date 2027-09-06 --seed "6 septembre 2027, 9 9 31" \
      --out travail-cantines
      """,
      prints: [
        Phrase(fr: "ont servi 0 fois : 30 tirés sur 196", en: "served 0 times: 30 drawn of 196"),
        Phrase(fr: "ont servi 1 fois : 0 tiré sur 30", en: "served 1 time: 0 drawn of 30"),
      ]),
    Step(
      Phrase(
        fr: """
          En octobre la commission rend son avis sur les parcs ; en décembre le conseil y répond en \
          public. Les deux dates restent.
          """,
        en: """
          In October the commission gives its opinion on parks; in December the council answers it in \
          public. Both days stay.
          """),
      "klero register add opinionGiven --opinion parcs --theme \"Des parcs ouverts le soir\" -d 2027-10-11",
      "klero register add answerGiven --opinion parcs -d 2027-12-13 --note \"Délibération du conseil\"",
      "klero register verify",
      prints: [
        Phrase(fr: "avis rendu « parcs »", en: "opinion given “parcs”"),
        Phrase(fr: "réponse publique « parcs »", en: "answer given “parcs”"),
        Phrase(
          fr: "Le registre est entier : 1 443 événements",
          en: "The register is whole: 1,443 events"),
      ]),
  ]
}

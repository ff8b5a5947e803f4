extension TownDescription {
  /// An invented town whose figures are those of a real one: Orvault, in Loire-Atlantique.
  ///
  /// People of 15 and over by age and occupation in its eleven quarters: Source : Insee,
  /// recensement de la population 2016 (base infracommunale), rounded to whole people. Share of
  /// women: Source : Insee, recensement de la population 2018 (all ages). The names of the town,
  /// its quarters and its streets are invented, and so is how readily people volunteer: older
  /// people, managers and those who live near the town hall more than others, as is usual.
  public static let orvault = TownDescription(
    name: "Valcens", postcode: "44999", volunteers: 3000, panelSize: 226,
    referenceDate: "2026-11-22",
    genders: [
      .init("Femme", weight: 13957, appeal: 104), .init("Homme", weight: 12967, appeal: 96),
    ],
    ages: [
      .init("15-29", appeal: 55), .init("30-44", appeal: 85),
      .init("45-59", appeal: 105), .init("60-74", appeal: 160),
      .init("75+", appeal: 70),
    ],
    occupations: [
      .init("Agriculteurs exploitants", appeal: 60, ages: [5, 30, 45, 20, 0]),
      .init("Artisans, commerçants, chefs d'entreprise", appeal: 80, ages: [8, 35, 45, 12, 0]),
      .init(
        "Cadres et professions intellectuelles supérieures", appeal: 170, ages: [10, 42, 40, 8, 0]),
      .init("Professions intermédiaires", appeal: 130, ages: [18, 42, 34, 6, 0]),
      .init("Employés", appeal: 80, ages: [22, 34, 36, 8, 0]),
      .init("Ouvriers", appeal: 40, ages: [24, 36, 34, 6, 0]),
      .init("Retraités", appeal: 120, ages: [0, 0, 3, 57, 40]),
      .init("Autres sans activité professionnelle", appeal: 60, ages: [62, 12, 12, 8, 6]),
    ],
    quarters: [
      .init(
        "La Garenne", appeal: 95, ages: [197, 140, 372, 457, 137],
        occupations: [0, 54, 260, 161, 83, 21, 520, 202],
        streets: ["rue des Genêts", "allée du Verger", "chemin de la Garenne", "rue Jules-Verne"]),
      .init(
        "Les Tilleuls", appeal: 90, ages: [220, 367, 322, 376, 156],
        occupations: [0, 37, 168, 201, 265, 132, 484, 154],
        streets: [
          "rue des Tilleuls", "avenue des Platanes", "impasse du Lavoir", "rue George-Sand",
        ]),
      .init(
        "Le Bourg", appeal: 140, ages: [384, 425, 628, 439, 238],
        occupations: [0, 85, 414, 360, 204, 108, 606, 340],
        streets: [
          "rue de l'Église", "place du Marché", "rue du Général-Leclerc", "rue de la Mairie",
          "quai du Cens",
        ]),
      .init(
        "La Fontaine", appeal: 85, ages: [547, 672, 497, 310, 260],
        occupations: [21, 57, 393, 519, 339, 127, 528, 300],
        streets: [
          "rue de la Fontaine", "avenue Marie-Curie", "allée des Hérons", "rue Saint-Exupéry",
        ]),
      .init(
        "Bel-Air", appeal: 100, ages: [191, 217, 354, 435, 76],
        occupations: [0, 58, 293, 171, 67, 27, 454, 200],
        streets: ["rue de Bel-Air", "chemin des Dames", "rue du Docteur-Roux", "allée des Cèdres"]),
      .init(
        "Le Petit-Bois", appeal: 120, ages: [621, 531, 625, 608, 314],
        occupations: [0, 105, 460, 444, 294, 152, 799, 444],
        streets: [
          "avenue du Petit-Bois", "rue Victor-Hugo", "boulevard de l'Europe", "rue Louise-Michel",
          "square des Rosiers",
        ]),
      .init(
        "Les Moulins", appeal: 80, ages: [500, 506, 393, 298, 231],
        occupations: [0, 49, 229, 385, 321, 173, 481, 290],
        streets: ["rue des Moulins", "rue du Meunier", "impasse des Ajoncs", "avenue Simone-Veil"]),
      .init(
        "La Plaine", appeal: 60, ages: [508, 497, 399, 227, 186],
        occupations: [0, 21, 120, 332, 377, 278, 355, 333],
        streets: [
          "rue de la Plaine", "place Nelson-Mandela", "rue Rosa-Parks", "allée Georges-Brassens",
        ]),
      .init(
        "Le Val", appeal: 110, ages: [460, 517, 561, 393, 354],
        occupations: [0, 71, 439, 415, 297, 94, 715, 253],
        streets: ["rue du Val", "avenue de la Libération", "rue Sainte-Anne", "chemin du Coteau"]),
      .init(
        "Les Vignes", appeal: 95, ages: [197, 332, 312, 339, 244],
        occupations: [0, 34, 172, 254, 212, 68, 537, 147],
        streets: ["rue des Vignes", "rue du Pressoir", "allée du Muscadet", "route de la Chapelle"]),
      .init(
        "La Ferrière", appeal: 105, ages: [315, 344, 451, 423, 310],
        occupations: [0, 57, 333, 303, 173, 69, 652, 256],
        streets: [
          "rue de la Ferrière", "rue du Maréchal-Ferrant", "avenue Jean-Moulin", "rue des Forges",
        ]),
    ])
}

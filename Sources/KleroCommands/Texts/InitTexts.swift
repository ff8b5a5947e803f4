import Reports

/// The texts of `klero init`, and those that it writes.
enum InitTexts {
  static let text = Phrase(
    fr: """
      Crée un dossier : des réglages commentés (klero.json) et des tableaux à remplir. Une \
      commande lancée dans ce dossier y prend tout ce que ses options ne disent pas.

      Avec --example, un comité complet, aux chiffres réels et aux personnes inventées :
      """ + CommitteeExample.list(.french),
    en: """
      Makes a dossier: commented settings (klero.json) and tables to fill in. A command run in \
      that folder takes from it all that its options do not say.

      With --example, a complete committee of real figures and invented people:
      """ + CommitteeExample.list(.english))

  static let examples: [CommandPage.Example] = [
    .init(
      "klero init commission-2027",
      Phrase(fr: "Un dossier à remplir", en: "A dossier to fill in")),
    .init(
      "klero init exemple --example orvault",
      Phrase(
        fr: "226 citoyens tirés au sort, et l'histoire à suivre",
        en: "226 citizens drawn by lot, and the story to follow")),
  ]

  static func next(_ path: String, isExample: Bool) -> Phrase {
    isExample
      ? Phrase(
        fr:
          "Le dossier « \(path) » est prêt. Ensuite : cd \(path.shellWord), et ouvrez story.md",
        en:
          "The dossier “\(path)” is ready. Next: cd \(path.shellWord), and open story.md"
      )
      : Phrase(
        fr: """
          Le dossier « \(path) » est prêt à remplir : people.csv (une ligne par volontaire), \
          population.csv (le recensement), klero.json (les réglages). Ensuite : cd \(path.shellWord), puis \
          klero quotas --out quotas.csv --force
          """,
        en: """
          The dossier “\(path)” is ready to be filled in: people.csv (one row a volunteer), \
          population.csv (the census), klero.json (the settings). Next: cd \(path.shellWord), then \
          klero quotas --out quotas.csv --force
          """)
  }

  static let frenchPeople = [
    "id", "prénom", "nom", "genre", "naissance", "quartier", "adresse", "code postal",
  ]
  static let englishPeople = [
    "id", "first name", "last name", "gender", "born", "quarter", "address", "postcode",
  ]

  /// The settings of an empty dossier.
  static let settings = Phrase(
    fr: """
      // Les réglages d'une commission. Les lignes qui commencent par // sont des commentaires ;
      // une virgule de trop ne gêne pas. « klero help » dit ce que fait chaque commande.
      {
        // La langue des documents : "fr" ou "en".
        language: "fr",

        // Le jour auquel les âges sont pris.
        referenceDate: "2027-01-01",

        files: {
          // Le vivier : une ligne par volontaire.
          people: "people.csv",
          // Le recensement : critère, modalité, population.
          population: "population.csv",
          // Les quotas : critère, modalité, min, max. « klero quotas » les propose.
          quotas: "quotas.csv",
        },

        // La colonne des identifiants.
        id: "id",

        // D'où viennent les critères qui ne sont pas des colonnes telles quelles.
        attributes: [
          { name: "genre" },
          { name: "âge", birthDate: "naissance", bands: "16-24,25-39,40-59,60-74,75+" },
          { name: "quartier" },
        ],

        // Un membre au plus par foyer : retirez les // de la ligne suivante.
        // household: ["adresse", "code postal"],

        panel: {
          size: 30,
          // De combien élargir les quotas proposés : des sièges (1) ou une part ("10%").
          tolerance: 0,
        },
      }

      """,
    en: """
      // A commission's settings. Lines that begin with // are comments; a comma too many does no
      // harm. “klero help” says what each command does.
      {
        // The language of documents: "fr" or "en".
        language: "en",

        // The day on which ages are taken.
        referenceDate: "2027-01-01",

        files: {
          // The pool: one row a volunteer.
          people: "people.csv",
          // The census: attribute, value, population.
          population: "population.csv",
          // The quotas: feature, value, min, max. “klero quotas” proposes them.
          quotas: "quotas.csv",
        },

        // The column of ids.
        id: "id",

        // Where attributes come from that are not plain columns.
        attributes: [
          { name: "gender" },
          { name: "age", birthDate: "born", bands: "16-24,25-39,40-59,60-74,75+" },
          { name: "quarter" },
        ],

        // At most one member a household: remove the // of the next line.
        // household: ["address", "postcode"],

        panel: {
          size: 30,
          // How far to widen the quotas that are proposed: seats (1) or a part ("10%").
          tolerance: 0,
        },
      }

      """)
}

/// The words that the board's script says, by the names that it knows them by. `{…}` are gaps that
/// it fills; `singular|plural` are the two forms of what it counts.
enum BoardTexts {
  static let heading = Phrase(fr: "Les ateliers", en: "The workshops")
  static let edited = Phrase(
    fr: "Les chiffres ci-dessous sont ceux du plan tel qu’il a été écrit ; ceux du plan modifié "
      + "sont au-dessus.",
    en: "The figures below are those of the plan as it was written; those of the edited plan are "
      + "above.")

  static func madeBy(_ program: String) -> Phrase {
    Phrase(
      fr: "Page écrite par \(program). Elle ne charge rien et n'envoie rien : elle marche sans "
        + "réseau. Elle porte des noms : ne la publiez pas.",
      en: "Page written by \(program). It loads nothing and sends nothing: it works without a "
        + "network. It bears names: do not publish it.")
  }

  /// All of them, typeset in a language.
  static func words(in language: Language) -> [String: String] {
    (places + effects + demands + actions + fields).reduce(into: [:]) { words, entry in
      words[entry.name] = entry.phrase.plain(language)
    }
  }

  typealias Entry = (name: String, phrase: Phrase)

  private static let places: [Entry] = [
    ("table", Phrase(fr: "Atelier {table}", en: "Workshop {table}")),
    ("absentPlace", Phrase(fr: "Absents", en: "Absent")),
    ("people", Phrase(fr: "{n} personne|{n} personnes", en: "{n} person|{n} people")),
    ("about", Phrase(fr: "{what} : {said}.", en: "{what}: {said}.")),
    ("isHere", Phrase(fr: "y est déjà", en: "is there already")),
  ]

  private static let effects: [Entry] = [
    ("balanced", Phrase(fr: "équilibré", en: "balanced")),
    ("unbalanced", Phrase(fr: "déséquilibré, {what}", en: "unbalanced, {what}")),
    (
      "manyPeople",
      Phrase(
        fr: "{n} personne de trop|{n} personnes de trop",
        en: "{n} person too many|{n} people too many")
    ),
    (
      "fewPeople",
      Phrase(
        fr: "{n} personne manque|{n} personnes manquent",
        en: "{n} person too few|{n} people too few")
    ),
    (
      "manyOf",
      Phrase(
        fr: "{n} « {value} » de trop|{n} « {value} » de trop",
        en: "{n} “{value}” too many|{n} “{value}” too many")
    ),
    (
      "fewOf",
      Phrase(
        fr: "{n} « {value} » manque|{n} « {value} » manquent",
        en: "{n} “{value}” too few|{n} “{value}” too few")
    ),
    (
      "otherDefects",
      Phrase(
        fr: "autres critères : {n} écart|autres critères : {n} écarts",
        en: "other attributes: {n} off|other attributes: {n} off")
    ),
    ("balanceBetter", Phrase(fr: "meilleur équilibre", en: "better balance")),
    ("balanceSame", Phrase(fr: "même équilibre", en: "same balance")),
    ("balanceWorse", Phrase(fr: "moins d’équilibre", en: "worse balance")),
    (
      "meetAgain",
      Phrase(
        fr: "{n} rencontre répétée|{n} rencontres répétées",
        en: "meets {n} person again|meets {n} people again")
    ),
    (
      "evenTables",
      Phrase(
        fr: "{n} atelier équilibré sur {of}|{n} ateliers équilibrés sur {of}",
        en: "{n} workshop of {of} balanced|{n} workshops of {of} balanced")
    ),
    (
      "pairs",
      Phrase(
        fr: "{n} paire se rencontre|{n} paires se rencontrent", en: "{n} pair meets|{n} pairs meet")
    ),
    (
      "repeats",
      Phrase(
        fr: "{n} rencontre répétée|{n} rencontres répétées",
        en: "{n} meeting is a repeat|{n} meetings are repeats")
    ),
  ]

  private static let actions: [Entry] = [
    ("moved", Phrase(fr: "{name} : {from} → {to}.", en: "{name}: {from} → {to}.")),
    ("added", Phrase(fr: "{name} prend part.", en: "{name} takes part.")),
    ("undone", Phrase(fr: "Annulé : {what}", en: "Undone: {what}")),
    ("redone", Phrase(fr: "Refait : {what}", en: "Done again: {what}")),
    ("nothingToUndo", Phrase(fr: "Rien à annuler.", en: "Nothing to undo.")),
    ("nothingToRedo", Phrase(fr: "Rien à refaire.", en: "Nothing to do again.")),
    (
      "exported",
      Phrase(
        fr: "Le plan est dans le fichier assignment.csv, parmi vos téléchargements.",
        en: "The plan is in the file assignment.csv, among your downloads.")
    ),
    ("picked", Phrase(fr: "{name} : choisissez l’atelier.", en: "{name}: choose the workshop.")),
    ("givenUp", Phrase(fr: "Personne n’est déplacé.", en: "Nobody is moved.")),
    (
      "choosePersonFirst",
      Phrase(fr: "Choisissez d’abord la personne.", en: "Choose the person first.")
    ),
    (
      "chooseTableFirst",
      Phrase(fr: "Choisissez d’abord l’atelier.", en: "Choose the workshop first.")
    ),
    (
      "noSuggestion",
      Phrase(
        fr: "Aucun déplacement ni échange n’améliore ce tour.",
        en: "No move or exchange makes this round better.")
    ),
  ]

  private static let fields: [Entry] = [
    ("howToTitle", Phrase(fr: "Mode d’emploi", en: "How to use it")),
    (
      "howTo",
      Phrase(
        fr: "Faites glisser une personne vers un autre atelier. Ou choisissez-la (clic, Entrée), "
          + "puis l’atelier. Au clavier : Tab passe d’un atelier à l’autre, les flèches d’une "
          + "personne à l’autre ; Échap renonce, Ctrl+Z annule. ↻ compte les retrouvailles ; ◆ : place "
          + "prévue à certains ateliers ; & : à laisser avec quelqu’un ; ♥1 : premier vœu. Tout "
          + "déplacement est permis ; ce qui ne tient plus est dit.",
        en: "Drag a person to another workshop. Or choose the person (click, Enter), then the "
          + "workshop. With the keyboard: Tab goes from workshop to workshop, arrows from person to "
          + "person; Escape gives up, Ctrl+Z undoes. ↻ counts those met again; ◆: a place at certain "
          + "workshops; &: sits together with somebody; ♥1: first wish. Every move is allowed; what "
          + "does not hold any more is said.")
    ),
    ("roundChoice", Phrase(fr: "Tour", en: "Round")),
    ("person", Phrase(fr: "Personne", en: "Person")),
    ("place", Phrase(fr: "Vers", en: "To")),
    ("choosePerson", Phrase(fr: "Choisir une personne", en: "Choose a person")),
    ("chooseTable", Phrase(fr: "Choisir un atelier", en: "Choose a workshop")),
    ("move", Phrase(fr: "Déplacer", en: "Move")),
    ("moveHere", Phrase(fr: "Placer ici", en: "Move here")),
    ("moveTo", Phrase(fr: "Placer ici : {name}, {table}", en: "Move here: {name}, {table}")),
    ("undo", Phrase(fr: "Annuler", en: "Undo")),
    ("redo", Phrase(fr: "Refaire", en: "Redo")),
    ("suggest", Phrase(fr: "Améliorer d’un pas", en: "Improve by one step")),
    ("export", Phrase(fr: "Exporter le plan (CSV)", en: "Export the plan (CSV)")),
    ("showAll", Phrase(fr: "Montrer tous les critères", en: "Show all attributes")),
    ("absences", Phrase(fr: "Cocher les absents", en: "Tick who is absent")),
    (
      "absencesNote",
      Phrase(
        fr: "Une absence vaut pour le tour affiché et les suivants.",
        en: "An absence holds for the round shown and those after it.")
    ),
    ("addSomebody", Phrase(fr: "Ajouter une personne", en: "Add a person")),
    ("name", Phrase(fr: "Nom", en: "Name")),
    ("choose", Phrase(fr: "Choisir", en: "Choose")),
    ("unknown", Phrase(fr: "Non renseigné", en: "Not given")),
    ("add", Phrase(fr: "Ajouter", en: "Add")),
  ]
}

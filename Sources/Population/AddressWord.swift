/// The words of addresses that are written in several ways.
enum AddressWord {
  /// The form to which a word and its abbreviations are reduced; a word that has none is kept.
  static func reduced(_ word: String) -> String {
    forms[word] ?? word
  }

  /// What stands behind the figure of an ordinal number: 1er, 2nde, 3ème, 4th.
  static let ordinals: Set<String> = [
    "e", "er", "ere", "eme", "ieme", "nd", "nde", "st", "rd", "th",
  ]

  /// What people write when there is no address.
  static let blanks: Set<String> = [
    "inconnu", "inconnue", "adresse inconnue", "neant", "nc", "nr", "na", "n a", "aucune", "aucun",
    "sans", "sans adresse", "sdf", "sans domicile fixe", "non renseigne", "non renseignee",
    "non communique", "non communiquee", "unknown", "none", "no fixed abode", "null", "xxx",
  ]

  /// The words of which ``blanks`` are made.
  static let wordsOfBlanks = Set(blanks.flatMap { $0.split(separator: " ").map { String($0) } })

  private static let forms: [String: String] = {
    var forms: [String: String] = [:]
    for group in groups {
      for word in group.dropFirst() { forms[word] = group[0] }
    }
    return forms
  }()

  /// Words that are one: the form first. A form must not be a word of another group.
  private static let groups: [[String]] = [
    // French ways
    ["avenue", "av", "ave", "aven", "avn"],
    ["boulevard", "bd", "bld", "blvd", "bvd", "boul", "bvard"],
    ["rue", "r"], ["place", "pl"], ["impasse", "imp"], ["allee", "all", "allees"],
    ["chemin", "ch", "che", "chem"], ["route", "rte"], ["faubourg", "fg", "fbg"],
    ["quai", "qu"], ["cours", "crs"], ["passage", "pass", "psg"], ["sentier", "sent"],
    ["esplanade", "esp"], ["promenade", "prom"], ["rondpoint", "rpt"], ["montee", "mte"],
    ["venelle", "ven"], ["traverse", "tra"], ["villa", "vla"], ["hameau", "ham"],
    ["lotissement", "lot"], ["residence", "res", "resid"], ["zone", "zn"],
    // Within a building
    ["batiment", "bat", "bt", "bldg", "building"],
    ["appartement", "apt", "app", "appt", "appart", "apartment", "flat"],
    ["escalier", "esc"], ["etage", "etg"],
    // Titles in names of ways
    ["ste", "sainte"], ["general", "gal", "gen", "gl"], ["marechal", "mal", "mar"],
    ["president", "pdt", "pres"], ["commandant", "cdt", "cmdt"], ["capitaine", "cap", "cne"],
    ["lieutenant", "lt"], ["colonel", "col"], ["professeur", "pr", "prof"],
    // English ways
    ["road", "rd"], ["lane", "ln"], ["close", "cl"], ["court", "ct"], ["crescent", "cres"],
    ["gardens", "gdns"], ["square", "sq"], ["terrace", "terr", "tce"], ["grove", "gr"],
    ["park", "pk"], ["north", "nth"], ["south", "sth"],
    // One abbreviation, two words: all readings are reduced to it
    ["st", "saint", "street", "str"],
    ["dr", "docteur", "doctor", "drive"],
  ]
}

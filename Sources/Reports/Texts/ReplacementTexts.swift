import Selection

extension ReplacementError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .notAMember(let id):
      Phrase(
        french: """
          « \(id) » n'est pas membre du panel. Après un premier remplacement, indiquez-le avec \
          --after.
          """,
        english: """
          “\(id)” is no member of the panel. After an earlier replacement, name it with --after.
          """)
    case .unknownPerson(let id):
      Phrase(
        french: "« \(id) » n'est pas dans le vivier de ce tirage. Vérifiez l'identifiant.",
        english: "“\(id)” is not in the pool of this draw. Check the id.")
    case .lottery(let error): error.phrase
    case .malformedSeed:
      Phrase(
        french: "Le remplacement est abîmé : sa graine est vide.",
        english: "The replacement is damaged: its seed is empty.")
    }
  }
}

import Population
import Tables

/// Why a roll could not be read.
extension RollError: Explainable {
  /// What is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .table(let error): error.phrase
    case .population(let error): error.phrase
    case .unreadable:
      Phrase(
        fr: "La liste ne peut pas être lue jusqu’à sa fin, ou elle a changé entre-temps.",
        en: "The roll cannot be read to its end, or has changed meanwhile.")
    case .irregular:
      Phrase(
        fr: "Le texte de la liste n’est pas régulier.", en: "The text of the roll is not regular.")
    case .tooManyStrata(let limit): Self.tooManyStrata(limit)
    }
  }

  private static func tooManyStrata(_ limit: Int) -> Phrase {
    Phrase { language in
      let limit = language.integer(limit)
      return language == .french
        ? """
        Les critères donnent plus de \(limit) strates : l’un d’eux est sans doute un identifiant \
        ou une adresse. Choisissez des critères qui ont peu de modalités.
        """
        : """
        The attributes make more than \(limit) strata: one of them is probably an id or an \
        address. Choose attributes with few values.
        """
    }
  }
}

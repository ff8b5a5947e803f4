/// The words of who leads the tables.
enum WorkshopStaffTexts {
  static let heading = Phrase(fr: "L’équipe", en: "Staff")
  static let caption = Phrase(
    fr: "L’atelier de chaque membre de l’équipe, pour tous les tours",
    en: "The workshop of all staff, for all rounds")
  static let role = Phrase(fr: "Rôle", en: "Role")
  static let workshop = Phrase(fr: "Atelier", en: "Workshop")
  static let reserve = Phrase(fr: "En réserve", en: "In reserve")

  static func drawn(_ seed: String) -> Phrase {
    Phrase(
      fr:
        "Tiré au sort avec la même graine : atelier après atelier et rôle après rôle, la personne "
        + "au plus petit SHA-256 de `\(seed),staff,identifiant`, pourvu que chaque atelier puisse "
        + "encore avoir ce qu’il demande et chaque participant ce dont il a besoin.",
      en: "Drawn by lot with the same seed: workshop by workshop and role by role, the person with "
        + "the smallest SHA-256 of `\(seed),staff,id`, as long as every workshop can still have "
        + "what it asks for and every participant what he or she needs.")
  }

  /// A member of the staff beside the role: `Facilitator: Ana`.
  static func led(_ role: String, by name: String) -> Phrase {
    Phrase(fr: "\(role) : \(name)", en: "\(role): \(name)")
  }
}

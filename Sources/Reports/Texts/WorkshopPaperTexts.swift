import Workshops

/// The words of what people hold in their hands.
enum WorkshopPaperTexts {
  static let tables = Phrase(fr: "Feuilles des ateliers", en: "Sheets of the workshops")
  static let badges = Phrase(fr: "Badges", en: "Badges")
  static let attendance = Phrase(fr: "Feuille d’émargement", en: "Attendance sheet")
  static let attendanceCaption = Phrase(
    fr: "Chaque personne présente signe sur sa ligne", en: "All who are present sign on their line")
  static let observersCaption = Phrase(fr: "Observateurs", en: "Observers")
  static let newcomersCaption = Phrase(
    fr: "Personnes venues sans coupon", en: "People who came without a coupon")
  static let signature = Phrase(fr: "Signature", en: "Signature")
  static let facilitators = Phrase(fr: "Feuilles de l’animation", en: "Facilitators’ sheets")
  static let path = Phrase(fr: "Tour → atelier", en: "Round → workshop")
  static let observes = Phrase(fr: "Observe", en: "Observes")
  static let notes = Phrase(fr: "Notes", en: "Notes")
  static let footer = Phrase(
    fr: "À imprimer sur A4, sans mise à l’échelle. Ces pages portent des noms : ne les publiez "
      + "pas.",
    en: "To be printed on A4, at actual size. These pages bear names: do not publish them.")
  static let folder = Phrase(
    fr: "À imprimer, dans le dossier `print` : feuilles des ateliers, liste à afficher, badges, "
      + "feuille d’émargement, feuilles de l’animation.",
    en: "To be printed, in the folder `print`: sheets of the workshops, list for the wall, badges, "
      + "attendance sheet, facilitators’ sheets.")

  static func proposal(_ number: Int) -> Phrase {
    Phrase(fr: "Proposition \(number)", en: "Proposal \(number)")
  }

  static func step(round: Int, workshop: Int?) -> Phrase {
    let workshop = workshop.map(String.init) ?? "–"
    return Phrase(fr: "\(round) → \(workshop)", en: "\(round) → \(workshop)")
  }
}

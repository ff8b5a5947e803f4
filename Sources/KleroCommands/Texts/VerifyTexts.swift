import Reports
import Selection

/// The texts of `klero verify`.
enum VerifyTexts {
  static let text = Phrase(
    fr: """
      Refait tout ce qui peut l’être : empreintes des fichiers, personnes et quotas relus, chaque \
      panel compté face à chaque quota et à chaque foyer, billets de chacun, preuve d’optimalité, \
      de la graine au numéro et au panel, listes et dossier public recomposés et comparés. Dit ce \
      qui a été vérifié et ce qui ne pouvait pas l’être.

      Le script verify.py fait les mêmes vérifications sans rien partager avec ce programme.
      """,
    en: """
      Repeats all that can be repeated: digests of the files, people and quotas read again, every \
      panel counted against every quota and household, everybody’s tickets, the proof of \
      optimality, from the seed to the number and the panel, lists and public folder made again \
      and compared. Says what was checked and what could not be.

      The script verify.py makes the same checks without sharing anything with this program.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero verify courriers --roll liste.csv",
      Phrase(fr: "Un tirage de courriers", en: "A draw of letters")),
    .init(
      "klero verify tirage",
      Phrase(fr: "L’organisateur ou le témoin", en: "The organiser or the witness")),
    .init(
      "klero verify tirage/public",
      Phrase(fr: "Chacun, avec ce qui est publié", en: "Anybody, with what is published")),
  ]

  static func fingerprint(_ hex: String, of file: String) -> Phrase {
    Phrase(
      fr: "Empreinte de \(file), à comparer avec celle qui a été publiée :\n  \(hex)",
      en: "Fingerprint of \(file), to compare with the one that was published:\n  \(hex)")
  }

  static func conclusion(_ checks: [LotteryCheck]) -> Phrase {
    let failures = checks.count { $0.verdict.isFailure }
    let unchecked = checks.count {
      if case .notChecked = $0.verdict { true } else { false }
    }
    return Phrase { language in
      let good = checks.count - failures - unchecked
      if language == .french {
        let done = language.count(good, "vérification juste", "vérifications justes")
        let rest =
          unchecked == 0
          ? ""
          : " ; \(language.count(unchecked, "n’a pas pu être faite", "n’ont pas pu être faites"))"
        return failures == 0
          ? "\(done), aucune fausse\(rest)."
          : "\(language.count(failures, "vérification fausse", "vérifications fausses"))."
      }
      let done = language.count(good, "check holds", "checks hold")
      let rest = unchecked == 0 ? "" : "; \(language.integer(unchecked)) could not be made"
      return failures == 0
        ? "\(done), none fails\(rest)."
        : "\(language.count(failures, "check fails", "checks fail"))."
    }
  }
}

import Reports
import Selection
import Tables

/// The texts of `klero answers`.
enum AnswersTexts {
  static let text = Phrase(
    fr: """
      Chaque courrier porte un code de huit caractères, dont le dernier est une clé : une faute de \
      frappe se voit toujours, ainsi que deux caractères échangés. Un code fautif n’est corrigé que si \
      une seule personne invitée peut être visée ; chaque correction est dite.

      Écrit volunteers.csv (le vivier, que lit « klero select »), responses.csv (les taux de réponse \
      par strate, que lit « klero invite --response ») et unmatched.csv (tout ce qui a été corrigé, \
      répété ou refusé).
      """,
    en: """
      Each letter bears a code of eight characters, of which the last is a check: one wrong character \
      is always found, and two that changed places. A wrong code is corrected only if a single person \
      invited can be meant; each correction is said.

      Writes volunteers.csv (the pool that “klero select” reads), responses.csv (rates of response by \
      stratum, which “klero invite --response” reads) and unmatched.csv (all that was corrected, \
      repeated or refused).
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero answers -d courriers -a retours.csv -o vivier",
      Phrase(fr: "Le vivier du second tirage", en: "The pool of the second draw")),
    .init(
      "klero answers -d courriers -a retours.csv --yes accord=oui -o vivier",
      Phrase(fr: "Des refus sont parmi les réponses", en: "Some answers are a no")),
  ]

  static let codeColumns = [
    "code", "code personnel", "code réponse", "code de réponse", "votre code", "your code",
    "answer code", "personal code",
  ]

  static let condition = Phrase(
    fr: "écrivez COLONNE=VALEUR, comme « accord=oui ».",
    en: "write COLUMN=VALUE, such as “agrees=yes”.")

  static func summary(_ result: AnswerFiles.Result, folder: String) -> Phrase {
    Phrase { language in
      let volunteers = language.count(result.volunteers, "volontaire", "volontaires")
      let isFrench = language == .french
      let answers = language.count(
        result.answers, isFrench ? "réponse" : "answer", isFrench ? "réponses" : "answers")
      let letters = language.count(
        result.letters, isFrench ? "courrier" : "letter", isFrench ? "courriers" : "letters")
      let rate = language.percent(
        result.letters > 0 ? Double(result.answers) / Double(result.letters) : 0)
      return isFrench
        ? "\(volunteers) ; \(answers) à \(letters) (\(rate)) : dossier « \(folder) »."
        : """
        \(language.count(result.volunteers, "volunteer", "volunteers")); \(answers) to \
        \(letters) (\(rate)): folder “\(folder)”.
        """
    }
  }

  static func remark(_ remark: AnswerFiles.Remark) -> Phrase {
    Phrase { language in
      let typed = language.quoted(remark.typed)
      let row = language.integer(remark.row)
      let french = language == .french
      let head = french ? "Ligne \(row), code \(typed)\u{A0}: " : "Row \(row), code \(typed): "
      return head + end(remark)[language]
    }
  }

  private static func end(_ remark: AnswerFiles.Remark) -> Phrase {
    let code = remark.code ?? ""
    switch remark.outcome {
    case .taken(_, .transposition):
      return Phrase(
        fr: "deux caractères échangés, lu \(code).",
        en: "two characters changed places, read \(code).")
    case .taken:
      return Phrase(
        fr: "un caractère corrigé, lu \(code).", en: "one character corrected, read \(code).")
    case .repeated(_, let row, _):
      return Phrase(
        fr: "la même personne que ligne \(row) ; la première réponse compte.",
        en: "the same person as row \(row); the first answer counts.")
    case .refused(.ambiguous(let count)):
      return Phrase(
        fr: "\(count) personnes peuvent être visées : non corrigé.",
        en: "\(count) people can be meant: not corrected.")
    case .refused(.notOfThisDraw):
      return Phrase(
        fr: "un code en règle, mais d’aucun courrier de ce tirage.",
        en: "a code in order, but of no letter of this draw.")
    case .refused(.empty):
      return Phrase(fr: "pas de code.", en: "no code.")
    case .refused:
      return Phrase(
        fr: "ne ressemble au code d’aucun courrier.", en: "is not like the code of any letter.")
    }
  }

  static func more(_ count: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "Et \(language.count(count, "autre remarque", "autres remarques")) : voir unmatched.csv."
        : "And \(language.count(count, "more remark", "more remarks")): see unmatched.csv."
    }
  }

  static func rate(of stratum: [String], _ count: ResponseCount) -> Phrase {
    Phrase { language in
      let name = stratum.joined(separator: ", ")
      let isFrench = language == .french
      let answers = language.count(
        count.answers, isFrench ? "réponse" : "answer", isFrench ? "réponses" : "answers")
      let letters = language.integer(count.letters)
      let share = count.letters > 0 ? Double(count.answers) / Double(count.letters) : 0
      return isFrench
        ? "\(name)\u{A0}: \(answers) sur \(letters) (\(language.percent(share)))."
        : "\(name): \(answers) of \(letters) (\(language.percent(share)))."
    }
  }
}

import Committee
import Population
import Reports

/// The texts of `klero committee report`.
enum CommitteeReportTexts {
  static let text = Phrase(
    fr: """
      Montre l'année d'un comité d'après son registre : qui siège où et quelles places sont \
      libres, quelles règles sont tenues, les mandats dans le temps, qui vient aux réunions et qui \
      ne vient plus, ce qui est demandé à chacun. Avec une population (celle du dossier ou \
      --population), dit aussi si chaque collège ressemble au territoire.

      La page ne nomme personne, sauf avec --names.
      """,
    en: """
      Shows a committee's year by its register: who sits where and which seats are free, which \
      rules hold, mandates over time, who comes to meetings and who has stopped coming, what is \
      asked of each. With a population (the dossier's or --population) it also says whether each \
      college looks like the territory.

      The page names nobody, unless --names is given.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero committee report --out annee.html",
      Phrase(fr: "La page des douze derniers mois", en: "The page of the last twelve months")),
    .init(
      "klero committee report --from 2026-01-01 --on 2026-12-31 --out 2026.html",
      Phrase(fr: "Une année civile", en: "One calendar year")),
  ]

  static func before(_ last: Day) -> Phrase {
    Phrase(
      fr: "donnez un jour qui ne vient pas après le \(Language.french.date(last)) (--on).",
      en: "give a day that is not after \(Language.english.date(last)) (--on).")
  }

  static func span(_ first: Day, _ last: Day) -> Phrase {
    Phrase { language in
      let (first, last) = (language.date(first), language.date(last))
      return language == .french ? "du \(first) au \(last)" : "\(first) to \(last)"
    }
  }

  static func seats(_ college: CommitteeYear.College) -> Phrase {
    Phrase { language in
      let held = language.integer(college.held)
      let free = college.vacant
      switch language {
      case .french:
        let rest = free == 0 ? "" : ", \(language.count(free, "place libre", "places libres"))"
        return "\(college.name) : \(held)\(rest)"
      case .english:
        return "\(college.name): \(held)\(free == 0 ? "" : ", \(language.integer(free)) free")"
      }
    }
  }

  static let meetingColumns = [
    Phrase(fr: "réunion", en: "meeting"), Phrase(fr: "présents ou représentés", en: "there"),
    Phrase(fr: "invités", en: "guests"),
  ]

  static func missed(_ name: String, _ meetings: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(name) a manqué les \(language.integer(meetings)) dernières réunions."
        : "\(name) missed the last \(language.integer(meetings)) meetings."
    }
  }

  static func moves(_ group: String, _ moves: [String]) -> Phrase {
    let list = moves.joined(separator: ", ")
    return Phrase(
      fr: "\(group), sièges à déplacer : \(list)", en: "\(group), seats to move: \(list)")
  }
}

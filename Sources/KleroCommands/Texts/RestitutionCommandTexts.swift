import Reports
import Workshops

/// The texts of `klero workshops restitution`.
enum RestitutionCommandTexts {
  static let text = Phrase(
    fr: """
      Classe les propositions des ateliers d’après les votes. Les égalités sont départagées par un \
      tirage au sort que chacun peut refaire : la proposition dont « graine,restitution,code » a la \
      plus petite empreinte SHA-256 passe devant.

      Sans colonne id, les propositions de l’atelier 3 s’appellent 3.1, 3.2, et ainsi de suite. Un \
      vote pour une proposition inconnue, un vote double ou de trop : tout est dit, ligne par \
      ligne, et rien n’est compté.

      Écrit restitution.html (le compte rendu), restitution.csv et restitution.json (avec \
      l’empreinte des fichiers comptés). Aucun ne nomme un votant.
      """,
    en: """
      Ranks what the workshops propose by the votes. Ties are put in order by a lot that anybody \
      can repeat: the proposal whose “seed,restitution,id” has the smallest SHA-256 goes first.

      Without a column id the proposals of workshop 3 are called 3.1, 3.2, and so on. A vote for an \
      unknown proposal, a vote twice or one too many: all is said, row by row, and nothing is \
      counted.

      Writes restitution.html (the record), restitution.csv and restitution.json (with the \
      fingerprints of the files that were counted). None of them names a voter.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero workshops restitution --proposals p.csv --votes v.csv --plan j -o cr",
      Phrase(fr: "Chacun approuve ce qu’il veut", en: "Everybody approves what they like")),
    .init(
      "klero workshops restitution --proposals p --votes v --count points -s 7 -o cr",
      Phrase(fr: "Des points, sans plan", en: "Points, without a plan")),
  ]

  static func summary(_ restitution: Restitution, folder: String) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let lines = restitution.ranking.enumerated().map { rank, place in
        let proposal = restitution.proposals[place.proposal]
        let score = language.integer(place.score)
        let lot = place.ticket == nil ? "" : isFrench ? ", par tirage au sort" : ", by lot"
        return "\(rank + 1). \(proposal.id)  \(proposal.text) (\(score)\(lot))"
      }
      return
        (lines + [isFrench ? "Écrit dans « \(folder) »." : "Written into “\(folder)”."])
        .joined(separator: "\n")
    }
  }
}

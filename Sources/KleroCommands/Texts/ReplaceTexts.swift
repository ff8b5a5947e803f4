import Population
import Reports
import Selection

/// The texts of `klero replace`.
enum ReplaceTexts {
  static let text = Phrase(
    fr: """
      Choisit dans le vivier du tirage qui prend les sièges vides, à n’importe quel moment du \
      mandat. Personne d’autre ne bouge. Autant de sièges que possible sont pourvus, puis les \
      quotas sont retrouvés aussi bien que possible (c’est prouvé), avec un membre au plus par \
      foyer si le tirage avait cette règle.

      À mérite égal, les réservistes (reserve.csv) passent d’abord, dans leur ordre publié ; puis \
      le sort décide : les plus petits SHA-256("graine,replace,identifiant"). Sans --seed, la \
      graine est celle du tirage.
      """,
    en: """
      Chooses from the draw's pool who takes the empty seats, at any moment of the mandate. Nobody \
      else moves. As many seats as possible are filled, then quotas are restored as far as \
      possible (that is proved), with at most one member a household if the draw had that rule.

      Among equally good choices the reserve (reserve.csv) comes first, in its published order; \
      then lots decide: the smallest SHA-256("seed,replace,id"). Without --seed, the seed is the \
      draw's.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero replace --draw tirage --gone p017,p203 --out un",
      Phrase(fr: "Deux membres partent", en: "Two members leave")),
    .init(
      "klero replace --gone p40 --refused p12 --after un/replacement.json --out deux",
      Phrase(
        fr: "Plus tard, un autre part, et p12 a refusé",
        en: "Later another leaves, and p12 refused")),
  ]

  /// What is said when replacements are chosen.
  static func summary(
    _ record: ReplacementRecord, folder: String, in session: Session
  ) -> String {
    let path = folder.droppingTrailingSlashes
    let written = Phrase(
      fr: "Tout est dans « \(path) ». Vérifier : klero verify \(path)",
      en: "All is in “\(path)”. To check: klero verify \(path)")
    let phrases = [chosen(record), seats(record), quotas(record)] + missed(record) + [written]
    return phrases.map(session.console.text).joined(separator: "\n")
  }

  private static func chosen(_ record: ReplacementRecord) -> Phrase {
    let names = record.chosen.map(\.id).joined(separator: ", ")
    let reserve = record.chosen.count { $0.isReserve }
    return Phrase { language in
      let isFrench = language == .french
      let gone = language.count(
        record.gone.count, isFrench ? "départ" : "departure", isFrench ? "départs" : "departures")
      let came = language.count(
        record.chosen.count, isFrench ? "remplaçant" : "replacement",
        isFrench ? "remplaçants" : "replacements")
      let called = isFrench ? "dont réservistes : " : "of the reserve: "
      let list = names.isEmpty ? "" : isFrench ? " : \(names)" : ": \(names)"
      return "\(gone), \(came) (\(called)\(language.integer(reserve)))\(list)."
    }
  }

  private static func seats(_ record: ReplacementRecord) -> Phrase {
    let empty = record.emptySeats
    guard empty > 0 else {
      return Phrase(fr: "Tous les sièges sont pourvus.", en: "All seats are filled.")
    }
    return Phrase { language in
      language == .french
        ? "\(language.count(empty, "siège reste vide", "sièges restent vides")) : il n’y a plus de "
          + "volontaire que les règles admettent."
        : "\(language.count(empty, "seat stays empty", "seats stay empty")): there is no volunteer "
          + "left whom the rules admit."
    }
  }

  private static func quotas(_ record: ReplacementRecord) -> Phrase {
    guard record.violation > 0 else {
      return Phrase(fr: "Tous les quotas sont respectés.", en: "All quotas are met.")
    }
    let proof = Phrase(
      fr: record.isProved ? ", et aucun autre choix ne fait mieux" : "",
      en: record.isProved ? ", and no other choice does better" : "")
    return Phrase { language in
      let (after, before) = (
        language.integer(record.violation), language.integer(record.violationBefore)
      )
      return language == .french
        ? "Quotas manqués de \(after) en tout (sièges vides : \(before))\(proof.french) :"
        : "Quotas missed by \(after) in all (with the seats empty: \(before))\(proof.english):"
    }
  }

  private static func missed(_ record: ReplacementRecord) -> [Phrase] {
    record.quotas.filter { !($0.least...max($0.least, $0.most)).contains($0.after) }.map { line in
      Phrase { language in
        let bounds = "\(language.integer(line.least))–\(language.integer(line.most))"
        let count = language.integer(line.after)
        return language == .french
          ? "  – « \(line.attribute) », « \(line.value) » : \(count) au lieu de \(bounds)"
          : "  – “\(line.attribute)”, “\(line.value)”: \(count) instead of \(bounds)"
      }
    }
  }
}

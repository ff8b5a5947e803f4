import Lottery
import Reports
import Selection

/// The texts of `klero select`.
enum SelectTexts {
  static let text = Phrase(
    fr: """
      Parmi toutes les loteries de panels qui respectent les quotas, trouve la plus juste : la \
      personne la moins favorisée a autant de chances que possible, puis la deuxième, et ainsi de \
      suite. La loterie est une liste de panels numérotés, de chances égales ; un numéro tiré en \
      public désigne le panel.

      Sans graine, écrit la loterie et son empreinte, à publier avant le tirage : « klero draw » \
      tire ensuite le numéro. Avec --seed, fait les deux.

      Le dossier écrit est pour l’organisateur et le témoin ; seul son sous-dossier « public » se \
      publie : il ne contient ni nom, ni identifiant, ni caractéristique de personne.
      """,
    en: """
      Among all lotteries of panels that meet the quotas, finds the fairest: the least favoured \
      person has as much chance as can be, then the second, and so on. The lottery is a list of \
      numbered panels of equal chance; a number drawn in public is the panel.

      Without a seed, writes the lottery and its fingerprint, to be published before the draw: \
      “klero draw” then draws the number. With --seed, does both.

      The folder written is for the organiser and the witness; only its subfolder “public” may be \
      published: it holds no name, no id and nothing of what a person is like.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero select --people vivier.csv --quotas quotas.csv --size 30 --out tirage",
      Phrase(fr: "Préparer la loterie", en: "Prepare the lottery")),
    .init(
      "klero select --people p.csv --quotas q.csv -k 30 -o tirage -s \"17 04 23 31\"",
      Phrase(fr: "Préparer la loterie et tirer", en: "Prepare the lottery and draw")),
    .init(
      "klero select",
      Phrase(fr: "La même chose, dans un dossier klero.json", en: "The same, inside a dossier")),
  ]

  /// What is said when a way out is taken.
  static func applied(_ number: Int, _ repair: Repair) -> Phrase {
    Phrase(
      fr: "Proposition \(number) appliquée : \(repair.phrase.french)",
      en: "Proposal \(number) applied: \(repair.phrase.english)")
  }

  /// What is said when the lottery is ready.
  static func summary(
    _ archive: LotteryArchive, _ draw: DrawArchive?, folder: String, in session: Session
  ) throws -> String {
    var lines = [ready(archive), fairness(archive), tickets(archive)]
    if let copies = copies(archive.record) { lines.append(copies) }
    if let draw {
      lines.append(DrawCommandTexts.drawn(draw))
      lines.append(DrawCommandTexts.written(folder))
    } else {
      lines.append(fingerprints(archive, archive.publicFingerprint.hex))
      lines.append(next(archive, folder))
    }
    return lines.map(session.console.text).joined(separator: "\n")
  }

  private static func ready(_ archive: LotteryArchive) -> Phrase {
    let record = archive.record
    return Phrase { language in
      let panels = language.count(record.tickets, "panel", "panels")
      let quotas = language.count(record.quotas.count, "quota", "quotas")
      let people = language.count(record.people.count, "volontaire", "volontaires")
      let volunteers = language.count(record.people.count, "volunteer", "volunteers")
      let size = language.integer(record.panelSize)
      return language == .french
        ? "Loterie prête : \(panels) de \(size) parmi \(people), conformes à \(quotas)."
        : "Lottery ready: \(panels) of \(size) among \(volunteers), meeting \(quotas)."
    }
  }

  private static func fairness(_ archive: LotteryArchive) -> Phrase {
    let record = archive.record
    let realized = Double(record.realizedMinimum) ?? 0
    guard Double(record.upperBound) ?? 0 > PanelLottery.tolerance else { return noChance }
    let proof = record.certified ? proved(record) : notProved(record)
    return Phrase { language in
      let given = language.chances(realized)
      return language == .french
        ? "La personne la moins favorisée a \(given). \(proof.french)"
        : "The least favoured person has \(given). \(proof.english)"
    }
  }

  private static let noChance = Phrase(
    fr: """
      La personne la moins favorisée n’a aucune chance, et aucune loterie conforme ne peut lui en \
      donner.
      """,
    en: """
      The least favoured person has no chance, and no lottery that meets the quotas can give any.
      """)

  private static func notProved(_ record: LotteryRecord) -> Phrase {
    let bound = Double(record.upperBound) ?? 0
    return Phrase { language in
      language == .french
        ? """
        Il n’est pas prouvé que cette loterie soit la meilleure ; aucune ne peut lui donner plus de \
        \(language.chances(bound)).
        """
        : """
        It is not proved that this lottery is the best; none can give more than \
        \(language.chances(bound)).
        """
    }
  }

  /// What the certificate shows, which depends on what was to be as fair as possible.
  private static func proved(_ record: LotteryRecord) -> Phrase {
    switch record.fairness {
    case .leximin, .maximin:
      let best = Double(record.optimalMinimum) ?? 0
      let levels = record.certificate?.levels.count ?? 0
      return Phrase { language in
        language == .french
          ? """
          Aucune loterie conforme ne peut lui donner plus de \(language.chances(best)) (preuve : \
          certificat de \(language.count(levels, "niveau", "niveaux"))).
          """
          : """
          No lottery that meets the quotas can give more than \(language.chances(best)) (proof: \
          certificate of \(language.count(levels, "level", "levels"))).
          """
      }
    case .nash:
      return Phrase(
        fr: "Aucune loterie conforme n’a de chances dont le produit soit plus grand (prouvé).",
        en: "No lottery that meets the quotas has a larger product of chances (proved).")
    case .goldilocks:
      return Phrase(
        fr: """
          Aucune loterie conforme ne tient mieux ensemble la plus petite et la plus grande chance \
          (prouvé).
          """,
        en: """
          No lottery that meets the quotas keeps the smallest and the largest chance closer \
          together, as goldilocks measures it (proved).
          """)
    }
  }

  private static func tickets(_ archive: LotteryArchive) -> Phrase {
    let difference = Double(archive.record.largestTicketDifference) ?? 0
    return Phrase { language in
      let number = language.decimal(difference, places: 2)
      return language == .french
        ? "Chacun a au plus \(number) billet d’écart avec sa chance exacte."
        : "Everybody’s tickets are within \(number) of their exact chance."
    }
  }

  /// What is said when some panels are equal: how many differ, and whether more could.
  private static func copies(_ record: LotteryRecord) -> Phrase? {
    guard let distinct = record.distinctPanels, distinct < record.tickets else { return nil }
    let most = record.mostDistinctPanels
    return Phrase { language in
      let count = language.integer(distinct)
      let all = language.integer(record.tickets)
      guard most == distinct else {
        return language == .french
          ? distinct == 1
            ? "Les \(all) panels sont tous les mêmes."
            : "\(count) panels sur \(all) diffèrent entre eux ; les autres répètent l’un d’eux."
          : "\(count) of the \(all) panels differ from each other; the others repeat one of them."
      }
      return language == .french
        ? distinct == 1
          ? "Les \(all) panels sont tous les mêmes : il n’en existe pas d’autre."
          : """
          \(count) panels sur \(all) diffèrent entre eux : à ces chances, il n’en existe pas davantage.
          """
        : """
        \(count) of the \(all) panels differ from each other: with these chances there are no more.
        """
    }
  }

  private static func fingerprints(_ archive: LotteryArchive, _ published: String) -> Phrase {
    let own = archive.fingerprint.hex
    return Phrase(
      fr: """
        Empreintes à publier avant le tirage :
          \(own)  lottery.json
          \(published)  public/lottery.json
        """,
      en: """
        Fingerprints to publish before the draw:
          \(own)  lottery.json
          \(published)  public/lottery.json
        """)
  }

  private static func next(_ archive: LotteryArchive, _ folder: String) -> Phrase {
    let path = "\(folder.droppingTrailingSlashes)/\(LotteryArchive.Name.lottery)".shellWord
    let last = archive.record.tickets - 1
    return Phrase { language in
      let most = language.integer(last)
      return language == .french
        ? """
        Ensuite, en public, avec une graine ou un numéro de 0 à \(most) :
          klero draw --lottery \(path) --seed "…"
          klero draw --lottery \(path) --ticket …
        """
        : """
        Then, in public, with a seed or a number from 0 to \(most):
          klero draw --lottery \(path) --seed "…"
          klero draw --lottery \(path) --ticket …
        """
    }
  }
}

extension PanelLottery.Progress.Phase {
  /// What is being done, for the live line.
  var phrase: Phrase {
    switch self {
    case .relaxation:
      Phrase(fr: "Recherche de l’optimum", en: "Looking for the optimum")
    case .panels: Phrase(fr: "Composition des panels", en: "Composing the panels")
    case .columns:
      Phrase(fr: "Recherche parmi les panels entiers", en: "Searching among whole panels")
    case .tickets: Phrase(fr: "Répartition des billets", en: "Sharing out the tickets")
    }
  }
}

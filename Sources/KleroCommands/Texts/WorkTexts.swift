import Population
import Reports
import Selection
import Tables

/// The texts of `klero committee work`.
enum WorkTexts {
  static let text = Phrase(
    fr: """
      Tire au sort, parmi les membres qui le veulent, ceux qui participent à un travail. Les \
      quotas sont les parts du panel, arrondies en dessous et au-dessus ; s'il manque des \
      volontaires, ils sont manqués d'aussi peu de places que possible, et c'est dit. Ensuite, \
      ceux qui ont le moins servi passent d'abord : personne qui a moins servi ne pourrait prendre \
      la place de quelqu'un qui a plus servi sans manquer plus de places. À égalité, le billet \
      décide : SHA-256 de « graine,work,NOM,id ». Les autres sont réservistes, dans l'ordre.

      klero verify refait le tirage d'après work.json.
      """,
    en: """
      Draws, among the members who want to, those who take part in a work. The quotas are the \
      panel's shares, rounded down and up; where volunteers are lacking they are missed by as few \
      seats as possible, and it is said. Then those who served least come first: nobody who served \
      less could take the place of somebody who served more without missing more seats. Where that \
      is equal the ticket decides: SHA-256 of “seed,work,NAME,id”. The others are the reserve, in \
      order.

      klero verify makes the draw again from work.json.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero committee work parcs -k 30 --seed S --date 2027-03-01 -o parcs",
      Phrase(fr: "Trente personnes", en: "Thirty people"))
  ]

  static func summary(_ record: WorkRecord, _ folder: String) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let (chosen, reserve) = (record.chosen.count, record.reserve.count)
      var lines = [
        isFrench
          ? "\(record.work) : \(language.count(chosen, "personne tirée", "personnes tirées")) parmi "
            + "\(language.count(chosen + reserve, "volontaire", "volontaires")), "
            + "\(language.count(reserve, "réserviste", "réservistes")) → \(folder)"
          : "\(record.work): \(language.count(chosen, "person", "people")) drawn among "
            + "\(language.count(chosen + reserve, "volunteer", "volunteers")), "
            + "\(language.integer(reserve)) in reserve → \(folder)"
      ]
      if chosen < record.size {
        lines.append(
          isFrench
            ? "\(language.integer(record.size)) étaient voulus : tous les volontaires participent."
            : "\(language.integer(record.size)) were wanted: all volunteers take part.")
      }
      lines += record.service.map { service(of: $0, language) }
      let missed = record.quotas.filter { !($0.least...$0.most).contains($0.chosen) }
      lines.append(
        missed.isEmpty
          ? (isFrench ? "Les parts du panel sont gardées." : "The panel's shares are kept.")
          : (isFrench
            ? "Les volontaires ne permettent pas mieux que ces écarts aux parts du panel :"
            : "The volunteers allow nothing better than these differences from the panel's shares:")
      )
      lines += missed.map { line(of: $0, language) }
      return lines.joined(separator: "\n")
    }
  }

  private static func service(of one: WorkRecord.Service, _ language: Language) -> String {
    let (chosen, all) = (language.integer(one.chosen), language.integer(one.volunteers))
    return language == .french
      ? "  ont servi \(language.count(one.served, "fois", "fois")) : \(language.count(one.chosen, "tiré", "tirés")) sur \(all)"
      : "  served \(language.count(one.served, "time", "times")): \(chosen) drawn of \(all)"
  }

  private static func line(of one: WorkRecord.Line, _ language: Language) -> String {
    let wanted =
      one.least == one.most
      ? language.integer(one.least) : "\(language.integer(one.least))–\(language.integer(one.most))"
    return language == .french
      ? "  \(one.attribute) = \(one.value) : \(wanted) \(one.most < 2 ? "voulu" : "voulus"), "
        + language.count(one.volunteers, "volontaire", "volontaires")
        + ", \(language.count(one.chosen, "tiré", "tirés"))"
      : "  \(one.attribute) = \(one.value): \(wanted) wanted, "
        + language.count(one.volunteers, "volunteer", "volunteers")
        + ", \(language.integer(one.chosen)) drawn"
  }

  static func check(_ name: String, _ record: WorkRecord, holds: Bool) -> Phrase {
    switch (name, holds) {
    case ("draw", true):
      Phrase(
        fr: "Le tirage pour « \(record.work) », refait d'après la graine, est le même.",
        en: "The draw for “\(record.work)”, made again from the seed, is the same.")
    case ("draw", false):
      Phrase(
        fr: "Le tirage pour « \(record.work) », refait d'après la graine, diffère de work.json.",
        en: "The draw for “\(record.work)”, made again from the seed, differs from work.json.")
    case (_, true):
      Phrase(
        fr: "\(name) a les personnes du tirage, dans leur ordre.",
        en: "\(name) has the people of the draw, in their order.")
    case (_, false):
      Phrase(
        fr: "\(name) n'a pas les personnes du tirage dans leur ordre, ou ne se lit pas.",
        en: "\(name) does not have the people of the draw in their order, or cannot be read.")
    }
  }
}

extension WorkError: Explainable {
  /// Why nobody can be drawn, and what to do.
  var phrase: Phrase {
    switch self {
    case .nobodySits:
      Phrase(
        fr: "personne ne siège ce jour-là : vérifiez --date et le registre.",
        en: "nobody sits on that day: check --date and the register.")
    case .nobodyWants(let work):
      Phrase(
        fr: """
          aucun volontaire pour « \(work) » : donnez une table avec --volunteers, ou notez-les au \
          registre (volunteeredForWork).
          """,
        en: """
          no volunteer for “\(work)”: give a table with --volunteers, or write them into the \
          register (volunteeredForWork).
          """)
    case .notSeated(let place, let name):
      Phrase(
        fr: "\(place.phrase.french) : \(name) ne siège pas ce jour-là.",
        en: "\(place.phrase.english): \(name) does not sit on that day.")
    }
  }
}

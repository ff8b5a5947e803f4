import Reports

/// The texts of `klero sample-size`.
enum SampleSizeTexts {
  static let text = Phrase(
    fr: """
      Dit combien de réponses il faut pour connaître une part à tant de points près, en tenant \
      compte du nombre d'habitants ; avec --by, combien dans chaque strate. Avec --response, dit \
      combien de courriers envoyer pour recevoir ces réponses 19 fois sur 20.

      Ces nombres valent pour des personnes tirées au sort. Aucun nombre de réponses ne corrige \
      le fait que certains ne répondent pas.
      """,
    en: """
      Says how many answers are needed to know a share within so many points, for the number of \
      inhabitants there are; with --by, how many in each stratum. With --response, says how many \
      letters bring these answers 19 times in 20.

      These numbers hold for people drawn by lot. No number of answers mends that some do not \
      answer.
      """)

  static let examples: [CommandPage.Example] = [
    .init(
      "klero sample-size --margin 5 --size 21847",
      Phrase(fr: "Une commune, à 5 points près", en: "A town, within 5 points")),
    .init(
      "klero sample-size -m 5 --population lyon.csv --by quartier --each",
      Phrase(
        fr: "À 5 points près dans chaque quartier", en: "Within 5 points in each quarter")),
  ]

  private static let columns = [
    Phrase(fr: "strate", en: "stratum"), Phrase(fr: "habitants", en: "people"),
    Phrase(fr: "réponses", en: "answers"), Phrase(fr: "± points", en: "± points"),
    Phrase(fr: "courriers", en: "letters"),
  ]

  /// The plan for people: a sentence, and a table of strata.
  static func sheet(_ plan: SamplePlan, _ console: Console) -> String {
    let sentence = console.text(summary(plan)).wrapped(to: min(max(console.width, 40), 100))
    guard !plan.strata.isEmpty else { return sentence }
    let language = console.language
    let hasLetters = plan.letters != nil
    let table = TextTable(
      columns: columns.map { $0[language] }.dropLast(hasLetters ? 0 : 1).map(\.self),
      rows: plan.strata.map { stratum in
        [
          stratum.value, language.decimal(stratum.population, places: 0),
          language.integer(stratum.answers), language.decimal(stratum.margin, places: 1),
        ] + (hasLetters ? [stratum.letters.map { language.integer($0) } ?? "–"] : [])
      })
    return ([sentence, ""] + table.lines.map { "  " + $0 }).joined(separator: "\n")
  }

  private static func summary(_ plan: SamplePlan) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let answers =
        isFrench
        ? language.count(plan.answers, "réponse", "réponses")
        : language.count(plan.answers, "answer is", "answers are")
      let margin = language.decimal(plan.margin, places: 2)
      let confidence = language.percent(plan.confidence, places: 0)
      let letters = plan.letters.map {
        isFrench
          ? " Courriers à envoyer : \(language.integer($0))."
          : " Letters to send: \(language.integer($0))."
      }
      return isFrench
        ? "Il faut \(answers) : la marge d'erreur est alors de ± \(margin) points, avec "
          + "une confiance de \(confidence).\(letters ?? "")"
        : "\(answers) needed: the margin of error is then ±\(margin) points, with "
          + "\(confidence) confidence.\(letters ?? "")"
    }
  }
}

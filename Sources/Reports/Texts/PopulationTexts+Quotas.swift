import Population

extension QuotaConflict: Explainable {
  /// Which demands conflict, in numbers, and what can be done.
  public var phrase: Phrase {
    switch self {
    case .poolTooSmall(let people, let size):
      poolTooSmall(PopulationWords.people(people), size)
    case .leastsAbovePanel(let attribute, let sum, let size):
      Phrase(
        french: """
          « \(attribute) » : les minimums font \(Language.french.count(sum, "siège", "sièges")), le panel en a \(size). \
          Baissez des minimums de \(sum - size) en tout.
          """,
        english: """
          “\(attribute)”: the least add up to \(english(sum)) seats, the panel has \
          \(english(size)). Lower some by \(english(sum - size)) in all.
          """)
    case .mostsBelowPanel(let attribute, let sum, let size):
      Phrase(
        french: """
          « \(attribute) » : les maximums font \(Language.french.count(sum, "siège", "sièges")), le panel en a \(size). \
          Relevez des maximums de \(size - sum) en tout.
          """,
        english: """
          “\(attribute)”: the most add up to \(english(sum)) seats, the panel has \
          \(english(size)). Raise some by \(english(size - sum)) in all.
          """)
    case .tooFewPeople(let attribute, let value, let least, let people):
      tooFewPeople(attribute, value, least, people)
    case .tooFewPlaces(let attribute, let places, let size):
      Phrase(
        french: """
          « \(attribute) » : avec les volontaires présents et les maximums, \
          \(Language.french.count(places, "siège au plus est pourvu", "sièges au plus sont pourvus")) \
          sur \(size). Relevez les maximums des valeurs nombreuses.
          """,
        english: """
          “\(attribute)”: with the volunteers there are and the most allowed, \(english(places)) \
          of \(english(size)) seats can be filled. Raise the most of common values.
          """)
    }
  }

  private func poolTooSmall(_ people: Phrase, _ size: Int) -> Phrase {
    Phrase(
      french: """
        Le vivier compte \(people.french) pour \(Language.french.count(size, "siège", "sièges")). Réduisez le panel, ou cherchez \
        d'autres volontaires.
        """,
      english: """
        The pool has \(people.english) for \(english(size)) seats. Make the panel smaller, or \
        look for more volunteers.
        """)
  }

  private func tooFewPeople(
    _ attribute: String, _ value: String, _ least: Int, _ people: Int
  ) -> Phrase {
    let count = Phrase(
      fr: Language.french.count(people, "volontaire", "volontaires"),
      en: Language.english.count(people, "volunteer", "volunteers"))
    return Phrase(
      french: """
        « \(attribute) », « \(value) » : \(count.french) pour un minimum de \(least). \
        Baissez ce minimum, ou cherchez d'autres volontaires.
        """,
      english: """
        “\(attribute)”, “\(value)”: \(count.english) for a least of \(english(least)). \
        Lower it, or look for more volunteers.
        """)
  }

  private func english(_ number: Int) -> String { Language.english.integer(number) }
}

extension QuotaProposal.Shortage: Explainable {
  /// What the population would give, who volunteered, and the ways out.
  public var phrase: Phrase {
    let quota = line.quota
    let seats = Phrase { $0.decimal(line.seats, places: 1) }
    let count = Phrase(
      fr: people == 0
        ? "aucun volontaire"
        : Language.french.count(people, "seul volontaire", "volontaires seulement"),
      en: Language.english.count(people, "volunteer", "volunteers"))
    return Phrase(
      french: """
        « \(quota.attribute) », « \(quota.value) » : la population donnerait \(seats.french) \
        sièges (\(String(quota.least)) à \(String(quota.most))) ; \(count.french), donc \
        \(people) au plus. Élargissez le quota à \(String(people))..\(String(quota.most)) et \
        relevez d'autres maximums, ou relancez des courriers.
        """,
      english: """
        “\(quota.attribute)”, “\(quota.value)”: the population would give \(seats.english) seats \
        (\(quota.least) to \(quota.most)); only \(count.english), so at most \
        \(Language.english.integer(people)). Widen the quota to \(people)..\(quota.most) and \
        raise the most of others, or send more letters.
        """)
  }
}

extension QuotaProposal.Line: Explainable {
  /// What a value is due, and that it is due less than half a seat where it is.
  public var phrase: Phrase {
    let seats = Phrase { $0.decimal(self.seats, places: 2) }
    let share = Phrase { $0.percent(self.share) }
    let (attribute, value) = (quota.attribute, quota.value)
    let bounds = "\(quota.least)..\(quota.most)"
    guard isUnderHalfSeat else {
      return Phrase(
        french: """
          « \(attribute) », « \(value) » : \(share.french), soit \(seats.french) sièges \
          (\(bounds)).
          """,
        english: """
          “\(attribute)”, “\(value)”: \(share.english), which is \(seats.english) seats (\(bounds)).
          """)
    }
    return Phrase(
      french: """
        « \(attribute) », « \(value) » : \(share.french), soit \(seats.french) siège, moins d'un \
        demi. Son quota est \(bounds) : un membre au plus, sans garantie.
        """,
      english: """
        “\(attribute)”, “\(value)”: \(share.english), which is \(seats.english) seats, less than \
        half a one. Its quota is \(bounds): one member at most, and no promise.
        """)
  }
}

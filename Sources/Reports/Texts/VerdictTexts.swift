import Population
import Representativity

extension AttributeCheck {
  /// What a reader may conclude, in a few plain sentences: how far the group is from its
  /// reference, for whom, how sure that is, and what cannot be said.
  public var verdict: Phrase {
    let parts = [distance, extremes, certainty, absent, missing].compactMap(\.self)
    return Phrase { language in parts.map { $0[language] }.joined(separator: " ") }
  }

  // MARK: How far

  private var distance: Phrase? {
    let (size, moves) = (comparison.size, comparison.seatsToMove)
    guard moves > 0 else {
      return Phrase(
        fr: "La composition est aussi proche de la référence que le permet un groupe de \(size).",
        en: "The composition is as near to the reference as a group of \(size) can be.")
    }
    return Phrase { language in
      let part = language.percent(Double(moves) / Double(size))
      let all = language.integer(size)
      return switch language {
      case .french:
        "Pour avoir la composition de la référence, \(language.count(moves, "personne", "personnes")) "
          + "sur \(all) (\(part)) \(moves > 1 ? "devraient céder leur" : "devrait céder sa") "
          + "place à d'autres."
      case .english:
        "To be composed as the reference is, \(language.count(moves, "person", "people")) of "
          + "\(all) (\(part)) would have to give way to others."
      }
    }
  }

  // MARK: For whom

  /// The value that is missing most and the one that is there too often, if a person or more is at
  /// stake.
  private var extremes: Phrase? {
    guard comparison.seatsToMove > 0 else { return nil }
    let low = comparison.values.min { $0.seats < $1.seats }
    let high = comparison.values.max { $0.seats < $1.seats }
    let parts = [low, high].compactMap(\.self).filter { $0.seats.magnitude >= 0.5 }
    guard !parts.isEmpty else { return nil }
    return Phrase { language in
      parts.map { Self.sentence(on: $0, language) }.joined(separator: " ")
    }
  }

  private static func sentence(on value: Comparison.Value, _ language: Language) -> String {
    let name = language.quoted(value.name)
    let count = language.integer(value.count)
    let expected = language.decimal(value.expected, places: 1)
    let ratio = ratio(of: value).map { $0[language] + ", " } ?? ""
    let people = max(Int(value.seats.magnitude.rounded()), 1)
    switch (language, value.seats < 0) {
    case (.french, let isShort):
      let gap =
        isShort
        ? language.count(people, "personne manque", "personnes manquent")
        : language.count(people, "personne", "personnes") + " de trop"
      return "\(name) : \(count) là où sa part serait de \(expected) (\(ratio)\(gap))."
    case (.english, let isShort):
      let gap = language.count(people, "person", "people") + (isShort ? " short" : " too many")
      return "\(name): \(count) where its share would be \(expected) (\(ratio)\(gap))."
    }
  }

  /// A round ratio in words, where there is one that people use.
  private static func ratio(of value: Comparison.Value) -> Phrase? {
    guard value.expected > 0, value.count > 0 else { return nil }
    switch Double(value.count) / value.expected {
    case ..<0.29: return Phrase(fr: "le quart ou moins", en: "a quarter or less")
    case 0.29..<0.42: return Phrase(fr: "environ le tiers", en: "about a third")
    case 0.42..<0.58: return Phrase(fr: "environ la moitié", en: "about half")
    case 1.8..<2.3: return Phrase(fr: "environ le double", en: "about twice as many")
    case 2.6..<3.5: return Phrase(fr: "environ le triple", en: "about three times as many")
    case 3.5...: return Phrase(fr: "plus du triple", en: "more than three times as many")
    default: return nil
    }
  }

  // MARK: How sure

  private var certainty: Phrase? {
    switch test {
    case .failure(let absence): absence.phrase(of: self)
    case .success: chance
    }
  }

  private var chance: Phrase? {
    guard let own = pValue else { return nil }
    // Of many attributes one will look odd by chance: what is called rare is rare among them all.
    let pValue = max(holm ?? own, own)
    if pValue >= 0.05 { return likely(own) }
    let rarity =
      pValue < 0.001
      ? Phrase(fr: "moins d'une fois sur 1000", en: "less than once in 1000")
      : pValue < 0.01
        ? Phrase(fr: "moins d'une fois sur 100", en: "less than once in 100")
        : Phrase(fr: "moins d'une fois sur 20", en: "less than once in 20")
    let isSmall = comparison.totalVariation < 0.03
    return Phrase(
      fr: "Un tel écart arriverait par hasard \(rarity.french) : le hasard ne suffit pas à "
        + (isSmall ? "l'expliquer. Il est sûr, mais petit." : "l'expliquer."),
      en: "Chance alone would bring such a difference \(rarity.english): chance does not explain "
        + (isSmall ? "it. It is certain, but small." : "it."))
  }

  private func likely(_ pValue: Double) -> Phrase {
    let width =
      comparison.values.indices.map { index in
        index < intervals.count
          ? max(
            intervals[index].upperBound - comparison.values[index].share,
            comparison.values[index].share - intervals[index].lowerBound) : 0
      }.max() ?? 0
    return Phrase { language in
      let times = Self.times(pValue)[language]
      let points = language.decimal(width * 100, places: 0)
      let among = pValue < 0.05 ? Self.amongMany[language] : ""
      return switch language {
      case .french:
        "Le hasard seul donnerait un écart au moins aussi grand \(times)\(among) : rien "
          + "n'indique autre chose que le hasard. Cela ne prouve pas la ressemblance : avec "
          + "\(language.integer(comparison.size)) personnes, un écart de moins de \(points) points "
          + "peut rester invisible."
      case .english:
        "Chance alone would bring a difference at least as large \(times)\(among): nothing "
          + "points to anything but chance. That does not prove likeness: with "
          + "\(language.integer(comparison.size)) people, a difference under \(points) points may "
          + "stay unseen."
      }
    }
  }

  /// A chance in words: `16 fois sur 100`.
  private static func times(_ chance: Double) -> Phrase {
    let times = Int((min(max(chance, 0), 1) * 100).rounded())
    return times > 98
      ? Phrase(fr: "presque toujours", en: "nearly always")
      : Phrase(fr: "\(times) fois sur 100", en: "\(times) times in 100")
  }

  private static let amongMany = Phrase(
    fr: ", ce qui n'est pas rare quand plusieurs critères sont testés",
    en: ", which is not rare where several attributes are tested")

  // MARK: What is not known

  /// Values that neither the reference nor the group has: no share, and no division by zero.
  private var absent: Phrase? {
    let names = comparison.values.filter { $0.expected <= 0 && $0.count == 0 }.map(\.name)
    guard !names.isEmpty else { return nil }
    let list = Phrase { $0.quotedList(names) }
    return Phrase(
      french: "Ni la référence ni le groupe ne compte personne de \(list.french).",
      english: "Neither the reference nor the group has anybody of \(list.english).")
  }

  private var missing: Phrase? {
    guard withoutValue > 0 else { return nil }
    return Phrase { language in
      switch language {
      case .french:
        "\(language.count(withoutValue, "personne n'a pas", "personnes n'ont pas")) de valeur : "
          + "rien n'est dit d'elles."
      case .english:
        "\(language.count(withoutValue, "person has", "people have")) no value: nothing is said "
          + "of them."
      }
    }
  }
}

extension FitTest.Absence {
  /// Why there is no test.
  func phrase(of check: AttributeCheck) -> Phrase {
    switch self {
    case .forcedByQuotas: Self.forced(check)
    case .groupOfOne:
      Phrase(
        fr: "D'un groupe d'une seule personne, aucun test ne peut rien dire.",
        en: "Of a group of one person no test can say anything.")
    case .singleValue:
      Phrase(
        fr: "La référence n'a qu'une modalité : il n'y a pas d'écart possible.",
        en: "The reference has a single value: there is nothing to differ in.")
    case .outsideReference(let values): Self.outside(values)
    case .wholeReference:
      Phrase(
        fr: "Le groupe est toute la référence : il n'y a pas de hasard, ces chiffres sont exacts.",
        en: "The group is the whole reference: chance has no part, these figures are exact.")
    case .noPopulation:
      Phrase(
        fr: "La référence dit ce qui est voulu, non qui existe : un test ne voudrait rien dire.",
        en: "The reference says what is wanted, not who there is: a test would mean nothing.")
    }
  }

  private static func forced(_ check: AttributeCheck) -> Phrase {
    let broken = check.quotas.filter { !$0.isMet }
    guard !broken.isEmpty else {
      return Phrase(
        fr: "La composition suit les quotas. Elle a été voulue ainsi : un test ne voudrait rien "
          + "dire, et aucun n'est donné.",
        en: "The composition follows the quotas. It was made so: a test would mean nothing, and "
          + "none is given.")
    }
    return Phrase { language in
      let list = broken.map { outcome in
        let quota = language.range(
          outcome.quota.least, max(outcome.quota.least, outcome.quota.most))
        return
          "\(language.quoted(outcome.quota.value)) \(language.integer(outcome.count)) (\(quota))"
      }.joined(separator: ", ")
      return language == .french
        ? "Des quotas ne sont pas respectés : \(list). Pour un critère à quotas, un test ne "
          + "voudrait rien dire, et aucun n'est donné."
        : "Some quotas are not held: \(list). For an attribute with quotas a test would mean "
          + "nothing, and none is given."
    }
  }

  private static func outside(_ values: [String]) -> Phrase {
    let list = Phrase { $0.quotedList(values) }
    return Phrase(
      french: """
        La référence ne compte personne de \(list.french), que le groupe a : ce n'est pas un \
        hasard, et aucun test n'est fait.
        """,
      english: """
        The reference counts nobody of \(list.english), whom the group has: that is no chance, \
        and no test is made.
        """)
  }
}

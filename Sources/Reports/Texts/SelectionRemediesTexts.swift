import Population
import Selection

extension Infeasibility: Explainable {
  /// Which demands contradict each other, what the pool has for them, and the numbered ways out.
  public var phrase: Phrase {
    let title = Phrase(
      fr: "Aucun panel ne satisfait toutes les exigences.", en: "No panel meets all the demands.")
    let parts = [title] + conflicts.map(\.phrase) + proposals
    return Phrase { language in parts.map { $0[language] }.joined(separator: "\n") }
  }

  private var proposals: [Phrase] {
    guard !repairs.isEmpty else { return [RemedyWords.noWayOut] }
    let numbered = repairs.enumerated().map { index, repair in
      Phrase { "  \(index + 1). \(repair.phrase[$0])" }
    }
    return [RemedyWords.waysOut] + numbered
  }
}

extension Conflict: Explainable {
  /// The demands that contradict each other, one a line, with what the pool has for each.
  public var phrase: Phrase {
    guard !parts.isEmpty else { return RemedyWords.poolTooSmall(poolSize, panelSize) }
    let lines = parts.map { part in Phrase { "  – \(part.phrase[$0])" } }
    let all =
      [title] + lines + (reason.map { [$0] } ?? []) + (isProved ? [] : [RemedyWords.unproved])
    return Phrase { language in all.map { $0[language] }.joined(separator: "\n") }
  }

  private var title: Phrase {
    parts.count == 1
      ? Phrase(
        french: "Cette exigence ne peut pas être satisfaite :",
        english: "This demand cannot be met:")
      : Phrase(
        french:
          "Ces exigences se contredisent : sans l'une d'elles, les autres seraient possibles.",
        english: "These demands contradict each other: without any one, the others are possible.")
  }

  /// What shows the contradiction at a glance, when sums alone do.
  private var reason: Phrase? {
    if isOnlyWhole { return RemedyWords.onlyWhole }
    guard let attribute = onlyAttribute else { return nil }
    let leasts = demands.compactMap { if case .least(let quota) = $0 { quota.least } else { nil } }
    let mosts = demands.compactMap { if case .most(let quota) = $0 { quota.most } else { nil } }
    let (least, most) = (leasts.saturatingSum, mosts.saturatingSum)
    if mosts.isEmpty, leasts.count > 1, least > panelSize {
      return RemedyWords.leastsAbovePanel(attribute, least, panelSize)
    }
    if leasts.isEmpty, mosts.count > 1, most < panelSize {
      return RemedyWords.mostsBelowPanel(attribute, most, panelSize)
    }
    return nil
  }

  private var onlyAttribute: String? {
    let attributes = Set(demands.map { $0.quota?.attribute })
    return attributes.count == 1 ? attributes.first ?? nil : nil
  }
}

extension Conflict.Part: Explainable {
  /// The demand, and what the pool has for it.
  public var phrase: Phrase {
    let pool = RemedyWords.available(people: people, households: households)
    switch demand {
    case .least(let quota):
      return Phrase(
        french: """
          « \(quota.attribute) », « \(quota.value) » : au moins \(quota.least) \
          (\(pool.french) dans le vivier)
          """,
        english: """
          “\(quota.attribute)”, “\(quota.value)”: at least \(Language.english.integer(quota.least)) \
          (\(pool.english) in the pool)
          """)
    case .most(let quota):
      return Phrase(
        french: """
          « \(quota.attribute) », « \(quota.value) » : au plus \(quota.most) \
          (\(pool.french) dans le vivier)
          """,
        english: """
          “\(quota.attribute)”, “\(quota.value)”: at most \(Language.english.integer(quota.most)) \
          (\(pool.english) in the pool)
          """)
    case .household:
      return Phrase(
        french: "un membre au plus par foyer (\(pool.french) dans le vivier)",
        english: "at most one member a household (\(pool.english) in the pool)")
    }
  }
}

extension Repair: Explainable {
  /// What to change, and how much that is.
  public var phrase: Phrase {
    let notes = [
      change > 0 ? RemedyWords.cost(change) : nil,
      exceedsFlexibility ? RemedyWords.exceedsFlexibility : nil,
    ].compactMap { $0 }
    return Phrase { language in
      let separator = language == .french ? "\u{202F}; " : "; "
      let changes = steps.map { $0.phrase[language] }.joined(separator: separator)
      let remarks = notes.map { $0[language] }.joined(separator: ", ")
      return remarks.isEmpty ? "\(changes)." : "\(changes) (\(remarks))."
    }
  }
}

extension Repair.Step: Explainable {
  /// What changes, from what to what.
  public var phrase: Phrase {
    switch self {
    case .lower(let quota, let bound):
      Phrase(
        french: """
          « \(quota.attribute) », « \(quota.value) » : minimum \(bound) au lieu de \(quota.least)
          """,
        english: """
          “\(quota.attribute)”, “\(quota.value)”: least \(Language.english.integer(bound)) \
          instead of \(Language.english.integer(quota.least))
          """)
    case .raise(let quota, let bound):
      Phrase(
        french: """
          « \(quota.attribute) », « \(quota.value) » : maximum \(bound) au lieu de \(quota.most)
          """,
        english: """
          “\(quota.attribute)”, “\(quota.value)”: most \(Language.english.integer(bound)) \
          instead of \(Language.english.integer(quota.most))
          """)
    case .size(let before, let after):
      Phrase { language in
        let seats = language.count(after, language.seat, language.seats)
        return language == .french
          ? "un panel de \(seats) au lieu de \(language.integer(before))"
          : "a panel of \(seats) instead of \(language.integer(before))"
      }
    case .dropHousehold:
      Phrase(
        fr: "plusieurs membres d’un même foyer admis",
        en: "several members of one household allowed")
    }
  }
}

extension Language {
  fileprivate var seat: String { self == .french ? "siège" : "seat" }
  fileprivate var seats: String { self == .french ? "sièges" : "seats" }
}

extension [Int] {
  /// The sum, or the largest number if it is beyond.
  fileprivate var saturatingSum: Int {
    reduce(0) { sum, number in
      let (result, overflow) = sum.addingReportingOverflow(number)
      return overflow ? .max : result
    }
  }
}

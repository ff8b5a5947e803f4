import Committee
import Population

extension Language {
  /// A day in words, `22 novembre 2026`.
  ///
  /// - Parameter day: The day.
  /// - Returns: Its text.
  public func date(_ day: Day) -> String {
    date(year: day.year, month: day.month, day: day.day)
  }

  /// A day in words with its day of the week: `dimanche 22 novembre 2026`, `Sunday 22 November
  /// 2026`.
  ///
  /// - Parameter day: The day.
  /// - Returns: Its text.
  public func fullDate(_ day: Day) -> String { "\(day.weekday.phrase[self]) \(date(day))" }

  /// A day within a year that has been named: `vendredi 8 mai`.
  fileprivate func shortDate(_ day: Day) -> String {
    String(fullDate(day).dropLast(String(day.year).count + 1))
  }

  /// Things one after the other: `a, b et c`.
  ///
  /// - Parameter parts: Their texts.
  /// - Returns: One text; empty for no part.
  public func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    let and = self == .french ? "et" : "and"
    return "\(parts.dropLast().joined(separator: ", ")) \(and) \(last)"
  }
}

extension Weekday: Explainable {
  /// The day's name.
  public var phrase: Phrase {
    switch self {
    case .monday: Phrase(fr: "lundi", en: "Monday")
    case .tuesday: Phrase(fr: "mardi", en: "Tuesday")
    case .wednesday: Phrase(fr: "mercredi", en: "Wednesday")
    case .thursday: Phrase(fr: "jeudi", en: "Thursday")
    case .friday: Phrase(fr: "vendredi", en: "Friday")
    case .saturday: Phrase(fr: "samedi", en: "Saturday")
    case .sunday: Phrase(fr: "dimanche", en: "Sunday")
    }
  }
}

extension PublicHoliday: Explainable {
  /// The holiday's name.
  public var phrase: Phrase {
    switch self {
    case .newYear: Phrase(fr: "jour de l’an", en: "New Year’s Day")
    case .goodFriday: Phrase(fr: "Vendredi saint", en: "Good Friday")
    case .easterMonday: Phrase(fr: "lundi de Pâques", en: "Easter Monday")
    case .labourDay: Phrase(fr: "fête du Travail", en: "Labour Day")
    case .victory1945: Phrase(fr: "Victoire de 1945", en: "Victory Day 1945")
    case .ascension: Phrase(fr: "Ascension", en: "Ascension Day")
    case .whitMonday: Phrase(fr: "lundi de Pentecôte", en: "Whit Monday")
    case .nationalDay: Phrase(fr: "fête nationale", en: "Bastille Day")
    case .assumption: Phrase(fr: "Assomption", en: "Assumption Day")
    case .allSaints: Phrase(fr: "Toussaint", en: "All Saints’ Day")
    case .armistice1918: Phrase(fr: "Armistice de 1918", en: "Armistice Day 1918")
    case .christmas: Phrase(fr: "Noël", en: "Christmas Day")
    case .saintStephen: Phrase(fr: "Saint-Étienne", en: "Saint Stephen’s Day")
    }
  }
}

extension WorkingDays {
  /// So many days of the kind: `2 jours ouvrables (du lundi au samedi)`.
  ///
  /// - Parameter number: How many.
  /// - Returns: The number with its noun and what it means.
  public func phrase(of number: Int) -> Phrase {
    switch kind {
    case .mondayToSaturday:
      Phrase(
        fr: Language.french.count(number, "jour ouvrable", "jours ouvrables"),
        en: Language.english.count(number, "working day", "working days")
          + " (Monday to Saturday)")
    case .mondayToFriday:
      Phrase(
        fr: Language.french.count(number, "jour ouvré", "jours ouvrés"),
        en: Language.english.count(number, "working day", "working days")
          + " (Monday to Friday)")
    }
  }
}

extension WorkingDays.Deadline: Explainable {
  /// The last day, and which days were counted to find it: “le vendredi 8 mai est férié”.
  public var phrase: Phrase {
    let counted = steps.filter { $0.reason == nil }.map(\.day)
    let skipped = steps.compactMap { step in
      step.reason.map { Phrase.dayOff(step.day, $0) }
    }
    return Phrase { language in
      let days = language.list(counted.reversed().map { language.shortDate($0) })
      let off = skipped.reversed().map { $0[language] }
      let last = language.fullDate(day)
      let notice = counting.phrase(of: notice)[language]
      switch language {
      case .french:
        let why = off.isEmpty ? "" : " ; " + off.joined(separator: ", ")
        return counted.isEmpty
          ? "jusqu’au jour même, \(last)"
          : language.typeset("au plus tard le \(last) : \(notice), \(days)\(why)")
      case .english:
        let why = off.isEmpty ? "" : "; " + off.joined(separator: ", ")
        return counted.isEmpty
          ? "until the very day, \(last)"
          : "by \(last): \(notice), namely \(days)\(why)"
      }
    }
  }
}

extension Phrase {
  /// Why a day does not count: `le vendredi 8 mai est férié (Victoire de 1945)`.
  fileprivate static func dayOff(_ day: Day, _ reason: WorkingDays.DayOff) -> Phrase {
    Phrase { language in
      let date = language.shortDate(day)
      return switch (reason, language) {
      case (.weekend, .french): "le \(date) ne compte pas"
      case (.weekend, .english): "\(date) does not count"
      case (.holiday(let holiday), .french): "le \(date) est férié (\(holiday.phrase.french))"
      case (.holiday(let holiday), .english):
        "\(date) is a public holiday (\(holiday.phrase.english))"
      }
    }
  }
}

import Population
import Tables

extension PopulationError: Explainable {
  /// All defects, one a line.
  public var phrase: Phrase {
    Phrase { language in defects.map { $0.phrase[language] }.joined(separator: "\n") }
  }
}

extension PopulationDefect: Explainable {
  /// Where, what is wrong and what to do.
  public var phrase: Phrase {
    switch self {
    case .noRows(let file): .noRows(file)
    case .missingColumn(let place, let nearest, let columns):
      .missingColumn(place, nearest, columns)
    case .noExclusionColumns(let place, let identity, let columns):
      .noExclusionColumns(place, identity, columns)
    case .missingQuotaColumn(let place, let nearest, let columns):
      .missingQuotaColumn(place, nearest, columns)
    case .ambiguousColumn(let place, let positions): .ambiguousColumn(place, positions)
    case .noIDColumn(let file, let columns): .noIDColumn(file, columns)
    case .emptyID(let place, let found): .emptyID(place, found)
    case .sameIDTwice(let place, let id, let rows, let isIdentical):
      isIdentical ? .samePersonTwice(place, id, rows) : .sameIDTwice(place, id, rows)
    case .emptyValues(let place, let attribute, let found): .emptyValues(place, attribute, found)
    case .unknownValues(let place, let attribute, let values, let known):
      .unknownValues(place, attribute, values, known)
    case .underivable(let place, let attribute, let failure, let values):
      .underivable(place, attribute, failure, values)
    case .uncertainAges(let place, let attribute, let found, let inDoubt):
      .uncertainAges(place, attribute, found, inDoubt)
    case .noReferenceDate(let attribute): .noReferenceDate(attribute)
    case .missingLookup(let attribute, let table): .missingLookup(attribute, table)
    case .ambiguousLookup(let place, let attribute, let key, let rows):
      .ambiguousLookup(place, attribute, key, rows)
    case .valueInTwoGroups(let attribute, let value, let groups):
      .valueInTwoGroups(attribute, value, groups)
    case .attributeDefinedTwice(let attribute): .attributeDefinedTwice(attribute)
    case .emptyCell, .notAnInteger, .negativeBound, .boundTooLarge, .rowsSkipped,
      .leastAboveMost, .flexibleBoundsInside, .sameValueTwice, .sameCellTwice, .notANumber,
      .ambiguousNumber, .negativePopulation, .emptyPopulation, .marginTotalsDiffer,
      .panelSizeOutOfRange, .notATolerance:
      figuresPhrase
    }
  }
}

/// The parts that the messages on people and quotas share.
enum PopulationWords {
  /// `lignes 3, 7 et 12`, with `…` when there are more than are shown.
  static func rows(_ rows: [Int], more: Bool = false) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let numbers = rows.map { language.integer($0) }
      let noun =
        rows.count == 1 && !more
        ? (isFrench ? "ligne" : "row") : (isFrench ? "lignes" : "rows")
      guard let last = numbers.last, numbers.count > 1, !more else {
        return "\(noun) \(numbers.joined(separator: ", "))\(more ? "…" : "")"
      }
      let and = isFrench ? "et" : "and"
      return "\(noun) \(numbers.dropLast().joined(separator: ", ")) \(and) \(last)"
    }
  }

  /// The first rows of what was met.
  static func rows(_ found: Occurrences) -> Phrase {
    rows(found.rows, more: found.count > found.rows.count)
  }

  /// A number of people.
  static func people(_ count: Int) -> Phrase {
    Phrase(
      fr: Language.french.count(count, "personne", "personnes"),
      en: Language.english.count(count, "person", "people"))
  }

  /// ` Vouliez-vous dire « … » ?`, or nothing.
  static func suggestion(_ nearest: String?) -> Phrase {
    guard let nearest else { return Phrase(fr: "", en: "") }
    return Phrase(
      french: " Vouliez-vous dire « \(nearest) » ?", english: " Did you mean “\(nearest)”?")
  }

  /// Values with their number of people and rows.
  static func values(_ values: [ValueOccurrences], limit: Int = 10) -> Phrase {
    Phrase { language in
      let shown = values.prefix(limit).map { value in
        let near = value.nearest.map {
          " → \(language.quoted($0))\(language == .french ? "\u{202F}" : "")?"
        }
        let count = people(value.occurrences.count)[language]
        // Of a long roll, people are counted without their rows.
        let rows =
          value.occurrences.rows.isEmpty ? "" : ", " + rows(value.occurrences)[language]
        return "\(language.quoted(value.value)) (\(count)\(rows)\(near ?? ""))"
      }
      let others = values.count - limit
      guard others > 0 else { return shown.joined(separator: ", ") }
      let more =
        language == .french
        ? "et \(language.count(others, "autre", "autres"))"
        : "and \(language.count(others, "other", "others"))"
      return shown.joined(separator: ", ") + " \(more)"
    }
  }
}

extension Phrase {
  /// A message on one line that begins with its place.
  static func at(_ place: Place, french: FrenchSentence, english: String) -> Phrase {
    let message = Phrase(fr: french.text, en: english)
    return Phrase { language in
      let line = String(message[language].map { $0.isNewline ? "⏎" : $0 })
      // A population that was not read from a file has no place.
      guard !place.file.isEmpty else { return line }
      return place.phrase[language] + (language == .french ? "\u{00A0}: " : ": ") + line
    }
  }
}

import Population
import Reports
import Selection
import Tables

/// The answers to a draw of letters, matched, and the files that say so.
struct AnswerFiles {
  /// The names of the files.
  static let names = ["volunteers.csv", "responses.csv", "unmatched.csv"]

  /// Something that is said of one answer.
  struct Remark {
    let row: Int
    let typed: String
    let outcome: ResponseTally.Outcome
    /// The code of the person, where one is known.
    let code: String?
  }

  /// What `klero answers --json` writes.
  struct Result: Encodable {
    var answers = 0
    var volunteers = 0
    var corrected = 0
    var repeated = 0
    var unmatched = 0
    var letters = 0
  }

  private let letters: SentLetters
  private let answers: Table
  private var tally: ResponseTally
  private var volunteers: [(person: Int, row: Table.Row)] = []
  private let kept: [Int]
  private let code: Int
  /// Whatever is not simply a code in order.
  private(set) var remarks: [Remark] = []
  /// The figures.
  private(set) var result = Result()

  /// Matches answers.
  ///
  /// - Parameters:
  ///   - answers: The answers.
  ///   - letters: The letters.
  ///   - code: The column of codes, if it was named.
  ///   - yes: What makes an answer a yes; `nil`: any is one.
  ///   - keep: The columns of the roll to keep; `nil`: all.
  /// - Throws: When a column is missing.
  init(
    of answers: Table, to letters: SentLetters, code: String?, yes: RollRule?,
    keeping keep: [String]?
  ) throws(TableError) {
    (self.letters, self.answers) = (letters, answers)
    let names = code.map { [$0] } ?? AnswersTexts.codeColumns
    let known = names.first { answers.index(of: $0) != nil } ?? names[0]
    self.code = try answers.requiredIndex(of: known)
    let condition = try yes.map { rule throws(TableError) in
      (rule, try answers.requiredIndex(of: rule.column))
    }
    kept = try Self.kept(keep, of: letters)
    tally = ResponseTally(
      codes: letters.codes, strata: letters.strata,
      letters: letters.record.strata.map(\.letters))
    result.letters = letters.codes.count
    for row in answers.rows {
      let isYes = condition.map { rule, column in rule.admits(row.cells[column]) } ?? true
      take(row, isYes)
    }
  }

  private static func kept(
    _ keep: [String]?, of letters: SentLetters
  ) throws(TableError) -> [Int] {
    guard let keep else { return Array(letters.rollColumns.indices) }
    if keep.map({ $0.lowercased() }) == ["none"] { return [] }
    var positions: [Int] = []
    for name in keep { positions.append(try letters.table.requiredIndex(of: name)) }
    return positions
  }

  private mutating func take(_ row: Table.Row, _ isYes: Bool) {
    let typed = row.cells[code]
    let outcome = tally.take(typed, row: row.number, isYes: isYes)
    switch outcome {
    case .taken(let person, let correction):
      result.answers += 1
      if isYes {
        result.volunteers += 1
        volunteers.append((person, row))
      }
      guard correction != nil else { return }
      result.corrected += 1
      note(row, typed, outcome, person)
    case .repeated(let person, _, _):
      result.repeated += 1
      note(row, typed, outcome, person)
    case .refused:
      result.unmatched += 1
      note(row, typed, outcome, nil)
    }
  }

  private mutating func note(
    _ row: Table.Row, _ typed: String, _ outcome: ResponseTally.Outcome, _ person: Int?
  ) {
    remarks.append(
      Remark(
        row: row.number, typed: typed, outcome: outcome,
        code: person.map { letters.codes[$0].text }))
  }
}

// MARK: - Files

extension AnswerFiles {
  /// Writes them.
  func write(to folder: OutputFolder) throws(FileError) {
    try folder.write("volunteers.csv", volunteersBytes(), isPrivate: true)
    try folder.write("responses.csv", responsesBytes())
    try folder.write("unmatched.csv", unmatchedBytes(), isPrivate: true)
  }

  private var format: TableFormat { letters.table.format.forOutput }

  /// The code as id, what the roll says, what the answer says.
  private func volunteersBytes() -> [UInt8] {
    let own = answers.columns.indices.filter { $0 != code }
    let columns =
      ["code"] + kept.map { letters.table.columns[$0] } + own.map { answers.columns[$0] }
    var writer = TableWriter(columns: columns.numbered, format: format)
    for (person, row) in volunteers {
      let cells = letters.table.rows[person].cells
      writer.write(
        [letters.codes[person].text] + kept.map { cells[$0] } + own.map { row.cells[$0] })
    }
    return writer.bytes
  }

  /// The rates of response, in the form that `klero invite --response` reads.
  private func responsesBytes() -> [UInt8] {
    var writer = TableWriter(
      columns: letters.record.request.attributes.map(\.name)
        + ["letters", "answers", "volunteers", "rate"], format: format)
    for (stratum, count) in zip(letters.record.strata, tally.counts) {
      writer.write(
        stratum.values + [
          String(count.letters), String(count.answers), String(count.volunteers),
          // Nobody answered: that is no rate to send letters by.
          count.answers == 0 ? "" : count.rate,
        ])
    }
    return writer.bytes
  }

  private func unmatchedBytes() -> [UInt8] {
    var writer = TableWriter(columns: ["row", "typed", "finding", "code"], format: format)
    for remark in remarks {
      writer.write([
        String(remark.row), remark.typed, remark.outcome.name, remark.code ?? "",
      ])
    }
    return writer.bytes
  }

  /// Says what was corrected, what came twice and what nobody can match.
  func tell(_ session: Session) {
    let most = 20
    for remark in remarks.prefix(most) { session.console.warn(AnswersTexts.remark(remark)) }
    if remarks.count > most {
      session.console.warn(AnswersTexts.more(remarks.count - most))
    }
    for (stratum, count) in zip(letters.record.strata, tally.counts)
    where !stratum.values.isEmpty && letters.record.strata.count <= most {
      session.console.note(AnswersTexts.rate(of: stratum.values, count))
    }
  }
}

extension ResponseTally.Outcome {
  /// The word for it in the file.
  fileprivate var name: String {
    switch self {
    case .taken(_, let correction): "corrected: \(correction?.rawValue ?? "")"
    case .repeated(_, let row, _): "repeated: row \(row)"
    case .refused(let finding):
      switch finding {
      case .ambiguous: "ambiguous"
      case .notOfThisDraw: "not of this draw"
      case .empty: "empty"
      case .unknown, .exact, .corrected: "unknown"
      }
    }
  }
}

extension [String] {
  /// The names, with a number behind those that came before.
  fileprivate var numbered: [String] {
    var taken: Set<FoldedText> = []
    return map { name in
      var (free, number) = (name, 2)
      while !taken.insert(FoldedText(free)).inserted {
        free = "\(name) \(number)"
        number += 1
      }
      return free
    }
  }
}

import Population
import Reports
import Representativity

/// What weighing a group came to.
struct WeighingResult: Sendable {
  /// The method's name.
  let method: String
  /// The group, all weights 1.
  let before: WeightedCells
  /// The group, weighted.
  let cells: WeightedCells
  /// The population's margins.
  let due: [[Double]]
  /// How many rounds raking took; `nil` for another method.
  let rounds: Int?
  /// How many people's weights were cut.
  let trimmed: Int
  /// The answers that were asked for.
  var estimates: [AnswerEstimate] = []

  /// What `--json` writes.
  var record: Record { Record(self) }

  struct Record: Encodable {
    struct Attribute: Encodable {
      let attribute: String
      let values: [Value]
    }

    struct Value: Encodable {
      let value: String
      let count: Int
      let population: Double
      let weighted: Double
    }

    let method: String
    let people: Int
    let rounds: Int?
    let trimmed: Int
    let smallestWeight: Double?
    let largestWeight: Double?
    let designEffect: Double?
    let effectiveSize: Double?
    let attributes: [Attribute]
    let estimates: [AnswerEstimate]

    init(_ result: WeighingResult) {
      let summary = result.cells.summary
      method = result.method
      people = summary?.people ?? 0
      rounds = result.rounds
      trimmed = result.trimmed
      smallestWeight = summary?.smallest
      largestWeight = summary?.largest
      designEffect = summary?.designEffect
      effectiveSize = summary?.effectiveSize
      estimates = result.estimates
      attributes = result.cells.attributes.enumerated().map { index, attribute in
        let before = result.before.totals(of: index)
        let after = result.cells.totals(of: index)
        return Attribute(
          attribute: attribute.name,
          values: attribute.values.enumerated().map { value, name in
            Value(
              value: name, count: Int(before[value]), population: result.due[index][value],
              weighted: after[value])
          })
      }
    }
  }
}

/// Lays out what weighing came to, for people.
struct WeightsSheet {
  private let result: WeighingResult
  private let console: Console

  init(_ result: WeighingResult, _ console: Console) {
    self.result = result
    self.console = console
  }

  /// The weights in a sentence, then each attribute before and after.
  var text: String {
    let facts = console.text(WeightsTexts.summary(of: result)).wrapped(
      to: min(max(console.width, 40), 100))
    let paragraphs = result.record.attributes.map(paragraph) + result.estimates.map(paragraph)
    return ([facts] + paragraphs).joined(separator: "\n\n")
  }

  private func paragraph(_ estimate: AnswerEstimate) -> String {
    let language = console.language
    let table = TextTable(
      columns: WeightsTexts.answerColumns.map { $0[language] },
      rows: estimate.answers.map { answer in
        [answer.value, language.integer(answer.count)]
          + [answer.share, answer.lowest, answer.highest].map { language.percent($0) }
      })
    let title = console.styled(estimate.column, .strong)
    let note = console.text(WeightsTexts.method(estimate.method))
    return (["\(title) · \(note)"] + table.lines.map { "  " + $0 }).joined(separator: "\n")
  }

  private func paragraph(_ attribute: WeighingResult.Record.Attribute) -> String {
    let language = console.language
    let table = TextTable(
      columns: WeightsTexts.columns.map { $0[language] },
      rows: attribute.values.map { value in
        [
          value.value, language.integer(value.count),
          language.decimal(value.population, places: 1),
          language.decimal(value.weighted, places: 1),
        ]
      })
    return ([console.styled(attribute.attribute, .strong)] + table.lines.map { "  " + $0 })
      .joined(separator: "\n")
  }
}

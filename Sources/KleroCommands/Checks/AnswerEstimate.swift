import Population
import Representativity
import Tables

/// The shares of a population that give each answer to a question.
struct AnswerEstimate: Encodable, Sendable {
  /// One answer.
  struct Answer: Encodable, Sendable {
    let value: String
    let count: Int
    let share: Double
    let standardError: Double
    let lowest: Double
    let highest: Double
  }

  /// The question's column.
  let column: String
  /// How the standard errors were found.
  var method: SurveyShare.Method { .init(rawValue: methodName) ?? .effectiveSize }
  private let methodName: String
  /// The answers that were given, in the order of their texts.
  let answers: [Answer]

  /// Estimates the shares.
  ///
  /// - Parameters:
  ///   - column: The question's column.
  ///   - table: The people.
  ///   - group: The group that was counted from the table.
  ///   - cells: The group's combinations, weighted.
  ///   - isStratified: Whether each combination's weights make up its population.
  /// - Throws: What makes reading the column impossible.
  init(
    _ column: String, in table: Table, _ group: CountedGroup, _ cells: WeightedCells,
    isStratified: Bool
  ) throws {
    let question = try GroupReader(attributes: [Attribute(name: column, values: [])]).read(table)
    let positions = Dictionary(
      uniqueKeysWithValues: cells.cells.enumerated().map { ($1.values, $0) })
    let names = question.attributes[0].values
    let nobody = [Int](repeating: 0, count: cells.cells.count)
    var asked = nobody
    var counts = names.map { _ in nobody }
    for (person, answer) in zip(group.cellOfRow, question.cellOfRow) {
      let values = group.cells[person].values
      guard let value = question.cells[answer].values[0], !values.contains(nil),
        let cell = positions[values.compactMap(\.self)]
      else { continue }
      asked[cell] += 1
      counts[value][cell] += 1
    }
    let shares = counts.map { SurveyShare($0, of: asked, in: cells, isStratified: isStratified) }
    self.column = column
    methodName = (shares.compactMap(\.self).first?.method ?? .effectiveSize).rawValue
    answers = zip(names, shares).compactMap { name, share in
      share.map {
        Answer(
          value: name, count: $0.count, share: $0.share, standardError: $0.standardError,
          lowest: $0.interval.lowerBound, highest: $0.interval.upperBound)
      }
    }
  }
}

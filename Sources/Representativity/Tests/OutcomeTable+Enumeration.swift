import Foundation

extension OutcomeTable {
  /// The chances from all outcomes.
  var enumerated: ExactTest.PValues {
    var extremes = ExtremeOutcomes(observed)
    // Chances are taken relative to the group's own, so that none of weight is lost.
    visit(value: 0, left: size, .zero) { [observed] outcome in
      extremes.add(outcome, weighing: exp(outcome.logChance - observed.logChance))
    }
    return ExactTest.PValues(
      chiSquare: extremes.chiSquare / extremes.total,
      likelihoodRatio: extremes.deviance / extremes.total,
      probability: extremes.probability / extremes.total)
  }

  private func visit(value: Int, left: Int, _ sum: Entry, _ body: (Entry) -> Void) {
    let row = entries[value]
    guard value + 1 < entries.count else { return body(sum + row[left]) }
    for count in 0...left { visit(value: value + 1, left: left - count, sum + row[count], body) }
  }
}

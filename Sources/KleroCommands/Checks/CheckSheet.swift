import Reports
import Representativity

/// Lays out a check for people to read on a terminal.
struct CheckSheet {
  private let check: GroupCheck
  private let console: Console

  private var language: Language { console.language }

  init(_ check: GroupCheck, console: Console) {
    self.check = check
    self.console = console
  }

  /// The whole sheet: the verdict and the figures of each attribute, then the quotas.
  var text: String {
    (check.attributes.map(paragraph) + quotas).joined(separator: "\n\n")
  }

  private func paragraph(_ attribute: AttributeCheck) -> String {
    let comparison = attribute.comparison
    let title =
      console.styled(comparison.attribute, .strong) + " · "
      + console.text(
        CheckTexts.moves(
          comparison.seatsToMove, of: comparison.size, attribute.pValue))
    let table = TextTable(
      columns: CheckTexts.columns.map { $0[language] }, rows: comparison.values.map(cells))
    let verdict = console.text(attribute.verdict).wrapped(to: min(max(console.width, 40), 100) - 2)
    return ([title] + table.lines.map { "  " + $0 } + indented(verdict)).joined(separator: "\n")
  }

  private func cells(_ value: Comparison.Value) -> [String] {
    [
      value.name, language.integer(value.count), language.decimal(value.expected, places: 1),
      language.percent(value.share), language.percent(value.referenceShare),
      language.signed(value.difference * 100, places: 1),
      value.adjustedResidual.map { language.signed($0, places: 2) } ?? "–",
    ]
  }

  private var quotas: [String] {
    guard !check.quotas.isEmpty else { return [] }
    let broken = check.quotas.filter { !$0.isMet }
    let lines = broken.map { console.text(CheckTexts.broken($0)) }
    return [
      ([console.text(CheckTexts.quotas(check.quotas.count, broken: broken.count))] + lines)
        .joined(separator: "\n  ")
    ]
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n").map { "  " + $0 }
  }
}

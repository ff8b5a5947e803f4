import Population
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
    (check.attributes.map(paragraph) + check.twoWays.map(paragraph) + quotas).joined(
      separator: "\n\n")
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

  /// Counts, with what chance would give in brackets where it is far away.
  private func paragraph(_ pair: TwoWayCheck) -> String {
    let title = console.styled("\(pair.first.name) × \(pair.second.name)", .strong)
    let table = TextTable(
      columns: [pair.first.name] + headings(pair.second.values),
      rows: pair.first.values.enumerated().map { row, name in
        [name] + pair.counts[row].indices.map { cell(row, $0, of: pair) }
      })
    let verdict = console.text(pair.verdict).wrapped(to: min(max(console.width, 40), 100) - 2)
    return ([title] + table.lines.map { "  " + $0 } + indented(verdict)).joined(separator: "\n")
  }

  /// The columns' names, cut where all of them in full would not fit the terminal.
  private func headings(_ names: [String]) -> [String] {
    let room = max((console.width - 30) / max(names.count, 1) - 2, 8)
    return names.map { $0.count > room ? "\($0.prefix(room - 1))…" : $0 }
  }

  private func cell(_ row: Int, _ column: Int, of pair: TwoWayCheck) -> String {
    let count = language.integer(pair.counts[row][column])
    guard let table = pair.table else { return count }
    return "\(count) (\(language.decimal(table.expected[row][column], places: 1)))"
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

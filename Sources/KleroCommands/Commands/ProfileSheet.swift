import Reports
import Tables

/// Lays out what was understood of a table for people to read.
struct ProfileSheet {
  private let profile: TableProfile
  private let console: Console

  private var language: Language { console.language }

  init(_ profile: TableProfile, console: Console) {
    self.profile = profile
    self.console = console
  }

  /// The whole sheet: what the file is, then a paragraph a column.
  var text: String {
    ([heading] + profile.columns.map(paragraph)).joined(separator: "\n")
  }

  private var heading: String {
    let parts = [
      console.styled(Place(file: profile.name).phrase[language], .strong),
      console.text(profile.kind.phrase),
      language.count(
        profile.rows, InspectTexts.row[language], InspectTexts.rows[language]),
      language.count(
        profile.columns.count, InspectTexts.column[language], InspectTexts.columns[language]),
      console.text(profile.format.phrase),
    ]
    return parts.joined(separator: " · ")
  }

  private func paragraph(_ column: ColumnProfile) -> String {
    let name = column.name.isEmpty ? "(\(column.position + 1))" : column.name.visible
    let label = "  " + (name.count > 20 ? "\(name.prefix(19))…" : name).padded(to: 20) + "  "
    let facts = [console.text(column.kind.phrase)] + counts(of: column)
    var lines = [label + facts.joined(separator: ", ")]
    if let values = values(of: column) { lines.append(values) }
    for spellings in column.spellings.prefix(3) {
      lines.append(indented(console.text(InspectTexts.spellings(spellings))))
    }
    return lines.joined(separator: "\n")
  }

  private func counts(of column: ColumnProfile) -> [String] {
    var facts: [String] = []
    if let distinct = column.distinct, column.kind != .identifier, distinct > 0 {
      facts.append(
        language.count(distinct, InspectTexts.value[language], InspectTexts.values[language]))
    } else if column.distinct == nil {
      facts.append(console.text(InspectTexts.manyValues))
    }
    if column.missing > 0, column.filled > 0 {
      facts.append(
        language.count(
          column.missing, InspectTexts.missing[language], InspectTexts.missings[language]))
    }
    if column.kind == .identifier, let repeated = column.repeated, repeated > 0 {
      facts.append(
        language.count(
          repeated, InspectTexts.duplicate[language], InspectTexts.duplicates[language]))
    }
    return facts
  }

  /// The commonest values, where they say something of many people and not of one.
  private func values(of column: ColumnProfile) -> String? {
    switch column.kind {
    case .attribute, .text, .number, .postcode, .date: break
    case .empty, .identifier, .birthDate, .address, .email, .phone: return nil
    }
    let shown = column.commonest.filter { $0.count > 1 || column.kind == .attribute }
    guard !shown.isEmpty else { return nil }
    let rest = (column.distinct ?? 0) - shown.count
    let list = shown.map { "\($0.text)\u{A0}(\(language.integer($0.count)))" }
    return indented((list + (rest > 0 ? ["…"] : [])).joined(separator: ", "))
  }

  private func indented(_ text: String) -> String {
    let margin = String(repeating: " ", count: 24)
    return text.wrapped(to: max(min(console.width, 100) - 24, 30)).split(separator: "\n")
      .map { margin + $0 }.joined(separator: "\n")
  }
}

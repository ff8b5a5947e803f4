import Foundation
import Population

extension CommitteeRules {
  /// Reads the `committee` section of settings.
  ///
  /// - Parameters:
  ///   - text: The whole text of a `klero.json`: JSON5.
  ///   - file: The file's name, for messages.
  /// - Throws: All defects of the section together; of a text that is no JSON5, what is wrong there.
  /// - Returns: The rules; `nil` if there is no such section.
  public static func read(
    _ text: String, file: String = Dossier.fileName
  ) throws(RulesError) -> CommitteeRules? {
    let settings: SettingsNode
    do throws(SettingsParser.Failure) {
      settings = try SettingsParser.parse(text)
    } catch {
      let defect = DossierDefect.syntax(line: error.line, error.kind)
      throw RulesError(file: file, defects: [.settings(defect)])
    }
    guard let node = settings.entry(section)?.node else { return nil }
    let wrong = shape.defects(of: node, at: section)
    // What a value says is looked at even if another is no value at all.
    var reader = RulesReader()
    let rules = reader.rules(node)
    let contradictions = reader.defects.filter { wrong.isEmpty || !$0.needsOtherPlaces }
    let found = wrong.map(RulesDefect.settings) + contradictions
    guard found.isEmpty else {
      let byLine = found.enumerated().sorted { left, right in
        (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
      }
      throw RulesError(file: file, defects: byLine.map(\.element))
    }
    return rules
  }
}

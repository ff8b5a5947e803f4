import Foundation
import Population
import Testing

@Suite struct DossierTests {
  static func defects(_ text: String) -> [DossierDefect] {
    do throws(DossierError) {
      return try Dossier(text).warnings
    } catch {
      return error.defects
    }
  }

  @Test func readsSettingsWithCommentsAndTrailingCommas() throws {
    let dossier = try Dossier(
      """
      // La commission d'Orvault
      {
        language: "fr", 'referenceDate': "22/11/2026", /* jour du tirage */
        files: { people: "volontaires.csv", population: "population.csv", },
        "id": "id",
        attributes: [
          { name: "genre", column: "sexe" },
          { name: "âge", birthDate: "naissance", bands: ["16-24", "25+"] },
          { name: "relief", column: "code",
            lookup: { table: "communes.csv", key: "code", value: "relief" } },
          { name: "quartier", groups: { Bourg: ["Bourg nord", "Bourg \\u00e9st"] } },
        ],
        household: "adresse",
        panel: { size: 226, fairness: "leximin", tickets: 1000, reserve: +20, tolerance: "10%" },
      }
      """, folder: "dossier")
    #expect(dossier.language == "fr" && dossier.id == "id" && dossier.household == ["adresse"])
    #expect(dossier.referenceDate == Day(year: 2026, month: 11, day: 22))
    #expect(dossier.files.people == "volontaires.csv" && dossier.files.quotas == nil)
    #expect(dossier.panel.size == 226 && dossier.panel.reserve == 20)
    #expect(dossier.panel.tolerance == .thousandths(100))
    #expect(dossier.attributes.map(\.name) == ["genre", "âge", "relief", "quartier"])
    #expect(dossier.attributes[3].source.column == "quartier")
    #expect(dossier.attributes[3].source.groups[0].members == ["Bourg nord", "Bourg ést"])
    #expect(dossier.lookupFiles == ["communes.csv"])
    #expect(dossier.path(of: "a.csv") == "dossier/a.csv" && dossier.path(of: "/a") == "/a")
  }

  @Test func anEmptyObjectIsADossierWithoutSettings() throws {
    let dossier = try Dossier("{}")
    #expect(dossier.attributes.isEmpty && dossier.panel.size == nil && dossier.warnings.isEmpty)
  }

  @Test func reportsEveryWrongPlaceWithItsLine() {
    let found = Self.defects(
      """
      {
        langage: "fr",
        language: "de",
        panel: { size: "226", tickets: 0, reserve: 2.5,
          tolerance: "beaucoup" },
        panel: {},
        attributes: [ { column: "x" }, "y",
          { name: "a", column: "b", age: "c", bands: "1+" } ],
        files: [],
        household: ["a", 3],
        referenceDate: "2026",
      }
      """)
    let panel = DossierDefect.Expectation.integer(1...1_000_000)
    #expect(
      Array(found.dropFirst()) == [
        .wrongValue(line: 3, path: "language", expected: .oneOf(["fr", "en"])),
        .wrongValue(line: 4, path: "panel.size", expected: panel),
        .wrongValue(line: 4, path: "panel.tickets", expected: panel),
        .wrongValue(line: 4, path: "panel.reserve", expected: .integer(0...1_000_000)),
        .wrongValue(line: 5, path: "panel.tolerance", expected: .tolerance),
        .keyTwice(line: 6, path: "panel"),
        .missingKey(line: 7, path: "attributes[1]", key: "name"),
        .wrongValue(line: 7, path: "attributes[2]", expected: .object),
        .wrongSource(line: 8, path: "attributes[3]"),
        .wrongValue(line: 9, path: "files", expected: .object),
        .wrongValue(line: 10, path: "household[2]", expected: .text),
        .wrongValue(line: 11, path: "referenceDate", expected: .day),
      ])
    guard case .unknownKey(2, "langage", _, let known) = found[0] else {
      Issue.record("\(found)")
      return
    }
    #expect(known.contains("language"))
  }

  @Test(arguments: [
    (#"{name: "a", age: "c"}"#, true), (#"{name: "a", bands: "1+"}"#, true),
    (#"{name: "a", column: "c", on: "2026-01-01"}"#, true),
    (#"{name: "a", age: "c", bands: "1+"}"#, false), (#"{name: "a"}"#, false),
  ])
  func keysOfASourceMustGoTogether(_ attribute: String, _ isWrong: Bool) {
    let found = Self.defects("{attributes: [\(attribute)]}")
    #expect(found == (isWrong ? [.wrongSource(line: 1, path: "attributes[1]")] : []))
  }

  @Test func sectionsOfLaterVersionsAreNamedAndDoNotStopTheWork() throws {
    let dossier = try Dossier("{\n workshops: [1],\n committee: {}}")
    #expect(dossier.warnings == [.notUsedYet(line: 2, path: "workshops")])
  }

  @Test(arguments: [
    ("", 1, SettingsSyntaxFailure.noValue), ("{\n a 1}", 2, .missing(":")),
    ("{a: 1", 1, .missing("}")),
    ("[1\n 2]", 2, .missing("]")), ("{\n\n: 1}", 3, .noKey), ("{a: \"x\n\"}", 1, .endless),
    ("/* a", 1, .endless), ("{a: \"\\q\"}", 1, .wrongEscape), ("{} {}", 1, .trailing),
    ("{a: 0x10}", 1, .noValue), ("{a: \"\\ud800\"}", 1, .wrongEscape),
    ("{a: \"\\u12\"}", 1, .wrongEscape), ("{a: \"\\", 1, .endless),
    (String(repeating: "[", count: 100_000), 1, .tooDeep),
  ])
  func saysOnWhichLineTheTextIsNoJson(
    _ text: String, _ line: Int, _ failure: SettingsSyntaxFailure
  ) {
    #expect(Self.defects(text) == [.syntax(line: line, failure)])
  }

  @Test func aMissingOrForeignFileIsADefect() throws {
    #expect(throws: DossierError(file: "/nowhere/klero.json", defects: [.unreadable])) {
      try Dossier.read(in: "/nowhere")
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("klero.json")
    try Data([0x7B, 0xE9, 0x7D]).write(to: file)
    #expect(throws: DossierError(file: file.path, defects: [.notUTF8])) {
      try Dossier.read(in: folder.path)
    }
    try Data("\u{FEFF}{id: 'é'}".utf8).write(to: file)
    #expect(try Dossier.read(in: folder.path).id == "é")
  }
}

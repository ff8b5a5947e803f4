import Foundation

/// A folder with a `klero.json`: a committee's settings, which stand in for options.
public struct Dossier: Sendable, Hashable {
  /// The name of the settings file in the folder.
  public static let fileName = "klero.json"

  /// The files of a dossier; paths relative to its folder.
  public struct Files: Sendable, Hashable, Codable {
    /// The table of people.
    public var people: String?
    /// The reference population.
    public var population: String?
    /// The quotas.
    public var quotas: String?
  }

  /// How the panel is drawn.
  public struct Panel: Sendable, Hashable, Codable {
    /// Its seats.
    public var size: Int?
    /// Which lottery is the fairest: `leximin`, `maximin`, `nash` or `goldilocks`.
    public var fairness: String?
    /// How many numbered panels the lottery has.
    public var tickets: Int?
    /// How many people are drawn in reserve.
    public var reserve: Int?
    /// How far proposed quotas are widened.
    public var tolerance: QuotaTolerance?
  }

  /// The folder; empty: the current one.
  public let folder: String
  /// The committee's name, for pages.
  public let title: String?
  /// The language of messages and reports: `fr` or `en`.
  public let language: String?
  /// The day on which ages are taken.
  public let referenceDate: Day?
  /// The files.
  public let files: Files
  /// The column of ids of the people table.
  public let id: String?
  /// Where attributes come from.
  public let attributes: [AttributeDefinition]
  /// The columns of the address, for one member a household; empty: no such rule.
  public let household: [String]
  /// How the panel is drawn.
  public let panel: Panel
  /// What is worth knowing: sections that are not used.
  public let warnings: [DossierDefect]

  /// The path of one of the dossier's files, seen from where the folder's path is seen.
  public func path(of file: String) -> String {
    file.hasPrefix("/") || folder.isEmpty ? file : "\(folder)/\(file)"
  }

  /// The tables that the attributes are looked up in, each once, as the settings call them.
  public var lookupFiles: [String] {
    var seen: Set<String> = []
    return attributes.compactMap(\.source.lookup?.table).filter { seen.insert($0).inserted }
  }
}

extension Dossier {
  /// Reads the dossier in a folder.
  ///
  /// - Parameter folder: The folder's path; empty: the current folder.
  /// - Returns: The dossier.
  /// - Throws: All defects of its `klero.json` together.
  public static func read(in folder: String) throws(DossierError) -> Dossier {
    let file = folder.isEmpty ? fileName : "\(folder)/\(fileName)"
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw DossierError(file: file, defects: [.unreadable])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DossierError(file: file, defects: [.notUTF8])
    }
    return try Dossier(text, file: file, folder: folder)
  }

  /// Reads settings from their text.
  ///
  /// - Parameters:
  ///   - text: JSON5.
  ///   - file: The file's name, for messages.
  ///   - folder: The folder that paths are relative to.
  /// - Throws: All defects of the text together.
  public init(
    _ text: String, file: String = Dossier.fileName, folder: String = ""
  ) throws(DossierError) {
    let node: SettingsNode
    do throws(SettingsParser.Failure) {
      node = try SettingsParser.parse(text)
    } catch {
      throw DossierError(file: file, defects: [.syntax(line: error.line, error.kind)])
    }
    let found = Dossier.shape.defects(of: node, at: "") + Dossier.sourceDefects(in: node)
    let byLine = found.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
    }
    let defects = byLine.map(\.element)
    guard defects.allSatisfy(\.isWarning) else { throw DossierError(file: file, defects: defects) }
    do {
      let settings = try JSONDecoder().decode(Settings.self, from: Data(node.json.utf8))
      self.init(settings, folder: folder, warnings: defects)
    } catch {
      // The shape has been checked: nothing known leads here.
      throw DossierError(
        file: file, defects: [.wrongValue(line: node.line, path: "", expected: .object)])
    }
  }

  /// The settings as their JSON has them.
  private struct Settings: Decodable {
    let title: String?
    let language: String?
    let referenceDate: Day?
    let files: Files?
    let id: String?
    let attributes: [AttributeDefinition]?
    let household: TextOrTexts?
    let panel: Panel?
  }

  /// One text or several.
  private struct TextOrTexts: Decodable {
    let texts: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        texts = [text]
      } else {
        texts = try container.decode([String].self)
      }
    }
  }

  private init(_ settings: Settings, folder: String, warnings: [DossierDefect]) {
    self.folder = folder
    self.warnings = warnings
    title = settings.title
    language = settings.language
    referenceDate = settings.referenceDate
    files = settings.files ?? Files()
    id = settings.id
    attributes = settings.attributes ?? []
    household = settings.household?.texts ?? []
    panel = settings.panel ?? Panel()
  }
}

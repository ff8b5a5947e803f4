import Committee
import Population
import Reports

/// The dossier in which a command runs: its settings stand in for options that are not given.
public struct DossierInput: Sendable {
  /// The settings.
  public let dossier: Dossier
  /// The rules of its committee; `nil` if it states none.
  public let rules: CommitteeRules?
  /// The file that they were read from.
  public let file: InputFile

  /// Reads the dossier in the working directory.
  ///
  /// - Parameter session: The session of the command; what is worth knowing is said there.
  /// - Returns: The dossier; `nil` if the working directory is none.
  /// - Throws: ``FileError``, or all that is wrong with the settings.
  static func find(in session: Session) throws -> DossierInput? {
    let path = Dossier.fileName
    guard try FileSystem.kind(session.streams.resolve(path)) != .nothing else { return nil }
    let file = try InputFile(path, as: .settings, from: session.streams)
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw DossierError(file: path, defects: [.notUTF8])
    }
    var errors = InputErrors()
    let dossier = errors.noting { try Dossier(text, file: path) }
    // A text that is no JSON5 would be reported twice.
    let rules =
      errors.isOnlySyntax ? nil : errors.noting { try CommitteeRules.read(text, file: path) }
    try errors.throwIfAny()
    return dossier.map { DossierInput(dossier: $0, rules: rules ?? nil, file: file) }
  }
}

extension InputErrors {
  /// Whether all that was noted is a text that cannot be read at all.
  fileprivate var isOnlySyntax: Bool {
    errors.contains { error in
      guard let error = error as? DossierError else { return false }
      return error.defects.contains { if case .syntax = $0 { true } else { false } }
    }
  }
}

import Population
import Reports

/// The dossier in which a command runs: its settings stand in for options that are not given.
public struct DossierInput: Sendable {
  /// The settings.
  public let dossier: Dossier
  /// The file that they were read from.
  public let file: InputFile

  /// Reads the dossier in the working directory.
  ///
  /// - Parameter session: The session of the command; what is worth knowing is said there.
  /// - Returns: The dossier; `nil` if the working directory is none.
  /// - Throws: ``FileError`` or `DossierError`.
  static func find(in session: Session) throws -> DossierInput? {
    let path = Dossier.fileName
    guard try FileSystem.kind(session.streams.resolve(path)) != .nothing else { return nil }
    let file = try InputFile(path, as: .settings, from: session.streams)
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw DossierError(file: path, defects: [.notUTF8])
    }
    return DossierInput(dossier: try Dossier(text, file: path), file: file)
  }
}

import Foundation

/// The files in the package's `Fixtures` folder.
public enum Fixtures {
  /// The folder itself.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")
}

import Foundation
import Lottery

/// A program that a page runs: one of our own files, known when the program was compiled.
struct Script: Sendable {
  /// What stands between the tags; XML parsers take it as text.
  let text: String

  /// The board of a plan of workshops.
  static let board = Script(PackageResources.board_js)

  private init(_ file: [UInt8]) {
    text = "\n//<![CDATA[\n" + String(decoding: file, as: UTF8.self) + "//]]>\n"
  }

  /// What a page's policy calls it: `sha256-…`.
  var hash: String {
    "sha256-" + Data(SHA256.hash(Array(text.utf8)).bytes).base64EncodedString()
  }
}

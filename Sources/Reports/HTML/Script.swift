import Foundation
import Lottery

/// A program that a page runs: one of our own files, known when the program was compiled.
struct Script: Sendable {
  /// What stands between the tags; XML parsers take it as text.
  let text: String

  /// The board of a plan of workshops.
  static let board = Script([
    PackageResources.plan_js, PackageResources.demands_js, PackageResources.changes_js,
    PackageResources.export_js, PackageResources.cards_js, PackageResources.moving_js,
    PackageResources.tools_js,
  ])

  /// Puts files together; their names are theirs alone, and no others of the page.
  private init(_ files: [[UInt8]]) {
    let parts = files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    text = "\n//<![CDATA[\n\"use strict\";\n{\n" + parts + "}\n//]]>\n"
  }

  /// What a page's policy calls it: `sha256-…`.
  var hash: String {
    "sha256-" + Data(SHA256.hash(Array(text.utf8)).bytes).base64EncodedString()
  }
}

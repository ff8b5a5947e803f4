import Foundation

/// A value in a settings file, with the line on which it stands.
package struct SettingsNode: Sendable, Equatable {
  /// One key of an object.
  package struct Entry: Sendable, Equatable {
    package let key: String
    package let line: Int
    package let node: SettingsNode
  }

  /// What the value is.
  package enum Content: Sendable, Equatable {
    case object([Entry])
    case list([SettingsNode])
    case text(String)
    /// A number as it is written.
    case number(String)
    case truth(Bool)
    case null
  }

  package let content: Content
  package let line: Int

  /// The node under a key; of a key that stands twice, the first.
  package func entry(_ key: String) -> Entry? {
    guard case .object(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  /// The value as strict JSON, which any decoder reads.
  var json: String {
    switch content {
    case .object(let entries):
      "{" + entries.map { "\(quoted($0.key)):\($0.node.json)" }.joined(separator: ",") + "}"
    case .list(let nodes): "[" + nodes.map(\.json).joined(separator: ",") + "]"
    case .text(let text): quoted(text)
    case .number(let number): number
    case .truth(let truth): truth ? "true" : "false"
    case .null: "null"
    }
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

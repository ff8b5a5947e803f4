import Tables

/// What may stand at a place of a settings file.
package indirect enum SettingsShape: Sendable {
  case text
  case integer(ClosedRange<Int>)
  case choice([String])
  case day
  case bands
  case tolerance
  /// One text or a list of texts.
  case texts
  case list(SettingsShape)
  /// Yes or no.
  case truth
  /// Any one of several shapes, told apart by what kind of value stands there.
  case either([SettingsShape])
  /// Any keys, all of one shape.
  case map(SettingsShape)
  case object([Key])
  /// A section that this version does not use.
  case later
  /// Keys and values that another module looks into.
  case elsewhere

  /// A key that an object may have.
  package struct Key: Sendable {
    let name: String
    let shape: SettingsShape
    let isRequired: Bool

    package init(_ name: String, _ shape: SettingsShape, required: Bool = false) {
      self.name = name
      self.shape = shape
      isRequired = required
    }
  }
}

extension SettingsShape {
  /// What is wrong with a node of this shape.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - path: The keys that lead to it, as `panel.size`.
  /// - Returns: The defects, in the order of the file.
  package func defects(of node: SettingsNode, at path: String) -> [DossierDefect] {
    switch self {
    case .object(let keys): objectDefects(keys, node, path)
    case .list(let shape): listDefects(shape, node, path)
    case .map(let shape): mapDefects(shape, node, path)
    case .texts:
      if case .list = node.content {
        SettingsShape.list(.text).defects(of: node, at: path)
      } else {
        SettingsShape.text.defects(of: node, at: path)
      }
    case .later: [.notUsedYet(line: node.line, path: path)]
    case .either(let shapes):
      shapes.first { $0.suits(node.content) }?.defects(of: node, at: path)
        ?? [.wrongValue(line: node.line, path: path, expected: expectation)]
    default:
      accepts(node.content)
        ? [] : [.wrongValue(line: node.line, path: path, expected: expectation)]
    }
  }

  private func accepts(_ content: SettingsNode.Content) -> Bool {
    switch (self, content) {
    case (.text, .text(let text)): !text.isEmpty
    case (.truth, .truth), (.elsewhere, .object): true
    case (.integer(let range), .number(let number)): Int(number).map(range.contains) ?? false
    case (.choice(let choices), .text(let text)): choices.contains(text)
    case (.day, .text(let text)): PartialDate(text)?.exactDay != nil
    case (.bands, .text(let text)): AgeBands(text) != nil
    case (.bands, .list(let nodes)): AgeBands(nodes.texts.joined(separator: ",")) != nil
    case (.tolerance, .text(let text)), (.tolerance, .number(let text)):
      (try? QuotaTolerance(text)) != nil
    default: false
    }
  }

  /// Whether a value is of the kind that the shape needs, though it may be a wrong one.
  private func suits(_ content: SettingsNode.Content) -> Bool {
    switch (self, content) {
    case (.object, .object), (.map, .object), (.elsewhere, .object), (.list, .list),
      (.truth, .truth), (.integer, .number), (.text, .text), (.choice, .text), (.day, .text):
      true
    default: false
    }
  }

  private var expectation: DossierDefect.Expectation {
    switch self {
    case .truth: .truth
    case .either(let shapes): .either(shapes.map(\.expectation))
    case .integer(let range): .integer(range)
    case .choice(let choices): .oneOf(choices)
    case .day: .day
    case .bands: .bands
    case .tolerance: .tolerance
    case .list: .list
    case .object, .map, .later, .elsewhere: .object
    case .text, .texts: .text
    }
  }

  private func objectDefects(
    _ keys: [Key], _ node: SettingsNode, _ path: String
  ) -> [DossierDefect] {
    guard case .object(let entries) = node.content else {
      return [.wrongValue(line: node.line, path: path, expected: .object)]
    }
    var defects: [DossierDefect] = []
    var seen: Set<String> = []
    for entry in entries {
      let entryPath = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      if !seen.insert(entry.key).inserted {
        defects.append(.keyTwice(line: entry.line, path: entryPath))
      } else if let key = keys.first(where: { $0.name == entry.key }) {
        defects += key.shape.defects(of: entry.node, at: entryPath)
      } else {
        let names = keys.map(\.name)
        let near = nearest(entry.key, among: names)
        defects.append(
          .unknownKey(line: entry.line, path: entryPath, nearest: near, known: names))
      }
    }
    for key in keys where key.isRequired && !seen.contains(key.name) {
      defects.append(.missingKey(line: node.line, path: path, key: key.name))
    }
    return defects
  }

  private func listDefects(
    _ shape: SettingsShape, _ node: SettingsNode, _ path: String
  ) -> [DossierDefect] {
    guard case .list(let nodes) = node.content else {
      return [.wrongValue(line: node.line, path: path, expected: .list)]
    }
    return nodes.enumerated().flatMap { shape.defects(of: $1, at: "\(path)[\($0 + 1)]") }
  }

  private func mapDefects(
    _ shape: SettingsShape, _ node: SettingsNode, _ path: String
  ) -> [DossierDefect] {
    guard case .object(let entries) = node.content else {
      return [.wrongValue(line: node.line, path: path, expected: .object)]
    }
    var seen: Set<String> = []
    return entries.flatMap { entry in
      seen.insert(entry.key).inserted
        ? shape.defects(of: entry.node, at: "\(path).\(entry.key)")
        : [.keyTwice(line: entry.line, path: "\(path).\(entry.key)")]
    }
  }
}

extension [SettingsNode] {
  /// The texts among the nodes; one that is no text becomes an empty text.
  fileprivate var texts: [String] {
    map { node in
      if case .text(let text) = node.content { text } else { "" }
    }
  }
}

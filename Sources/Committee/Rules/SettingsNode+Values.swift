import Population

/// The values of settings whose shape has been checked.
extension SettingsNode {
  func node(_ key: String) -> SettingsNode? { entry(key)?.node }

  func text(_ key: String) -> String? {
    guard case .text(let text) = node(key)?.content else { return nil }
    return text
  }

  func integer(_ key: String) -> Int? { node(key)?.integer }

  var integer: Int? {
    guard case .number(let number) = content else { return nil }
    return Int(number)
  }

  func truth(_ key: String) -> Bool? {
    guard case .truth(let truth) = node(key)?.content else { return nil }
    return truth
  }

  func day(_ key: String) -> Day? { text(key).flatMap { PartialDate($0)?.exactDay } }

  func list(_ key: String) -> [SettingsNode] { node(key)?.list ?? [] }

  var list: [SettingsNode]? {
    guard case .list(let nodes) = content else { return nil }
    return nodes
  }
}

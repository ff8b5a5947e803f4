import Tables

extension [Quota] {
  /// The attributes that the quotas speak of, with their values, both in the quotas' order.
  public var attributes: [Attribute] {
    var positions: [FoldedText: Int] = [:]
    var found: [(name: String, values: [String])] = []
    for quota in self {
      let key = FoldedText(quota.attribute)
      if let position = positions[key] {
        found[position].values.append(quota.value)
      } else {
        positions[key] = found.count
        found.append((quota.attribute, [quota.value]))
      }
    }
    return found.map { Attribute(name: $0.name, values: $0.values) }
  }
}

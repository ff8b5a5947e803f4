import Tables

/// How many people of a pool have the value of a quota.
struct PeopleByValue {
  private struct Key: Hashable {
    let attribute: FoldedText
    let value: FoldedText
  }

  private var counts: [Key: Int] = [:]
  /// How many people there are.
  let total: Int

  init(_ pool: Pool) {
    total = pool.people.count
    for (position, attribute) in pool.attributes.enumerated() {
      let name = FoldedText(attribute.name)
      for (value, count) in zip(attribute.values, pool.counts(of: position)) {
        counts[Key(attribute: name, value: FoldedText(value)), default: 0] += count
      }
    }
  }

  /// The people who have the value of a quota; none if the pool does not know it.
  func count(_ quota: Quota) -> Int {
    counts[Key(attribute: FoldedText(quota.attribute), value: FoldedText(quota.value))] ?? 0
  }
}

extension Quota {
  /// Whether the quota is of an attribute.
  func isOf(_ attribute: Attribute) -> Bool {
    FoldedText(self.attribute) == FoldedText(attribute.name)
  }
}

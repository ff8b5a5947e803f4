import Population
import Tables

/// Whether a group holds one quota.
public struct QuotaOutcome: Sendable, Hashable {
  /// The quota.
  public let quota: Quota
  /// How many members have its value.
  public let count: Int

  /// Whether the count lies within the quota.
  public var isMet: Bool { quota.least <= count && count <= quota.most }

  /// Checks the quotas of a group.
  ///
  /// - Parameters:
  ///   - quotas: The quotas.
  ///   - group: The group.
  /// - Returns: One outcome a quota whose attribute was counted, in their order.
  public static func outcomes(_ quotas: [Quota], in group: CountedGroup) -> [QuotaOutcome] {
    var counts: [FoldedText: [FoldedText: Int]] = [:]
    for (index, attribute) in group.attributes.enumerated() {
      let pairs = zip(attribute.values.map { FoldedText($0) }, group.counts(of: index))
      counts[FoldedText(attribute.name)] = Dictionary(pairs, uniquingKeysWith: +)
    }
    return quotas.compactMap { quota in
      counts[FoldedText(quota.attribute)].map { values in
        QuotaOutcome(quota: quota, count: values[FoldedText(quota.value)] ?? 0)
      }
    }
  }
}

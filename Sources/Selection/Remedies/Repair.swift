import Population

/// A change of the demands after which a panel exists.
public struct Repair: Sendable, Equatable {
  /// One change.
  public enum Step: Sendable, Hashable {
    /// The least of a quota goes down.
    case lower(Quota, to: Int)
    /// The most of a quota goes up.
    case raise(Quota, to: Int)
    /// The panel gets another size.
    case size(from: Int, to: Int)
    /// Several members of one household are allowed.
    case dropHousehold
  }

  /// The changes, in the order of the quotas.
  public let steps: [Step]
  /// Whether no panel exists after a smaller change of this kind: a smaller sum of changes of
  /// bounds, or a size nearer to the one asked for.
  public let isProvedLeast: Bool
  /// Whether it goes further than the quotas say that they may be bent.
  public let exceedsFlexibility: Bool

  /// By how much bounds change in all, in seats.
  public var change: Int {
    steps.reduce(0) { sum, step in
      let own =
        switch step {
        case .lower(let quota, let bound): quota.least - bound
        case .raise(let quota, let bound): bound - quota.most
        case .size, .dropHousehold: 0
        }
      return sum.addingReportingOverflow(own).overflow ? .max : sum + own
    }
  }

  /// Changes demands.
  ///
  /// - Parameter demands: The demands that the repair was made for.
  /// - Returns: Demands that some panel meets.
  public func applied(to demands: PanelDemands) -> PanelDemands {
    steps.reduce(demands) { demands, step in
      switch step {
      case .lower(let quota, let bound):
        demands.replacing(quota) { ($0.lowered(to: bound)) }
      case .raise(let quota, let bound):
        demands.replacing(quota) { ($0.raised(to: bound)) }
      case .size(_, let size): demands.with(size: size)
      case .dropHousehold: demands.withoutHouseholds()
      }
    }
  }
}

extension PanelDemands {
  fileprivate func replacing(_ quota: Quota, by change: (Quota) -> Quota) -> Self {
    with(
      quotas: quotas.map {
        $0.attribute == quota.attribute && $0.value == quota.value ? change($0) : $0
      })
  }
}

extension Quota {
  fileprivate func lowered(to least: Int) -> Quota { bounded(least, most) }

  fileprivate func raised(to most: Int) -> Quota { bounded(least, most) }

  private func bounded(_ least: Int, _ most: Int) -> Quota {
    Quota(
      attribute: attribute, value: value, least: least, most: most, flexibleLeast: flexibleLeast,
      flexibleMost: flexibleMost)
  }
}

/// Quotas that cannot be met, as far as sums alone can tell.
///
/// No conflict does not mean that a panel exists: that is for the solver to say.
public enum QuotaConflict: Sendable, Hashable {
  /// The pool has fewer people than the panel has seats.
  case poolTooSmall(people: Int, panelSize: Int)
  /// An attribute's least members add up to more than the panel.
  case leastsAbovePanel(attribute: String, sum: Int, panelSize: Int)
  /// An attribute's most members add up to less than the panel.
  case mostsBelowPanel(attribute: String, sum: Int, panelSize: Int)
  /// Fewer people have a value than its least members.
  case tooFewPeople(attribute: String, value: String, least: Int, people: Int)
  /// The people that there are cannot fill the panel within an attribute's most members.
  case tooFewPlaces(attribute: String, places: Int, panelSize: Int)

  /// All conflicts that sums alone show.
  ///
  /// - Parameters:
  ///   - quotas: The quotas.
  ///   - panelSize: The seats of the panel.
  ///   - pool: The people, if they are known; its attributes are those of the quotas.
  /// - Returns: The conflicts, in the order of the quotas; none if sums show none.
  public static func all(
    in quotas: [Quota], panelSize: Int, pool: Pool? = nil
  ) -> [QuotaConflict] {
    var conflicts: [QuotaConflict] = []
    if let pool, pool.people.count < panelSize {
      conflicts.append(.poolTooSmall(people: pool.people.count, panelSize: panelSize))
    }
    let people = pool.map(PeopleByValue.init)
    for attribute in quotas.attributes {
      let own = quotas.filter { $0.isOf(attribute) }
      conflicts += ofSums(attribute, own, panelSize)
      if let people { conflicts += ofPeople(attribute, own, panelSize, people) }
    }
    return conflicts
  }

  private static func ofSums(
    _ attribute: Attribute, _ quotas: [Quota], _ panelSize: Int
  ) -> [QuotaConflict] {
    let leasts = saturatingSum(quotas.map(\.least))
    let mosts = saturatingSum(quotas.map(\.most))
    var conflicts: [QuotaConflict] = []
    if leasts > panelSize {
      conflicts.append(
        .leastsAbovePanel(attribute: attribute.name, sum: leasts, panelSize: panelSize))
    }
    if mosts < panelSize {
      conflicts.append(
        .mostsBelowPanel(attribute: attribute.name, sum: mosts, panelSize: panelSize))
    }
    return conflicts
  }

  private static func ofPeople(
    _ attribute: Attribute, _ quotas: [Quota], _ panelSize: Int, _ people: PeopleByValue
  ) -> [QuotaConflict] {
    var conflicts: [QuotaConflict] = []
    for quota in quotas {
      let count = people.count(quota)
      if count < quota.least {
        conflicts.append(
          .tooFewPeople(
            attribute: attribute.name, value: quota.value, least: quota.least, people: count))
      }
    }
    let places = saturatingSum(quotas.map { min($0.most, people.count($0)) })
    let mosts = saturatingSum(quotas.map(\.most))
    if places < panelSize, panelSize <= mosts, panelSize <= people.total {
      conflicts.append(
        .tooFewPlaces(attribute: attribute.name, places: places, panelSize: panelSize))
    }
    return conflicts
  }

  /// The sum, or the largest integer where it would overflow.
  private static func saturatingSum(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { sum, number in
      let (result, overflow) = sum.addingReportingOverflow(number)
      return overflow ? .max : result
    }
  }
}

import Lottery
import Population

/// Who takes part in a work, among the members of a panel who want to.
///
/// The rule, in this order:
/// 1. as many people as are wanted, or all who want to if they are fewer;
/// 2. the quotas of the work, scaled from the panel, are missed by as few seats as possible in all;
/// 3. as many as possible of those who served least, then of those who served next to least …;
/// 4. among these choices, the one whose people come first in the **order of calling**: less
///    served people first, then by ticket, SHA-256 of `seed,work,NAME,id`.
///
/// Rule 3 means that nobody who served less can take the place of a chosen person who served more
/// without missing more seats of quotas. The first three are integer programs, solved to proof.
public struct WorkDraw: Sendable, Equatable {
  /// A value of an attribute: what was wanted, and what became of it.
  public struct Line: Sendable, Equatable {
    /// The quota scaled from the panel.
    public let quota: Quota
    /// How many members of the panel have the value.
    public let panel: Int
    /// How many volunteers have it.
    public let volunteers: Int
    /// How many of those chosen have it.
    public let chosen: Int

    /// By how many seats the quota is missed.
    public var violation: Int { quota.distance(to: chosen) }
  }

  /// The volunteers who served equally often.
  public struct ServiceClass: Sendable, Equatable {
    /// How often they served before.
    public let served: Int
    /// How many they are.
    public let volunteers: Int
    /// How many of them were chosen.
    public let chosen: Int
  }

  /// Those who were chosen, in the order of calling: positions among the volunteers.
  public let chosen: [Int]
  /// The others, in the order of calling.
  public let reserve: [Int]
  /// The values of all attributes.
  public let lines: [Line]
  /// The classes of service, the least served first.
  public let classes: [ServiceClass]
  /// Whether branch and bound proved that no choice follows the rule better.
  public let isProved: Bool

  /// By how many seats the quotas are missed in all.
  public var violation: Int { lines.reduce(0) { $0 + $1.violation } }

  /// Draws those who take part.
  ///
  /// - Parameters:
  ///   - size: How many are wanted.
  ///   - volunteers: Those who want to; their attributes are the panel's.
  ///   - served: For each volunteer, how often they served before.
  ///   - panel: All members of the panel, from which quotas are scaled.
  ///   - seed: The public seed.
  ///   - label: The label of the tickets: see `Label.work(_:)`.
  /// - Complexity: A small integer program for each class of service and each type of volunteer.
  public init(
    _ size: Int, from volunteers: Pool, served: [Int], panel: Pool, seed: Seed, label: Label
  ) {
    let quotas = Self.quotas(scaledFrom: panel, to: size)
    let levels = Set(served).sorted()
    let classOfPerson = served.map { level in levels.firstIndex(of: level) ?? 0 }
    var program = WorkProgram(
      volunteers: volunteers, classOfPerson: classOfPerson, classes: levels.count,
      quotas: quotas, size: max(0, size))
    isProved = program.optimize()

    let printer = TicketPrinter(seed: seed, label: label)
    let tickets = volunteers.people.map { printer.ticket(of: $0.id) }
    let order = volunteers.people.indices.sorted { left, right in
      served[left] == served[right]
        ? tickets[left] < tickets[right] : served[left] < served[right]
    }
    let chosen = program.first(in: order)
    let taken = Set(chosen)
    self.chosen = chosen
    reserve = order.filter { !taken.contains($0) }
    classes = levels.map { level in
      ServiceClass(
        served: level, volunteers: served.count { $0 == level },
        chosen: chosen.count { served[$0] == level })
    }
    lines = quotas.map { quota in
      let has = { (person: Pool.Person) in person.values[quota.attribute] == quota.value }
      let attribute = volunteers.attributes[quota.attribute]
      return Line(
        quota: Quota(
          attribute: attribute.name, value: attribute.values[quota.value],
          least: quota.bounds.lowerBound, most: quota.bounds.upperBound),
        panel: panel.people.count(where: has), volunteers: volunteers.people.count(where: has),
        chosen: chosen.count { has(volunteers.people[$0]) })
    }
  }

  /// For every value, the panel's share of the seats of a work, rounded down and up.
  ///
  /// - Parameters:
  ///   - panel: All members of the panel.
  ///   - size: The seats of the work.
  /// - Returns: One quota a value, attribute by attribute; they always admit `size` people.
  static func quotas(scaledFrom panel: Pool, to size: Int) -> [PanelQuota] {
    let members = max(1, panel.people.count)
    return panel.attributes.indices.flatMap { attribute in
      panel.counts(of: attribute).enumerated().map { value, count in
        let seats = size.multipliedReportingOverflow(by: count)
        let share = seats.overflow ? 0 : seats.partialValue
        return PanelQuota(
          attribute: attribute, value: value,
          bounds: share / members...(share + members - 1) / members)
      }
    }
  }
}

import Population

/// A part of a committee: users, agents, partners, associations, officials …
public struct College: Sendable, Hashable {
  /// The seats of a college.
  public enum Seats: Sendable, Hashable {
    /// Seats that are all alike: at least and at most so many.
    case range(ClosedRange<Int>)
    /// Seats one by one.
    case listed([Seat])

    /// At least and at most how many are held.
    public var bounds: ClosedRange<Int> {
      switch self {
      case .range(let range): range
      case .listed(let seats): seats.count...seats.count
      }
    }
  }

  /// A seat that has a name.
  public struct Seat: Sendable, Hashable {
    /// The name by which the register calls it.
    public var id: String
    /// Who sits there: “a representative of the union of family associations”.
    public var title: String
    /// The body that designates its holder; `nil`: none.
    public var designatedBy: String?

    /// Describes a seat.
    public init(id: String, title: String, designatedBy: String? = nil) {
      self.id = id
      self.title = title
      self.designatedBy = designatedBy
    }
  }

  /// The name by which the register and tables call it.
  public var id: String
  /// Its name for readers.
  public var name: String
  /// Its seats.
  public var seats: Seats
  /// At least and at most how many of its members have a value of an attribute.
  public var quotas: [Quota]
  /// Whether it is the college of elected officials.
  public var isOfOfficials: Bool
  /// How long its members sit; `nil`: as in the committee.
  public var mandate: MandateRule?

  /// Describes a college.
  public init(
    id: String, name: String, seats: Seats, quotas: [Quota] = [], isOfOfficials: Bool = false,
    mandate: MandateRule? = nil
  ) {
    self.id = id
    self.name = name
    self.seats = seats
    self.quotas = quotas
    self.isOfOfficials = isOfOfficials
    self.mandate = mandate
  }
}

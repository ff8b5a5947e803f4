import Population

/// What a register must know of a committee's rules to refuse what cannot be.
public struct SeatRules: Sendable {
  /// A part of the committee.
  public struct College: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The most members; `nil`: any number.
    public let most: Int?
    /// The names of its seats; empty: they have none.
    public let seats: [String]

    /// Describes a college.
    public init(_ name: String, most: Int? = nil, seats: [String] = []) {
      self.name = name
      self.most = most
      self.seats = seats
    }
  }

  /// The colleges; empty: any name is a college.
  public var colleges: [College]
  /// The last day on which a substitute may be named for a meeting on a day; `nil`: that day.
  public var lastDayForSubstitute: (@Sendable (Day) -> Day)?

  /// Gathers rules; without any, only what contradicts itself is refused.
  public init(
    colleges: [College] = [], lastDayForSubstitute: (@Sendable (Day) -> Day)? = nil
  ) {
    self.colleges = colleges
    self.lastDayForSubstitute = lastDayForSubstitute
  }
}

extension SeatRules {
  /// Takes from a committee's rules what a register must know of them.
  public init(_ rules: CommitteeRules) {
    self.init(colleges: rules.colleges.map { College($0) })
    if let substitutes = rules.substitutes {
      lastDayForSubstitute = { meeting in substitutes.deadline(before: meeting)?.day ?? meeting }
    }
  }
}

extension SeatRules.College {
  fileprivate init(_ college: Committee.College) {
    switch college.seats {
    case .range(let range): self.init(college.id, most: range.upperBound)
    case .listed(let seats): self.init(college.id, seats: seats.map(\.id))
    }
  }
}

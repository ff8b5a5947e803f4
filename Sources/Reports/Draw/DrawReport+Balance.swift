extension DrawReport {
  /// One attribute: how many volunteers have each value, what the quota asks and what the panel has.
  public struct Balance: Sendable, Hashable {
    /// One value of the attribute.
    public struct Value: Sendable, Hashable {
      /// The value as the user writes it.
      public let name: String
      /// How many volunteers have it.
      public let volunteers: Int
      /// The least members that a panel may have of it.
      public let least: Int
      /// The most members that a panel may have of it.
      public let most: Int
      /// How many members of the drawn panel have it; `nil`: none is drawn yet.
      public let members: Int?
      /// Whether the two counts are kept back.
      var isWithheld = false

      /// Makes a value's figures.
      public init(name: String, volunteers: Int, least: Int, most: Int, members: Int?) {
        self.name = name
        self.volunteers = volunteers
        self.least = least
        self.most = most
        self.members = members
      }

      /// Whether the panel meets the quota; before the draw every panel of the lottery does.
      var isMet: Bool {
        members.map { (least...max(least, most)).contains($0) } ?? true
      }
    }

    /// The attribute's name as the user writes it.
    public let attribute: String
    /// Its values, in the order they are shown.
    public let values: [Value]

    /// Makes an attribute's figures.
    public init(attribute: String, values: [Value]) {
      self.attribute = attribute
      self.values = values
    }

    /// The fewest volunteers of one value whose number is published.
    static let smallestPublishedCount = 3

    /// The figures as they may be published: a value that only one or two volunteers have keeps its
    /// counts back, and so does the next smallest, lest the first follow by subtraction.
    var published: Balance {
      let small = values.indices.filter {
        (1..<Self.smallestPublishedCount).contains(values[$0].volunteers)
      }
      guard !small.isEmpty else { return self }
      let next = values.indices
        .filter { values[$0].volunteers >= Self.smallestPublishedCount }
        .min { values[$0].volunteers < values[$1].volunteers }
      let withheld = Set(small + (next.map { [$0] } ?? []))
      return Balance(
        attribute: attribute,
        values: values.indices.map { withheld.contains($0) ? values[$0].withheld : values[$0] })
    }
  }
}

extension DrawReport.Balance.Value {
  /// The value without its counts: they are gone, not merely hidden.
  fileprivate var withheld: Self {
    var value = Self(
      name: name, volunteers: 0, least: least, most: most, members: members.map { _ in 0 })
    value.isWithheld = true
    return value
  }
}

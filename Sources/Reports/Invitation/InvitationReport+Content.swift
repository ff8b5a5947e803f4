import Selection

extension InvitationReport {
  /// All that the page says: plain figures, computed elsewhere.
  public struct Content: Sendable {
    /// One value of an attribute.
    public struct Value: Sendable {
      /// The value as the roll writes it.
      public let name: String
      /// How many people of the roll have it.
      public let people: Int
      /// How many letters go to them.
      public let letters: Int
      /// Whether the two counts are kept back.
      var isWithheld = false

      /// Makes a value's figures.
      public init(name: String, people: Int, letters: Int) {
        (self.name, self.people, self.letters) = (name, people, letters)
      }
    }

    /// An attribute and its values.
    public struct Balance: Sendable {
      /// The attribute's name.
      public let attribute: String
      /// Its values, in the order they are shown.
      public let values: [Value]

      /// Makes an attribute's figures.
      public init(attribute: String, values: [Value]) {
        (self.attribute, self.values) = (attribute, values)
      }
    }

    /// A stratum.
    public struct Stratum: Sendable {
      /// The value of each attribute.
      public let values: [String]
      /// How many people it has.
      public let people: Int
      /// How many letters it gets.
      public let letters: Int
      /// Everybody's chance.
      public let chance: Double
      /// How many people were left out because they were drawn or seated before.
      public let excluded: Int
      /// How many answers are expected, if a rate is known.
      public let expected: String?

      /// Makes a stratum's figures.
      ///
      /// - Parameters:
      ///   - values: The value of each attribute.
      ///   - people: How many people it has.
      ///   - letters: How many letters it gets.
      ///   - chance: Everybody's chance.
      ///   - excluded: How many were left out because they were drawn or seated before.
      ///   - expected: How many answers are expected, if a rate is known.
      public init(
        values: [String], people: Int, letters: Int, chance: Double, excluded: Int,
        expected: String?
      ) {
        (self.values, self.people, self.letters) = (values, people, letters)
        (self.chance, self.excluded, self.expected) = (chance, excluded, expected)
      }
    }

    /// The name of the draw, if it has one.
    public var title: String?
    /// The program and its version.
    public var program: String
    /// The public seed.
    public var seed: String
    /// The seed that tickets come from.
    public var ticketSeed: String
    /// The label of the draw.
    public var label: String
    /// How letters were shared out.
    public var rule: Allocation.Rule
    /// The names of the attributes.
    public var attributes: [String]
    /// Roll and letters by attribute.
    public var balances: [Balance]
    /// The strata.
    public var strata: [Stratum]
    /// The communes, if they were drawn first.
    public var places: [PlaceDraw.Place]?
    /// The columns of the address, where a household gets one letter at most.
    public var householdColumns: [String]
    /// The columns whose text is the id, joined by `|`; empty: the whole row.
    public var identity: [String]
    /// How many draws came before, where tickets are permanent.
    public var earlierDraws: Int?
    /// Files and their fingerprints.
    public var files: [DrawReport.FileFingerprint]

    /// Gathers what the page says.
    public init(
      title: String?, program: String, seed: String, ticketSeed: String, label: String,
      rule: Allocation.Rule, attributes: [String], balances: [Balance], strata: [Stratum],
      places: [PlaceDraw.Place]?, householdColumns: [String], identity: [String],
      earlierDraws: Int?, files: [DrawReport.FileFingerprint]
    ) {
      (self.title, self.program, self.seed, self.ticketSeed) = (title, program, seed, ticketSeed)
      (self.label, self.rule, self.attributes) = (label, rule, attributes)
      (self.balances, self.strata, self.places) = (balances, strata, places)
      (self.householdColumns, self.identity) = (householdColumns, identity)
      (self.earlierDraws, self.files) = (earlierDraws, files)
      strataCount = strata.count
      people = strata.reduce(0) { $0 + $1.people }
      letters = strata.reduce(0) { $0 + $1.letters }
      excluded = strata.reduce(0) { $0 + $1.excluded }
      let chances = strata.filter { $0.people > 0 }.map(\.chance)
      leastChance = chances.min() ?? 0
      largestChance = chances.max() ?? 0
    }

    let strataCount: Int
    let people: Int
    let letters: Int
    let excluded: Int
    private(set) var leastChance: Double
    private(set) var largestChance: Double

    /// How likely a letter is for somebody of whom nothing is known.
    var meanChance: Double { people > 0 ? Double(letters) / Double(people) : 0 }

    /// What may be published: no table of strata, no count of fewer than three people.
    var published: Content {
      var content = self
      let chances = strata.filter { $0.people >= DrawReport.Balance.smallestPublishedCount }
        .map(\.chance)
      (content.leastChance, content.largestChance) = (chances.min() ?? 0, chances.max() ?? 0)
      content.strata = []
      content.balances = balances.map(\.published)
      return content
    }
  }
}

extension InvitationReport.Content.Balance {
  /// A value that one or two people have keeps its counts back, and so does the next smallest, lest
  /// the first follow by subtraction.
  fileprivate var published: Self {
    let least = DrawReport.Balance.smallestPublishedCount
    let small = values.indices.filter { (1..<least).contains(values[$0].people) }
    guard !small.isEmpty else { return self }
    let next = values.indices.filter { values[$0].people >= least }
      .min { values[$0].people < values[$1].people }
    let withheld = Set(small + (next.map { [$0] } ?? []))
    return Self(
      attribute: attribute,
      values: values.indices.map { index in
        guard withheld.contains(index) else { return values[index] }
        var value = InvitationReport.Content.Value(
          name: values[index].name, people: 0, letters: 0)
        value.isWithheld = true
        return value
      })
  }
}

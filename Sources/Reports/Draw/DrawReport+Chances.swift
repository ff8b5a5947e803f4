extension DrawReport {
  /// Everyone's chance to be drawn, from 0 to 1, and how near to the best the lottery comes.
  public struct Chances: Sendable {
    /// How many numbered panels the lottery has.
    public let panels: Int
    /// The exact optimal chance of every volunteer, in the order of `tickets`.
    public let probabilities: [Double]
    /// In how many of the panels every volunteer stands.
    public let tickets: [Int]
    /// The least favoured person's chance in the fairest lottery.
    public let optimalMinimum: Double
    /// What no lottery can give more of to the least favoured person.
    public let upperBound: Double
    /// The least favoured person's chance in this lottery.
    public let realizedMinimum: Double
    /// The largest difference between a person's tickets and their exact share of the panels.
    public let largestTicketDifference: Double
    /// Whether it is proved that no lottery is fairer.
    public let isCertified: Bool

    /// Gathers the chances.
    public init(
      panels: Int, probabilities: [Double], tickets: [Int], optimalMinimum: Double,
      upperBound: Double, realizedMinimum: Double, largestTicketDifference: Double,
      isCertified: Bool
    ) {
      self.panels = max(panels, 0)
      self.probabilities = probabilities
      self.tickets = tickets
      self.optimalMinimum = optimalMinimum
      self.upperBound = upperBound
      self.realizedMinimum = realizedMinimum
      self.largestTicketDifference = largestTicketDifference
      self.isCertified = isCertified
    }

    /// How many volunteers there are.
    var volunteers: Int { probabilities.count }

    /// Everyone's chance in the lottery as it is drawn.
    var realised: [Double] {
      panels > 0 ? tickets.map { Double($0) / Double(panels) } : []
    }
  }
}

import Selection

extension DrawReport {
  /// All that a report or the minutes of a panel draw say: plain figures, computed elsewhere.
  public struct Content: Sendable {
    /// The committee's or the draw's name.
    public var title: String
    /// How many members a panel has.
    public var panelSize: Int
    /// For each attribute the volunteers, the quotas and the panel.
    public var balances: [Balance]
    /// Everyone's chance.
    public var chances: Chances
    /// What made this lottery fairer than others.
    public var fairness: Fairness
    /// The columns that make a household, of which a panel has one person at most; empty: no rule.
    public var householdColumns: [String]
    /// The lottery's file.
    public var lottery: FileFingerprint
    /// The files that the lottery was computed from, and others worth a fingerprint.
    public var files: [FileFingerprint]
    /// The panel that was drawn; `nil`: not drawn yet.
    public var draw: Draw?
    /// The columns of which people's `cells` are, in the private version.
    public var personColumns: [String]
    /// When, where and before whom; what is not known is left to be filled in by hand.
    public var ceremony: Ceremony
    /// The program and its version.
    public var program: String

    /// Gathers what a report says.
    public init(
      title: String, panelSize: Int, balances: [Balance], chances: Chances, fairness: Fairness,
      householdColumns: [String] = [], lottery: FileFingerprint, files: [FileFingerprint],
      draw: Draw?, personColumns: [String] = [], ceremony: Ceremony = Ceremony(), program: String
    ) {
      self.title = title
      self.panelSize = panelSize
      self.balances = balances
      self.chances = chances
      self.fairness = fairness
      self.householdColumns = householdColumns
      self.lottery = lottery
      self.files = files
      self.draw = draw
      self.personColumns = personColumns
      self.ceremony = ceremony
      self.program = program
    }
  }
}

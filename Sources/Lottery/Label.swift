/// What a stream of randomness is used for. Labels keep uses apart: two uses of one seed never
/// see the same numbers.
public struct Label: Sendable, Hashable {
  /// The text that enters the hash.
  public let text: String

  /// Makes a label of one's own; see the constants for those in use.
  public init(_ text: String) {
    self.text = text
  }

  /// No label: the numbers of Rivest's published sampler.
  public static let none = Label("")
  /// The draw of letters from a roll: people's tickets.
  public static let invite = Label("invite")
  /// The rounding of the letters of each stratum to whole numbers.
  public static let inviteAllocation = Label("invite-allocation")
  /// The draw of households of which one person gets a letter.
  public static let inviteHouseholds = Label("invite-households")
  /// The draw of communes of which people get letters, and of those that may take their place.
  public static let invitePlaces = Label("invite-places")
  /// The draw of one panel of a lottery.
  public static let panel = Label("panel")
  /// The draw and order of the reserve.
  public static let reserve = Label("reserve")
  /// The choice of replacements during a mandate.
  public static let replace = Label("replace")
  /// Who sits where, round by round.
  public static let workshops = Label("workshops")
  /// Who leads which workshop, or takes notes there.
  public static let staff = Label("staff")
  /// The draw of members for a work, among those who want to take part.
  ///
  /// - Parameter name: The work's name, by which two works of one seed are kept apart.
  /// - Returns: The label `work,NAME`.
  public static func work(_ name: String) -> Label { Label("work,\(name)") }

  /// The order of proposals that a vote puts level.
  public static let restitution = Label("restitution")
}

import Lottery
import Population

/// A lottery as `lottery.json` holds it: everything that is needed to draw from it and to check it,
/// fixed before anybody knows the seed.
public struct LotteryRecord: Codable, Sendable {
  /// A file that the lottery was made from, copied beside it byte for byte.
  public struct Input: Codable, Sendable, Equatable {
    /// What the file is to the lottery.
    public enum Role: String, Codable, Sendable {
      /// The volunteers.
      case people
      /// The quotas.
      case quotas
      /// A table in which an attribute's values are looked up.
      case lookup
      /// The dossier's settings.
      case settings
      /// The quotas as they were asked for, in whose place others were taken.
      case replacedQuotas
    }

    /// What the file is to the lottery.
    public let role: Role
    /// Where the copy is, relative to the record.
    public let file: String
    /// The size of the file in bytes.
    public let bytes: Int
    /// The digest of the file.
    public let sha256: Digest

    /// Describes an input.
    public init(role: Role, file: String, bytes: Int, sha256: Digest) {
      self.role = role
      self.file = file
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// An attribute with its values and where they come from.
  public struct RecordedAttribute: Codable, Sendable, Equatable {
    /// The attribute's name.
    public let name: String
    /// Its values, in the order in which people's values refer to them.
    public let values: [String]
    /// The column or derivation that gave the values.
    public let source: AttributeSource
  }

  /// A volunteer.
  public struct RecordedPerson: Codable, Sendable, Equatable {
    /// The id in the people file.
    public let id: String
    /// The value of every attribute, as a position in its values.
    public let values: [Int]
    /// A number shared by the people of one household; absent for people who live alone or whose
    /// address is blank.
    public let household: Int?
    /// A number shared by the people whom nothing in the demands tells apart.
    public let type: Int
    /// The probability in the fairest lottery, with 12 decimals.
    public let probability: String
    /// In how many of the panels the person stands.
    public let tickets: Int
  }

  /// Bounds on the number of members of some types in the household rule.
  public struct HouseholdRow: Codable, Sendable, Equatable {
    /// The types that live in these households.
    public let types: [Int]
    /// The number of these households: no panel has more members of these types.
    public let most: Int
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/lottery/1"

  /// The kind of file: ``format``.
  public let format: String
  /// The program that wrote it.
  public let program: String
  /// What was to be as fair as possible.
  public let fairness: Fairness
  /// The number of members of a panel.
  public let panelSize: Int
  /// The number of panels.
  public let tickets: Int
  /// How many people the draw ranks as a reserve; absent if none.
  public let reserveSize: Int?
  /// The column of the people file that holds the ids.
  public let idColumn: String
  /// The columns of the people file that make a household's address; empty without the rule.
  public let householdColumns: [String]
  /// The files that the lottery was made from.
  public let inputs: [Input]
  /// The attributes.
  public let attributes: [RecordedAttribute]
  /// The quotas, in the order of the certificate's multipliers.
  public let quotas: [RecordedQuota]
  /// The household rule for households of different types, in the order of the certificate's
  /// multipliers.
  public let householdRows: [HouseholdRow]
  /// The volunteers, in the order of their ids.
  public let people: [RecordedPerson]
  /// The panels by number: members as positions in `people`, ascending.
  public let panels: [[Int]]
  /// The least favoured person's probability in the fairest lottery, with 12 decimals.
  public let optimalMinimum: String
  /// What no lottery can exceed for the least favoured person, with 12 decimals.
  public let upperBound: String
  /// The least favoured person's share of the tickets, with 12 decimals.
  public let realizedMinimum: String
  /// The largest difference between a person's tickets and their exact share, with 12 decimals.
  public let largestTicketDifference: String
  /// How many of the panels differ from each other.
  public let distinctPanels: Int?
  /// How many could differ if everybody keeps their tickets, at most; absent if that is not known.
  public let mostDistinctPanels: Int?
  /// Whether the certificate proves the optimum to 1e-9 on every level.
  public let certified: Bool
  /// The proof that no lottery can do better; absent if there is none.
  public let certificate: Certificate?
}

/// A quota as files hold it.
public struct RecordedQuota: Codable, Sendable, Equatable {
  /// The attribute's name.
  public let attribute: String
  /// The value's name.
  public let value: String
  /// The least members of that value.
  public let least: Int
  /// The most members of that value.
  public let most: Int
}

/// What a plan must respect besides sizes and colleges. People are positions in the pool, tables
/// and rounds count from 0.
public struct WorkshopConstraints: Sendable, Equatable {
  /// A person who is to sit at a table.
  public struct Pin: Sendable, Equatable {
    /// The person.
    public let person: Int
    /// The round; `nil`: all rounds.
    public let round: Int?
    /// The table.
    public let table: Int

    /// Makes a pin.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - round: The round; `nil`: all rounds.
    ///   - table: The table.
    public init(person: Int, round: Int?, table: Int) {
      self.person = person
      self.round = round
      self.table = table
    }
  }

  /// How many people of a value every table is to have.
  public struct Rule: Sendable, Equatable {
    /// The attribute: a position in the pool's attributes.
    public let attribute: Int
    /// The value: a position in the attribute's values.
    public let value: Int
    /// The least number, 0 for any.
    public let least: Int
    /// The most, `Int.max` for any.
    public let most: Int

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - attribute: The attribute: a position in the pool's attributes.
    ///   - value: The value: a position in the attribute's values.
    ///   - least: The least number, 0 for any.
    ///   - most: The most, `Int.max` for any.
    public init(attribute: Int, value: Int, least: Int, most: Int) {
      self.attribute = attribute
      self.value = value
      self.least = least
      self.most = most
    }
  }

  /// Groups of whom no two may sit together in any round.
  public var apart: [[Int]] = []
  /// Groups who sit together in all rounds.
  public var together: [[Int]] = []
  /// People whose table is given.
  public var pins: [Pin] = []
  /// Rules for every table.
  public var rules: [Rule] = []
  /// The most seats of each table, ``manySeats`` for any number; empty: as many as needed.
  public var capacities: [Int] = []
  /// By person the rounds that the person attends; empty: everybody attends all.
  public var attendance: [[Bool]] = []
  /// Where people would like to sit.
  public var wishes: [Wish] = []
  /// Pairs that have met on earlier dates, with how often.
  public var earlierMeetings: [Meeting] = []
  /// What tables may offer and people may need.
  public var provisions: [Provision] = []
  /// Who needs what.
  public var needs: [Need] = []
  /// Those who lead the tables; all roles are to be filled at every table.
  public var staff: [StaffMember] = []
  /// What tables ask of those who lead them.
  public var staffAsks: [StaffAsk] = []

  /// A person who would like to sit at a table, whose theme is dear to that person.
  public struct Wish: Sendable, Equatable {
    /// The person.
    public let person: Int
    /// The table.
    public let table: Int
    /// 1 for the first choice, 2 for the second, and so on.
    public let rank: Int

    /// Makes a wish.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - table: The table.
    ///   - rank: 1 for the first choice, 2 for the second, and so on.
    public init(person: Int, table: Int, rank: Int) {
      self.person = person
      self.table = table
      self.rank = rank
    }
  }

  /// Two people who have met.
  public struct Meeting: Sendable, Equatable {
    /// The one.
    public let one: Int
    /// The other.
    public let other: Int
    /// How often.
    public let times: Int

    /// Makes a record of meetings.
    ///
    /// - Parameters:
    ///   - one: The one.
    ///   - other: The other.
    ///   - times: How often they have met.
    public init(one: Int, other: Int, times: Int) {
      self.one = one
      self.other = other
      self.times = times
    }
  }

  /// A number of seats that no meeting needs.
  public static let manySeats = 100_000

  /// No constraints.
  public init() {}

  /// Whether seats are bound by more than sizes and attributes.
  var bindsSeats: Bool {
    !(apart.isEmpty && together.isEmpty && pins.isEmpty && rules.isEmpty && capacities.isEmpty
      && wishes.isEmpty && !bindsNeeds)
  }

  /// Whether more is asked of seats than sizes, colleges and attendance; wishes ask for nothing.
  var namesSeats: Bool {
    !(apart.isEmpty && together.isEmpty && pins.isEmpty && rules.isEmpty && !bindsNeeds)
  }

  /// Whether people may sit wherever sizes and attributes are even.
  var isFree: Bool { !bindsSeats && attendance.isEmpty }
}

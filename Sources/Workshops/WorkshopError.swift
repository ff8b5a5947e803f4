/// Why no plan can be made of what was asked.
public enum WorkshopError: Error, Sendable, Equatable {
  /// There are more tables than people who attend a round.
  case tooManyTables(tables: Int, people: Int, round: Int)
  /// No number of tables gives sizes in the range.
  case noSuchSize(people: Int, least: Int, most: Int)
  /// There are more people, tables or rounds than the search can hold.
  case tooLarge(people: Int, tables: Int, rounds: Int)
  /// More attributes are to be spread than the search can hold.
  case tooManyAttributes(Int, most: Int)
  /// The rooms have fewer seats than there are people in a round.
  case tooFewSeats(seats: Int, people: Int, round: Int)
  /// A role has fewer people than there are tables.
  case tooFewStaff(role: String, people: Int, tables: Int)
  /// Whether all demands can be met at once was not found out within the work allowed.
  case undecided
  /// The demands contradict each other; the list is as short as can be.
  case contradiction([WorkshopDemand], isSmallest: Bool)
}

/// One demand of those that contradict each other; ids and names as the files have them.
public enum WorkshopDemand: Sendable, Equatable {
  /// Sizes of tables differ by one at most.
  case evenSizes(least: Int, most: Int)
  /// Counts of a college differ by one at most.
  case evenCollege(String, least: Int, most: Int)
  /// Two people are kept apart.
  case apart(String, String)
  /// People sit together.
  case together([String])
  /// A person's table is given; counted from 1.
  case pinned(String, table: Int)
  /// A rule for every table.
  case rule(value: String, least: Int, most: Int)
  /// A table has so many seats.
  case capacity(table: Int, seats: Int)
  /// People sit where something is offered: at certain tables, counted from 1, and where certain
  /// of the staff are, if such can choose.
  case need(String, people: [String], tables: [Int], staff: [String])
  /// Tables, counted from 1, ask something of their staff, or of one role; and who has it.
  case staffAsk(String, role: String?, tables: [Int], staff: [String])
}

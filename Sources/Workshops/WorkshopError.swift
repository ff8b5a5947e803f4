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
}

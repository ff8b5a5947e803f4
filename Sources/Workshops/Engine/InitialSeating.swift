/// The seating from which a search starts: sizes, colleges and the second attribute exact.
enum InitialSeating {
  static func seat(
    _ problem: SeatingProblem, _ constraints: WorkshopConstraints, random: inout FastRandom
  ) throws(WorkshopError) -> Seating {
    (0..<problem.rounds).map { round in
      var people = (0..<problem.people).filter { problem.attends[round][$0] }
      random.shuffle(&people)
      let none = [Int](repeating: 0, count: problem.people)
      let tables = EvenSplit.tables(
        of: people, left: problem.families.first?.values ?? none,
        right: problem.families.count > 1 ? problem.families[1].values : none,
        count: problem.tables)
      var seats = [Int](repeating: -1, count: problem.people)
      for (table, people) in tables.enumerated() {
        for person in people { seats[person] = table }
      }
      return seats
    }
  }
}

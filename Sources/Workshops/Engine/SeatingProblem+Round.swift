extension SeatingProblem {
  /// One round as a problem of its own: whoever has met in the rounds before has met on an earlier
  /// date, and of the wishes those are left that are better than what people have had.
  ///
  /// - Parameters:
  ///   - round: The round, from 0.
  ///   - past: Who sat where in the rounds before.
  /// - Returns: The problem of that round.
  func round(_ round: Int, after past: Seating) -> SeatingProblem {
    var own = SeatingProblem(
      people: people, tables: tables, rounds: 1, families: families, sizes: [sizes[round]],
      bounds: [bounds[round]], attends: [attends[round]])
    if !seatCosts.isEmpty {
      own.seatCosts = [
        zip(seatCosts[round], wishesMet(in: past)).map { costs, had in
          costs.map { $0 < 0 ? min(0, $0 - had) : $0 }
        }
      ]
    }
    own.earlierMeetings = earlierMeetings
    for seats in past {
      for person in 0..<people where seats[person] >= 0 {
        for other in 0..<person where seats[other] == seats[person] {
          own.earlierMeetings.append((person, other, 1))
        }
      }
    }
    own.apart = apart
    own.isStill = isStill
    own.needs = needs
    own.offers = offers
    own.ruleNames = ruleNames
    return own
  }

  /// What the best wish that each person is given in any round is worth, as a cost; 0 for none.
  ///
  /// - Parameter seating: Who sits where in the first rounds.
  /// - Returns: The costs, by person.
  func wishesMet(in seating: Seating) -> [Int] {
    var best = [Int](repeating: 0, count: people)
    guard !seatCosts.isEmpty else { return best }
    for (round, seats) in seating.enumerated() {
      for person in 0..<people where seats[person] >= 0 {
        best[person] = min(best[person], seatCosts[round][person][seats[person]])
      }
    }
    return best
  }
}

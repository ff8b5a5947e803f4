/// What the tables of the search hold before its first step.
extension MeetingSearch {
  func setValues(_ problem: SeatingProblem, _ firstValue: [Int]) {
    for person in 0..<all {
      for (family, first) in firstValue.enumerated() {
        let isSize = family == familyCount - 1
        let value =
          if person >= people {
            isSize ? 1 : problem.families[family].count
          } else {
            isSize ? 0 : problem.families[family].values[person]
          }
        values[person * familyCount + family] = Int32(first + value)
        profiles[person] |= Self.bit(first + value)
      }
    }
  }

  func setBounds(_ problem: SeatingProblem, _ firstValue: [Int]) {
    for round in 0..<rounds {
      for table in 0..<tables {
        let start = (round * tables + table) * valueCount
        for family in problem.families.indices {
          for (value, bound) in problem.bounds[round][table][family].enumerated() {
            bounds[start + firstValue[family] + value] = bound
          }
        }
        bounds[start + firstValue[familyCount - 1]] = problem.sizes[round][table]
      }
    }
  }

  func seat(_ problem: SeatingProblem, _ seating: Seating) {
    for round in 0..<rounds {
      var taken = [Int](repeating: 0, count: tables)
      func sit(_ person: Int, _ table: Int) {
        let place = table * capacity + taken[table]
        taken[table] += 1
        seats[round * all + person] = Int32(table)
        places[round * all + person] = Int32(place)
        members[round * tables * capacity + place] = Int32(person)
        for family in 0..<familyCount {
          let value = Int(values[person * familyCount + family])
          counts[(round * tables + table) * valueCount + value] += 1
        }
      }
      for person in 0..<people where seating[round][person] >= 0 {
        sit(person, seating[round][person])
      }
      var empty = people
      for table in 0..<tables {
        while taken[table] < capacity {
          sit(empty, table)
          empty += 1
        }
      }
    }
  }

  func countMeetings(_ problem: SeatingProblem) {
    for (one, other, times) in problem.earlierMeetings {
      let all = min(Int(met[one * people + other]) + times, 200 - rounds)
      met[one * people + other] = UInt8(all)
      met[other * people + one] = UInt8(all)
    }
    for round in 0..<rounds {
      forEachPair(in: round) { met[$0 * people + $1] += 1 }
    }
    for round in 0..<rounds {
      for person in 0..<people {
        let row = (round * all + person) * tables
        for other in 0..<people where other != person {
          let table = seats[round * all + other]
          guard table >= 0 else { continue }
          let here = seats[round * all + person] == table ? 1 : 0
          if Int(met[person * people + other]) - here > 0 { repeats[row + Int(table)] += 1 }
        }
        guard !problem.seatCosts.isEmpty else { continue }
        for table in 0..<tables {
          repeats[row + table] += Int16(problem.seatCosts[round][person][table])
        }
      }
    }
  }

  private func forEachPair(in round: Int, _ body: (Int, Int) -> Void) {
    for table in 0..<tables {
      let start = (round * tables + table) * capacity
      for first in start..<start + capacity {
        for second in start..<start + capacity where first != second {
          let (one, other) = (Int(members[first]), Int(members[second]))
          if one < people, other < people { body(one, other) }
        }
      }
    }
  }

  /// Lists for everybody whom to exchange with, the most similar first: such exchanges keep counts
  /// as they are and are the likeliest to be taken. Each entry holds in which families they differ.
  mutating func findNeighbours() {
    knowsNeighbours = true
    for person in 0..<all {
      var byDistance = [[UInt32]](repeating: [], count: familyCount + 1)
      for other in 0..<all where other != person && (other < people || person < people) {
        var difference: UInt32 = 0
        for family in 0..<familyCount
        where values[person * familyCount + family] != values[other * familyCount + family] {
          difference |= 1 << UInt32(family)
        }
        byDistance[difference.nonzeroBitCount].append(difference << 20 | UInt32(other))
      }
      for distance in byDistance.indices { random.shuffle(&byDistance[distance]) }
      let list = byDistance.flatMap { $0 }
      guard !list.isEmpty else { continue }
      for index in 0..<nearCount { near[person * nearCount + index] = list[index % list.count] }
    }
  }
}

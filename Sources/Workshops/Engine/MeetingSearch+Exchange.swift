/// What an exchange changes in the tables of the search.
extension MeetingSearch {
  /// Exchanges the tables of two people, whatever is against it.
  func swap(_ one: Int, _ other: Int, in round: Int) {
    let start = round * all
    let (from, to) = (Int(seats[start + one]), Int(seats[start + other]))
    if knowsAllMeetings, people > 4 * rounds * capacity {
      moveRepeatsOfMates(of: one, from, to, in: round)
      moveRepeatsOfMates(of: other, to, from, in: round)
    } else {
      moveRepeats(one, other, from, to, start)
    }
    let membersOfRound = round * tables * capacity
    for place in from * capacity..<(from + 1) * capacity {
      let mate = Int(members[membersOfRound + place])
      guard mate != one else { continue }
      meet(one, mate, by: -1, in: round)
      meet(other, mate, by: 1, in: round)
    }
    for place in to * capacity..<(to + 1) * capacity {
      let mate = Int(members[membersOfRound + place])
      guard mate != other else { continue }
      meet(other, mate, by: -1, in: round)
      meet(one, mate, by: 1, in: round)
    }
    let (placeOfOne, placeOfOther) = (places[start + one], places[start + other])
    members[membersOfRound + Int(placeOfOne)] = Int32(other)
    members[membersOfRound + Int(placeOfOther)] = Int32(one)
    (places[start + one], places[start + other]) = (placeOfOther, placeOfOne)
    (seats[start + one], seats[start + other]) = (Int32(to), Int32(from))
    recount(one, other, (round * tables + from) * valueCount, (round * tables + to) * valueCount)
    for family in 0..<familyCount {
      for person in [one, other] {
        let value = Int(values[person * familyCount + family])
        noteLimits(of: value, round: round, table: from)
        noteLimits(of: value, round: round, table: to)
      }
    }
  }

  /// Brings `repeats` of the round itself up to date: at both tables somebody else sits.
  private func moveRepeats(_ one: Int, _ other: Int, _ from: Int, _ to: Int, _ start: Int) {
    for person in 0..<people {
      let table = Int(seats[start + person])
      let before = meetsElsewhere(one, person, isHere: table == from)
      let after = meetsElsewhere(other, person, isHere: table == to)
      guard before != after else { continue }
      let row = (start + person) * tables
      repeats[row + from] &+= after &- before
      repeats[row + to] &+= before &- after
    }
  }

  /// The same for one person, by way of those met in other rounds: faster in a large meeting.
  private func moveRepeatsOfMates(of one: Int, _ from: Int, _ to: Int, in round: Int) {
    guard one < people else { return }
    for elsewhere in 0..<rounds where elsewhere != round {
      let table = seats[elsewhere * all + one]
      guard table >= 0 else { continue }
      let start = (elsewhere * tables + Int(table)) * capacity
      for place in start..<start + capacity {
        let mate = Int(members[place])
        guard mate < people, mate != one else { continue }
        // A mate of several rounds counts once: in the first of them.
        let isFirst = !(0..<elsewhere).contains {
          $0 != round && seats[$0 * all + mate] == seats[$0 * all + one]
            && seats[$0 * all + one] >= 0
        }
        guard isFirst else { continue }
        let row = (round * all + mate) * tables
        repeats[row + from] &-= 1
        repeats[row + to] &+= 1
      }
    }
  }

  /// 1 if two people meet in another round too.
  @inline(__always) private func meetsElsewhere(
    _ one: Int, _ person: Int, isHere: Bool
  ) -> Int16 {
    guard one < people, one != person else { return 0 }
    return Int(met[one * people + person]) > (isHere ? 1 : 0) ? 1 : 0
  }

  /// Counts a meeting of two people in a round, or takes it back, and tells the other rounds.
  @inline(__always) private func meet(_ one: Int, _ mate: Int, by step: Int, in round: Int) {
    guard one < people, mate < people else { return }
    let before = Int(met[one * people + mate])
    let after = before + step
    met[one * people + mate] = UInt8(truncatingIfNeeded: after)
    met[mate * people + one] = UInt8(truncatingIfNeeded: after)
    // From two meetings on, one more or less is nothing new to any other round.
    guard min(before, after) < 2 else { return }
    for elsewhere in 0..<rounds where elsewhere != round {
      let start = elsewhere * all
      let (mine, yours) = (Int(seats[start + one]), Int(seats[start + mate]))
      let here = mine == yours && mine >= 0 ? 1 : 0
      guard (before > here) != (after > here) else { continue }
      let change = Int16(truncatingIfNeeded: step)
      if yours >= 0 { repeats[(start + one) * tables + yours] &+= change }
      if mine >= 0 { repeats[(start + mate) * tables + mine] &+= change }
      if here == 1 {
        noteBurden(of: one, in: elsewhere)
        noteBurden(of: mate, in: elsewhere)
      }
    }
  }

  private func recount(_ one: Int, _ other: Int, _ cellsOfOne: Int, _ cellsOfOther: Int) {
    for family in 0..<familyCount {
      let mine = Int(values[one * familyCount + family])
      let yours = Int(values[other * familyCount + family])
      guard mine != yours else { continue }
      counts[cellsOfOne + mine] -= 1
      counts[cellsOfOne + yours] += 1
      counts[cellsOfOther + mine] += 1
      counts[cellsOfOther + yours] -= 1
      refresh(cellsOfOne + mine, mine)
      refresh(cellsOfOne + yours, yours)
      refresh(cellsOfOther + mine, mine)
      refresh(cellsOfOther + yours, yours)
    }
  }
}

/// Who may take whose place in a ring, and what it costs.
extension MeetingSearch {
  /// Lists whom the last of a ring may replace.
  ///
  /// What is unlikely but not rare is counted instead of asked: a processor that guesses wrong at
  /// a branch loses more time than all this takes.
  @inline(__always) func collect(
    _ ring: Ring, _ last: Int, _ candidates: borrowing Block<Int32>
  ) -> Int {
    let (start, room) = (ring.round &* all, ring.limit &- ring.cost)
    let row = repeats.start + (start &+ last) &* tables
    let knows = met.start + min(last, people &- 1) &* people
    let (members, profiles, list) = (
      members.start, profiles.start, candidates.start + ring.count &* all
    )
    let (mine, people, isPerson) = (profiles[last], people, last < people)
    let wholeTable = ~UInt64(0) &>> UInt64(64 &- capacity)
    let repeatsLeft = room &>> Self.bitsOfRepeat
    let open = promising(row, repeatsLeft, ring.round)
    var found = 0
    for index in 0..<open {
      let table = Int(promisingTables[index])
      if isTaken(table, ring) { continue }
      let entering = Int(row[table])
      let cell = ring.round &* tables &+ table
      let (full, scarce) = (full[cell] & mine, scarce[cell] & ~mine)
      let (over, under) = (over[cell] & ~mine, under[cell] & mine)
      let isEven = over | under == 0
      // Joining costs more than leaving can give back, but for those who meet a mate again.
      var open = entering <= repeatsLeft &+ 1 || !isEven ? wholeTable : burdened[cell]
      // Where even two repeats less would not pay for a miss, none need be looked for.
      let spare = room &- (entering &- 2) &* Self.costOfRepeat
      let barred = spare < ring.price && isEven ? ~0 : ring.strict
      let place = members + cell &* capacity
      while open != 0 {
        let other = Int(place[open.trailingZeroBitCount])
        open &= open &- 1
        let theirs = profiles[other]
        let broken = full & ~theirs | scarce & theirs
        if broken & barred != 0 { continue }
        var cost = entering &- Int(repeats[(start &+ other) &* tables &+ table])
        if isPerson, other < people { cost = cost &- (knows[other] > 0 ? 1 : 0) }
        cost = cost &* Self.costOfRepeat
        if broken != 0 || !isEven {
          let mended = over & theirs | under & ~theirs
          cost = cost &+ ring.price &* (broken.nonzeroBitCount &- mended.nonzeroBitCount)
        }
        list[found] = Int32(truncatingIfNeeded: other)
        found = found &+ (cost <= room ? 1 : 0)
      }
    }
    if isPlain { return found }
    var kept = 0
    for index in 0..<found where mayJoin(last, Int(list[index]), in: ring.round) {
      list[kept] = list[index]
      kept = kept &+ 1
    }
    return kept
  }

  /// Lists the tables at which somebody may be found whom to replace for so much.
  ///
  /// - Returns: Their number.
  @inline(__always) private func promising(
    _ row: UnsafeMutablePointer<Int16>, _ room: Int, _ round: Int
  ) -> Int {
    let (heavy, list) = (heavy.start + round &* tables, promisingTables.start)
    let (over, under) = (over.start + round &* tables, under.start + round &* tables)
    var count = 0
    for table in 0..<tables {
      list[count] = Int32(truncatingIfNeeded: table)
      count =
        count
        &+ ((Int(row[table]) <= room &+ 2 ? 1 : 0)
          | (heavy[table] | over[table] | under[table] != 0 ? 1 : 0))
    }
    return count
  }

  @inline(__always) private func isTaken(_ table: Int, _ ring: Ring) -> Bool {
    let start = ring.round &* all
    let table = Int32(truncatingIfNeeded: table)
    return seats[start &+ ring.people.0] == table
      || ring.count > 1 && seats[start &+ ring.people.1] == table
      || ring.count > 2 && seats[start &+ ring.people.2] == table
      || ring.count > 3 && seats[start &+ ring.people.3] == table
  }

  /// What it costs that somebody takes the place of another, misses apart.
  @inline(__always) func cost(of one: Int, replacing other: Int, in round: Int) -> Int {
    let start = round &* all
    let table = Int(seats[start &+ other])
    let cost =
      Int(repeats[(start &+ one) &* tables &+ table])
      &- Int(repeats[(start &+ other) &* tables &+ table])
    guard one < people, other < people else { return cost &* Self.costOfRepeat }
    return (met[one &* people &+ other] > 0 ? cost &- 1 : cost) &* Self.costOfRepeat
  }

  /// How much further outside their bounds counts get when somebody takes the place of another.
  @inline(__always) func misses(of one: Int, replacing other: Int, in round: Int) -> Int {
    let cell = round &* tables &+ Int(seats[round &* all &+ other])
    let (come, gone) = (profiles[one] & ~profiles[other], profiles[other] & ~profiles[one])
    let broken = full[cell] & come | scarce[cell] & gone
    let mended = over[cell] & gone | under[cell] & come
    return broken.nonzeroBitCount &- mended.nonzeroBitCount
  }

  /// Whether somebody may take the place of another, at whatever price.
  @inline(__always) func mayReplace(_ one: Int, _ other: Int, _ ring: Ring) -> Bool {
    let cell = ring.round &* tables &+ Int(seats[ring.round &* all &+ other])
    let (mine, theirs) = (profiles[one], profiles[other])
    return (full[cell] & mine & ~theirs | scarce[cell] & theirs & ~mine) & ring.strict == 0
      && mayJoin(one, other, in: ring.round)
  }

  /// Whether nothing else is against that: nobody kept apart, nobody who stays, and, where values
  /// share bits, each count of its own.
  @inline(__always) private func mayJoin(_ one: Int, _ other: Int, in round: Int) -> Bool {
    isPlain || mayJoinInDetail(one, other, in: round)
  }

  private func mayJoinInDetail(_ one: Int, _ other: Int, in round: Int) -> Bool {
    if stays(other) { return false }
    let table = seats[round * all + other]
    if valueCount > Self.mostBits {
      let cells = (round * tables + Int(table)) * valueCount
      for family in 0..<familyCount {
        let come = Int(values[one * familyCount + family])
        let gone = Int(values[other * familyCount + family])
        if come != gone, adding[cells + come] > 0 || removing[cells + gone] > 0 { return false }
      }
    }
    guard !apart.isEmpty, one < people else { return true }
    return !apart[one].contains { $0 != other && seats[round * all + $0] == table }
  }
}

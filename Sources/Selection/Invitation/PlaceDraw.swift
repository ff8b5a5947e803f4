import Lottery
import Tables

/// What is asked of a draw of communes before that of people.
public struct PlaceRequest: Codable, Sendable, Equatable {
  /// How many communes are drawn.
  public var count: Int
  /// The largest part of a commune's people who get a letter, in millionths.
  public var cap: Int
  /// How many communes are drawn to take the place of others, if need be.
  public var spares: Int
  /// Communes that were drawn and are passed over.
  public var refused: [String]

  /// Asks for communes.
  ///
  /// - Parameters:
  ///   - count: How many communes are drawn.
  ///   - cap: The largest part of a commune's people who get a letter, in millionths.
  ///   - spares: How many communes are drawn to take the place of others, if need be.
  ///   - refused: Communes that were drawn and are passed over.
  public init(count: Int, cap: Int = 1_000_000, spares: Int = 0, refused: [String] = []) {
    (self.count, self.cap, self.spares, self.refused) = (count, cap, spares, refused)
  }
}

/// A draw in two stages: communes in proportion to their people, then letters in those drawn, so
/// that everybody of the territory has the same chance of a letter in the end.
///
/// With f = letters / people of the territory, a commune is drawn with probability π, in proportion
/// to its people, 1 at most (such a commune is certain) and f / cap at least; in a commune that is
/// drawn, everybody's chance is f / π, so that the product is f for all. Communes stand in a row, by
/// the values that all their people share and, within, by size (up in one group, down in the next),
/// each as long as π; evenly spaced points choose them: systematic sampling in proportion to size (Madow 1949; Särndal, Swensson & Wretman
/// 1992, section 3.6.2). Each group of communes in that row has as many drawn as the sum of its
/// probabilities, rounded down or up.
public struct PlaceDraw: Sendable {
  /// What became of a commune.
  public enum Fate: String, Codable, Sendable {
    /// So large that it is drawn whatever the lot says.
    case certain
    case drawn
    /// Drawn, and passed over.
    case refused
    /// Takes the place of one passed over.
    case replacing
    /// Could take the place of one passed over.
    case spare
    case notDrawn = "not-drawn"
  }

  /// A commune.
  public struct Place: Codable, Sendable, Equatable {
    /// Its name.
    public let name: String
    /// The values that all its people share, in the order of the attributes; others are empty.
    public let group: [String]
    /// How many people can be drawn.
    public let people: Int
    /// The probability of being drawn, as a fraction with this denominator.
    public let chanceParts: Int
    /// The denominator of the probability, the same for all communes.
    public let chanceWhole: Int
    /// What became of it.
    public internal(set) var fate: Fate
    /// Its rank among the spare ones, from 1.
    public internal(set) var rank: Int?
    /// How many letters it gets.
    public internal(set) var letters: Int

    /// The probability of being drawn, in decimal with 12 digits.
    public var probability: String {
      DecimalText.twelve(Double(chanceParts) / Double(chanceWhole))
    }

    /// Whether its people get letters.
    public var isIn: Bool { [.certain, .drawn, .replacing].contains(fate) }
  }

  /// The communes, in the order in which they stand in the row.
  public private(set) var places: [Place]
  /// The letters of each stratum, in the order of the strata.
  public private(set) var letters: [Int]

  /// Draws.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - strata: The strata; the commune is the first of their attributes.
  ///   - total: How many letters are expected.
  ///   - seed: The public seed.
  /// - Throws: ``InvitationError`` when there is no such draw.
  init(
    _ request: PlaceRequest, of strata: [LetterPlan.Stratum], letters total: Int, seed: Seed
  ) throws(InvitationError) {
    places = try Self.row(request, of: strata, letters: total)
    letters = []
    var numbers = NumberStream(seed: seed, label: .invitePlaces)
    let space = places.first?.chanceWhole ?? 1
    try choose(startingAt: numbers.next(below: space))
    try chooseSpares(request, with: &numbers)
    var rounding = NumberStream(seed: seed, label: .inviteAllocation)
    try shareOut(total, among: strata, with: &rounding)
  }

  /// The communes in their order, each with its probability.
  static func row(
    _ request: PlaceRequest, of strata: [LetterPlan.Stratum], letters: Int
  ) throws(InvitationError) -> [Place] {
    var members: [String: [LetterPlan.Stratum]] = [:]
    for stratum in strata where stratum.people > 0 {
      members[stratum.values.first ?? "", default: []].append(stratum)
    }
    let attributes = 1..<max(strata.first?.values.count ?? 1, 1)
    let shared = attributes.filter { attribute in
      members.values.allSatisfy { Set($0.map { $0.values[attribute] }).count == 1 }
    }
    let found = members.map { name, strata in
      (
        group: shared.map { strata.first?.values[$0] ?? "" }, name: name,
        people: strata.reduce(0) { $0 + $1.people }
      )
    }.sorted { ($0.group + [$0.name]).precedes($1.group + [$1.name]) }.serpentine
    let chances = try Self.chances(of: found.map(\.people), request, letters: letters)
    return zip(found, chances.numerators).map { place, parts in
      Place(
        name: place.name, group: place.group, people: place.people, chanceParts: parts,
        chanceWhole: chances.denominator, fate: .notDrawn, rank: nil, letters: 0)
    }
  }

  /// The probability of each commune.
  static func chances(
    of people: [Int], _ request: PlaceRequest, letters: Int
  ) throws(InvitationError) -> ExactShares {
    guard !people.isEmpty else { throw .nobody }
    guard request.count <= people.count else {
      throw .tooManyPlaces(request.count, places: people.count)
    }
    let total = people.reduce(0, +)
    guard letters <= total else { throw .tooManyLetters(letters, people: total) }
    guard Int128(letters) * 1_000_000 <= Int128(total) * Int128(request.cap) else {
      throw .capTooSmall(
        letters: letters, most: Int(Int128(total) * Int128(request.cap) / 1_000_000))
    }
    let plain = try ExactShares(
      of: request.count, by: people, within: people.map { _ in 0...1 })
    let isWithinCap = plain.numerators.allSatisfy {
      Int128($0) * Int128(total) * Int128(request.cap)
        >= Int128(letters) * 1_000_000 * Int128(plain.denominator)
    }
    if isWithinCap { return plain }
    // Probabilities in millionths, so that bounds that are no whole numbers can be kept.
    let million: Int128 = 1_000_000
    let part = Int128(letters) * million * million
    let weight = Int128(total) * Int128(request.cap)
    let least = (part + weight - 1) / weight
    guard least * Int128(people.count) <= Int128(request.count) * million else {
      let needed = (least * Int128(people.count) + million - 1) / million
      throw .tooFewPlaces(request.count, needed: Int(clamping: needed))
    }
    let bounds = people.map { _ in Int(least)...Int(million) }
    let shares = try ExactShares(
      of: request.count * Int(million), by: people, within: bounds)
    let (whole, overflow) = shares.denominator.multipliedReportingOverflow(by: Int(million))
    guard !overflow else { throw .sharesTooFine }
    let divisor = shares.numerators.reduce(whole) { greatestCommonDivisor($0, $1) }
    return ExactShares(
      numerators: shares.numerators.map { $0 / divisor }, denominator: whole / divisor)
  }

  /// Takes the communes on which evenly spaced points fall.
  private mutating func choose(startingAt start: Int) throws(InvitationError) {
    for index in try Self.chosen(places, startingAt: start) {
      let isCertain = places[index].chanceParts == places[index].chanceWhole
      places[index].fate = isCertain ? .certain : .drawn
    }
  }

  /// The positions of the communes on which evenly spaced points fall.
  static func chosen(_ places: [Place], startingAt start: Int) throws(InvitationError) -> [Int] {
    let row = places.indices.map {
      SystematicSelection.Unit(group: $0, length: places[$0].chanceParts)
    }
    return try SystematicSelection(row, space: places.first?.chanceWhole ?? 1).drawn(from: start)
  }
}

extension PlaceDraw {
  /// Draws spare communes one after the other, in proportion to their probabilities, and lets them
  /// take the place of those passed over: first of the same group.
  private mutating func chooseSpares(
    _ request: PlaceRequest, with numbers: inout NumberStream
  ) throws(InvitationError) {
    let refused = try request.refused.map { name throws(InvitationError) in try drawn(name) }
    var spares: [Int] = []
    while spares.count < request.spares + refused.count {
      let left = places.indices.filter { places[$0].fate == .notDrawn && !spares.contains($0) }
      let total = left.reduce(0) { $0 + places[$1].chanceParts }
      guard total > 0 else { break }
      var point = numbers.next(below: total)
      for index in left {
        if point < places[index].chanceParts {
          spares.append(index)
          break
        }
        point -= places[index].chanceParts
      }
    }
    for (rank, index) in spares.enumerated() {
      (places[index].fate, places[index].rank) = (.spare, rank + 1)
    }
    for index in refused {
      let free = spares.filter { places[$0].fate == .spare }
      let next = free.first { places[$0].group == places[index].group } ?? free.first
      guard let next else { throw .noSparePlace(places[index].name) }
      places[index].fate = .refused
      places[next].fate = .replacing
    }
  }

  private func drawn(_ name: String) throws(InvitationError) -> Int {
    let wanted = places.indices.first { FoldedText(places[$0].name) == FoldedText(name) }
    guard let wanted, places[wanted].isIn else {
      let near = nearest(name, among: places.filter(\.isIn).map(\.name))
      throw .placeNotDrawn(name, nearest: near)
    }
    return wanted
  }

  /// Letters in units of 2^-40: no chance differs from its share by as much as its 12th digit.
  private static let unit = 1 << 40

  /// Shares letters out among the strata of the communes drawn, each with its people times f / π.
  private mutating func shareOut(
    _ total: Int, among strata: [LetterPlan.Stratum], with numbers: inout NumberStream
  ) throws(InvitationError) {
    letters = strata.map { _ in 0 }
    guard total <= Int.max / Self.unit / 2 else { throw .sharesTooFine }
    let position = Dictionary(
      places.indices.map { (places[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let everybody = places.reduce(0) { $0 + $1.people }
    var cells: [(stratum: Int, share: Int)] = []
    var sum = 0
    for index in places.indices where places[index].isIn {
      let own = strata.indices.filter { position[strata[$0].values.first ?? ""] == index }
      let whole = try Self.share(total, of: places[index], among: everybody)
      sum += whole
      var (people, before) = (0, 0)
      for stratum in own where strata[stratum].people > 0 {
        people += strata[stratum].people
        let upTo = Int(Int128(whole) * Int128(people) / Int128(places[index].people))
        cells.append((stratum, upTo - before))
        before = upTo
      }
    }
    // What rounding down to units has lost.
    let wanted = total * Self.unit
    if !cells.isEmpty, sum < wanted, wanted - sum <= places.count {
      cells[0].share += wanted - sum
      sum = wanted
    }
    // Where the cap makes the sum of letters depend on who is drawn, a cell of nobody fills it up.
    let gap = (Self.unit - sum % Self.unit) % Self.unit
    let used = cells.map { strata[$0.stratum] }
    let nobody = LetterPlan.Stratum(
      values: (strata.first?.values ?? []).map { _ in "\u{10FFFF}" }, people: 0)
    let shares = ExactShares(
      numerators: cells.map(\.share) + [gap], denominator: Self.unit)
    let rounded = Allocation(
      rounding: shares, of: LetterPlan.numbered(used + [nobody]), with: &numbers)
    for (cell, count) in zip(cells, rounded.letters) {
      letters[cell.stratum] = count
      if let place = position[strata[cell.stratum].values.first ?? ""] {
        places[place].letters += count
      }
    }
  }

  /// The letters of a commune that is drawn, in units of 2^-40, rounded down.
  static func share(
    _ letters: Int, of place: Place, among people: Int
  ) throws(InvitationError) -> Int {
    let divisor = greatestCommonDivisor(place.chanceWhole, place.chanceParts)
    var product = Int128(letters) * Int128(place.people)
    for factor in [place.chanceWhole / divisor, unit] {
      let (next, overflow) = product.multipliedReportingOverflow(by: Int128(factor))
      guard !overflow else { throw .sharesTooFine }
      product = next
    }
    let whole = Int128(people) * Int128(place.chanceParts / divisor)
    guard let share = Int(exactly: product / whole) else { throw .sharesTooFine }
    return share
  }
}

extension [(group: [String], name: String, people: Int)] {
  /// Each group by size, up and down in turn: neighbours in the row are of about one size, so that
  /// the letters of those drawn differ little from one draw to the next.
  fileprivate var serpentine: Self {
    var row: Self = []
    var (start, isDown) = (0, false)
    while start < count {
      let end = self[start...].firstIndex { $0.group != self[start].group } ?? count
      let members = self[start..<end].sorted { $0.people < $1.people }
      row += isDown ? members.reversed() : members
      (start, isDown) = (end, !isDown)
    }
    return row
  }
}

extension [String] {
  fileprivate func precedes(_ other: [String]) -> Bool {
    lexicographicallyPrecedes(other) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

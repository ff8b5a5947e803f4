import Lottery

/// Draws the volunteers of an invented town, one after the other.
struct VolunteerInventor {
  /// What two people of one home share.
  private struct Home {
    let quarter: Int
    let address: String
    let surname: String
  }

  private let town: TownDescription
  private var numbers: NumberStream
  private let names = InventedNames()
  private let quarters: WeightedChoice<Int>
  private let reference: Day?
  private let bands: [AgeBands.Band?]
  private var taken: Set<String> = []

  init(_ town: TownDescription, numbers: NumberStream) {
    self.town = town
    self.numbers = numbers
    quarters = WeightedChoice(
      Array(town.quarters.indices),
      weights: town.quarters.map { $0.ages.reduce(0, +) * $0.appeal })
    reference = PartialDate(town.referenceDate)?.exactDay
    bands = town.ages.map { AgeBands.Band($0.name) }
  }

  /// The rows of all volunteers.
  mutating func volunteers() -> [[String]] {
    var rows: [[String]] = []
    while rows.count < town.volunteers {
      guard let home = home(), let age = age(in: home.quarter),
        let first = volunteer(rows.count + 1, of: home, age: age, spelled: { $0 })
      else { break }
      rows.append(first)
      // One volunteer in twelve brings the other adult of the home along.
      guard rows.count < town.volunteers, numbers.next(below: 12) == 0,
        let second = volunteer(
          rows.count + 1, of: home, age: age,
          spelled: { $0.uppercased().replacing("AVENUE", with: "AV.") })
      else { continue }
      rows.append(second)
    }
    return rows
  }

  private mutating func home() -> Home? {
    guard let quarter = quarters.draw(from: &numbers),
      let surname = names.surname(from: &numbers)
    else { return nil }
    return Home(quarter: quarter, address: freeAddress(in: quarter), surname: surname)
  }

  /// An address where nobody lives yet; in a quarter that is almost full, any.
  private mutating func freeAddress(in quarter: Int) -> String {
    let streets = town.quarters[quarter].streets
    var address = ""
    for _ in 0..<20 {
      let street = streets.isEmpty ? "" : streets[numbers.next(below: streets.count)]
      let number = String(1 + numbers.next(below: 180))
      let suffix = numbers.next(below: 15) == 0 ? " bis" : ""
      address = "\(number)\(suffix) \(street)"
      if taken.insert(address).inserted { break }
    }
    return address
  }

  private mutating func age(in quarter: Int) -> Int? {
    let weights = zip(town.quarters[quarter].ages, town.ages).map { $0 * $1.appeal }
    return WeightedChoice(Array(weights.indices), weights: weights).draw(from: &numbers)
  }

  /// One row.
  ///
  /// - Parameters:
  ///   - number: The volunteer's number, from 1.
  ///   - home: Where they live.
  ///   - age: The position of their band of age.
  ///   - spelled: How they write their address.
  /// - Returns: `nil` when the description has no gender, occupation or age to draw from.
  private mutating func volunteer(
    _ number: Int, of home: Home, age: Int, spelled: (String) -> String
  ) -> [String]? {
    let genders = WeightedChoice(
      Array(town.genders.indices), weights: town.genders.map { $0.weight * $0.appeal })
    guard let gender = genders.draw(from: &numbers),
      let occupation = occupation(in: home.quarter, age: age), let birth = birth(age),
      let firstName = names.firstName(gender, bornIn: birth.year, from: &numbers)
    else { return nil }
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return [
      "V" + padding + digits, firstName, home.surname, birth.french, town.genders[gender].name,
      town.quarters[home.quarter].name, spelled(home.address), town.postcode,
      town.name, occupation,
    ]
  }

  private mutating func occupation(in quarter: Int, age: Int) -> String? {
    let weights = zip(town.quarters[quarter].occupations, town.occupations).map { count, group in
      count * group.appeal * (group.ages.indices.contains(age) ? group.ages[age] : 0)
    }
    return WeightedChoice(town.occupations.map(\.name), weights: weights).draw(from: &numbers)
  }

  /// A birthday within a band of age; in the open band younger people are more.
  private mutating func birth(_ position: Int) -> Day? {
    guard let reference, bands.indices.contains(position), let band = bands[position] else {
      return nil
    }
    let age: Int
    if let highest = band.highest {
      age = band.lowest + numbers.next(below: highest - band.lowest + 1)
    } else {
      age = band.lowest + min(numbers.next(below: 22), numbers.next(below: 22))
    }
    let month = 1 + numbers.next(below: 12)
    let day = 1 + numbers.next(below: Day.length(ofMonth: month, in: 2023))
    let isPast = (month, day) <= (reference.month, reference.day)
    return Day(year: reference.year - age - (isPast ? 0 : 1), month: month, day: day)
  }
}

extension Day {
  /// The day as French forms write it: `22/11/2026`.
  fileprivate var french: String {
    let parts = description.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }
}

import Population
import Tables
import Workshops

/// The constraints of a plan as its folder keeps them: people by their ids, workshops and rounds
/// counted from 1, each list in the order of the participants. A list that is empty is left out,
/// so that a plan without constraints says nothing of them.
struct KeptConstraints: Codable, Equatable {
  struct Pin: Codable, Equatable {
    let id: String
    /// The round; absent: all of them.
    let round: Int?
    let workshop: Int
  }

  struct Rule: Codable, Equatable {
    let attribute: String
    let value: String
    let least: Int
    /// The most; absent: any number.
    let most: Int?
  }

  struct Room: Codable, Equatable {
    let workshop: Int
    let seats: Int
  }

  /// Somebody who does not attend all rounds.
  struct Attendance: Codable, Equatable {
    let id: String
    let rounds: [Int]
  }

  struct Wish: Codable, Equatable {
    let id: String
    let workshop: Int
    let rank: Int
  }

  struct Meeting: Codable, Equatable {
    let one: String
    let other: String
    let times: Int
  }

  /// What some workshops offer: their rooms do, not whoever leads them.
  struct Offer: Codable, Equatable {
    let offer: String
    let workshops: [Int]
  }

  struct Need: Codable, Equatable {
    let id: String
    let need: String
  }

  /// Somebody who leads a workshop; without one: in reserve.
  struct Staff: Codable, Equatable {
    let id: String
    let name: String
    let role: String
    let languages: [String]
    let training: [String]
    let workshop: Int?
  }

  struct Ask: Codable, Equatable {
    let workshop: Int
    /// The role; absent: anybody's of the workshop's staff.
    let role: String?
    let skill: String
  }

  var apart: [[String]]?
  var together: [[String]]?
  var fixed: [Pin]?
  var rules: [Rule]?
  var rooms: [Room]?
  var attendance: [Attendance]?
  var wishes: [Wish]?
  var met: [Meeting]?
  var offers: [Offer]?
  var needs: [Need]?
  /// In the order of the lot.
  var staff: [Staff]?
  var asks: [Ask]?

  /// Takes the constraints of a plan; `nil` if there are none.
  ///
  /// - Parameters:
  ///   - constraints: The constraints.
  ///   - pool: The participants.
  init?(_ constraints: WorkshopConstraints, in pool: Pool) {
    func id(_ person: Int) -> String { pool.people[person].id }
    let constraints = constraints.ordered
    apart = constraints.apart.map { $0.map(id) }.orNone
    together = constraints.together.map { $0.map(id) }.orNone
    fixed =
      constraints.pins
      .map { Pin(id: id($0.person), round: $0.round.map { $0 + 1 }, workshop: $0.table + 1) }
      .orNone
    rules =
      constraints.rules.map { rule in
        let attribute = pool.attributes[rule.attribute]
        return Rule(
          attribute: attribute.name, value: attribute.values[rule.value], least: rule.least,
          most: rule.most == .max ? nil : rule.most)
      }.orNone
    rooms =
      constraints.capacities.enumerated().filter { $1 < WorkshopConstraints.manySeats }
      .map { Room(workshop: $0 + 1, seats: $1) }.orNone
    attendance =
      constraints.attendance.enumerated().filter { $1.contains(false) }
      .map { person, attends in
        Attendance(id: id(person), rounds: attends.indices.filter { attends[$0] }.map { $0 + 1 })
      }.orNone
    wishes =
      constraints.wishes
      .map { Wish(id: id($0.person), workshop: $0.table + 1, rank: $0.rank) }.orNone
    met =
      constraints.earlierMeetings
      .map { Meeting(one: id($0.one), other: id($0.other), times: $0.times) }.orNone
    keepStaff(constraints, in: pool)
    let isEmpty =
      apart == nil && together == nil && fixed == nil && rules == nil && rooms == nil
      && attendance == nil && wishes == nil && met == nil && offers == nil && needs == nil
      && staff == nil && asks == nil
    if isEmpty { return nil }
  }
}

extension Array {
  /// The array itself; `nil` if it is empty.
  var orNone: Self? { isEmpty ? nil : self }
}

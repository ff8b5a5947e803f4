import Foundation
import Population
import Tables
import Workshops

/// What the board's script knows of a plan.
struct BoardData: Encodable {
  /// Somebody who takes part; values are positions in those of the attributes.
  struct Person: Encodable {
    let id: String
    let name: String
    let values: [Int]
  }

  /// What is even, the college first.
  struct Attribute: Encodable {
    let name: String
    let values: [String]
  }

  /// How the exported file is written.
  struct Format: Encodable {
    let delimiter: String
    /// What the file begins with: a byte order mark, or nothing.
    let mark: String
  }

  let attributes: [Attribute]
  let csv: Format
  let demands: BoardDemands
  /// By table, who leads it and takes notes there, in a line; absent: there is no staff.
  let leaders: [String]?
  /// Pairs that met on earlier dates, with how often.
  let earlier: [[Int]]
  let people: [Person]
  /// By round and person the table, from 0; −1 for whoever is absent.
  let seats: [[Int]]
  let tables: Int
  let texts: [String: String]

  init(_ content: WorkshopReport.Content, in language: Language) {
    let plan = content.plan
    attributes = plan.pool.attributes.map { Attribute(name: $0.name, values: $0.values) }
    let delimiter = Character(Unicode.Scalar(content.format.delimiter.rawValue))
    csv = Format(
      delimiter: String(delimiter), mark: content.format.hasByteOrderMark ? "\u{FEFF}" : "")
    let constraints = content.constraints ?? WorkshopConstraints()
    demands = BoardDemands(
      constraints, of: plan, needs: BoardDemands.needs(constraints, tables: plan.tables))
    leaders =
      content.staff.isEmpty
      ? nil
      : (0..<plan.tables).map { content.leaders(of: $0, language).joined(separator: " · ") }
    earlier = Self.pairs(constraints.earlierMeetings)
    people = zip(plan.pool.people, content.names).map { person, name in
      Person(id: person.id, name: name, values: person.values)
    }
    seats = plan.seats.map { $0.map { $0 ?? -1 } }
    tables = plan.tables
    texts = BoardTexts.words(in: language)
  }

  /// The data as the page holds it.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(self) else { return "{}" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One entry a pair, in the order in which the pairs were given.
  private static func pairs(_ meetings: [WorkshopConstraints.Meeting]) -> [[Int]] {
    var positions: [[Int]: Int] = [:]
    var pairs: [[Int]] = []
    for meeting in meetings where meeting.one != meeting.other && meeting.times > 0 {
      let pair = [min(meeting.one, meeting.other), max(meeting.one, meeting.other)]
      if let position = positions[pair] {
        pairs[position][2] += meeting.times
      } else {
        positions[pair] = pairs.count
        pairs.append(pair + [meeting.times])
      }
    }
    return pairs
  }
}

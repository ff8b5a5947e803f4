import Foundation
import Lottery
import Population
import Testing

@testable import Selection

/// A pool of a few dozen people in whose lottery there is something of everything: rare and common
/// types, households of one and of several types.
enum SampleLottery {
  static let pool: SmallPool = {
    var numbers = SplitMix(7)
    let people = (0..<60).map { _ in
      [2, 3, 3].map { "\(min($0 - 1, Int.random(in: 0..<($0 + 1), using: &numbers)))" }.joined()
    }
    return SmallPool(
      size: 12, people: people,
      quotas: [[5...7, 5...7], [3...5, 3...5, 3...5], [2...4, 3...5, 4...6]],
      households: (0..<60).map { $0 % 5 == 4 ? $0 / 10 : ($0 % 5 == 2 ? 100 + $0 / 15 : -1) })
  }()

  static func lottery(
    _ fairness: Fairness = .leximin, tickets: Int = 200
  ) throws -> PanelLottery {
    try PanelLottery.fairest(for: pool.problem, fairness: fairness, tickets: tickets)
  }

  static func record(_ fairness: Fairness = .leximin) throws -> LotteryRecord {
    let lottery = try lottery(fairness)
    let attributes = lottery.problem.people.pool.attributes
    return LotteryRecord(
      lottery, fairness: fairness,
      origin: LotteryOrigin(
        program: "klero test", idColumn: "id", householdColumns: ["address"],
        sources: attributes.map { AttributeSource(column: $0.name) }, inputs: []))
  }

  /// A record as JSON, with one thing changed by hand.
  static func altered(
    _ record: LotteryRecord, _ change: (inout [String: Any]) -> Void
  ) throws -> LotteryRecord {
    let data = try JSONEncoder().encode(record)
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    change(&object)
    return try JSONDecoder().decode(
      LotteryRecord.self, from: JSONSerialization.data(withJSONObject: object))
  }
}

import Lottery
import Population

@testable import Workshops

/// Invented participants: a college of three, and two attributes more.
enum SampleMeeting {
  static func pool(_ people: Int, seed: UInt64 = 1) -> Pool {
    var random = FastRandom(state: seed)
    let attributes = [
      Attribute(name: "college", values: ["user", "agent", "partner"]),
      Attribute(name: "quarter", values: ["Q1", "Q2", "Q3", "Q4"]),
      Attribute(name: "gender", values: ["F", "M"]),
    ]
    return Pool(
      attributes: attributes,
      people: (0..<people).map { number in
        Pool.Person(
          id: "P\(1000 + number)",
          values: attributes.map { random.next(below: $0.values.count) })
      })
  }

  static func seed(_ text: String = "417") throws -> Seed { try Seed(text) }
}

import Population
import Selection

/// Numbers that are the same on every machine (SplitMix64; Steele, Lea & Flood, OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A small pool with its quotas, as tests write and print it.
struct SmallPool: Sendable, CustomStringConvertible {
  var size: Int
  /// One text a person, one digit an attribute, such as "110".
  var people: [String]
  /// For every attribute and value the least and the most members.
  var quotas: [[ClosedRange<Int>]]
  /// For every person the household; negative for none.
  var households: [Int] = []

  var description: String { "k=\(size) \(people) \(quotas) \(households)" }

  var problem: PanelProblem {
    get throws {
      let attributes = quotas.enumerated().map { index, ranges in
        Attribute(name: "a\(index)", values: ranges.indices.map { "\($0)" })
      }
      let people = people.enumerated().map { index, digits in
        let household = households.isEmpty ? -1 : households[index]
        return Pool.Person(
          id: "p\(index / 10)\(index % 10)", values: digits.compactMap(\.wholeNumberValue),
          household: household < 0 ? nil : "h\(household)")
      }
      let quotas = quotas.enumerated().flatMap { index, ranges in
        ranges.enumerated().map { value, range in
          Quota(
            attribute: "a\(index)", value: "\(value)", least: range.lowerBound,
            most: range.upperBound)
        }
      }
      return try PanelProblem(
        pool: Pool(attributes: attributes, people: people), quotas: quotas, size: size)
    }
  }
}

extension SmallPool {
  /// A pool made at random, with quotas around what one of its panels would have; now and then
  /// with quotas that no panel meets.
  static func random(_ seed: Int, households: Bool = false, isTight: Bool = false) -> SmallPool {
    var numbers = SplitMix(seed)
    let count = Int.random(in: 5...9, using: &numbers)
    let size = Int.random(in: 2...4, using: &numbers)
    let values = (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
      Int.random(in: 2...3, using: &numbers)
    }
    let people = (0..<count).map { _ in
      values.map { Int.random(in: 0..<$0, using: &numbers) }
    }
    let model = (0..<size).map { _ in people[Int.random(in: 0..<count, using: &numbers)] }
    let quotas = values.enumerated().map { attribute, values in
      (0..<values).map { value in
        let number = model.count { $0[attribute] == value }
        let slack = isTight ? 0 : Int.random(in: 0...1, using: &numbers)
        return max(0, number - slack)...(number + Int.random(in: 0...slack, using: &numbers))
      }
    }
    return SmallPool(
      size: size, people: people.map { $0.map(String.init).joined() }, quotas: quotas,
      households: households
        ? (0..<count).map { _ in Int.random(in: -3..<count / 2, using: &numbers) } : [])
  }
}

extension SmallPool {
  /// A pool of 30 to 120 people at random whose quotas are exactly those of one of its panels.
  static func large(_ seed: Int) -> SmallPool {
    var numbers = SplitMix(seed)
    let count = Int.random(in: 30...120, using: &numbers)
    let size = Int.random(in: 6...20, using: &numbers)
    let values = (0..<4).map { _ in Int.random(in: 2...4, using: &numbers) }
    let people = (0..<count).map { _ in
      values.map { max(0, min($0 - 1, Int.random(in: -1...$0, using: &numbers))) }
    }
    let model = people.shuffled(using: &numbers).prefix(size)
    let quotas = values.enumerated().map { attribute, values in
      (0..<values).map { value in
        let number = model.count { $0[attribute] == value }
        return number...number
      }
    }
    return SmallPool(
      size: size, people: people.map { $0.map(String.init).joined() }, quotas: quotas)
  }
}

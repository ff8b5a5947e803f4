/// Seats people so that sizes and the counts of two attributes at once differ by at most one
/// between any two tables. It always succeeds.
///
/// People are the edges of a bipartite graph, from their value of the one attribute to their value
/// of the other; tables are colours. The people of two tables are dealt anew by walking closed
/// trails: who is passed one way goes to the one table, the other way to the other, so that every
/// value is halved (Euler 1736; de Werra 1971, equitable edge colourings). Each such step lowers
/// the sum of squared counts, so it ends; when no two tables differ by more than one, every count
/// is the average rounded down or up.
struct EvenSplit {
  private let left: [Int]
  private let right: [Int]
  private let leftCount: Int
  private let rightCount: Int
  private var tables: [[Int]]

  /// Seats people.
  ///
  /// - Parameters:
  ///   - people: Who is to be seated, in the order in which they are dealt.
  ///   - left: A value of the first attribute for everybody, from 0.
  ///   - right: A value of the second attribute for everybody, from 0.
  ///   - count: The number of tables.
  /// - Returns: The people of each table.
  static func tables(
    of people: [Int], left: [Int], right: [Int], count: Int
  ) -> [[Int]] {
    var split = EvenSplit(people, left, right, count)
    split.run()
    return split.tables
  }

  private init(_ people: [Int], _ left: [Int], _ right: [Int], _ count: Int) {
    self.left = left
    self.right = right
    leftCount = (left.max() ?? -1) + 1
    rightCount = (right.max() ?? -1) + 1
    tables = [[Int]](repeating: [], count: count)
    var byValue = [[Int]](repeating: [], count: leftCount)
    for person in people { byValue[left[person]].append(person) }
    for (place, person) in byValue.joined().enumerated() { tables[place % count].append(person) }
  }

  private mutating func run() {
    var isEven = false
    while !isEven {
      isEven = true
      for one in tables.indices {
        for other in tables.indices.dropFirst(one + 1) where areUneven(one, other) {
          resplit(one, other)
          isEven = false
        }
      }
    }
  }

  private func areUneven(_ one: Int, _ other: Int) -> Bool {
    var differences = [Int](repeating: 0, count: leftCount + rightCount)
    for (table, sign) in [(one, 1), (other, -1)] {
      for person in tables[table] {
        differences[left[person]] += sign
        differences[leftCount + right[person]] += sign
      }
    }
    return abs(tables[one].count - tables[other].count) > 1
      || differences.contains { abs($0) > 1 }
  }

  private mutating func resplit(_ one: Int, _ other: Int) {
    let people = tables[one] + tables[other]
    // A node more on each side takes one edge of every node that has an odd number of them.
    var ends = people.map { (left[$0], leftCount + 1 + right[$0]) }
    var degrees = [Int](repeating: 0, count: leftCount + rightCount + 2)
    for (one, other) in ends {
      degrees[one] += 1
      degrees[other] += 1
    }
    let (spareLeft, spareRight) = (leftCount, leftCount + 1 + rightCount)
    for value in 0..<leftCount where !degrees[value].isMultiple(of: 2) {
      ends.append((value, spareRight))
    }
    for value in leftCount + 1..<spareRight where !degrees[value].isMultiple(of: 2) {
      ends.append((spareLeft, value))
    }
    let spares = ends[people.count...].count { $0.0 == spareLeft }
    if !spares.isMultiple(of: 2) { ends.append((spareLeft, spareRight)) }
    let goesLeftToRight = Self.trails(ends, nodes: degrees.count)
    tables[one] = people.indices.filter { goesLeftToRight[$0] }.map { people[$0] }
    tables[other] = people.indices.filter { !goesLeftToRight[$0] }.map { people[$0] }
  }

  /// Covers a graph whose degrees are all even with closed trails.
  ///
  /// - Parameters:
  ///   - ends: The left and the right end of every edge.
  ///   - nodes: The number of nodes.
  /// - Returns: For every edge, whether its trail passes it from left to right.
  private static func trails(_ ends: [(Int, Int)], nodes: Int) -> [Bool] {
    var edges = [[Int]](repeating: [], count: nodes)
    for (edge, (one, other)) in ends.enumerated() {
      edges[one].append(edge)
      edges[other].append(edge)
    }
    var isUsed = [Bool](repeating: false, count: ends.count)
    var goesLeftToRight = isUsed
    for start in 0..<nodes {
      var node = start
      while let edge = edges[node].popLast() {
        if isUsed[edge] { continue }
        isUsed[edge] = true
        goesLeftToRight[edge] = ends[edge].0 == node
        node = goesLeftToRight[edge] ? ends[edge].1 : ends[edge].0
      }
    }
    return goesLeftToRight
  }
}

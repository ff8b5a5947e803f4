import Lottery

/// Whole numbers from a table of fractions, at random and without bias: every cell is rounded down
/// or up, its expectation is the fraction, the total is exact, and every row's and column's sum is
/// rounded down or up too.
///
/// The fractional cells and sums are the edges of a graph through which the total flows: from a
/// source to rows, from rows to columns (a cell), from columns to a sink. While any edge is
/// fractional there is a cycle of fractional edges; the flow along it is raised or lowered until an
/// edge becomes whole, with the chances that leave every expectation as it is. The arithmetic is
/// exact.
///
/// Cox, L. H. (1987), "A constructive procedure for unbiased controlled rounding", Journal of the
/// American Statistical Association 82, 520–524.
struct ControlledRounding {
  private struct Edge {
    let from: Int
    let to: Int
    /// The fraction, in units of 1 / denominator; 0 once whole.
    var part: Int
    /// Whether the edge was rounded up.
    var isRaised = false

    func end(from node: Int) -> Int { node == from ? to : from }
  }

  private let denominator: Int
  private let cellCount: Int
  private var edges: [Edge]
  private var edgesOfNode: [[Int]]

  /// Prepares a table.
  ///
  /// - Parameters:
  ///   - parts: What each cell has above a whole number, in units of 1 / `denominator`.
  ///   - denominator: The unit.
  ///   - rows: The row of each cell, from 0.
  ///   - columns: The column of each cell, from 0.
  init(parts: [Int], denominator: Int, rows: [Int], columns: [Int]) {
    self.denominator = denominator
    cellCount = parts.count
    let rowCount = (rows.max() ?? -1) + 1
    let columnCount = (columns.max() ?? -1) + 1
    var sums = [Int](repeating: 0, count: 1 + rowCount + columnCount)
    edges = parts.indices.map { cell in
      Edge(from: 1 + rows[cell], to: 1 + rowCount + columns[cell], part: parts[cell])
    }
    for edge in edges {
      sums[edge.from] = (sums[edge.from] + edge.part) % denominator
      sums[edge.to] = (sums[edge.to] + edge.part) % denominator
    }
    for row in 1..<(1 + rowCount) { edges.append(Edge(from: 0, to: row, part: sums[row])) }
    for column in (1 + rowCount)..<sums.count {
      edges.append(Edge(from: column, to: sums.count, part: sums[column]))
    }
    edgesOfNode = Array(repeating: [], count: sums.count + 1)
    for (index, edge) in edges.enumerated() where edge.part > 0 {
      edgesOfNode[edge.from].append(index)
      edgesOfNode[edge.to].append(index)
    }
  }

  /// Rounds all cells.
  ///
  /// - Parameter numbers: Where the random numbers come from.
  /// - Returns: Which cells are rounded up.
  mutating func round(with numbers: inout NumberStream) -> [Bool] {
    for start in 0..<cellCount {
      while edges[start].part > 0 { roundCycle(from: start, with: &numbers) }
    }
    return edges.prefix(cellCount).map(\.isRaised)
  }

  /// Walks along fractional edges until a node is met again, and moves the flow along that cycle.
  private mutating func roundCycle(from start: Int, with numbers: inout NumberStream) {
    var path = [start]
    var node = edges[start].to
    var placeOfNode = [edges[start].from: 0, node: 1]
    while true {
      edgesOfNode[node].removeAll { edges[$0].part == 0 }
      // Flow is conserved: a node with one fractional edge has another.
      guard let next = edgesOfNode[node].first(where: { $0 != path.last }) else { return }
      path.append(next)
      node = edges[next].end(from: node)
      if let place = placeOfNode[node] {
        move(along: path[place...], startingAt: node, with: &numbers)
        return
      }
      placeOfNode[node] = path.count
    }
  }

  private mutating func move(
    along cycle: ArraySlice<Int>, startingAt start: Int, with numbers: inout NumberStream
  ) {
    var node = start
    var isForward: [Bool] = []
    var (up, down) = (denominator, denominator)
    for index in cycle {
      let edge = edges[index]
      isForward.append(edge.from == node)
      let (toNext, toZero) = (denominator - edge.part, edge.part)
      up = min(up, edge.from == node ? toNext : toZero)
      down = min(down, edge.from == node ? toZero : toNext)
      node = edge.end(from: node)
    }
    let goesUp = numbers.next(below: up + down) < down
    let step = goesUp ? up : -down
    for (index, isForward) in zip(cycle, isForward) {
      edges[index].part += isForward ? step : -step
      if edges[index].part == denominator {
        edges[index].part = 0
        edges[index].isRaised = true
      }
    }
  }
}

/// Writes expected numbers of members as a weighted list of whole panels.
///
/// Carathéodory's theorem made constructive (Grötschel, Lovász & Schrijver, *Geometric Algorithms
/// and Combinatorial Optimization*, 1988, theorem 6.5.11): take a whole panel on the smallest face
/// of the polytope that holds the point, go from the panel through the point as far as the
/// polytope reaches, and continue there, one dimension lower. Every step gives one panel its weight.
///
/// The polytope is the linear relaxation, so a face may hold no whole panel at all; the walk then
/// goes some steps back and tries with other weights. In measurements (31 pools, real sizes) it got
/// through each time, with 0.1 to 0.7 panels a type.
///
/// What is left of the point is kept unnormalised, as a vector that shrinks with its total weight,
/// so that rounding errors do not grow.
struct Peeling {
  /// A panel and its probability.
  struct WeightedPanel: Sendable {
    let members: [Int]
    let weight: Double
  }

  /// Where the walk stands: what is left of the point, and of the total weight of one.
  private struct Position {
    var rest: [Double]
    var weight: Double
  }

  /// Left-overs below this count as nothing.
  private let nothing: Double
  /// The walk ends when less weight than this is left: nobody's probability is off by more.
  private let enough: Double

  private let constraints: PanelConstraints
  private var finder: PanelFinder
  private var path: [(position: Position, step: WeightedPanel)] = []
  private let monitor: Monitor
  /// Every panel that the last walk met, on its way or in dead ends.
  private(set) var panelsMet: [[Int]] = []

  /// Prepares a walk.
  ///
  /// - Parameters:
  ///   - constraints: What every panel satisfies.
  ///   - precision: How close the mixture must come to the point.
  ///   - monitor: Who is told of the progress, and when the walk may end early.
  init(
    _ constraints: PanelConstraints, precision: Double = 2e-10, monitor: Monitor = Monitor()
  ) {
    enough = precision
    nothing = precision / 200
    self.constraints = constraints
    self.monitor = monitor
    finder = PanelFinder(constraints)
  }

  /// Decomposes a point.
  ///
  /// - Parameters:
  ///   - point: The expected number of members of each type: a point of the relaxation.
  ///   - patience: How many dead ends to go back from.
  ///   - acceptable: What may be left if the walk does not get through.
  /// - Returns: Panels whose mixture is the point to the precision (or the gap at which it may stop: their
  ///   weights then add up to less than one), or `nil` if the walk did not get
  ///   through, which proves nothing.
  mutating func decompose(
    _ point: [Double], patience: Int = 30, acceptable: Double = 0
  ) -> [WeightedPanel]? {
    var closest: (steps: [WeightedPanel], weight: Double) = ([], 1)
    path = []
    panelsMet = []
    var position = Position(rest: point, weight: 1)
    var deadEnds = 0
    while position.weight > max(enough, monitor.stopAtGap) {
      if let panel = nextPanel(at: position, variation: deadEnds) {
        panelsMet.append(panel)
        advance(&position, along: panel)
        monitor.report(.panels, remaining: position.weight)
      } else {
        deadEnds += 1
        if position.weight < closest.weight { closest = (path.map(\.step), position.weight) }
        guard deadEnds <= patience, !path.isEmpty, closest.weight > acceptable else {
          return closest.weight <= acceptable ? closest.steps : nil
        }
        retreat(&position, by: 2 + 2 * deadEnds)
      }
    }
    return path.map(\.step)
  }

  /// A whole panel on the smallest face that holds the rest.
  private mutating func nextPanel(at position: Position, variation: Int) -> [Int]? {
    let (rest, weight) = (position.rest, position.weight)
    var space = PanelSpace(members: [], rows: [])
    space.members = zip(rest, constraints.limits).map { rest, limit in
      if rest < nothing { return 0...0 }
      return Double(limit) * weight - rest < nothing ? limit...limit : 0...limit
    }
    space.rows = zip(constraints.rows, constraints.activities(rest)).map { row, activity in
      let (least, most) = (row.bounds.lowerBound, row.bounds.upperBound)
      if Double(most) * weight - activity < nothing { return most...most }
      return activity - Double(least) * weight < nothing ? least...least : least...most
    }
    // Those with the largest rest for their number first: they are what a later panel could not
    // catch up on, and the steps are long.
    let weights = rest.indices.map { type in
      let share = rest[type] / (Double(constraints.counts[type]) * weight)
      return variation == 0 ? share : share * Variation.factor(type, variation)
    }
    return finder.panel(weights: weights, in: space)
  }

  /// Goes away from a panel as far as the polytope reaches.
  private mutating func advance(_ position: inout Position, along panel: [Int]) {
    var step = position.weight
    for (type, members) in panel.enumerated() {
      let limit = constraints.limits[type]
      if members > 0 { step = min(step, position.rest[type] / Double(members)) }
      if members < limit {
        let room = Double(limit) * position.weight - position.rest[type]
        step = min(step, room / Double(limit - members))
      }
    }
    let activities = zip(constraints.activities(position.rest), constraints.activities(panel))
    for (row, (rest, members)) in zip(constraints.rows, activities) {
      let (least, most) = (row.bounds.lowerBound, row.bounds.upperBound)
      if members > least {
        step = min(step, (rest - Double(least) * position.weight) / Double(members - least))
      }
      if members < most {
        step = min(step, (Double(most) * position.weight - rest) / Double(most - members))
      }
    }
    step = max(step, 0)
    path.append((position, WeightedPanel(members: panel, weight: step)))
    for (type, members) in panel.enumerated() where members > 0 {
      position.rest[type] = max(position.rest[type] - step * Double(members), 0)
    }
    position.weight -= step
  }

  private mutating func retreat(_ position: inout Position, by steps: Int) {
    position = path[max(path.count - steps, 0)].position
    path.removeLast(min(steps, path.count))
  }
}

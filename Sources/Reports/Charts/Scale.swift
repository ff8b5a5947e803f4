/// Where a value stands across (or down) a picture: a straight scale.
struct Scale: Sendable, Equatable {
  /// The values at the scale's two ends.
  let from: Double
  let to: Double
  /// The places of the two ends.
  let start: Double
  let end: Double

  /// A scale between two values; if they are equal or no numbers, all values stand at its start.
  init(from: Double, to: Double, start: Double, end: Double) {
    self.from = from
    self.to = to
    self.start = start
    self.end = end
  }

  /// The place of a value; values beyond the ends stand at the ends.
  func place(_ value: Double) -> Double {
    let span = to - from
    guard span.isFinite, span > 0, value.isFinite else { return start }
    return start + min(max((value - from) / span, 0), 1) * (end - start)
  }

  /// Round values from 0 up to the first that is not under `largest`, at most six steps apart.
  static func roundSteps(upTo largest: Double) -> [Double] {
    guard largest.isFinite, largest > 1e-9, largest < 1e12 else { return [0, 1] }
    var unit = 1e-10
    while unit * 50 < largest { unit *= 10 }
    for step in [1.0, 2, 2.5, 5, 10] where step * unit * 5 >= largest {
      let count = Int((largest / (step * unit) - 1e-9).rounded(.up))
      return (0...max(count, 1)).map { Double($0) * step * unit }
    }
    return [0, largest]
  }
}

import Testing

@testable import Optimization

struct RandomProgramTests {
  /// A vertex of these small programs has coordinates below 1e5 (Cramer's rule: determinants of
  /// order 4 with entries up to 3); a box far outside only cuts off what is unbounded.
  static let box = 1e6

  @Test(arguments: 0..<8)
  func agreesWithVertexEnumeration(batch: Int) {
    for seed in (batch * 320)..<(batch + 1) * 320 {
      let program = randomProgram(seed, variables: 1...4, rows: 0...4)
      var simplex = Simplex(program)
      let solution = simplex.solve()
      expectProved(program, solution)
      let boxed = VertexEnumeration(program, box: Self.box)
      switch solution.status {
      case .optimal:
        #expect(abs((boxed.best ?? .nan) - solution.objective) <= 1e-7, "seed \(seed)")
      case .infeasible: #expect(boxed.best == nil, "seed \(seed)")
      case .unbounded:
        let larger = VertexEnumeration(program, box: 2 * Self.box)
        #expect(boxed.best != larger.best, "seed \(seed)")
      case .workLimit: Issue.record("seed \(seed)")
      }
    }
  }
}

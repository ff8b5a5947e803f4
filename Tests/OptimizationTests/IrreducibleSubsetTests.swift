import Testing

@testable import Optimization

struct IrreducibleSubsetTests {
  static func isSolvable(_ program: IntegerProgram, rows kept: [Int]) -> Bool {
    var relaxed = program
    for row in relaxed.relaxation.rows.indices where !kept.contains(row) {
      relaxed.relaxation.rows[row] = .init(-.infinity, .infinity)
    }
    var search = BranchAndBound(relaxed)
    return search.solve().status == .optimal
  }

  @Test(arguments: [true, false])
  func everyMemberIsNeeded(isIntegral: Bool) throws {
    var found = 0
    for seed in 0..<300 {
      var program = IntegerProgramTests.random(seed)
      if !isIntegral { program.isIntegral = program.isIntegral.map { _ in false } }
      let rows = Array(program.relaxation.rows.indices)
      let candidates = rows.map { IrreducibleSubset.Candidate(row: $0) }
      let subset = IrreducibleSubset.find(in: program, candidates: candidates)
      #expect((subset == nil) == Self.isSolvable(program, rows: rows), "seed \(seed)")
      guard let subset else { continue }
      found += 1
      #expect(subset.isProved)
      #expect(!Self.isSolvable(program, rows: subset.members), "seed \(seed)")
      for member in subset.members {
        #expect(
          Self.isSolvable(program, rows: subset.members.filter { $0 != member }), "seed \(seed)")
      }
    }
    #expect(found > 20)
  }

  @Test func tellsWhichEndOfARangeIsInTheWay() {
    var program = LinearProgram(.minimize)
    let x = program.addVariable(.init(0, 10))
    program.addRow(.init(3, 5), [.init(x, 1)])
    program.addRow(.init(7, 9), [.init(x, 1)])
    let candidates = [0, 1].flatMap { row in
      [
        IrreducibleSubset.Candidate(row: row, side: .lower),
        IrreducibleSubset.Candidate(row: row, side: .upper),
      ]
    }
    let subset = IrreducibleSubset.find(in: program, candidates: candidates)
    #expect(subset?.members == [1, 2])
  }

  @Test func hasNoMembersWhenTheRestAlreadyContradictsItself() {
    var program = LinearProgram(.minimize)
    let x = program.addVariable(.init(0, 1))
    program.addRow(.init(2, 3), [.init(x, 1)])
    program.addRow(.init(0, 1), [.init(x, 1)])
    let subset = IrreducibleSubset.find(in: program, candidates: [.init(row: 1)])
    #expect(subset?.members == [])
  }
}

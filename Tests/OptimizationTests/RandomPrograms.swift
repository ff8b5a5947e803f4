@testable import Optimization

/// A repeatable source of whole numbers for test data (SplitMix64).
struct TestNumbers {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return range.lowerBound + Int(z % UInt64(range.count))
  }
}

/// A small program with small whole numbers; many are degenerate, infeasible or unbounded.
func randomProgram(_ seed: Int, variables: ClosedRange<Int> = 1...5, rows: ClosedRange<Int> = 0...5)
  -> LinearProgram
{
  var numbers = TestNumbers(seed)
  var program = LinearProgram(numbers.next(0...1) == 0 ? .minimize : .maximize)
  for _ in 0..<numbers.next(variables) {
    program.addVariable(randomBounds(&numbers), objective: Double(numbers.next(-4...4)))
  }
  let count = program.variables.count
  for _ in 0..<numbers.next(rows) {
    let terms = (0..<count).map { LinearProgram.Term($0, Double(numbers.next(-3...3))) }
    program.addRow(randomRange(&numbers), terms)
  }
  return program
}

func randomBounds(_ numbers: inout TestNumbers) -> LinearProgram.Range {
  let low = Double(numbers.next(-3...2))
  switch numbers.next(0...9) {
  case 0: return .init(-.infinity, .infinity)
  case 1: return .init(-.infinity, low)
  case 2: return .init(low, low)
  case 3, 4, 5: return .init(0, .infinity)
  default: return .init(low, low + Double(numbers.next(1...4)))
  }
}

func randomRange(_ numbers: inout TestNumbers) -> LinearProgram.Range {
  let low = Double(numbers.next(-6...4))
  switch numbers.next(0...6) {
  case 0: return .init(low, low)
  case 1, 2: return .init(-.infinity, low + 4)
  case 3, 4: return .init(low, .infinity)
  default: return .init(low, low + Double(numbers.next(1...6)))
  }
}

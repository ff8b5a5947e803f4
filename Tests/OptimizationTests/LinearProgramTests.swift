import Optimization
import Testing

@Suite struct LinearProgramTests {
  @Test func rowsEnterTheColumnsOfTheirVariables() {
    var program = LinearProgram(.minimize)
    let x = program.addVariable()
    let row = program.addRow(.init(1, 2), [.init(x, 3)])
    #expect(program.columns[x] == [.init(row, 3)])
  }
}

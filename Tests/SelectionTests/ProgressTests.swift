import Foundation
import Population
import Testing

@testable import Selection

@Suite struct ProgressTests {
  private final class Journal: @unchecked Sendable {
    private let lock = NSLock()
    private var entries: [PanelLottery.Progress] = []
    func note(_ progress: PanelLottery.Progress) { lock.withLock { entries.append(progress) } }
    var all: [PanelLottery.Progress] { lock.withLock { entries } }
  }

  @Test func tellsPhasesInOrderWithTheBound() throws {
    let journal = Journal()
    let lottery = try PanelLottery.fairest(
      for: SampleLottery.pool.problem, progress: { journal.note($0) })
    let phases = journal.all.map(\.phase)
    #expect(phases.first == .relaxation)
    #expect(phases.contains(.panels))
    let last = try #require(journal.all.last { $0.phase == .panels })
    #expect(last.remaining < 1e-9)
    #expect((try #require(last.bound) - lottery.upperBound).magnitude < 1e-9)
  }

  @Test func stopsEarlyWithAnHonestBound() throws {
    let problem = try SampleLottery.pool.problem
    let best = try PanelLottery.fairest(for: problem)
    let early = try PanelLottery.fairest(for: problem, stopAtGap: 0.02)
    #expect(early.upperBound >= best.optimalMinimum - 1e-9)
    #expect(early.optimalMinimum <= best.optimalMinimum + 1e-9)
    #expect(early.optimalMinimum >= best.optimalMinimum - 0.02)
    #expect(early.isCertified == (early.optimalMinimum > best.optimalMinimum - 1e-9))
    #expect(early.panels.allSatisfy { BruteForce.isPanel($0, problem) })
  }
}

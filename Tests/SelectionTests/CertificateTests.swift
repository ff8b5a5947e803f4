import Foundation
import Population
import Testing

@testable import Selection

/// A certificate shows what it claims, and nothing else is accepted as one.
@Suite struct CertificateTests {
  /// What somebody might change in a level.
  enum Forgery: CaseIterable {
    case lowerBound, negativeWeight, missingWeight, missingMultiplier, doubleType, unknownType,
      changedMultiplier, hugeWeight, wrongOrder
  }

  private func forge(_ certificate: Certificate, _ forgery: Forgery) -> Certificate {
    let first = certificate.levels[0]
    var (types, weights, bound) = (first.types, first.weights, first.bound)
    var (probability, proof) = (first.probability, first.proof)
    switch forgery {
    case .lowerBound:
      bound = .init(numerator: bound.numerator - 1, denominator: bound.denominator)
    case .negativeWeight: weights[types[0]] = -1
    case .missingWeight: weights.removeLast()
    case .missingMultiplier: proof = edit(proof) { $0.removeLast() }
    case .doubleType: types = certificate.levels[1].types
    case .unknownType: types.append(10_000)
    case .changedMultiplier: proof = edit(proof) { $0[0] += 1_000_000 }
    case .hugeWeight: weights[types[0]] = Int128.max / 2
    case .wrongOrder: probability = Certificate.scale
    }
    let level = Certificate.Level(
      probability: probability, types: types, weights: weights, proof: proof, bound: bound)
    return Certificate(levels: [level] + certificate.levels.dropFirst())
  }

  private func edit(
    _ proof: Certificate.Proof, _ change: (inout [Int128]) -> Void
  ) -> Certificate.Proof {
    switch proof {
    case .multipliers(var multipliers):
      change(&multipliers)
      return .multipliers(multipliers)
    case .cases(let type, let atMost, let below, let above):
      return .cases(type: type, atMost: atMost, below: edit(below, change), above: above)
    }
  }

  @Test(arguments: Forgery.allCases)
  func rejects(forgery: Forgery) throws {
    let lottery = try SampleLottery.lottery()
    let certificate = try #require(lottery.certificate)
    try certificate.check(against: lottery.problem.constraints)
    #expect(throws: Certificate.Flaw.self) {
      try forge(certificate, forgery).check(against: lottery.problem.constraints)
    }
  }

  @Test func boundsHoldForEveryPanelOfSmallPools() throws {
    for seed in 0..<40 {
      let problem = try SmallPool.random(seed).problem
      let panels = BruteForce(problem).panels
      guard !panels.isEmpty else { continue }
      let certificate = try #require(
        try PanelLottery.fairest(for: problem, tickets: 5).certificate)
      for (index, level) in certificate.levels.enumerated() {
        // No panel weighs more than what the bound's numerator says.
        let lower = certificate.levels[..<index]
        var allowed = level.bound.numerator
        for below in lower {
          for type in below.types {
            let count = Int128(problem.constraints.counts[type])
            allowed += level.weights[type] * count * below.probability
          }
        }
        for panel in panels {
          let weight = panel.reduce(Int128(0)) {
            $0 + level.weights[problem.people.typeOfPerson[$1]]
          }
          #expect(weight * Certificate.scale <= allowed)
        }
      }
    }
  }

  @Test func survivesJSON() throws {
    let certificate = try #require(try SampleLottery.lottery().certificate)
    let data = try JSONEncoder().encode(certificate)
    #expect(try JSONDecoder().decode(Certificate.self, from: data) == certificate)
  }

  @Test(arguments: [
    #"{"scale":"5","levels":[]}"#, #"{"scale":"1000000000000000"}"#,
    #"{"scale":"1000000000000000","levels":[{"probability":"1e3"}]}"#,
  ])
  func readsNoOtherFormat(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Certificate.self, from: Data(text.utf8))
    }
  }

  @Test func anEmptyCertificateProvesNothing() throws {
    let constraints = try SampleLottery.pool.problem.constraints
    #expect(throws: Certificate.Flaw.empty) {
      try Certificate(levels: []).check(against: constraints)
    }
  }
}

extension FairPoint {
  /// The certificate that the levels give, in whole numbers.
  ///
  /// Weights and multipliers are rounded to 50 bits over a common scale. Whatever the rounding, the
  /// bound that the certificate states is exactly what its whole numbers show.
  ///
  /// - Parameter constraints: What every panel satisfies.
  /// - Returns: `nil` if the numbers show no bound at all.
  func certificate(for constraints: PanelConstraints) -> Certificate? {
    var levels: [Certificate.Level] = []
    for level in self.levels {
      let scale = level.scale
      let proof = level.proof.rounded(scale)
      let weights = level.roundedWeights(scale, proof, constraints)
      do throws(Certificate.Flaw) {
        let bound = try Certificate.bound(
          of: levels.count, weights: weights, proof: proof, lower: levels[...],
          constraints: constraints)
        levels.append(
          Certificate.Level(
            probability: Int128((level.probability * Double(Certificate.scale)).rounded(.down)),
            types: level.types, weights: weights, proof: proof, bound: bound))
      } catch {
        return nil
      }
    }
    return Certificate(levels: levels)
  }
}

extension FairPoint.Level {
  /// A power of two that gives the largest multiplier about 50 bits.
  fileprivate var scale: Double {
    proof.scale(with: weights)
  }

  /// The weights over the scale. Where the proof has one set of multipliers, a weight that equals
  /// the sum of its multipliers before rounding equals it after.
  fileprivate func roundedWeights(
    _ scale: Double, _ proof: Certificate.Proof, _ constraints: PanelConstraints
  ) -> [Int128] {
    guard case .multipliers(let multipliers) = proof, case .multipliers(let exact) = self.proof
    else { return weights.map { Int128(($0 * scale).rounded()) } }
    return weights.indices.map { type in
      let rows = constraints.rowsOfType[type]
      let sum = rows.reduce(Int128(0)) { $0 + multipliers[$1] }
      let limitPrice = weights[type] - rows.reduce(0) { $0 + exact[$1] }
      let rest = (limitPrice * scale).rounded()
      return max(0, sum + (limitPrice > 1e-12 ? Int128(rest) : 0))
    }
  }
}

extension FairPoint.Proof {
  /// A power of two that gives the largest of some numbers about 50 bits.
  static func scale(of numbers: [Double]) -> Double {
    let largest = numbers.map(\.magnitude).max() ?? 0
    guard largest > 0, largest.isFinite else { return 1 }
    return Double(sign: .plus, exponent: 50 - largest.exponent, significand: 1)
  }

  /// A power of two that gives the largest multiplier or weight about 50 bits.
  func scale(with weights: [Double]) -> Double {
    Self.scale(of: [largestMultiplier, weights.max() ?? 0])
  }

  private var largestMultiplier: Double {
    switch self {
    case .multipliers(let multipliers): multipliers.map(\.magnitude).max() ?? 0
    case .contradiction: 0
    case .cases(_, _, let below, let above): max(below.largestMultiplier, above.largestMultiplier)
    }
  }

  func rounded(_ scale: Double) -> Certificate.Proof {
    switch self {
    case .multipliers(let multipliers):
      .multipliers(multipliers.map { Int128(($0 * scale).rounded()) })
    case .contradiction(let multipliers):
      .multipliers(multipliers.map { Int128(($0 * Self.scale(of: multipliers)).rounded()) })
    case .cases(let type, let atMost, let below, let above):
      .cases(
        type: type, atMost: atMost, below: below.rounded(scale), above: above.rounded(scale))
    }
  }
}

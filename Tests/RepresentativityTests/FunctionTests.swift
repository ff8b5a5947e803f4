import Testing

@testable import Representativity

/// Reference values: mpmath 1.3 with 40 digits.
@Suite struct FunctionTests {
  private static let logGammas: [(Double, Double)] = [
    (1e-05, 11.5129196928958256),
    (0.25, 1.28802252469807746),
    (0.75, 0.203280951431295371),
    (1.0000001, -5.7721558299185071e-8),
    (1.25, -0.0982718364218131615),
    (1.9999, -0.000042275208772153458),
    (2.0001, 0.0000422816581129199463),
    (2.7, 0.434820553655104673),
    (5.5, 3.95781396761871629),
    (15.9, 27.6254932151686918),
    (16.0, 27.8992713838408916),
    (123.456, 469.605547129929484),
    (1000000.0, 12815504.5691476117),
  ]

  @Test(arguments: logGammas)
  func logGammaKeepsItsDigitsBesideItsZerosToo(_ x: Double, _ expected: Double) {
    #expect(LogGamma.value(x).isNear(expected, within: 1e-14))
  }

  private static let gammas: [(Double, Double, Double, Double)] = [
    (0.5, 0.01, 0.112462916018284893, 0.887537083981715107),
    (0.5, 30.0, 0.999999999999990514, 9.48573757107384839e-15),
    (0.5, 600.0, 1.0, 6.09956881480843369e-263),
    (1.5, 2.0, 0.738535870050889378, 0.261464129949110622),
    (10.0, 1.0, 1.11425478338720677e-7, 0.999999888574521661),
    (10.0, 40.0, 0.999999996074067774, 3.92593222628618819e-9),
    (100.0, 30.0, 7.33846863287833335e-24, 1.0),
    (100.0, 200.0, 0.999999999999998156, 1.84389364971157415e-15),
    (1000.0, 1000.0, 0.504205244180215509, 0.495794755819784491),
    (1000.0, 1300.0, 0.999999999999999998, 1.87361557157855512e-18),
    (50000.0, 49000.0, 3.38475422807949143e-6, 0.999996615245771921),
    (0.1, 0.001, 0.526768568392445112, 0.473231431607554888),
    (3.7, 1e-08, 1.62777487687997747e-31, 1.0),
    (1000000.0, 1000000.0, 0.500132980760872591, 0.499867019239127409),
  ]

  @Test(arguments: gammas)
  func incompleteGammaKeepsItsDigitsInBothTails(_ reference: (Double, Double, Double, Double)) {
    let tails = IncompleteGamma.tails(shape: reference.0, at: reference.1)
    #expect(tails.lower.isNear(reference.2, within: 1e-12))
    #expect(tails.upper.isNear(reference.3, within: 1e-12))
  }

  private static let betas: [(Double, Double, Double, Double, Double)] = [
    (0.5, 0.5, 0.1, 0.204832764699133458, 0.795167235300866542),
    (2.0, 3.0, 0.4, 0.524800000000000038, 0.475199999999999962),
    (10.0, 0.5, 0.99, 0.657928175156784327, 0.342071824843215673),
    (5.0, 200.0, 0.001, 2.37489151500851495e-6, 0.999997625108484991),
    (5.0, 200.0, 0.2, 0.999999999999994956, 5.04449470542082548e-15),
    (1000.0, 2000.0, 0.3, 0.000040738279160507715, 0.999959261720839492),
    (1000.0, 2000.0, 0.4, 0.999999999999976528, 2.34723824106889764e-14),
    (0.5, 50.0, 1e-06, 0.00795879374483539483, 0.992041206255164605),
    (30.0, 30.0, 0.05, 1.30846496194717926e-23, 1.0),
  ]

  @Test(arguments: betas)
  func incompleteBetaKeepsItsDigitsInBothTails(
    _ reference: (Double, Double, Double, Double, Double)
  ) {
    let (a, b, x, lower, upper) = reference
    let tails = IncompleteBeta.tails(a, b, at: x, rest: 1 - x)
    #expect(tails.lower.isNear(lower, within: 1e-12))
    #expect(tails.upper.isNear(upper, within: 1e-12))
  }

  private static let normals: [(Double, Double)] = [
    (0.1, 0.460172162722971016),
    (1.0, 0.158655253931457051),
    (1.96, 0.0249978951482204362),
    (5.0, 2.86651571879193912e-7),
    (10.0, 7.61985302416052607e-24),
    (20.0, 2.7536241186062337e-89),
    (37.0, 5.72557122252457682e-300),
  ]

  @Test(arguments: normals)
  func normalTailsKeepTheirDigits(_ z: Double, _ upper: Double) {
    #expect(NormalDistribution.tails(at: z).upper.isNear(upper, within: 1e-12))
    #expect(NormalDistribution.tails(at: -z).lower.isNear(upper, within: 1e-12))
    #expect(NormalDistribution.point(above: upper).isNear(z, within: 1e-12))
  }

  /// Abramowitz and Stegun, tables 26.5, 26.8 and 26.9; Pearson and Hartley.
  @Test func pointsAreThoseOfPublishedTables() {
    #expect(NormalDistribution.point(above: 0.025).isNear(1.959963984540054, within: 1e-14))
    #expect(NormalDistribution.point(above: 0.005).isNear(2.575829303548901, within: 1e-14))
    let chiSquares = [
      (1.0, 0.05, 3.84146), (4, 0.05, 9.48773), (10, 0.01, 23.2093), (100, 0.05, 124.342),
    ]
    for (freedom, chance, point) in chiSquares {
      let found = ChiSquareDistribution(degreesOfFreedom: freedom).point(above: chance)
      #expect(found.isNear(point, within: 1e-5))
    }
    let fs = [(1.0, 10.0, 0.05, 4.96), (5, 20, 0.05, 2.71), (10, 10, 0.01, 4.85)]
    for (numerator, denominator, chance, point) in fs {
      let found = FDistribution(numerator, denominator).point(above: chance)
      #expect((found - point).magnitude < 0.005)
    }
  }

  @Test(arguments: [0.3, 1, 7, 80], [1e-9, 0.02, 0.5, 0.97])
  func closedFormsAgree(_ x: Double, _ chance: Double) {
    // Two degrees of freedom: an exponential distribution. One: a squared normal number.
    let exponential = ChiSquareDistribution(degreesOfFreedom: 2)
    #expect(exponential.tails(at: x).upper.isNear(exponent(-x / 2), within: 1e-13))
    let square = ChiSquareDistribution(degreesOfFreedom: 1).tails(at: x * x).upper
    #expect(square.isNear(2 * NormalDistribution.tails(at: x).upper, within: 1e-12))
    // One and b: a power. F with its parts swapped: the other tail.
    #expect(
      BetaDistribution(1, 2).tails(at: chance).lower.isNear(chance * (2 - chance), within: 1e-12))
    let f = FDistribution(3, 8).tails(at: x)
    #expect(f.upper.isNear(FDistribution(8, 3).tails(at: 1 / x).lower, within: 1e-12))
  }

  @Test(arguments: [1e-12, 0.001, 0.3, 0.5, 0.9, 0.9999])
  func pointsLeadBackToTheirChances(_ chance: Double) {
    for freedom in [1.0, 3, 40] {
      let chiSquare = ChiSquareDistribution(degreesOfFreedom: freedom)
      let lower = chiSquare.tails(at: chiSquare.point(below: chance)).lower
      #expect(lower.isNear(chance, within: 1e-12))
      let upper = chiSquare.tails(at: chiSquare.point(above: chance)).upper
      #expect(upper.isNear(chance, within: 1e-12))
      let beta = BetaDistribution(freedom, 7)
      #expect(beta.tails(at: beta.point(below: chance)).lower.isNear(chance, within: 1e-10))
      let f = FDistribution(freedom, 12)
      #expect(f.tails(at: f.point(above: chance)).upper.isNear(chance, within: 1e-11))
    }
  }

  @Test func argumentsOutsideTheRangeAreNoNumbers() {
    #expect(IncompleteGamma.tails(shape: -1, at: 1).lower.isNaN)
    #expect(IncompleteGamma.tails(shape: .nan, at: 1).lower.isNaN)
    #expect(IncompleteBeta.tails(1, 1, at: 2, rest: -1).upper.isNaN)
    #expect(NormalDistribution.point(above: 1.5).isNaN)
    #expect(BetaDistribution(1, 1).point(below: -0.1).isNaN)
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).tails(at: .infinity).upper == 0)
  }
}

import Population
import Representativity

/// What `klero check --json` writes.
struct CheckRecord: Encodable {
  let people: Int
  let holds: Bool
  let attributes: [AttributeRecord]
  let quotas: [QuotaRecord]
  let twoWays: [TwoWayRecord]
  let response: JointResponseRecord?

  init(_ check: GroupCheck, verdicts: [String], twoWayVerdicts: [String]) {
    people = check.people
    holds = check.holds
    attributes = zip(check.attributes, verdicts).map { AttributeRecord($0, verdict: $1) }
    quotas = check.quotas.map(QuotaRecord.init)
    twoWays = zip(check.twoWays, twoWayVerdicts).map { TwoWayRecord($0, verdict: $1) }
    response = check.jointResponse.map(JointResponseRecord.init)
  }

  struct QuotaRecord: Encodable {
    let attribute: String
    let value: String
    let least: Int
    let most: Int
    let count: Int
    let holds: Bool

    init(_ outcome: QuotaOutcome) {
      attribute = outcome.quota.attribute
      value = outcome.quota.value
      least = outcome.quota.least
      most = outcome.quota.most
      count = outcome.count
      holds = outcome.isMet
    }
  }
}

/// One attribute of the record. What is not known is written as null, never left out.
struct AttributeRecord: Encodable {
  private let check: AttributeCheck
  private let verdict: String

  init(_ check: AttributeCheck, verdict: String) {
    self.check = check
    self.verdict = verdict
  }

  private enum Key: String, CodingKey {
    case attribute, size, withoutValue, totalVariation, seatsToMove, chiSquare, likelihoodRatio
    case degreesOfFreedom, pValue, exactPValue, exactMethod, holmPValue, benjaminiHochbergPValue
    case noTest, values, verdict, response
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let test = try? check.test.get()
    try container.encode(check.comparison.attribute, forKey: .attribute)
    try container.encode(check.comparison.size, forKey: .size)
    try container.encode(check.withoutValue, forKey: .withoutValue)
    try container.encode(check.comparison.totalVariation, forKey: .totalVariation)
    try container.encode(check.comparison.seatsToMove, forKey: .seatsToMove)
    try container.encode(check.fit?.chiSquare, forKey: .chiSquare)
    try container.encode(check.fit?.likelihoodRatio, forKey: .likelihoodRatio)
    try container.encode(check.fit?.degreesOfFreedom, forKey: .degreesOfFreedom)
    try container.encode(test?.pValue, forKey: .pValue)
    try container.encode(check.exact?.pValues.chiSquare, forKey: .exactPValue)
    try container.encode(check.exact.map { Self.name(of: $0.method) }, forKey: .exactMethod)
    try container.encode(check.holm, forKey: .holmPValue)
    try container.encode(check.benjaminiHochberg, forKey: .benjaminiHochbergPValue)
    try container.encode(noTest, forKey: .noTest)
    try container.encode(check.response.map(ResponseRecord.init), forKey: .response)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(values, forKey: .values)
  }

  private var values: [ValueRecord] {
    check.comparison.values.enumerated().map { index, value in
      ValueRecord(value, index < check.intervals.count ? check.intervals[index] : nil)
    }
  }

  private var noTest: String? {
    guard case .failure(let absence) = check.test else { return nil }
    return switch absence {
    case .forcedByQuotas: "forcedByQuotas"
    case .groupOfOne: "groupOfOne"
    case .singleValue: "singleValue"
    case .outsideReference: "outsideReference"
    case .wholeReference: "wholeReference"
    case .noPopulation: "noPopulation"
    }
  }

  private static func name(of method: ExactTest.Method) -> String {
    switch method {
    case .enumeration(let outcomes): "enumeration of \(outcomes)"
    case .sampling(let samples): "sampling of \(samples)"
    }
  }
}

/// How evenly the reference answered by all attributes at once, and which of them drives it.
struct JointResponseRecord: Encodable {
  struct Partial: Encodable {
    let attribute: String
    let unconditional: Double
    let conditional: Double
  }

  private let whole: ResponseRecord
  let partials: [Partial]

  private enum Key: String, CodingKey {
    case partials
  }

  init(_ response: JointResponse) {
    whole = ResponseRecord(response.study)
    partials = response.partials.map {
      Partial(
        attribute: $0.attribute, unconditional: $0.unconditional, conditional: $0.conditional)
    }
  }

  func encode(to encoder: any Encoder) throws {
    try whole.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(partials, forKey: .partials)
  }
}

/// How evenly the reference answered.
private struct ResponseRecord: Encodable {
  let propensity: Double
  let deviation: Double
  let variation: Double
  let rIndicator: Double
  let leastRIndicator: Double
  let largestBiasOfShare: Double

  init(_ study: ResponseStudy) {
    propensity = study.propensity
    deviation = study.deviation
    variation = study.variation
    rIndicator = study.rIndicator
    leastRIndicator = study.leastRIndicator
    largestBiasOfShare = study.largestBiasOfShare
  }
}

/// One value of the record.
private struct ValueRecord: Encodable {
  private let value: Comparison.Value
  private let interval: ClosedRange<Double>?

  init(_ value: Comparison.Value, _ interval: ClosedRange<Double>?) {
    self.value = value
    self.interval = interval
  }

  private enum Key: String, CodingKey {
    case value, count, expected, share, referenceShare, difference, seats, residual
    case adjustedResidual, lowest, highest
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(value.name, forKey: .value)
    try container.encode(value.count, forKey: .count)
    try container.encode(value.expected, forKey: .expected)
    try container.encode(value.share, forKey: .share)
    try container.encode(value.referenceShare, forKey: .referenceShare)
    try container.encode(value.difference, forKey: .difference)
    try container.encode(value.seats, forKey: .seats)
    try container.encode(value.residual, forKey: .residual)
    try container.encode(value.adjustedResidual, forKey: .adjustedResidual)
    try container.encode(interval?.lowerBound, forKey: .lowest)
    try container.encode(interval?.upperBound, forKey: .highest)
  }
}

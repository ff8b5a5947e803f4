import Population
import Representativity

/// Two attributes against each other, in the record of a check. What is not known is written as
/// null, never left out.
struct TwoWayRecord: Encodable {
  private let check: TwoWayCheck
  private let verdict: String

  init(_ check: TwoWayCheck, verdict: String) {
    self.check = check
    self.verdict = verdict
  }

  private enum Key: String, CodingKey {
    case first, second, rows, columns, counts, expected, residuals, adjustedResiduals
    case chiSquare, likelihoodRatio, degreesOfFreedom, cramersV, pValue, method, noTest, verdict
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(check.first.name, forKey: .first)
    try container.encode(check.second.name, forKey: .second)
    try container.encode(check.first.values, forKey: .rows)
    try container.encode(check.second.values, forKey: .columns)
    try container.encode(check.counts, forKey: .counts)
    try container.encode(check.table?.expected, forKey: .expected)
    try container.encode(check.table?.residuals, forKey: .residuals)
    try container.encode(check.table?.adjustedResiduals, forKey: .adjustedResiduals)
    try container.encode(check.table?.chiSquare, forKey: .chiSquare)
    try container.encode(check.table?.likelihoodRatio, forKey: .likelihoodRatio)
    try container.encode(check.table?.degreesOfFreedom, forKey: .degreesOfFreedom)
    try container.encode(check.table?.cramersV, forKey: .cramersV)
    try container.encode(try? check.pValue.get(), forKey: .pValue)
    try container.encode(check.method.rawValue, forKey: .method)
    try container.encode(noTest, forKey: .noTest)
    try container.encode(verdict, forKey: .verdict)
  }

  private var noTest: String? {
    guard case .failure(let absence) = check.pValue else { return nil }
    return switch absence {
    case .singleValue: "singleValue"
    case .forcedByQuotas: "forcedByQuotas"
    }
  }
}

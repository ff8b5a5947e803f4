import Population
import Tables

/// Two attributes of a group against each other: whether they go together.
public struct TwoWayCheck: Sendable, Equatable {
  /// Why no chance is told.
  public enum Absence: Error, Sendable, Equatable {
    /// One of the attributes has a single value in the group.
    case singleValue
    /// Both attributes have quotas: who sits with whom was weighed by the draw, not by chance.
    case forcedByQuotas
  }

  /// How the chance was calculated.
  public enum Method: String, Sendable {
    /// Fisher's exact test of two values by two.
    case fisher
    /// Pearson's chi-square.
    case chiSquare
  }

  /// The attribute of the rows.
  public let first: Attribute
  /// The attribute of the columns.
  public let second: Attribute
  /// How many members have each pair of values, one row a value of the first attribute.
  public let counts: [[Int]]
  /// The statistics; `nil` when one of the attributes has a single value in the group.
  public let table: TwoWayTable?
  /// The chance of attributes that go together as much or more if they had nothing to do with
  /// each other, or why it is not told.
  public let pValue: Result<Double, Absence>
  /// How that chance was calculated.
  public let method: Method

  /// Whether the chi-square's chance is a fair approximation: at least four cells in five expect
  /// five people or more, and every cell one (Cochran 1954).
  public let isApproximationGood: Bool

  /// Sets two attributes of a group against each other.
  ///
  /// - Parameters:
  ///   - group: The group, counted by both attributes at least.
  ///   - names: The two attributes.
  ///   - quotas: The quotas by which the group was chosen.
  /// - Throws: ``RepresentativityError/unknownAttribute(_:nearest:known:)``.
  public init(
    _ group: CountedGroup, _ names: (String, String), quotas: [Quota] = []
  ) throws(RepresentativityError) {
    let rows = try group.position(of: names.0)
    let columns = try group.position(of: names.1)
    (first, second) = (group.attributes[rows], group.attributes[columns])
    counts = group.counts(of: rows, by: columns)
    let table = TwoWayTable(counts)
    let fisher = FisherTest(counts)
    self.table = table
    method = fisher == nil ? .chiSquare : .fisher
    let isChosen = [first, second].allSatisfy { attribute in
      quotas.contains { FoldedText($0.attribute) == FoldedText(attribute.name) }
    }
    pValue = Result { () throws(Absence) in
      guard let table else { throw .singleValue }
      guard !isChosen else { throw .forcedByQuotas }
      return fisher?.pValue ?? table.pValue
    }
    let expected = (table?.expected ?? []).joined().filter { $0 > 0 }
    isApproximationGood =
      expected.allSatisfy { $0 >= 1 } && expected.filter { $0 >= 5 }.count * 5 >= expected.count * 4
  }
}

extension CountedGroup {
  /// Where an attribute stands among those that were counted.
  fileprivate func position(of name: String) throws(RepresentativityError) -> Int {
    let names = attributes.map(\.name)
    let found = names.firstIndex { FoldedText($0) == FoldedText(name) }
    guard let found else {
      throw .unknownAttribute(name, nearest: nearest(name, among: names), known: names)
    }
    return found
  }
}

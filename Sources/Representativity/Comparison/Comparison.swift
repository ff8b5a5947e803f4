import Population

/// How far a group is from its reference, for one attribute.
public struct Comparison: Sendable, Equatable {
  /// The figures of one value.
  public struct Value: Sendable, Equatable {
    /// The value as the reference writes it.
    public let name: String
    /// How many members of the group have it.
    public let count: Int
    /// How many would have it if the group were as the reference.
    public let expected: Double
    /// The members' part of the group: from 0 to 1.
    public let share: Double
    /// The value's part of the reference: from 0 to 1.
    public let referenceShare: Double
    /// The standardised residual (O − E)/√E; `nil` where nobody is expected.
    public let residual: Double?
    /// The residual over its own standard deviation, (O − E)/√(E(1 − p)): beyond ±2 it is rare by
    /// chance. `nil` where nobody or everybody is expected.
    public let adjustedResidual: Double?

    /// The difference of the shares: from −1 to 1.
    public var difference: Double { share - referenceShare }
    /// The difference in members: negative where some are missing.
    public var seats: Double { Double(count) - expected }
  }

  /// The attribute's name.
  public let attribute: String
  /// The values, in the order of the reference.
  public let values: [Value]
  /// How many members of the group have a value.
  public let size: Int
  /// Half the sum of the differences of the shares, whatever their sign: the part of the group
  /// that would have to be other people. From 0 to 1.
  public let totalVariation: Double
  /// How many members would have to be others for the group to be as near to the reference as a
  /// group of its size can be; exact.
  public let seatsToMove: Int
  /// The variance that is left when the group is part of its reference, (N − n)/(N − 1); else 1.
  public let finiteFactor: Double
  /// How many people the group was taken from; `nil`: from beside its reference.
  public let population: Double?

  /// Compares a group with its reference.
  ///
  /// - Parameters:
  ///   - counts: How many members have each value of the reference.
  ///   - reference: The reference.
  /// - Throws: ``RepresentativityError`` for counts that make no group, or no part of the
  ///   reference where the group is said to be one.
  public init(_ counts: [Int], with reference: GroupReference) throws(RepresentativityError) {
    size = try Self.size(of: counts, reference.attribute)
    let total = reference.total
    guard total > 0 else { throw .emptyReference(attribute: reference.attribute.name) }
    guard let moves = Apportionment.membersToMove(counts, toward: reference.weights) else {
      throw .tooMany(attribute: reference.attribute.name)
    }
    finiteFactor = try Self.finiteFactor(counts, size, reference)
    population = reference.holdsGroup ? total : nil
    seatsToMove = moves
    attribute = reference.attribute.name
    let deviation = finiteFactor.squareRoot()
    values = counts.indices.map { [size] index in
      Value(
        reference.attribute.values[index], counts[index], of: size,
        share: reference.weights[index].approximate / total, deviation: deviation)
    }
    totalVariation = values.reduce(0) { $0 + $1.difference.magnitude } / 2
  }

  private static func size(
    of counts: [Int], _ attribute: Attribute
  ) throws(RepresentativityError) -> Int {
    guard counts.count == attribute.values.count else {
      throw .differentLengths(
        attribute: attribute.name, values: attribute.values.count, counts: counts.count)
    }
    var size = 0
    for (value, count) in zip(attribute.values, counts) {
      guard count >= 0 else {
        throw .negativeCount(attribute: attribute.name, value: value, count: count)
      }
      let (sum, isTooLarge) = size.addingReportingOverflow(count)
      guard !isTooLarge, ExactNumber(sum) != nil else {
        throw .tooMany(attribute: attribute.name)
      }
      size = sum
    }
    guard size > 0 else { throw .emptyGroup(attribute: attribute.name) }
    return size
  }

  private static func finiteFactor(
    _ counts: [Int], _ size: Int, _ reference: GroupReference
  ) throws(RepresentativityError) -> Double {
    guard reference.holdsGroup else { return 1 }
    for (index, count) in counts.enumerated() {
      guard let part = ExactNumber(count), part <= reference.weights[index] else {
        throw .partAboveWhole(
          attribute: reference.attribute.name, value: reference.attribute.values[index],
          part: count, whole: reference.weights[index].text)
      }
    }
    let total = reference.total
    return total > 1 ? (total - Double(size)) / (total - 1) : 0
  }
}

extension Comparison.Value {
  fileprivate init(
    _ name: String, _ count: Int, of size: Int, share reference: Double, deviation: Double
  ) {
    let expected = Double(size) * reference
    let excess = Double(count) - expected
    let scale = expected.squareRoot() * deviation
    let ownScale = (expected * max(1 - reference, 0)).squareRoot() * deviation
    self.init(
      name: name, count: count, expected: expected, share: Double(count) / Double(size),
      referenceShare: reference, residual: scale > 0 ? excess / scale : nil,
      adjustedResidual: ownScale > 0 ? excess / ownScale : nil)
  }
}

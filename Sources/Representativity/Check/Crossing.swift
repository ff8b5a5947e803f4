import Population
import Tables

/// Two attributes taken as one, whose values are pairs.
public enum Crossing {
  /// The attribute of all pairs.
  public static func attribute(_ first: Attribute, _ second: Attribute) -> Attribute {
    Attribute(
      name: "\(first.name) × \(second.name)",
      values: first.values.flatMap { one in second.values.map { "\(one), \($0)" } })
  }
}

extension ReferencePopulation {
  /// How many people have each pair of values of two attributes.
  ///
  /// - Parameters:
  ///   - first: The first attribute's name.
  ///   - second: The second attribute's name.
  /// - Throws: ``RepresentativityError`` for an attribute that it lacks, or when it counts margins
  ///   alone.
  /// - Returns: The pairs, in the order of the attributes' values.
  public func crossing(
    _ first: String, _ second: String
  ) throws(RepresentativityError) -> Margin {
    let positions = [try position(of: first), try position(of: second)]
    guard !cells.isEmpty else { throw .noCombinations(first: first, second: second) }
    let attributes = positions.map { margins[$0].attribute }
    let width = attributes[1].values.count
    var counts = [ExactNumber](repeating: .zero, count: attributes[0].values.count * width)
    for cell in cells {
      let index = cell.values[positions[0]] * width + cell.values[positions[1]]
      counts[index] = counts[index] + cell.count
    }
    return Margin(attribute: Crossing.attribute(attributes[0], attributes[1]), counts: counts)
  }

  /// One attribute's margin.
  ///
  /// - Parameter attribute: The attribute's name.
  /// - Throws: ``RepresentativityError/unknownAttribute(_:nearest:known:)``.
  /// - Returns: The margin.
  public func margin(of attribute: String) throws(RepresentativityError) -> Margin {
    margins[try position(of: attribute)]
  }

  private func position(of attribute: String) throws(RepresentativityError) -> Int {
    let names = margins.map(\.attribute.name)
    let found = names.firstIndex { FoldedText($0) == FoldedText(attribute) }
    guard let found else {
      throw .unknownAttribute(attribute, nearest: nearest(attribute, among: names), known: names)
    }
    return found
  }
}

extension CountedGroup {
  /// The counts of an attribute, or of two that are crossed.
  func margin(
    of name: String
  ) throws(RepresentativityError) -> (attribute: Attribute, counts: [Int]) {
    if let index = attributes.firstIndex(where: { FoldedText($0.name) == FoldedText(name) }) {
      return (attributes[index], counts(of: index))
    }
    for (first, one) in attributes.enumerated() {
      for (second, other) in attributes.enumerated() {
        let crossing = Crossing.attribute(one, other)
        guard FoldedText(crossing.name) == FoldedText(name) else { continue }
        return (crossing, counts(of: first, by: second).flatMap { $0 })
      }
    }
    let names = attributes.map(\.name)
    throw .unknownAttribute(name, nearest: nearest(name, among: names), known: names)
  }

  /// The group as a population of its own, to compare others with.
  public var asPopulation: ReferencePopulation {
    let margins = attributes.indices.map { index in
      ReferencePopulation.Margin(
        attribute: attributes[index], counts: counts(of: index).map { ExactNumber($0) ?? .zero })
    }
    let complete = cells.compactMap { cell -> ReferencePopulation.Cell? in
      let values = cell.values.compactMap(\.self)
      guard values.count == attributes.count else { return nil }
      return ReferencePopulation.Cell(values: values, count: ExactNumber(cell.count) ?? .zero)
    }
    return ReferencePopulation(margins: margins, cells: complete)
  }
}

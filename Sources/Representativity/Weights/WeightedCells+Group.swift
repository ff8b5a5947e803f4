import Population
import Tables

extension WeightedCells {
  /// The combinations of a group, each person of weight 1; people who lack a value are left out.
  public init(_ group: CountedGroup) {
    self.init(
      attributes: group.attributes,
      cells: group.cells.compactMap { cell in
        let values = cell.values.compactMap(\.self)
        return values.count == cell.values.count ? Cell(values: values, count: cell.count) : nil
      })
  }

  /// The population's margins of these attributes, in the order of their values.
  ///
  /// - Parameter population: The population.
  /// - Throws: ``RepresentativityError/unknownAttribute(_:nearest:known:)``.
  /// - Returns: One margin an attribute.
  public func margins(
    of population: ReferencePopulation
  ) throws(RepresentativityError) -> [[Double]] {
    var margins: [[Double]] = []
    for attribute in attributes {
      let reference = GroupReference(try population.margin(of: attribute.name))
      margins.append(reference.matched(to: attribute).weights.map(\.approximate))
    }
    return margins
  }

  /// The population's combinations of these attributes.
  ///
  /// - Parameter population: The population.
  /// - Throws: ``RepresentativityError`` for an attribute that it lacks, or for several attributes
  ///   that it counts apart.
  /// - Returns: The people of each combination; other attributes are summed over.
  public func combinations(
    of population: ReferencePopulation
  ) throws(RepresentativityError) -> [(values: [Int], count: Double)] {
    let margins = try margins(of: population)
    guard attributes.count > 1 else {
      return (margins.first ?? []).enumerated().map { ([$0.offset], $0.element) }
    }
    guard !population.cells.isEmpty else {
      throw .noCombinations(first: attributes[0].name, second: attributes[1].name)
    }
    let columns = attributes.map { attribute in
      population.margins.firstIndex {
        FoldedText($0.attribute.name) == FoldedText(attribute.name)
      } ?? 0
    }
    var counts: [[Int]: Double] = [:]
    var order: [[Int]] = []
    for cell in population.cells {
      let values = zip(attributes, columns).map { attribute, column in
        let name = population.margins[column].attribute.values[cell.values[column]]
        return attribute.values.firstIndex { FoldedText($0) == FoldedText(name) } ?? -1
      }
      if counts[values] == nil { order.append(values) }
      counts[values, default: 0] += cell.count.approximate
    }
    return order.map { (values: $0, count: counts[$0] ?? 0) }
  }
}

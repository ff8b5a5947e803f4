import Population
import Tables

/// What a group is compared with, for one attribute.
public struct GroupReference: Sendable, Equatable {
  /// The attribute and its values.
  public let attribute: Attribute
  /// How many people of the reference have each value, or a number in proportion.
  public let weights: [ExactNumber]
  /// Whether the group was taken from among these people, so that they are all there is: what is
  /// known of a part of a population is surer than of a group beside it.
  public let holdsGroup: Bool

  /// Makes a reference.
  ///
  /// - Parameters:
  ///   - margin: The attribute, its values and how many people have each.
  ///   - holdsGroup: Whether the group was taken from among these people.
  public init(_ margin: ReferencePopulation.Margin, holdsGroup: Bool = false) {
    attribute = margin.attribute
    weights = margin.counts
    self.holdsGroup = holdsGroup
  }

  /// The reference with the values of a group in the group's order; of those that it lacks it
  /// counts nobody.
  func matched(to group: Attribute) -> GroupReference {
    var weightByValue: [FoldedText: ExactNumber] = [:]
    for (value, weight) in zip(attribute.values, weights) {
      weightByValue[FoldedText(value), default: .zero] = weight
    }
    let matched = group.values.map { weightByValue[FoldedText($0)] ?? .zero }
    return GroupReference(
      ReferencePopulation.Margin(
        attribute: Attribute(name: attribute.name, values: group.values), counts: matched),
      holdsGroup: holdsGroup)
  }

  /// How many people the reference has, for display.
  var total: Double { weights.reduce(0) { $0 + $1.approximate } }
}

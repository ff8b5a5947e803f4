import Population

@testable import Representativity

/// A reference from whole numbers, with values named 1, 2, 3 …
func reference(_ weights: [Int], holdsGroup: Bool = false) -> GroupReference {
  let names = weights.indices.map { String($0 + 1) }
  return GroupReference(
    ReferencePopulation.Margin(
      attribute: Attribute(name: "attribute", values: names),
      counts: weights.map { ExactNumber($0) ?? .zero }),
    holdsGroup: holdsGroup)
}

func compare(
  _ counts: [Int], with weights: [Int], holdsGroup: Bool = false
) throws -> Comparison {
  try Comparison(counts, with: reference(weights, holdsGroup: holdsGroup))
}

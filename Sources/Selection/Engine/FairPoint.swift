/// Probabilities for every type, and why each level of them cannot be higher.
struct FairPoint: Sendable {
  /// One level: the types that got their probability there, and a bound that shows why.
  struct Level: Sendable {
    /// The types whose people get this level's probability, ascending.
    let types: [Int]
    /// The probability of one of their members.
    let probability: Double
    /// The weight of a member of each type in the bound, none negative.
    let weights: [Double]
    /// Why no panel weighs more.
    let proof: Proof
  }

  /// A proof as ``Certificate/Proof``, in floating point.
  indirect enum Proof: Sendable {
    case multipliers([Double])
    /// Multipliers that show that there is no panel, whatever they are multiplied by.
    case contradiction([Double])
    case cases(type: Int, atMost: Int, below: Proof, above: Proof)
  }

  /// The probability of a member of each type.
  let probabilities: [Double]
  /// The levels, the lowest first.
  let levels: [Level]
}

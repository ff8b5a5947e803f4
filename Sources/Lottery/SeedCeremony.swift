/// How a seed is made in public, from one source or several.
///
/// The sources' texts are joined by ` | ` in the order given, but contributions, which have no
/// order of their own, come last and by name. A source alone is its text: throws of dice are just
/// their digits, as in Rivest's published sampler.
public struct SeedCeremony: Sendable, Hashable {
  /// Where chance comes from.
  public enum Source: Sendable, Hashable {
    /// Dice thrown before witnesses.
    case dice(DiceThrows)
    /// A public lottery named beforehand.
    case lottery(LotteryResult)
    /// A beacon's round announced beforehand.
    case beacon(BeaconRound)
    /// What a witness adds.
    case contribution(Contribution)
  }

  /// The sources in the order in which they stand in the seed.
  public let sources: [Source]
  /// The seed.
  public let seed: Seed

  /// Makes the seed of some sources.
  ///
  /// - Parameter sources: At least one.
  /// - Throws: `LotteryError.emptySeed` without a source; `.contributorTwice`.
  public init(_ sources: [Source]) throws(LotteryError) {
    let contributions = sources.compactMap(\.contribution)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (one, next) in zip(contributions, contributions.dropFirst()) where one.name == next.name {
      throw .contributorTwice(one.name)
    }
    let others = sources.filter { $0.contribution == nil }
    self.sources = others + contributions.map { .contribution($0) }
    seed = try Seed(self.sources.map(\.text).joined(separator: " | "))
  }

  /// What the sources hold together.
  public var entropy: Entropy { sources.map(\.entropy).reduce(Entropy(bits: 0), +) }

  /// A text that may stand in a seed beside others: normalised as a seed is, without `|`.
  static func part(_ raw: String) throws(LotteryError) -> String {
    let text = try Seed(raw).text
    guard !text.contains("|") else { throw .reservedMark(text) }
    return text
  }
}

extension SeedCeremony {
  /// What one witness adds to a seed.
  public struct Contribution: Sendable, Hashable {
    /// Who adds it: a name or an office.
    public let name: String
    /// What they said.
    public let said: String

    /// Takes a contribution.
    ///
    /// - Parameters:
    ///   - name: Who adds it; it will be published with the seed.
    ///   - said: What they said: digits thrown or chosen.
    /// - Throws: `LotteryError` if either is empty, holds `|`, or what cannot be seen.
    public init(name: String, said: String) throws(LotteryError) {
      self.name = try SeedCeremony.part(name)
      self.said = try SeedCeremony.part(said)
    }

    /// The seed's text: `name: what they said`.
    public var text: String { "\(name): \(said)" }
  }
}

extension SeedCeremony.Source {
  /// The text that the source gives to the seed.
  public var text: String {
    switch self {
    case .dice(let dice): dice.text
    case .lottery(let result): result.text
    case .beacon(let round): round.text
    case .contribution(let contribution): contribution.text
    }
  }

  /// What the source holds; for a contribution an estimate from its text.
  public var entropy: Entropy {
    switch self {
    case .dice(let dice): dice.entropy
    case .lottery(let result): result.entropy
    case .beacon(let round): round.entropy
    case .contribution(let contribution): Seed.estimatedEntropy(of: contribution.said)
    }
  }

  fileprivate var contribution: SeedCeremony.Contribution? {
    guard case .contribution(let contribution) = self else { return nil }
    return contribution
  }
}

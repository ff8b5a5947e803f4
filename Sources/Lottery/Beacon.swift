/// A chain of the public randomness beacon drand (drand.love), run by the League of Entropy.
///
/// Every few seconds the chain publishes a round: a signature that nobody can know beforehand.
/// A draw announces a round to come, and takes its randomness once it is there.
public struct Beacon: Sendable, Hashable {
  /// The chain's short name.
  public let name: String
  /// The chain's hash, by which mirrors know it.
  public let chainHash: String
  /// When round 1 was published.
  public let genesis: UTCTime
  /// The seconds from one round to the next.
  public let period: Int
  /// How many bytes a signature has.
  public let signatureLength: Int

  /// The default chain: a round every 30 seconds.
  public static let defaultChain = Beacon(
    name: "default",
    chainHash: "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
    genesis: UTCTime(secondsSince1970: 1_595_431_050), period: 30, signatureLength: 96)
  /// The chain `quicknet`: a round every 3 seconds.
  public static let quicknet = Beacon(
    name: "quicknet",
    chainHash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
    genesis: UTCTime(secondsSince1970: 1_692_803_367), period: 3, signatureLength: 48)

  /// The chains that are known.
  public static let known = [defaultChain, quicknet]

  /// Rounds beyond this one lie thousands of years ahead.
  static let lastRound = 100_000_000_000

  /// The first round published at a time or after it: the one to announce for that time.
  ///
  /// - Parameter time: The announced time.
  /// - Returns: The round's number; 1 for times before the chain began.
  public func firstRound(atOrAfter time: UTCTime) -> Int {
    let elapsed = time.secondsSince1970 - genesis.secondsSince1970
    guard elapsed > 0 else { return 1 }
    return (elapsed + period - 1) / period + 1
  }

  /// When a round is published.
  ///
  /// - Parameter round: The round's number, from 1.
  /// - Returns: The time; `nil` for a number that is no round's.
  public func time(of round: Int) -> UTCTime? {
    guard (1...Beacon.lastRound).contains(round) else { return nil }
    return UTCTime(secondsSince1970: genesis.secondsSince1970 + (round - 1) * period)
  }
}

/// One round of a beacon, as its mirrors show it.
///
/// That the randomness is SHA-256 of the signature is checked here. The signature itself (BLS12-381)
/// is not: compare the round on two mirrors.
public struct BeaconRound: Sendable, Hashable {
  /// The chain.
  public let beacon: Beacon
  /// The round's number.
  public let round: Int
  /// SHA-256 of the round's signature.
  public let randomness: Digest

  /// Takes a round from its signature.
  ///
  /// - Parameters:
  ///   - beacon: The chain.
  ///   - round: The round's number, from 1.
  ///   - signature: The signature's hexadecimal digits.
  ///   - published: The randomness's hexadecimal digits as published beside it, to be compared.
  /// - Throws: `LotteryError.noSuchRound`, `.malformedSignature` or `.randomnessDiffers`.
  public init(
    _ beacon: Beacon, round: Int, signature: String, published: String? = nil
  ) throws(LotteryError) {
    guard beacon.time(of: round) != nil else { throw .noSuchRound(round) }
    guard let bytes = Hexadecimal.bytes(of: signature), bytes.count == beacon.signatureLength
    else {
      throw .malformedSignature(beacon: beacon, digits: signature.count)
    }
    randomness = SHA256.hash(bytes)
    if let published, Digest(hex: published) != randomness {
      throw .randomnessDiffers(published: published, computed: randomness)
    }
    (self.beacon, self.round) = (beacon, round)
  }

  /// The seed's text: `drand quicknet 27946612 1f3a…`.
  public var text: String { "drand \(beacon.name) \(round) \(randomness.hex)" }
  /// What the round holds.
  public var entropy: Entropy { Entropy(bits: 256) }
}

import Lottery
import Testing

@Suite struct BeaconTests {
  static let firstSignature =
    "8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20"
    + "ff7bc3e09d7c046566c9f7f3c6f3b10104990e7cb424998203d8f7de586fb7fa"
    + "5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2a2352b4655"
  static let firstRandomness = "101297f1ca7dc44ef6088d94ad5fb7ba03455dc33d53ddb412bbc4564ed986ec"

  /// Round 1 of the default chain, as `api.drand.sh/public/1` shows it.
  @Test func randomnessIsTheHashOfTheSignature() throws {
    let round = try BeaconRound(
      .defaultChain, round: 1, signature: Self.firstSignature, published: Self.firstRandomness)
    #expect(round.randomness.hex == Self.firstRandomness)
    #expect(
      try SeedCeremony([.beacon(round)]).seed.text == "drand default 1 \(Self.firstRandomness)")
  }

  @Test func anotherRandomnessIsRefused() throws {
    let other = String(Self.firstRandomness.reversed())
    let computed = try #require(Digest(hex: Self.firstRandomness))
    #expect(throws: LotteryError.randomnessDiffers(published: other, computed: computed)) {
      try BeaconRound(.defaultChain, round: 1, signature: Self.firstSignature, published: other)
    }
  }

  @Test(arguments: [
    "", "8d61", String(repeating: "0", count: 96), String(repeating: "x", count: 192),
  ])
  func signaturesOfAnotherShapeAreRefused(_ signature: String) {
    let error = LotteryError.malformedSignature(beacon: .defaultChain, digits: signature.count)
    #expect(throws: error) { try BeaconRound(.defaultChain, round: 1, signature: signature) }
  }

  @Test(arguments: [0, -1, Int.min, Int.max])
  func numbersThatAreNoRoundsAreRefused(_ round: Int) {
    #expect(Beacon.quicknet.time(of: round) == nil)
    #expect(throws: LotteryError.noSuchRound(round)) {
      try BeaconRound(.quicknet, round: round, signature: "")
    }
  }

  /// The first two were computed with Python's datetime; a time between two rounds means the
  /// round still to come, which nobody can know when the time is announced.
  @Test(arguments: [
    (Beacon.quicknet, "2026-04-20T00:00Z", 27_946_612),
    (.quicknet, "2026-04-20T12:30:45Z", 27_961_627),
    (.quicknet, "2026-04-20T14:30:45+02:00", 27_961_627),
    (.quicknet, "2026-04-20T12:30:46Z", 27_961_628),
    (.quicknet, "2026-04-20T12:30:48Z", 27_961_628),
    (.defaultChain, "2020-07-22T15:17:30Z", 1), (.defaultChain, "2020-07-22T15:17:31Z", 2),
    (.defaultChain, "2020-07-22T15:18:00Z", 2), (.defaultChain, "1999-12-31T00:00Z", 1),
  ])
  func aTimeMeansTheFirstRoundNotBeforeIt(_ beacon: Beacon, _ text: String, _ round: Int) throws {
    let time = try #require(UTCTime(text))
    #expect(beacon.firstRound(atOrAfter: time) == round)
    #expect(try #require(beacon.time(of: round)) >= time)
  }
}

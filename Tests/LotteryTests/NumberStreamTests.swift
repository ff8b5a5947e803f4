import Lottery
import Testing

@Suite struct NumberStreamTests {
  /// Ronald Rivest, `sampler.py` (2011), its documented example: a sample of 47 out of 1...876.
  @Test func drawsRivestsPublishedSample() throws {
    let seed = try Seed("3546311556112163624615351222")
    var stream = NumberStream(seed: seed, label: .none)
    #expect(
      stream.distinctNumbers(47, below: 876).map { $0 + 1 } == [
        740, 180, 264, 789, 238, 448, 272, 611, 761, 208, 596, 88, 160, 113, 766, 427, 184, 816,
        653, 411, 779, 331, 339, 487, 594, 235, 65, 527, 821, 490, 461, 251, 471, 414, 174, 567,
        300, 134, 144, 357, 786, 792, 218, 550, 787, 537, 197,
      ])
    // The 32nd number is the one that was drawn before.
    #expect(stream.number(32, below: 876) + 1 == 611)
  }

  /// Chris Jerdonek, `rivest-sampler-tests`: numbers from 1, with repetition.
  @Test(arguments: [
    ("1", 1000, [97, 89, 163]), ("0", 2, [1, 1, 2]), ("0", 1000, [905, 573, 160]),
    ("0000000000", 1000, [978, 359, 132]),
    ("999999999999999999999999", 1000, [544, 800, 654]),
    ("abcde", 1000, [247, 427, 157]), ("abc123", 1000, [455, 764, 629]),
    ("snowman: ☃", 1000, [634, 56, 46]), ("😀", 1000, [596, 415, 303, 11, 141]),
  ])
  func givesThePublishedNumbers(_ seed: String, _ bound: Int, _ numbers: [Int]) throws {
    var stream = NumberStream(seed: try Seed(seed), label: .none)
    #expect(numbers.map { _ in stream.next(below: bound) + 1 } == numbers)
  }

  /// Computed with Python's hashlib and whole numbers.
  @Test(arguments: [
    ("3546311556112163624615351222", Label.panel, 1000, [574, 343, 277, 322, 620, 324]),
    ("e\u{301}te\u{301}", .reserve, 7, [2, 0, 1, 1, 4, 3]),
    ("☃", .workshops, 226, [145, 3, 24, 211, 34, 110]),
    (
      "a", .invite, 1 << 62,
      [
        3_042_013_924_951_321_423, 863_160_940_949_810_863, 2_312_073_896_063_342_935,
        302_631_173_863_314_865, 4_392_334_100_300_239_886, 3_218_267_013_823_077_521,
      ]
    ),
  ])
  func labelsEnterTheText(_ seed: String, _ label: Label, _ bound: Int, _ numbers: [Int]) throws {
    let stream = NumberStream(seed: try Seed(seed), label: label)
    #expect((1...numbers.count).map { stream.number($0, below: bound) } == numbers)
  }

  @Test func theOnlyNumberBelowOneIsZero() throws {
    #expect(NumberStream(seed: try Seed("x"), label: .panel).number(1, below: 1) == 0)
  }

  /// The algorithm is frozen: this order was computed by a few lines of Python.
  @Test func shufflesInTheFrozenOrder() throws {
    var stream = NumberStream(seed: try Seed("3546311556112163624615351222"), label: .workshops)
    #expect(stream.shuffled(Array(0..<12)) == [1, 8, 2, 9, 10, 7, 11, 5, 3, 6, 4, 0])
  }

  @Test func ordersOfFewElementsNeedNoLuck() throws {
    var stream = NumberStream(seed: try Seed("x"), label: .reserve)
    #expect(stream.shuffled([String]()).isEmpty)
    #expect(stream.shuffled(["a"]) == ["a"])
    #expect(stream.sample(3, of: [String]()).isEmpty)
    #expect(stream.distinctNumbers(0, below: 5).isEmpty)
    #expect(stream.distinctNumbers(-1, below: 5).isEmpty)
    #expect(stream.distinctNumbers(9, below: 5).sorted() == [0, 1, 2, 3, 4])
  }
}

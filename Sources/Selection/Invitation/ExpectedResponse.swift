/// Letters enough for the answers that are hoped for.
public enum ExpectedResponse {
  /// The probability with which the answers must be reached, unless another is asked for.
  public static let standardCertainty = 0.95

  /// The fewest letters of which at least `answers` are answered with the wanted probability, when
  /// each is answered with probability `rate` on its own.
  ///
  /// The binomial distribution is summed with additions, multiplications and divisions alone, so
  /// that the result is the same on every machine.
  ///
  /// - Parameters:
  ///   - answers: How many answers are hoped for.
  ///   - rate: The probability that a letter is answered.
  ///   - certainty: The probability with which the answers must be reached, below 1.
  ///   - most: The most letters that can be sent.
  /// - Returns: The letters; `nil` if even the most are not enough.
  /// - Complexity: O(`answers` · log `most`).
  public static func letters(
    for answers: Int, rate: Double, certainty: Double = standardCertainty, most: Int
  ) -> Int? {
    guard answers > 0 else { return 0 }
    guard rate > 0, answers <= most else { return nil }
    guard rate < 1 else { return answers }
    var (tooFew, enough) = (answers - 1, most)
    guard reaches(answers, of: most, rate: rate) >= certainty else { return nil }
    while enough - tooFew > 1 {
      let middle = tooFew + (enough - tooFew) / 2
      if reaches(answers, of: middle, rate: rate) >= certainty {
        enough = middle
      } else {
        tooFew = middle
      }
    }
    return enough
  }

  /// The probability that at least `answers` of `letters` letters are answered.
  ///
  /// - Parameters:
  ///   - answers: How many answers are hoped for.
  ///   - letters: How many letters are sent.
  ///   - rate: The probability that a letter is answered, above 0 and below 1.
  /// - Returns: The probability.
  public static func reaches(_ answers: Int, of letters: Int, rate: Double) -> Double {
    guard answers <= letters else { return 0 }
    let (hit, miss) = (rate, 1 - rate)
    // Terms are kept as multiples of 2^-scale, for the first may be far too small for a number.
    var scale = 0
    var term = 1.0
    for _ in 0..<letters {
      term *= miss
      if term < 0x1p-500 {
        term *= 0x1p500
        scale += 500
      }
    }
    var sum = 0.0
    for count in 0..<answers {
      sum += term
      term *= Double(letters - count) / Double(count + 1) * (hit / miss)
      while scale > 0, term > 1 || sum > 1 {
        term *= 0x1p-500
        sum *= 0x1p-500
        scale -= 500
      }
    }
    return scale > 0 ? 1 : max(0, 1 - sum)
  }
}

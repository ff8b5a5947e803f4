/// Numbers that look arbitrary and are the same on every machine: to try another way after a dead
/// end. They decide how a search goes, never who is favoured: the result is proved or measured.
enum Variation {
  /// A number between 0.5 and 1.5.
  ///
  /// - Parameters:
  ///   - item: What is varied.
  ///   - attempt: The number of the attempt.
  /// - Returns: The same number for the same two.
  static func factor(_ item: Int, _ attempt: Int) -> Double {
    // The finaliser of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014).
    var bits = UInt64(truncatingIfNeeded: item &+ 1) &* 0x9E37_79B9_7F4A_7C15
    bits &+= UInt64(truncatingIfNeeded: attempt) &* 0xD1B5_4A32_D192_ED03
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return 0.5 + Double(bits >> 40) / 16_777_216
  }
}

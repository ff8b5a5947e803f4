/// The decimal digits of a whole number given in hexadecimal, so that everyone can see what is left
/// over when it is divided: for a thousand panels, its last three digits.
///
/// - Parameter hexadecimal: The number; what is no hexadecimal digit makes the result `nil`.
/// - Returns: The digits, without leading zeros.
func decimalDigits(ofHexadecimal hexadecimal: String) -> String? {
  // Limbs of nine decimal digits, the lowest first.
  var limbs: [UInt64] = [0]
  for character in hexadecimal {
    guard let digit = character.hexDigitValue else { return nil }
    var carry = UInt64(digit)
    for index in limbs.indices {
      let value = limbs[index] * 16 + carry
      limbs[index] = value % 1_000_000_000
      carry = value / 1_000_000_000
    }
    if carry > 0 { limbs.append(carry) }
  }
  let lower = limbs.dropLast().reversed().map { String(String($0 + 1_000_000_000).dropFirst()) }
  return String(limbs[limbs.count - 1]) + lower.joined()
}

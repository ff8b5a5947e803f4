/// The commands by which anyone repeats how a number follows from a seed.
struct SeedCalculation: Sendable {
  let seed: String
  let label: String
  /// How many numbered panels there are.
  let panels: Int

  /// The text whose SHA-256 is taken.
  var text: String { label.isEmpty ? "\(seed),1" : "\(seed),\(label),1" }

  /// The command that gives the SHA-256.
  var command: String { printing + " | sha256sum" }

  /// The command that gives the number.
  var wholeCommand: String {
    printing + " | python3 -c \"import hashlib, sys; "
      + "print(int(hashlib.sha256(sys.stdin.buffer.read()).hexdigest(), 16) % \(panels))\""
  }

  /// For 10, 100, 1000 … panels: how many last digits of the decimal number the remainder is.
  var lastDigits: Int? {
    var rest = panels
    var zeros = 0
    while rest >= 10 && rest.isMultiple(of: 10) {
      rest /= 10
      zeros += 1
    }
    return rest == 1 && zeros > 0 ? zeros : nil
  }

  /// The command that prints the text, quoted so that the shell changes nothing in it.
  private var printing: String {
    "printf '%s' '\(text.replacing("'", with: "'\\''"))'"
  }
}

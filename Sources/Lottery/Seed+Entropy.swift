extension Seed {
  /// What the text can hold at most if nobody chose it: an estimate for seeds whose making is
  /// unknown. `SeedCeremony` counts what its sources really hold.
  ///
  /// Digits count by how many different ones there are (so throws of a die, 1 to 6, count 2.6 bits
  /// each, and a row of equal digits nothing), words of 32 hexadecimal digits or more likewise, and
  /// any other character one bit, as in ordinary language (Shannon 1951).
  public var estimatedEntropy: Entropy { Self.estimatedEntropy(of: text) }

  static func estimatedEntropy(of text: String) -> Entropy {
    let words = text.split { $0 == " " || $0.isPunctuation }
    let (hexadecimal, plain) = words.partitioned { $0.isLongHexadecimal }
    let digits = plain.joined().filter { $0.isASCII && $0.isNumber }
    let others = plain.joined().filter { !($0.isASCII && $0.isNumber) }
    let ofHexadecimal = hexadecimal.map { perSymbol($0.lowercased()) }
    let ofOthers = min(perSymbol(others), Double(others.count))
    return Entropy(bits: ofHexadecimal.reduce(perSymbol(digits) + ofOthers, +))
  }

  /// Each symbol as a draw among the different symbols that occur.
  private static func perSymbol(_ symbols: some StringProtocol) -> Double {
    (symbols.count * Entropy(outcomes: Double(Set(symbols).count))).bits
  }
}

extension Substring {
  fileprivate var isLongHexadecimal: Bool {
    utf8.count >= 32 && allSatisfy { $0.isASCII && $0.isHexDigit }
      && contains { $0.isLetter }
  }
}

extension Array {
  fileprivate func partitioned(_ isFirst: (Element) -> Bool) -> (first: [Element], rest: [Element])
  {
    (filter(isFirst), filter { !isFirst($0) })
  }
}

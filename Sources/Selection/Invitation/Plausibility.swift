/// Numbers that a file of a draw can hold, so that no damaged or forged file makes a sum overflow,
/// divides by zero or asks for work without end.
enum Plausibility {
  /// People, letters and rows.
  static func isCount(_ number: Int) -> Bool { (0...1_000_000_000_000).contains(number) }

  /// Shares of one, in millionths.
  static func isShare(_ millionths: Int) -> Bool { (1...1_000_000).contains(millionths) }

  /// How many strata a file may have.
  static let mostStrata = 1_000_000
}

extension InvitationTerms {
  /// Whether all numbers are such as `klero invite` writes.
  var isPlausible: Bool {
    let letterCounts = [letters, minimum, answers ?? 0, exclusions]
    let arePlacesPlausible =
      places.map {
        (1...100_000).contains($0.count) && Plausibility.isShare($0.cap)
          && (0...10_000).contains($0.spares) && $0.refused.count <= 100_000
      } ?? true
    let areRatesPlausible =
      response?.rows.allSatisfy {
        Plausibility.isShare($0.rate) && (0...100_000_000).contains($0.answers ?? 0)
          && $0.values.count == response?.attributes.count
      } ?? true
    return letterCounts.allSatisfy { (0...100_000_000).contains($0) } && arePlacesPlausible
      && areRatesPlausible && reach.map { $0 > 0 && $0 < 1 } ?? true
  }
}

extension InvitationRecord {
  /// Whether all numbers are such as `klero invite` writes.
  public var isPlausible: Bool {
    request.isPlausible && strata.count <= Plausibility.mostStrata
      && strata.allSatisfy { stratum in
        [stratum.people, stratum.letters, stratum.excluded].allSatisfy(Plausibility.isCount)
          && stratum.values.count == request.attributes.count
      }
  }
}

extension InvitationPiece {
  /// Whether all numbers are such as `klero invite --partial` writes.
  public var isPlausible: Bool {
    request.isPlausible && strata.count <= Plausibility.mostStrata
      && strata.allSatisfy { stratum in
        [stratum.people, stratum.excluded].allSatisfy(Plausibility.isCount)
          && stratum.values.count == request.attributes.count
          && stratum.smallest.allSatisfy { $0.cells.count == columns.count }
      } && counts.count == 5 && counts.joined().allSatisfy(Plausibility.isCount)
  }
}

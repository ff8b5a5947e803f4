import Tables

extension Roll {
  /// Of how many values of a failure the rows are told: at least as many as a message shows.
  private static let valuesPlaced = 10

  /// What cannot be derived, with how often and in which rows first.
  ///
  /// - Parameters:
  ///   - failures: What all readers noted.
  ///   - plan: The columns.
  ///   - isRegular: Whether places are counted in bytes.
  /// - Returns: The defects, the same however many readers there were.
  func explained(
    _ failures: [RollFailure], _ plan: RollPlan, isRegular: Bool
  ) -> PopulationError {
    struct Kind: Hashable {
      let attribute: Int
      let failure: DerivationFailure
    }
    struct Value {
      let text: String
      var count = 0
      var places: [RollPlace] = []
    }
    var kinds: [Kind: [String: Value]] = [:]
    for failure in failures {
      let kind = Kind(attribute: failure.attribute, failure: failure.failure)
      var value = kinds[kind]?[failure.value] ?? Value(text: failure.value)
      value.count += failure.count
      value.places = Array((value.places + failure.places).sorted().prefix(Occurrences.examples))
      kinds[kind, default: [:]][failure.value] = value
    }
    let areFew = kinds.values.reduce(0) { $0 + $1.count } <= RollFailure.mostPlaced
    let sorted = kinds.mapValues { values in
      values.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
    let places = sorted.values.flatMap { $0.prefix(Self.valuesPlaced).flatMap(\.places) }
    let numbers = areFew ? rowNumbers(of: places, isRegular: isRegular) : [:]
    let defects = sorted.map { kind, values in
      let attribute = plan.attributes[kind.attribute]
      let place = Place(file: name, column: columns[attribute.derivation.column])
      let found = values.map { value in
        ValueOccurrences(
          value: value.text,
          occurrences: Occurrences(
            count: value.count, rows: value.places.compactMap { numbers[$0] }))
      }
      return (
        order: (kind.attribute, values.first?.text ?? ""),
        defect: PopulationDefect.underivable(place, attribute: attribute.name, kind.failure, found)
      )
    }
    return PopulationError(defects.sorted { $0.order < $1.order }.map(\.defect))
  }

  /// The rows' numbers, as a spreadsheet counts them; none if the file cannot be read again.
  private func rowNumbers(of places: [RollPlace], isRegular: Bool) -> [RollPlace: Int] {
    guard isRegular else {
      return Dictionary(places.map { ($0, $0.row) }, uniquingKeysWith: { first, _ in first })
    }
    var wanted = Set(places)
    var numbers: [RollPlace: Int] = [:]
    guard let firstRow, let pieces = RollPieces(path: path, from: firstRow) else { return [:] }
    var scanner = RollScanner(columns: columns.count, delimiter: format.delimiter.rawValue)
    var piece = RollPieces.Piece()
    // The header is row 1.
    var number = 1
    while !wanted.isEmpty, (try? pieces.next(&piece)) == true {
      piece.withBytes { bytes in
        scanner.begin()
        while let start = scanner.next(in: bytes) {
          number += 1
          let place = RollPlace(start: piece.offset + start, length: scanner.end - start)
          if wanted.remove(place) != nil { numbers[place] = number + scanner.blankRows }
        }
      }
    }
    return numbers
  }
}

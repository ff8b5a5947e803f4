/// What belongs to a stratum, told by the number that its own list gives it.
protocol InStratum: Spillable {
  var stratum: Int32 { get set }
}

extension SpillingList where Element: InStratum {
  /// Goes through the elements of several lists, whose readers met the strata in different orders.
  ///
  /// - Parameters:
  ///   - lists: The lists.
  ///   - size: How many elements a slice has, about.
  ///   - numbers: By list and stratum of that list, the number that the stratum has in all of them.
  ///   - body: What looks at a slice, sorted.
  /// - Throws: ``InvitationError/temporaryFileLost`` if the file cannot be read again, and what
  ///   `body` throws.
  static func slices(
    of lists: inout [Self], size: Int, numbering numbers: [[Int]],
    _ body: (ArraySlice<Element>) throws -> Void
  ) throws {
    try slices(
      of: &lists, size: size,
      adopting: { list, element in
        var element = element
        element.stratum = Int32(truncatingIfNeeded: numbers[list][Int(element.stratum)])
        return element
      }, body)
  }
}

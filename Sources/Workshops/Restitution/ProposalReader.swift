import Tables

/// Reads what the workshops propose: columns `workshop` and `proposal`, and `id` if wanted.
///
/// Without ids the first proposal of workshop 3 is `3.1`, the second `3.2`, and so on.
public struct ProposalReader: Sendable {
  private let least: Int
  private let workshops: [String]

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - least: The fewest proposals that a workshop may make.
  ///   - workshops: The workshops of the plan, which all have to propose something; empty: those
  ///     that the file names.
  public init(least: Int = 2, workshops: [String] = []) {
    self.least = least
    self.workshops = workshops
  }

  /// Reads the proposals.
  ///
  /// - Parameter table: The file.
  /// - Returns: The proposals, in the order of the file.
  /// - Throws: ``TableError`` if a column is missing; ``RestitutionError`` for all else at once.
  public func read(_ table: Table) throws -> [Restitution.Proposal] {
    let columns = try table.requiredIndices(of: ["workshop", "proposal"])
    let idColumn = table.index(of: "id")
    var proposals: [Restitution.Proposal] = []
    var (defects, counts, ids) = ([RestitutionDefect](), [String: Int](), Set<String>())
    for row in table.rows {
      let (workshop, text) = (row.cells[columns[0]], row.cells[columns[1]])
      func place(_ column: Int) -> Place {
        Place(file: table.name, row: row.number, column: table.columns[column])
      }
      for column in columns where row.cells[column].isEmpty {
        defects.append(.empty(place(column)))
      }
      guard !workshop.isEmpty, !text.isEmpty else { continue }
      if !workshops.isEmpty, !workshops.contains(workshop) {
        defects.append(.unknownWorkshop(place(columns[0]), workshop, most: workshops.count))
      }
      counts[workshop, default: 0] += 1
      let given = idColumn.map { row.cells[$0] } ?? ""
      let id = given.isEmpty ? "\(workshop).\(counts[workshop] ?? 0)" : given
      if !ids.insert(id).inserted {
        defects.append(.sameID(place(idColumn ?? columns[0]), id: id))
      }
      proposals.append(.init(id: id, workshop: workshop, text: text))
    }
    defects += tooFew(in: proposals, counts, table.name)
    guard defects.isEmpty else { throw RestitutionError(defects: defects) }
    return proposals
  }

  private func tooFew(
    in proposals: [Restitution.Proposal], _ counts: [String: Int], _ file: String
  ) -> [RestitutionDefect] {
    var seen: Set<String> = []
    let named = proposals.map(\.workshop).filter { seen.insert($0).inserted }
    let expected = workshops.isEmpty ? named : workshops
    let few = expected.filter { counts[$0] ?? 0 < least }.map { workshop in
      RestitutionDefect.tooFewProposals(
        Place(file: file), workshop: workshop, count: counts[workshop] ?? 0, least: least)
    }
    return expected.isEmpty ? [.nothing(Place(file: file))] : few
  }
}

import Population
import Reports
import Representativity
import Tables

/// A group and its reference, read and compared.
struct CheckInput: Sendable {
  /// What was found.
  let check: GroupCheck
  /// The group's file, as the user names it.
  let group: String
  /// The reference's file, as the user names it.
  let reference: String
}

/// The files of a check, about to be read.
struct CheckReader {
  let request: CheckRequest
  let dossier: Dossier?
  let session: Session

  /// Reads and compares.
  ///
  /// - Throws: ``UsageError`` for what neither an option nor the dossier says; else what is wrong
  ///   with the files.
  /// - Returns: The comparison.
  func read() throws -> CheckInput {
    guard let people = request.people ?? dossier?.pathOfPeople else {
      throw UsageError.missingOption(CheckRequest.people)
    }
    let quotas = try readQuotas()
    let lookups = try readLookups()
    let (reference, name, isWish) = try readReference(quotas, lookups)
    var reader = try tableReader(people)
    let names = try attributes(of: reference, columns: reader.columns)
    let crossings = try request.crossings.map { pair in
      try reference.crossing(pair[0], pair[1])
    }
    let margins = try names.map { name in try reference.margin(of: name) }
    let counted = try attributesToCount(margins, reference, quotas)
    let group = try GroupReader(
      attributes: counted, definitions: dossier?.attributes ?? [], idColumn: request.id,
      lookups: lookups, referenceDate: dossier?.referenceDate
    ).read(&reader)
    guard group.people > 0 else { throw PopulationError([.noRows(file: people)]) }
    session.console.warn(reader.defects)
    session.console.warn(group.notices)
    let references = (margins + crossings).map { GroupReference($0, holdsGroup: request.isPart) }
    let check = try GroupCheck(
      group, with: references, quotas: quotas,
      from: request.isPart ? reference : nil, isWish: isWish,
      twoWays: request.twoWays.map { ($0[0], $0[1]) })
    return CheckInput(check: check, group: people, reference: name)
  }

  // MARK: Files

  private func tableReader(_ path: String) throws -> TableReader {
    let options = TableReader.Options(delimiter: request.delimiter)
    if path == "-", case .bytes(let bytes) = session.streams.input {
      return try TableReader(bytes: bytes, name: path, options: options)
    }
    return try TableReader(path: session.streams.resolve(path), name: path, options: options)
  }

  private func table(_ path: String, as role: InputFile.Role) throws -> Table {
    let table = try InputFile(path, as: role, from: session.streams).table(request.delimiter)
    session.console.warn(table.warnings)
    return table
  }

  private func readQuotas() throws -> [Quota] {
    guard let path = request.quotas else { return [] }
    let reading = try QuotaTable.read(try table(path, as: .quotas))
    session.console.warn(reading.warnings)
    return reading.quotas
  }

  private func readLookups() throws -> [String: Table] {
    var lookups: [String: Table] = [:]
    for name in dossier?.lookupFiles ?? [] {
      lookups[name] = try table(dossier?.path(of: name) ?? name, as: .lookup)
    }
    return lookups
  }

  // MARK: Reference

  private func readReference(
    _ quotas: [Quota], _ lookups: [String: Table]
  ) throws -> (ReferencePopulation, name: String, isWish: Bool) {
    if let path = request.referencePeople {
      return (try readPeople(path, quotas, lookups), path, false)
    }
    if let path = request.population ?? dossier?.pathOfPopulation {
      let reference = try ReferencePopulation.read(try table(path, as: .population))
      session.console.warn(reference.warnings)
      for margin in reference.margins where margin.isOfSharesThatDoNotAddUp {
        session.console.warn(
          CheckTexts.sharesDoNotAddUp(margin.attribute.name, margin.total.approximate))
      }
      return (reference, path, false)
    }
    guard let path = request.quotas else {
      throw UsageError.missingOption(CheckRequest.population)
    }
    return (quotas.middle, path, true)
  }

  /// The reference that a list of people makes.
  private func readPeople(
    _ path: String, _ quotas: [Quota], _ lookups: [String: Table]
  ) throws -> ReferencePopulation {
    var names = (request.by ?? []) + request.crossings.flatMap { $0 }
    if names.isEmpty {
      names = (dossier?.attributes.map(\.name) ?? []) + quotas.attributes.map(\.name)
    }
    guard !names.isEmpty else { throw UsageError.missingOption(CheckRequest.by) }
    var reader = try tableReader(path)
    let group = try GroupReader(
      attributes: names.withoutRepeats.map { Attribute(name: $0, values: []) },
      definitions: dossier?.attributes ?? [], idColumn: request.id, lookups: lookups,
      referenceDate: dossier?.referenceDate
    ).read(&reader)
    session.console.warn(reader.defects)
    session.console.warn(group.notices)
    guard group.people > 0 else { throw PopulationError([.noRows(file: path)]) }
    return group.asPopulation
  }

  // MARK: Attributes

  /// The attributes to compare: those asked for, else all that both sides have.
  private func attributes(
    of reference: ReferencePopulation, columns: [String]
  ) throws -> [String] {
    if let by = request.by { return by.withoutRepeats }
    let known = Set(columns.map { FoldedText($0) })
    let defined = Set((dossier?.attributes ?? []).map { FoldedText($0.name) })
    let names = reference.margins.map(\.attribute.name)
    let common = names.filter {
      known.contains(FoldedText($0)) || defined.contains(FoldedText($0))
    }
    let absent = names.filter { !common.contains($0) }
    guard !common.isEmpty || !request.crossings.isEmpty else {
      throw RepresentativityError.unknownAttribute(
        columns.first ?? "", nearest: nil, known: names)
    }
    if !absent.isEmpty { session.console.warn(CheckTexts.notInGroup(absent)) }
    return common
  }

  /// The attributes to count in the group: those compared, those crossed, those of the quotas.
  private func attributesToCount(
    _ margins: [ReferencePopulation.Margin], _ reference: ReferencePopulation, _ quotas: [Quota]
  ) throws -> [Attribute] {
    var counted = margins.map(\.attribute)
    for name in request.crossings.flatMap({ $0 }) {
      let attribute = try reference.margin(of: name).attribute
      if !counted.contains(attribute) { counted.append(attribute) }
    }
    for name in request.twoWays.joined() where !counted.contains(where: { $0.isNamed(name) }) {
      let known = (reference.margins.map(\.attribute) + quotas.attributes).first {
        $0.isNamed(name)
      }
      counted.append(known ?? Attribute(name: name, values: []))
    }
    let known = Set(counted.map { FoldedText($0.name) })
    return counted + quotas.attributes.filter { !known.contains(FoldedText($0.name)) }
  }
}

extension Attribute {
  /// Whether a name is this attribute's, however it is written.
  fileprivate func isNamed(_ name: String) -> Bool { FoldedText(self.name) == FoldedText(name) }
}

extension [String] {
  /// The names, each once.
  var withoutRepeats: [String] {
    var seen: Set<FoldedText> = []
    return filter { seen.insert(FoldedText($0)).inserted }
  }
}

extension [Quota] {
  /// What the quotas ask for on the whole: the middle of each.
  fileprivate var middle: ReferencePopulation {
    ReferencePopulation(
      margins: attributes.map { attribute in
        let own = filter { FoldedText($0.attribute) == FoldedText(attribute.name) }
        return ReferencePopulation.Margin(
          attribute: attribute, counts: own.map { ExactNumber($0.least + $0.most) ?? .zero })
      })
  }
}

extension ReferencePopulation.Margin {
  /// Whether the numbers are parts of one or of a hundred, but for a remainder.
  fileprivate var isOfSharesThatDoNotAddUp: Bool {
    let sum = total.approximate
    let hasDecimals = counts.contains { $0.text.contains(".") }
    guard hasDecimals else { return false }
    let distances = [sum - 1, sum / 100 - 1].map(\.magnitude)
    return distances.contains { $0 < 0.1 && $0 > 1e-9 }
  }
}

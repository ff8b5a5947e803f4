import Foundation
import Lottery
import Population
import Selection
import Tables

/// What is asked of a draw of letters, with all the files that have a part in it.
///
/// The folder of the draw keeps copies of them (but of the roll), so that the draw can be repeated
/// from the roll alone.
struct InvitationInput {
  /// What is asked.
  private(set) var request: InvitationDraw.Request
  /// The files, as the record names them.
  private(set) var inputs: [InvitationTerms.Input] = []

  private var copies: [(name: String, bytes: [UInt8])] = []

  /// Reads all that the command line names beside the roll.
  ///
  /// - Parameters:
  ///   - demand: What the command line asks.
  ///   - roll: The roll.
  ///   - dossier: The dossier, inside one.
  ///   - session: The session of the command.
  /// - Throws: What is wrong with a file.
  init(
    _ demand: InviteDemand, of roll: Roll, _ dossier: Dossier?, in session: Session
  ) throws {
    request = InvitationDraw.Request(
      try Self.rollRequest(demand, of: roll, dossier), letters: demand.letters)
    request.rule = demand.answers == nil ? demand.rule ?? .proportional : .response
    request.minimum = demand.minimum
    request.answers = demand.answers
    request.reach = demand.reach ?? request.reach
    request.places = demand.places
    try readLookups(of: dossier, in: session)
    try readExclusions(demand, of: roll, in: session)
    if let path = demand.response {
      let table = try take(path, as: .response, in: session).table(nil)
      session.console.warn(table.warnings)
      request.response = try ResponseRates(
        reading: table, attributes: request.roll.attributes.map(\.name))
    }
    if let path = demand.rotate { try readEarlierDraw(path, in: session) }
  }

  /// Writes the copies.
  func writeCopies(to folder: OutputFolder) throws(FileError) {
    for copy in copies { try folder.write(copy.name, copy.bytes, isPrivate: true) }
  }

  private mutating func take(
    _ path: String, as role: InvitationTerms.Input.Role, in session: Session
  ) throws(FileError) -> InputFile {
    let file = try InputFile(
      path, as: role == .exclusion ? .people : .lookup, from: session.streams)
    let name = "inputs/\(role.rawValue)-\(copies.count + 1)-\(file.copyName)"
    copies.append((name, file.bytes))
    inputs.append(
      InvitationTerms.Input(
        role: role, name: path.lastName, file: name, sha256: SHA256.hash(file.bytes)))
    return file
  }

  private mutating func readLookups(of dossier: Dossier?, in session: Session) throws {
    let needed = Set(request.roll.attributes.compactMap(\.source.lookup?.table))
    for name in dossier?.lookupFiles ?? [] where needed.contains(name) {
      let file = try take(dossier?.path(of: name) ?? name, as: .lookup, in: session)
      request.roll.lookups[name] = try file.table(nil)
    }
  }

  private mutating func readExclusions(
    _ demand: InviteDemand, of roll: Roll, in session: Session
  ) throws {
    for path in demand.exclude {
      let table = try take(path, as: .exclusion, in: session).table(nil)
      session.console.warn(table.warnings)
      _ = try request.roll.exclusion.add(table, of: roll, idColumn: demand.id)
    }
  }

  /// Goes on where an earlier draw ended: its folder, or its `draw.json`.
  private mutating func readEarlierDraw(_ path: String, in session: Session) throws {
    let isFolder = try FileSystem.kind(session.streams.resolve(path)) == .folder
    let place = isFolder ? "\(path.droppingTrailingSlashes)/draw.json" : path
    let file = try take(place, as: .rotation, in: session)
    guard let record = InvitationRecord(reading: file.bytes) else {
      throw InvitationError.malformedDraw(file: place)
    }
    let (rotation, names) = (
      Rotation(after: record), request.roll.attributes.map(\.name)
    )
    guard rotation.attributes.map({ FoldedText($0) }) == names.map({ FoldedText($0) }) else {
      throw InvitationError.rotationDiffers(earlier: rotation.attributes, attributes: names)
    }
    request.rotation = rotation
  }

  private static func rollRequest(
    _ demand: InviteDemand, of roll: Roll, _ dossier: Dossier?
  ) throws -> RollRequest {
    var request = RollRequest()
    request.referenceDate = demand.day ?? dossier?.referenceDate
    request.idColumn = demand.id
    request.householdColumns = demand.household
    let birthColumn = roll.birthDateColumn ?? "date de naissance"
    let commune = demand.places.map { _ in demand.placeColumn ?? roll.communeColumn }
    let others = demand.attributes.filter { name in
      commune.map { FoldedText($0) != FoldedText(name) } ?? true
    }
    request.attributes = ((commune.map { [$0] } ?? []) + others).map { name in
      if let bands = demand.bands, FoldedText(name) == FoldedText("age") {
        return AttributeDefinition(
          name: name,
          source: AttributeSource(
            column: birthColumn, reading: .birthDate(bands, on: demand.day)))
      }
      return dossier?.attributes.first { FoldedText($0.name) == FoldedText(name) }
        ?? AttributeDefinition(column: name)
    }
    request.rules = Self.standingRules(of: roll) + demand.rules
    if let ages = demand.ages {
      guard let day = request.referenceDate else {
        throw UsageError.missingOption(InviteOptions.on)
      }
      let range = ages.lowest...(ages.highest ?? 150)
      request.rules.append(RollRule(column: birthColumn, test: .age(range, on: day)))
    }
    return request
  }
}

extension InvitationRecord {
  /// Reads a record; `nil` if the bytes are none.
  init?(reading bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      record.format == Self.format, record.isPlausible
    else { return nil }
    self = record
  }
}

extension Roll {
  /// The column of communes, as rolls usually name it.
  fileprivate var communeColumn: String {
    let names = ["libellé de l'ugle", "NomCommune", "commune_nom", "commune"]
    return columns.first { column in names.contains { FoldedText($0) == FoldedText(column) } }
      ?? "commune"
  }
}

extension InvitationInput {
  /// The rules that follow from what the roll is: in the format BAL, the number 99999 stands for a
  /// street or hamlet without addresses.
  private static func standingRules(of roll: Roll) -> [RollRule] {
    guard roll.kind == .addresses,
      let number = roll.columns.first(where: { FoldedText($0) == FoldedText("numero") })
    else { return [] }
    return [RollRule(column: number, test: .noneOf(["99999"]))]
  }
}

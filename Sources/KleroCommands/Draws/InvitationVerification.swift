import Foundation
import Lottery
import Population
import Reports
import Selection
import Tables

/// What can be checked of a draw of letters: with its roll, without it, or what was published alone.
struct InvitationVerification {
  private let checks: [(check: InvitationCheck, holds: Bool?)]

  /// Checks a folder.
  /// The result is `nil` when the folder holds no draw of letters.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - roll: The roll, if it is at hand.
  ///   - session: The session of the command.
  /// - Throws: ``FileError`` when a file cannot be read, or what is wrong with the roll.
  init?(of folder: String, roll: String?, in session: Session) throws {
    let files = FolderFiles(path: session.streams.resolve(folder))
    guard let bytes = try files.bytes("draw.json") else { return nil }
    if let record = PublicInvitationRecord(reading: bytes) {
      checks = [
        (.published, try Self.publishedHolds(record, files)), (.files, try files.are(record.files)),
      ]
      return
    }
    guard let record = InvitationRecord(reading: bytes) else { return nil }
    var found: [(check: InvitationCheck, holds: Bool?)] = [
      (.allocation, record.allocationHolds), (.tickets, record.ticketsHold),
      (.files, try Self.filesHold(record, files)),
      (.people, try Self.people(record, files.path + "/invited.csv")),
      (.published, try Self.publishedHolds(record, files, digest: SHA256.hash(bytes))),
    ]
    if let roll {
      found.append((.roll, try Self.repeatsFromRoll(record, files, roll, session)))
    }
    checks = found
  }

  /// Says what was checked.
  ///
  /// - Parameter session: The session of the command.
  /// - Throws: ``FileError`` when standard output cannot be written.
  /// - Returns: What to tell the shell.
  func tell(_ session: Session) throws -> ExitCode {
    let lines = checks.map { item in
      let mark = item.holds.map { $0 ? "✓" : "✗" } ?? "–"
      return "\(mark) \(session.console.text(InviteTexts.check(item.check)))"
    }
    let verdicts = Dictionary(
      checks.map { ($0.check.rawValue, $0.holds.map { $0 ? "holds" : "fails" } ?? "notChecked") },
      uniquingKeysWith: { first, _ in first })
    try session.write(verdicts, or: lines.joined(separator: "\n"))
    return checks.allSatisfy { $0.holds != false } ? .done : .doesNotHold
  }

  /// Whether all files are those that the record names, the copies of inputs included.
  private static func filesHold(_ record: InvitationRecord, _ files: FolderFiles) throws -> Bool {
    let inputs = record.request.inputs.map {
      DrawRecord.File(file: $0.file, sha256: $0.sha256)
    }
    return try files.are(record.files + inputs)
  }

  /// Whether the people of `invited.csv` are those of the tickets; `nil` where their ids cannot be
  /// made again from it.
  private static func people(_ record: InvitationRecord, _ path: String) throws -> Bool? {
    guard try FileSystem.kind(path) == .file, let seed = try? Seed(record.ticketSeed) else {
      return nil
    }
    let roll = try Roll(path: path)
    var request = RollRequest()
    request.idColumn = record.request.idColumn
    guard roll.kind != .table || request.idColumn != nil || roll.columns.contains("id") else {
      return nil
    }
    let visit = try roll.visit(request, workers: 1, TicketCollector(seed))
    let tickets = visit.readers.flatMap(\.visitor.tickets).sorted()
    return tickets == record.strata.flatMap(\.tickets).sorted()
  }
}

// MARK: - What was published

extension InvitationVerification {
  /// Whether the public tickets can be those of the public record.
  private static func publishedHolds(
    _ record: PublicInvitationRecord, _ files: FolderFiles
  ) throws -> Bool {
    guard let tickets = try tickets(in: files, "tickets.csv") else { return false }
    return record.holds(tickets)
  }

  /// Whether the public folder tells of the same draw; `nil` if there is none.
  private static func publishedHolds(
    _ record: InvitationRecord, _ files: FolderFiles, digest: Digest
  ) throws -> Bool? {
    guard let bytes = try files.bytes(InvitationArchive.Name.publicDraw) else { return nil }
    guard let published = PublicInvitationRecord(reading: bytes),
      let tickets = try tickets(in: files, InvitationArchive.Name.publicTickets)
    else { return false }
    let expected = PublicInvitationRecord(
      record, program: published.program, files: published.files,
      privateFiles: [.init(file: "draw.json", sha256: digest)])
    return published == expected && tickets == record.strata.flatMap(\.tickets).sorted()
  }

  /// The tickets of a table of pseudonyms and tickets; `nil` if it is something else.
  private static func tickets(in files: FolderFiles, _ name: String) throws -> [String]? {
    guard let bytes = try files.bytes(name),
      let table = try? Table.read(bytes: bytes, name: name),
      table.columns == PublicInvitationRecord.ticketColumns,
      Set(table.rows.map { $0.cells[0] }).count == table.rows.count
    else { return nil }
    return table.rows.map { $0.cells[1] }
  }
}

// MARK: - From the roll

extension InvitationVerification {
  /// Whether the draw, made again from the roll and the copies of the inputs, is the same; `nil`
  /// where a copy is missing.
  private static func repeatsFromRoll(
    _ record: InvitationRecord, _ files: FolderFiles, _ path: String, _ session: Session
  ) throws -> Bool? {
    let roll = try Roll(path: session.streams.resolve(path), name: path)
    var request = record.request.request
    for input in record.request.inputs {
      guard let bytes = try files.bytes(input.file) else { return nil }
      guard SHA256.hash(bytes) == input.sha256 else { return false }
      switch input.role {
      case .lookup:
        let table = try Table.read(bytes: bytes, name: input.name)
        for name in record.request.attributes.compactMap(\.source.lookup?.table)
        where name.lastName == input.name { request.roll.lookups[name] = table }
      case .exclusion:
        let table = try Table.read(bytes: bytes, name: input.name)
        _ = try request.roll.exclusion.add(table, of: roll, idColumn: record.request.idColumn)
      case .response:
        let table = try Table.read(bytes: bytes, name: input.name)
        request.response = try ResponseRates(
          reading: table, attributes: record.request.attributes.map(\.name))
      case .rotation:
        guard let earlier = InvitationRecord(reading: bytes) else { return false }
        request.rotation = Rotation(after: earlier)
      }
    }
    let seed = try Seed(record.seed)
    let workers = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 8)
    let draw = try InvitationDraw(request, from: roll, seed: seed, workers: workers)
    let terms = InvitationTerms(request, inputs: record.request.inputs)
    let again = InvitationRecord(draw, terms, seed: seed, files: record.files)
    return again.isSameDraw(as: record) && terms == record.request
  }
}

/// The files of a folder, read one by one.
private struct FolderFiles {
  let path: String

  /// A file's bytes; `nil` if there is none, or its name leads out of the folder.
  func bytes(_ name: String) throws(FileError) -> [UInt8]? {
    let isInside = !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    let place = "\(path)/\(name)"
    guard isInside, try FileSystem.kind(place) == .file else { return nil }
    return try FileSystem.read(place)
  }

  /// Whether all files are there and have their digests.
  func are(_ files: [DrawRecord.File]) throws(FileError) -> Bool {
    for file in files {
      guard let bytes = try bytes(file.file), SHA256.hash(bytes) == file.sha256 else {
        return false
      }
    }
    return true
  }
}

extension PublicInvitationRecord {
  /// Reads a record; `nil` if the bytes are none.
  init?(reading bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      record.format == Self.format
    else { return nil }
    self = record
  }
}

/// Computes the tickets of everybody.
private struct TicketCollector: RollVisitor {
  private(set) var tickets: [String] = []
  private let printer: TicketPrinter

  init(_ seed: Seed) { printer = TicketPrinter(seed: seed, label: .invite) }

  mutating func visit(_ person: RollPerson) {
    tickets.append(printer.ticket(ofBytes: person.id).hex)
  }
}

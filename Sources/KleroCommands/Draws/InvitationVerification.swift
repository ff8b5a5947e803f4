import Foundation
import Lottery
import Population
import Reports
import Selection

/// What can be checked of a draw of letters without its roll.
struct InvitationVerification {
  private let checks: [(check: InvitationCheck, holds: Bool?)]

  /// Checks a folder.
  /// The result is `nil` when the folder holds no draw of letters.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - session: The session of the command.
  /// - Throws: ``FileError`` when a file cannot be read.
  init?(of folder: String, in session: Session) throws {
    let path = session.streams.resolve("\(folder)/draw.json")
    guard try FileSystem.kind(path) == .file else { return nil }
    let bytes = try FileSystem.read(path)
    guard let record = try? JSONDecoder().decode(InvitationRecord.self, from: Data(bytes)),
      record.format == InvitationRecord.format
    else { return nil }
    var areFilesSound = true
    for file in record.files {
      let place = session.streams.resolve("\(folder)/\(file.file.lastName)")
      let bytes = try FileSystem.kind(place) == .file ? try FileSystem.read(place) : []
      areFilesSound = areFilesSound && SHA256.hash(bytes) == file.sha256
    }
    let invited = session.streams.resolve("\(folder)/invited.csv")
    checks = [
      (.allocation, record.allocationHolds), (.tickets, record.ticketsHold),
      (.files, areFilesSound), (.people, try Self.people(record, invited)),
    ]
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

  /// Whether the people of `invited.csv` are those of the tickets; `nil` where their ids cannot be
  /// made again from it.
  private static func people(_ record: InvitationRecord, _ path: String) throws -> Bool? {
    guard try FileSystem.kind(path) == .file, let seed = try? Seed(record.seed) else { return nil }
    let roll = try Roll(path: path)
    var request = RollRequest()
    request.idColumn = record.idColumn
    guard roll.kind != .table || record.idColumn != nil || roll.columns.contains("id") else {
      return nil
    }
    let visit = try roll.visit(request, workers: 1, TicketCollector(seed))
    let tickets = visit.readers.flatMap(\.visitor.tickets).sorted()
    return tickets == record.strata.flatMap(\.tickets).sorted()
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

import Committee
import Population
import Selection
import Tables

/// The draw of those who take part in a work, with the files that say so.
struct WorkArchive {
  /// The names of its files.
  enum Name {
    static let record = "work.json"
    static let chosen = "chosen.csv"
    static let reserve = "reserve.csv"

    static let all = [chosen, reserve, record]
  }

  let record: WorkRecord

  /// The tables of those chosen and of the reserve: the people file's columns, then ours.
  ///
  /// - Parameter people: The people's file.
  /// - Returns: The files.
  func tables(_ people: PeopleFile) -> [(name: String, bytes: [UInt8])] {
    [(Name.chosen, record.chosen), (Name.reserve, record.reserve)].map { name, drawn in
      var writer = TableWriter(
        columns: people.table.columns + ["served", "ticket"],
        format: people.table.format.forOutput)
      for person in drawn {
        let cells = people.row(of: people.pseudonym(of: person.id))?.cells ?? []
        writer.write(cells + [String(person.served), person.ticket])
      }
      return (name, writer.bytes)
    }
  }
}

/// The check of a work's folder: the draw, made again, and the tables against it.
struct WorkVerification {
  private let folder: String
  private let record: WorkRecord
  private let session: Session

  /// Reads the record; `nil` if the folder holds no draw for a work.
  init?(of folder: String, in session: Session) throws {
    let path = "\(folder)/\(WorkArchive.Name.record)"
    guard (try? FileSystem.kind(session.streams.resolve(path))) == .file else { return nil }
    let bytes = try InputFile(path, as: .settings, from: session.streams).bytes
    record = try RecordJSON.read(WorkRecord.self, from: bytes, path: path)
    self.folder = folder
    self.session = session
  }

  /// What `--json` writes.
  private struct Verdict: Encodable {
    struct Check: Encodable {
      let check: String
      let holds: Bool
      let text: String
    }

    let folder: String
    let holds: Bool
    let checks: [Check]
  }

  func tell(_ session: Session) throws -> ExitCode {
    let checks =
      [("draw", record.repeated() == record)]
      + [(WorkArchive.Name.chosen, record.chosen), (WorkArchive.Name.reserve, record.reserve)]
      .map { name, drawn in (name, agrees(name, drawn)) }
    let made = checks.map { name, holds in
      Verdict.Check(
        check: name, holds: holds,
        text: session.console.text(WorkTexts.check(name, record, holds: holds)))
    }
    let holds = checks.allSatisfy(\.1)
    try session.write(
      Verdict(folder: folder, holds: holds, checks: made),
      or: made.map { "\($0.holds ? "✓" : "✗") \($0.text)" }.joined(separator: "\n"))
    return holds ? .done : .doesNotHold
  }

  /// Whether a table has the people of the record, in their order, by their tickets.
  private func agrees(_ name: String, _ drawn: [WorkRecord.Drawn]) -> Bool {
    let file = try? InputFile("\(folder)/\(name)", as: .people, from: session.streams)
    guard let table = try? file?.table(nil), let column = table.index(of: "ticket") else {
      return false
    }
    return table.rows.map { $0.cells[column] } == drawn.map(\.ticket)
  }
}

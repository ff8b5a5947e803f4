import Lottery
import Population
import Selection
import Tables

extension LotteryArchive {
  /// Reads a lottery back from its folder.
  ///
  /// - Parameters:
  ///   - path: The path of `lottery.json`; its other files stand beside it.
  ///   - session: The session of the command.
  /// - Throws: ``FileError``, ``RecordError``, `TableError` or `LotteryError` for what cannot be
  ///   read or is not what it was.
  init(reading path: String, in session: Session) throws {
    let folder = path.parentFolder
    bytes = try InputFile(path, as: .settings, from: session.streams).bytes
    record = try RecordJSON.read(LotteryRecord.self, from: bytes, path: path)
    guard record.format == LotteryRecord.format else {
      throw RecordError.notARecord(path: path, detail: "format")
    }
    guard record.inputs.allSatisfy({ $0.file.staysInItsFolder }) else {
      throw RecordError.notARecord(path: path, detail: "inputs.file")
    }
    inputs = try record.inputs.map { input in
      let file = "\(folder)/\(input.file)"
      let bytes = try InputFile(file, as: .settings, from: session.streams).bytes
      let copy = File(name: input.file, bytes: bytes, isPrivate: input.role == .people)
      guard copy.digest == input.sha256 else { throw RecordError.changedInput(path: file) }
      return copy
    }
    let people = record.inputs.firstIndex { $0.role == .people }
    guard let people else { throw RecordError.notARecord(path: path, detail: "inputs") }
    let peoplePath = "\(folder)/\(record.inputs[people].file)"
    table = try Table.read(bytes: inputs[people].bytes, name: peoplePath)
    rows = try Self.rows(of: record, in: table, path: peoplePath)
    key = try DrawOptions.key("\(folder)/\(Name.key)", in: session)
    pseudonyms = record.pseudonyms(key)
    publicBytes = try RecordJSON.bytes(of: PublicLotteryRecord(record, key: key))
    publicFingerprint = SHA256.hash(publicBytes)
  }

  /// Where each person of the record stands in the table.
  private static func rows(
    of record: LotteryRecord, in table: Table, path: String
  ) throws -> [Int] {
    let column = try table.requiredIndex(of: record.idColumn)
    let rowOfID = Dictionary(
      table.rows.indices.map { (table.rows[$0].cells[column], $0) },
      uniquingKeysWith: { first, _ in first })
    return try record.people.map { person in
      guard let row = rowOfID[person.id] else { throw RecordError.otherPeople(path: path) }
      return row
    }
  }

  /// Refuses to draw from a lottery whose panels are not what they claim to be.
  func requireSoundPanels(_ path: String) throws(RecordError) {
    for check in record.checks() {
      if case .fails = check.verdict { throw .unsound(path: path, check) }
    }
  }
}

extension String {
  /// Whether a relative path leads nowhere but into its folder: records come from other hands.
  var staysInItsFolder: Bool {
    split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
    }
  }
}

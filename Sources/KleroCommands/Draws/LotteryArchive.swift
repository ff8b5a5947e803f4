import Foundation
import Lottery
import Population
import Reports
import Selection
import Tables

/// A lottery with everything that belongs to it: its record, the bytes of the files it was made
/// from, the people's table, and the private key of the pseudonyms.
///
/// It is made by `klero select`, or read back from the folder that `klero select` wrote. All other
/// files of a draw follow from it, byte for byte.
struct LotteryArchive {
  /// The names of its files.
  enum Name {
    static let lottery = "lottery.json"
    static let probabilities = "probabilities.csv"
    static let key = "key.txt"
    static let publicLottery = "public/lottery.json"
    static let page = "lottery.html"
    static let publicPage = "public/lottery.html"
    static let blankMinutes = "lottery-minutes.html"

    /// Those that tell of a lottery from which nothing is drawn yet.
    static let pages = [page, publicPage, blankMinutes]

    /// Those that are always written.
    static let all = [lottery, probabilities, key, publicLottery]
  }

  /// A file of a folder.
  struct File: Equatable {
    let name: String
    let bytes: [UInt8]
    var isPrivate = false

    var digest: Digest { SHA256.hash(bytes) }
  }

  /// What `lottery.json` says.
  let record: LotteryRecord
  /// The bytes of `lottery.json`.
  let bytes: [UInt8]
  /// The copies of the input files.
  let inputs: [File]
  /// The people's table.
  let table: Table
  /// For each person of the record, the index into the table's rows.
  let rows: [Int]
  /// The private key of the pseudonyms.
  let key: PseudonymKey

  /// The fingerprint of the lottery: published before the number is drawn.
  var fingerprint: Digest { SHA256.hash(bytes) }

  /// Everybody's pseudonym, in the order of the record.
  let pseudonyms: [String]
  /// What may be published of the lottery.
  let publicBytes: [UInt8]
  /// The fingerprint of what may be published.
  let publicFingerprint: Digest

  /// The lottery's own files.
  func files() throws -> [File] {
    inputs + [File(name: Name.lottery, bytes: bytes)] + ownTables + [
      File(name: Name.publicLottery, bytes: publicBytes)
    ]
  }

  /// What follows from the lottery and its key, for the organiser alone.
  var ownTables: [File] {
    [
      File(name: Name.probabilities, bytes: probabilities),
      File(name: Name.key, bytes: Array("\(key.hex)\n".utf8), isPrivate: true),
    ]
  }

  /// The lottery's pages, to be read before a number is drawn.
  func pages(title: String, language: Language) throws -> [File] {
    let content = try reportContent(title: title)
    let page = DrawReport(content, for: .private, in: language).html
    let published = DrawReport(content, for: .public, in: language).html
    let minutes = Minutes(content, for: .private, in: language).html
    return [
      File(name: Name.page, bytes: Array(page.utf8)),
      File(name: Name.publicPage, bytes: Array(published.utf8)),
      File(name: Name.blankMinutes, bytes: Array(minutes.utf8)),
    ]
  }

  /// The name that the lottery has when nobody gives it one: that of the people's file.
  var ownTitle: String {
    let name = record.inputs.first { $0.role == .people }?.file.lastName ?? ""
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// Everybody's probability and tickets, as scripts read them.
  var probabilities: [UInt8] {
    let rows = zip(record.people, pseudonyms).map { person, pseudonym in
      [person.id, person.probability, String(person.tickets), pseudonym]
    }
    return TableWriter.bytes(
      columns: ["id", "probability", "tickets", "pseudonym"], rows: rows, format: TableFormat())
  }
}

// MARK: - Making

extension LotteryArchive {
  /// Gathers a lottery that was just made.
  ///
  /// - Parameters:
  ///   - lottery: The lottery.
  ///   - fairness: What it was made to satisfy.
  ///   - reserveSize: How many people a draw ranks as a reserve.
  ///   - input: The pool and the files it was read from.
  ///   - key: The key of the pseudonyms; by default one that follows from the people's data, which
  ///     nobody but the organiser has.
  /// - Throws: An error of the encoder.
  init(
    _ lottery: PanelLottery, fairness: Fairness, reserveSize: Int, input: PoolInput,
    key: PseudonymKey?
  ) throws {
    inputs = Self.copies(of: input.files)
    let origin = LotteryOrigin(
      program: "klero \(Klero.version)", idColumn: input.reading.idColumn,
      householdColumns: input.householdColumns,
      sources: input.reading.definitions.map(\.source),
      inputs: zip(input.files, inputs).map { file, copy in
        LotteryRecord.Input(
          role: file.role.recorded, file: copy.name, bytes: copy.bytes.count, sha256: copy.digest)
      })
    record = LotteryRecord(
      lottery, fairness: fairness, origin: origin, reserveSize: reserveSize)
    bytes = try RecordJSON.bytes(of: record)
    table = input.table
    rows = input.reading.rows
    self.key = key ?? Self.ownKey(of: input)
    pseudonyms = record.pseudonyms(self.key)
    publicBytes = try RecordJSON.bytes(of: PublicLotteryRecord(record, key: self.key))
    publicFingerprint = SHA256.hash(publicBytes)
  }

  /// Copies with names of their own, whatever the paths of the originals.
  private static func copies(of files: [InputFile]) -> [File] {
    var taken: Set<String> = []
    return files.map { file in
      var name = file.copyName
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(file.role.rawValue)-\(number)-\(file.copyName)"
        number += 1
      }
      return File(name: "inputs/\(name)", bytes: file.bytes, isPrivate: file.role == .people)
    }
  }

  /// The key that follows from what the people's file says of everybody, in the order of the ids.
  private static func ownKey(of input: PoolInput) -> PseudonymKey {
    var hash = SHA256()
    hash.update("kleroterion pseudonym key,")
    for row in input.reading.rows {
      hash.update(input.table.rows[row].cells.joined(separator: "\u{1F}"))
      hash.update("\u{1E}")
    }
    return PseudonymKey(hash.finalized())
  }
}

extension LotteryRecord {
  /// Everybody's pseudonym.
  func pseudonyms(_ key: PseudonymKey) -> [String] {
    people.map { Pseudonym(key: key, id: $0.id).text }
  }
}

extension InputFile.Role {
  /// What the file is to a lottery.
  fileprivate var recorded: LotteryRecord.Input.Role {
    switch self {
    case .people: .people
    case .quotas, .population: .quotas
    case .lookup: .lookup
    case .settings: .settings
    case .replacedQuotas: .replacedQuotas
    }
  }
}

/// JSON as the records of a draw are written: keys sorted, one line, a newline at the end.
enum RecordJSON {
  static func bytes(of record: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
  }

  /// Reads a record.
  ///
  /// - Throws: ``RecordError`` if the file is not such a record.
  static func read<Record: Decodable>(
    _ type: Record.Type, from bytes: [UInt8], path: String
  ) throws(RecordError) -> Record {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw .notARecord(path: path, detail: Self.place(of: error))
    }
  }

  /// Where in the file a reader stopped.
  private static func place(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "" }
    let context: DecodingError.Context? =
      switch error {
      case .dataCorrupted(let context), .keyNotFound(_, let context),
        .typeMismatch(_, let context), .valueNotFound(_, let context):
        context
      @unknown default: nil
      }
    var path = (context?.codingPath ?? []).map(\.stringValue)
    if case .keyNotFound(let key, _) = error { path.append(key.stringValue) }
    return path.joined(separator: ".")
  }
}

/// A file that should be a record of a lottery or a draw, and is not.
enum RecordError: Error, Equatable {
  /// The file is not such a record, or is damaged at a place.
  case notARecord(path: String, detail: String)
  /// A file that belongs to the lottery is not the one it was made from.
  case changedInput(path: String)
  /// The people of the file are not those of the record.
  case otherPeople(path: String)
  /// The lottery contradicts itself.
  case unsound(path: String, LotteryCheck)
  /// The key of the pseudonyms cannot be read.
  case malformedKey(path: String)
}

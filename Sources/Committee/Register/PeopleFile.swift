import Lottery
import Population
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file in which people's data stand: a table with a row a person. The register knows them by
/// pseudonym only, so that taking a row away here erases the person and leaves the register whole.
public struct PeopleFile: Sendable {
  /// Who cannot be told from what was typed.
  public enum PersonError: Error, Sendable, Hashable {
    /// Nobody is called so.
    case unknown(String, nearest: String?)
    /// Several people are called so; their ids.
    case several(String, ids: [String])
  }

  /// The table.
  public let table: Table
  /// The ids, in the order of the rows.
  public let ids: [String]
  let rows: [Int]
  private let key: PseudonymKey
  private let idByPseudonym: [String: String]
  private let nameByID: [String: String]

  /// Reads the people of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - idColumn: The column of ids; `nil`: found as for a pool.
  ///   - key: The private key of the register's pseudonyms.
  /// - Throws: `PopulationError` if ids are missing or stand twice.
  public init(
    _ table: Table, idColumn: String?, key: PseudonymKey
  ) throws(PopulationError) {
    // Everybody may have been erased.
    let isEmpty = table.rows.isEmpty
    let reading =
      try isEmpty ? nil : PoolReader(definitions: [], idColumn: idColumn).read(table)
    self.table = table
    self.key = key
    ids = reading?.pool.people.map(\.id) ?? []
    rows = reading?.rows ?? []
    let names = zip(ids, rows).map { ($0, Self.name(in: table, row: $1) ?? $0) }
    nameByID = Dictionary(names, uniquingKeysWith: { first, _ in first })
    idByPseudonym = Dictionary(
      ids.map { (Pseudonym(key: key, id: $0).text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let nameColumns = [
    ["prénom", "nom"], ["first name", "last name"], ["name"], ["nom"],
  ]

  private static func name(in table: Table, row: Int) -> String? {
    let found = nameColumns.lazy.map { $0.compactMap { table.index(of: $0) } }
    let columns = zip(nameColumns, found).first { $0.count == $1.count }?.1 ?? []
    let name = columns.map { table.rows[row].cells[$0] }.filter { !$0.isEmpty }
      .joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  /// The pseudonym of somebody's id.
  public func pseudonym(of id: String) -> String { Pseudonym(key: key, id: id).text }

  /// The id behind a pseudonym; `nil` if the person's data do not stand here.
  public func id(of pseudonym: String) -> String? { idByPseudonym[pseudonym] }

  /// What to call somebody: the name, else the id; of people who are not here, the pseudonym.
  public func name(of pseudonym: String) -> String {
    id(of: pseudonym).flatMap { nameByID[$0] } ?? pseudonym
  }

  /// The pseudonym of the person whom somebody means.
  ///
  /// - Parameter text: An id, a name in either order, a family name if nobody else bears it, or a
  ///   pseudonym.
  /// - Throws: ``PersonError`` if nobody or more than one person can be meant.
  /// - Returns: The pseudonym.
  public func person(_ text: String) throws(PersonError) -> String {
    if nameByID[text] != nil { return pseudonym(of: text) }
    if idByPseudonym[text] != nil { return text }
    let wanted = FoldedText(text)
    let exact = ids.filter { FoldedText($0) == wanted || isCalled($0, wanted) }
    if exact.count == 1 { return pseudonym(of: exact[0]) }
    if exact.count > 1 { throw .several(text, ids: exact) }
    let names = ids.compactMap { nameByID[$0] }
    let near = nearest(text, among: ids + names + names.map(Self.family(of:)))
    throw .unknown(text, nearest: near)
  }

  private static func family(of name: String) -> String {
    name.split(separator: " ").dropFirst().joined(separator: " ")
  }

  private func isCalled(_ id: String, _ wanted: FoldedText) -> Bool {
    guard let name = nameByID[id] else { return false }
    let words = name.split(separator: " ")
    let turned = (words.dropFirst() + words.prefix(1)).joined(separator: " ")
    return [name, turned, Self.family(of: name)].contains {
      !$0.isEmpty && FoldedText($0) == wanted
    }
  }

  /// The file without a person.
  ///
  /// - Parameter pseudonym: The person's pseudonym.
  /// - Returns: All its bytes; `nil` if the person's data do not stand here.
  public func bytes(without pseudonym: String) -> [UInt8]? {
    guard let id = id(of: pseudonym), let person = ids.firstIndex(of: id) else { return nil }
    let kept = table.rows.indices.filter { $0 != rows[person] }
    return TableWriter.bytes(
      columns: table.columns, rows: kept.map { table.rows[$0].cells },
      format: table.format.forOutput)
  }

  /// The file with people of another table, who are not here yet.
  ///
  /// - Parameters:
  ///   - wanted: Their ids and the rows in which they stand there.
  ///   - other: The other table: its columns of the same names are taken over.
  /// - Returns: All its bytes; `nil` if all of them are here already.
  public func bytes(adding wanted: [(id: String, row: Int)], from other: Table) -> [UInt8]? {
    let new = wanted.filter { nameByID[$0.id] == nil }
    guard !new.isEmpty else { return nil }
    let places = table.columns.map { other.index(of: $0) }
    let added = new.map { person in
      places.map { $0.map { other.rows[person.row].cells[$0] } ?? "" }
    }
    return TableWriter.bytes(
      columns: table.columns, rows: table.rows.map(\.cells) + added,
      format: table.format.forOutput)
  }

  /// Replaces a file as a whole: after a power cut the old one or the new one is there.
  ///
  /// - Parameters:
  ///   - bytes: All the bytes of the new file.
  ///   - path: The file's path; its permissions stay.
  /// - Throws: ``RegisterError/file(path:step:code:)``; then the old file is as it was.
  public static func replace(_ bytes: [UInt8], at path: String) throws(RegisterError) {
    // What a program that was stopped has left is not to outlive the person who is erased.
    let new = "\(path).new"
    _ = unlink(new)
    do throws(RegisterError) {
      let file = try OpenFile(new, for: .creating, .system)
      try file.write(bytes, at: 0)
      try file.synchronize()
      var status = stat()
      let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o600
      guard fchmod(file.descriptor, mode) == 0, rename(new, path) == 0 else {
        throw .file(path: path, step: .write, code: errno)
      }
    } catch {
      _ = unlink(new)
      throw error
    }
    OpenFile.synchronizeFolder(of: path)
  }
}

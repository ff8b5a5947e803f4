import Lottery

/// The journal of a committee: a file that only grows, one event a line, each with the digest of
/// the line before.
///
/// A journal is read whole and checked from its first line to its last. Adding to it reads and
/// checks only the lines that others have added since; see ``write(_:holding:)``.
public struct Journal: Sendable {
  /// A line that was begun by a program that was stopped, and put aside.
  public struct TornLine: Sendable, Hashable {
    /// The file in which its bytes are kept.
    public let path: String
    /// How many bytes it has.
    public let bytes: Int
  }

  /// The path of the file.
  public let path: String
  /// The entries, in the order of their numbers.
  public private(set) var entries: [RegisterEntry] = []
  /// The digests of their lines.
  public private(set) var digests: [Digest] = []
  /// How many bytes stand at the end that are no whole line; the next event puts them aside.
  public private(set) var tornBytes = 0
  /// What was put aside while this value was in use.
  public private(set) var setAside: [TornLine] = []
  /// How many bytes the entries take.
  private var length = 0
  private let calls: FileCalls

  /// How far the journal has got; `nil`: it has no entry.
  public var head: JournalHead? {
    digests.last.map { JournalHead(count: digests.count, digest: $0) }
  }

  /// The file that holds the head: `register.head` beside `register.jsonl`.
  public var headPath: String { "\(stem).head" }

  private var stem: String { path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path }

  /// Reads a journal and checks its chain.
  ///
  /// - Parameter path: The path of the file; a file that is not there is a journal without
  ///   entries.
  /// - Throws: ``RegisterError/damaged(path:faults:)`` if a line was changed, moved or taken
  ///   away, or ``RegisterError/file(path:step:code:)``.
  /// - Complexity: One pass over the file.
  public init(reading path: String) throws(RegisterError) {
    try self.init(reading: path, calls: .system)
  }

  init(reading path: String, calls: FileCalls) throws(RegisterError) {
    self.init(path, calls)
    let reading = try Self.reading(path, head: headPath, calls)
    guard reading.faults.isEmpty else { throw .damaged(path: path, faults: reading.faults) }
    add(reading)
    tornBytes = reading.tornBytes
  }

  private init(_ path: String, _ calls: FileCalls) {
    self.path = path
    self.calls = calls
  }

  /// What was done to a journal that should only have grown.
  ///
  /// - Parameter path: The path of the file.
  /// - Throws: ``RegisterError/file(path:step:code:)``.
  /// - Returns: The faults, in the order of the lines; none if every line is as it was written.
  public static func faults(in path: String) throws(RegisterError) -> [JournalFault] {
    try reading(path, head: Journal(path, .system).headPath, .system).faults
  }

  private static func reading(
    _ path: String, head: String, _ calls: FileCalls
  ) throws(RegisterError) -> JournalReading {
    guard OpenFile.exists(path) else {
      let known = try Self.head(at: head, calls)
      return JournalReading([], after: nil, head: known)
    }
    let file = try OpenFile(path, for: .reading, calls)
    // Readers without locks may see a line half written; they take it for a torn one.
    try? file.lock(shared: true)
    let known = try Self.head(at: head, calls)
    return JournalReading(try file.bytes(), after: nil, head: known)
  }

  /// The head that is kept beside a journal; `nil` if there is none that can be read.
  private static func head(
    at path: String, _ calls: FileCalls
  ) throws(RegisterError) -> JournalHead? {
    guard OpenFile.exists(path) else { return nil }
    return JournalHead(try OpenFile(path, for: .reading, calls).bytes())
  }

  private mutating func add(_ reading: JournalReading) {
    entries += reading.entries
    digests += reading.digests
    length += reading.length
  }
}

// MARK: Writing

extension Journal {
  /// The right to write: nobody else has it at the same time. It ends with the value.
  public struct Turn {
    fileprivate let file: OpenFile
  }

  /// Waits for one's turn to write. The file is made if it is not there.
  ///
  /// - Throws: ``RegisterError/file(path:step:code:)`` if the file cannot be written or locked.
  /// - Returns: The right to write.
  public func turn() throws(RegisterError) -> Turn {
    while true {
      let file = try OpenFile(path, for: .writing(isPrivate: false), calls)
      try file.lock(shared: false)
      // Somebody may have put another file in its place meanwhile.
      guard file.isInPlace else { continue }
      if file.isNew { OpenFile.synchronizeFolder(of: path) }
      return Turn(file: file)
    }
  }

  /// Reads what others have written since, and puts a line aside that somebody who was stopped
  /// has left half written. Only a line that was never acknowledged is ever put aside.
  ///
  /// - Parameter turn: The right to write.
  /// - Throws: ``RegisterError/damaged(path:faults:)`` if the new lines do not follow from those
  ///   that are known.
  public mutating func catchUp(_ turn: Turn) throws(RegisterError) {
    guard try turn.file.size() >= length else {
      throw .damaged(path: path, faults: [.cut(entries: 0, acknowledged: entries.count)])
    }
    let known = try Self.head(at: headPath, calls)
    let reading = JournalReading(try turn.file.bytes(from: length), after: head, head: known)
    guard reading.faults.isEmpty else { throw .damaged(path: path, faults: reading.faults) }
    add(reading)
    if reading.tornBytes > 0 { try setAside(turn) }
    tornBytes = 0
  }

  /// Moves the bytes behind the last whole line to a file of their own.
  private mutating func setAside(_ turn: Turn) throws(RegisterError) {
    var number = 1
    while OpenFile.exists("\(stem).torn-\(number)") { number += 1 }
    let bytes = try turn.file.bytes(from: length)
    let copy = try OpenFile("\(stem).torn-\(number)", for: .creating, calls)
    try copy.write(bytes, at: 0)
    try copy.synchronize()
    OpenFile.synchronizeFolder(of: path)
    // Only now that they are safe elsewhere are they taken away here.
    try turn.file.truncate(to: length)
    try turn.file.synchronize()
    setAside.append(TornLine(path: copy.path, bytes: bytes.count))
  }

  /// Writes events. They are on the disk when this returns; if it throws, none of them is there.
  ///
  /// The journal must have been caught up in this turn. Earlier lines are not read again: a change
  /// to one of them is found when the journal is read next.
  ///
  /// - Parameters:
  ///   - happenings: What happened.
  ///   - turn: The right to write.
  /// - Throws: ``RegisterError/file(path:step:code:)``.
  /// - Returns: The entries.
  @discardableResult
  public mutating func write(
    _ happenings: [Happening], holding turn: Turn
  ) throws(RegisterError) -> [RegisterEntry] {
    guard !happenings.isEmpty else { return [] }
    var bytes: [UInt8] = []
    var written: [RegisterEntry] = []
    var newDigests: [Digest] = []
    for happening in happenings {
      let entry = RegisterEntry(happening, number: entries.count + written.count + 1)
      let line = JournalLine.bytes(of: entry, after: newDigests.last ?? digests.last)
      written.append(entry)
      newDigests.append(SHA256.hash(line))
      bytes += line + [0x0A]
    }
    let before = head
    do throws(RegisterError) {
      try turn.file.write(bytes, at: length)
      try turn.file.synchronize()
      if let last = newDigests.last {
        try writeHead(JournalHead(count: entries.count + written.count, digest: last))
      }
    } catch {
      // What is not whole must not stay: neither the lines nor a head that counts them.
      if let before { try? writeHead(before) }
      try turn.file.truncate(to: length)
      try turn.file.synchronize()
      throw error
    }
    entries += written
    digests += newDigests
    length += bytes.count
    return written
  }

  /// Notes how far the journal has got: from here on, its entries count as acknowledged.
  private func writeHead(_ head: JournalHead) throws(RegisterError) {
    let file = try OpenFile(headPath, for: .writing(isPrivate: false), calls)
    try file.write(head.bytes, at: 0)
    try file.synchronize()
    if file.isNew { OpenFile.synchronizeFolder(of: headPath) }
  }
}

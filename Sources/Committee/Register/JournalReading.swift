import Lottery

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the bytes of a journal hold, from some line on.
struct JournalReading {
  /// The entries, as far as every line is as it was written.
  var entries: [RegisterEntry] = []
  /// The digests of their lines.
  var digests: [Digest] = []
  /// How many bytes these lines take, line breaks included.
  var length = 0
  /// How many bytes at the end are a line that was begun and never finished.
  var tornBytes = 0
  /// What was done to the journal.
  var faults: [JournalFault] = []

  /// Reads lines that follow those that are known.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the lines.
  ///   - known: How far the journal was read before; `nil`: not at all.
  ///   - head: How far it had got when an entry was last acknowledged; `nil`: not known.
  init(_ bytes: [UInt8], after known: JournalHead?, head: JournalHead?) {
    let first = known?.count ?? 0
    bytes.withUnsafeBufferPointer { buffer in
      let isSound = read(buffer, after: known)
      let last = first + entries.count
      let rest = buffer.count - length
      let isAcknowledged = head.map { last < $0.count } ?? false
      let tail = buffer[length...]
      if rest > 0, !isAcknowledged, head != nil || tail.isOneLine,
        !isSound ? tail.startsUnreadably : true
      {
        tornBytes = rest
      } else if rest > 0 || isAcknowledged {
        faults = ChainCheck(buffer, after: known, head: head).faults
      }
    }
    if faults.isEmpty, first == 0, let entry = entries.first, entry.event.kind != .opened {
      faults = [.noOpening]
    }
    if faults.isEmpty, let head, head.count > first, head.count <= first + digests.count,
      digests[head.count - first - 1] != head.digest
    {
      faults = [.changed(line: head.count)]
    }
  }

  /// Reads lines as long as they follow from each other.
  ///
  /// - Returns: Whether the end was reached, or a line without its line break.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, after known: JournalHead?
  ) -> Bool {
    var days = DayMemory()
    var before = known.map { Array($0.digest.hex.utf8) } ?? []
    var number = known?.count ?? 0
    while let line = bytes.line(from: length) {
      guard let read = try? JournalLine(line, &days), read.entry.number == number + 1,
        read.before.map({ line[$0].elementsEqual(before) }) ?? before.isEmpty
      else { return false }
      let digest = SHA256.hash(line)
      number += 1
      entries.append(read.entry)
      digests.append(digest)
      before = Array(digest.hex.utf8)
      length += line.count + 1
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The line that begins at a place, without its line break; `nil` if none ends there.
  func line(from start: Int) -> UnsafeBufferPointer<UInt8>? {
    guard start < count, let base = baseAddress else { return nil }
    let found = memchr(base + start, 0x0A, count - start)
    guard let found else { return nil }
    let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether there is no line break but perhaps at the end.
  fileprivate var isOneLine: Bool { !dropLast().contains(0x0A) }

  /// Whether the first line is none that a journal could have.
  fileprivate var startsUnreadably: Bool {
    var days = DayMemory()
    let line = UnsafeBufferPointer(rebasing: prefix { $0 != 0x0A })
    do throws(JournalLine.Defect) {
      _ = try JournalLine(line, &days)
      return false
    } catch {
      return error == .unreadable
    }
  }
}

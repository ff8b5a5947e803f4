import Lottery

/// Finds out what was done to a journal whose lines do not follow from each other.
///
/// A line's `before` vouches for the line before it, and the head for the last line. A line that
/// follows by its digest stands where it belongs, whatever number it bears; of two lines that do
/// not fit together, the one that nobody vouches for was changed.
struct ChainCheck {
  private(set) var faults: [JournalFault] = []
  private var lines: [Line] = []

  private struct Line {
    /// The line of the file.
    let place: Int
    let entry: RegisterEntry?
    let before: String
    let digest: Digest
    /// Where in the order of entries it belongs.
    var number = 0
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, after known: JournalHead?, head: JournalHead?) {
    takeApart(bytes, known)
    number(after: known)
    checkOrder()
    checkChain(after: known, head)
    if let head, let last = lines.last, last.number < head.count {
      note(.cut(entries: last.number, acknowledged: head.count))
    } else if let head, lines.isEmpty, (known?.count ?? 0) < head.count {
      note(.cut(entries: known?.count ?? 0, acknowledged: head.count))
    }
  }

  private mutating func note(_ fault: JournalFault) {
    if let line = fault.line, faults.contains(where: { $0.line == line }) { return }
    faults.append(fault)
  }

  private mutating func takeApart(_ bytes: UnsafeBufferPointer<UInt8>, _ known: JournalHead?) {
    var days = DayMemory()
    var start = 0
    var place = known?.count ?? 0
    while start < bytes.count {
      place += 1
      let whole = bytes.line(from: start)
      let line = whole ?? UnsafeBufferPointer(rebasing: bytes[start...])
      start += line.count + 1
      var read: JournalLine?
      do throws(JournalLine.Defect) {
        read = try JournalLine(line, &days)
      } catch {
        note(fault(error, line: place))
      }
      if whole == nil { note(.changed(line: place)) }
      let before = read?.before.map { String(decoding: line[$0], as: UTF8.self) }
      lines.append(
        Line(
          place: place, entry: read?.entry, before: before ?? "", digest: SHA256.hash(line)))
    }
  }

  private func fault(_ defect: JournalLine.Defect, line: Int) -> JournalFault {
    switch defect {
    case .unreadable: .unreadable(line: line)
    case .unknownEvent(let name, let nearest):
      .unknownEvent(line: line, name: name, nearest: nearest)
    case .field(let name): .field(line: line, name: name)
    }
  }

  /// Finds where each line belongs.
  private mutating func number(after known: JournalHead?) {
    var (number, digest) = (known?.count ?? 0, known?.digest.hex ?? "")
    for index in lines.indices {
      if lines[index].entry == nil || lines[index].before == digest {
        number += 1
        if let entry = lines[index].entry, entry.number != number {
          note(.changed(line: lines[index].place))
        }
      } else {
        number = lines[index].entry?.number ?? number + 1
      }
      lines[index].number = number
      digest = lines[index].digest.hex
    }
  }

  /// Puts the lines where they belong, and notes those that did not stand there.
  private mutating func checkOrder() {
    var seen: Set<Int> = []
    var single: [Line] = []
    for line in lines {
      if seen.insert(line.number).inserted {
        single.append(line)
      } else {
        note(.duplicate(line: line.place, number: line.number))
      }
    }
    let ordered = single.sorted { $0.number < $1.number }
    for (stands, belongs) in zip(single, ordered) where stands.number != belongs.number {
      note(.displaced(line: stands.place, number: stands.number))
    }
    lines = ordered
  }

  /// Follows the digests from line to line, in the order of the numbers.
  private mutating func checkChain(after known: JournalHead?, _ head: JournalHead?) {
    let links = links(after: known)
    for (index, line) in lines.enumerated() {
      let previous = index == 0 ? known?.count ?? 0 : lines[index - 1].number
      if line.number > previous + 1 {
        note(.missing(line: line.place, first: previous + 1, last: line.number - 1))
      } else if !links[index] {
        let isVouchedFor =
          index + 1 < lines.count
          ? links[index + 1]
          : head.map { $0.count != line.number || $0.digest == line.digest } ?? true
        let changed = isVouchedFor && index > 0 ? lines[index - 1] : line
        note(.changed(line: changed.place))
      }
      if let head, head.count == line.number, head.digest != line.digest {
        note(.changed(line: line.place))
      }
    }
    if known == nil, let first = lines.first?.entry, first.number == 1,
      first.event.kind != .opened
    {
      note(.noOpening)
    }
  }

  /// Whether each line follows from the one before it.
  private func links(after known: JournalHead?) -> [Bool] {
    lines.indices.map { index in
      lines[index].entry == nil
        || lines[index].before
          == (index == 0 ? known?.digest.hex ?? "" : lines[index - 1].digest.hex)
    }
  }
}

/// What was done to a journal that only grows by itself: found by its chain of digests.
public enum JournalFault: Sendable, Hashable {
  /// The line was changed after it was written.
  case changed(line: Int)
  /// Entries are gone that stood before this line: from one number to another.
  case missing(line: Int, first: Int, last: Int)
  /// The line repeats an entry that stands above.
  case duplicate(line: Int, number: Int)
  /// The entry does not stand at its place.
  case displaced(line: Int, number: Int)
  /// The line cannot be read.
  case unreadable(line: Int)
  /// The line's event means nothing to this program.
  case unknownEvent(line: Int, name: String, nearest: String?)
  /// The line has a field that its event does not have, or lacks one, or has a wrong value there.
  case field(line: Int, name: String)
  /// The first line is not one that begins a register.
  case noOpening
  /// Entries at the end are gone: so many had been acknowledged.
  case cut(entries: Int, acknowledged: Int)

  /// The line of the file on which it was found, from 1; `nil`: the end of the file.
  public var line: Int? {
    switch self {
    case .changed(let line), .missing(let line, _, _), .duplicate(let line, _),
      .displaced(let line, _), .unreadable(let line), .unknownEvent(let line, _, _),
      .field(let line, _):
      line
    case .noOpening: 1
    case .cut: nil
    }
  }
}

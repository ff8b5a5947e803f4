/// Why something cannot be read from a register or written to it. Whatever was written before
/// stays, and nothing of what failed is there.
public indirect enum RegisterError: Error, Sendable, Hashable {
  /// What was being done with a file.
  public enum Step: Sendable, Hashable {
    case read
    case write
    /// Waiting for one's turn: the folder's file system may have no locks.
    case lock
    /// Making sure that what was written is on the disk.
    case synchronize
    /// Taking a partly written line back; it will be set aside at the next event.
    case undo
  }

  /// The system refused; by its error number.
  case file(path: String, step: Step, code: Int32)
  /// The journal was changed by somebody, or by a damaged disk.
  case damaged(path: String, faults: [JournalFault])
  /// There is no register yet.
  case notOpened(path: String)
  /// The journal is another committee's.
  case otherCommittee(path: String, found: String, expected: String)
  /// The private key is not the one that the journal's pseudonyms were made with.
  case otherKey(path: String)
  /// The event cannot have happened.
  case refused(EventRefusal, Happening)
  /// The event cannot be struck out or dated back: a later one could not have happened then.
  case contradicts(later: Int, EventRefusal)
}

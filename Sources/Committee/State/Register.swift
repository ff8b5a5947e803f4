import Lottery
import Population

/// A committee's register: its journal and what follows from it, kept in step.
public struct Register: Sendable {
  /// The journal.
  public private(set) var journal: Journal
  /// What follows from all its entries.
  public private(set) var state: CommitteeState
  /// What is known of the committee's seats.
  public var rules: SeatRules

  /// The entries, in the order of their numbers.
  public var entries: [RegisterEntry] { journal.entries }

  /// Whether the register has begun.
  public var isOpen: Bool { !journal.entries.isEmpty }

  /// Reads a register.
  ///
  /// - Parameters:
  ///   - path: The path of its journal; nothing there is a register that has not begun.
  ///   - rules: What is known of the committee's seats.
  /// - Throws: ``RegisterError`` if the journal cannot be read or was changed.
  public init(reading path: String, rules: SeatRules = SeatRules()) throws(RegisterError) {
    try self.init(Journal(reading: path), rules)
  }

  init(_ journal: Journal, _ rules: SeatRules) {
    self.journal = journal
    self.rules = rules
    state = CommitteeState(journal.entries)
  }

  /// Makes sure that the register is the committee's own.
  ///
  /// - Parameters:
  ///   - committee: The committee's name; `nil`: any.
  ///   - key: The private key of its pseudonyms; `nil`: any.
  /// - Throws: ``RegisterError/otherCommittee(path:found:expected:)`` or
  ///   ``RegisterError/otherKey(path:)``; nothing for a register that has not begun.
  public func require(committee: String?, key: PseudonymKey?) throws(RegisterError) {
    guard isOpen else { return }
    if let committee, committee != state.committee {
      throw .otherCommittee(path: journal.path, found: state.committee, expected: committee)
    }
    if let key, Pseudonym(key: key, id: "").text != state.key {
      throw .otherKey(path: journal.path)
    }
  }

  /// The event that begins a register.
  ///
  /// - Parameters:
  ///   - committee: The committee's name.
  ///   - key: The private key of its pseudonyms.
  ///   - day: The day on which it begins.
  /// - Returns: The event.
  public static func opening(
    of committee: String, key: PseudonymKey, on day: Day
  ) -> Happening {
    let nobody = Pseudonym(key: key, id: "").text
    return Happening(.opened(committee: committee, key: nobody), on: day)
  }

  /// Makes sure that events can have happened, one after the other.
  ///
  /// - Parameter happenings: The events.
  /// - Throws: ``RegisterError/refused(_:_:)`` with the first that cannot.
  public func check(_ happenings: [Happening]) throws(RegisterError) {
    _ = try admitted(happenings)
  }

  /// What follows from the register with more events, if they can have happened.
  private func admitted(_ happenings: [Happening]) throws(RegisterError) -> CommitteeState {
    var admission = Admission(self)
    for happening in happenings { try admission.admit(happening) }
    return admission.state
  }

  /// Writes events. They are on the disk when this returns; if it throws, none is there.
  ///
  /// It waits for its turn, takes into account what others have written meanwhile, and only then
  /// decides whether the events are possible.
  ///
  /// - Parameters:
  ///   - happenings: The events, one after the other.
  ///   - opening: The event that begins the register, if it has not begun.
  ///   - finish: What else is to be done before anybody else may write.
  /// - Throws: ``RegisterError``.
  /// - Returns: The entries.
  @discardableResult
  public mutating func append(
    _ happenings: [Happening], opening: Happening? = nil,
    then finish: (Register) throws(RegisterError) -> Void = { _ in }
  ) throws(RegisterError) -> [RegisterEntry] {
    // What is refused must not even make a file.
    if !isOpen { try check([opening].compactMap { $0 } + happenings) }
    let turn = try journal.turn()
    try catchUp(turn)
    var all = happenings
    if let opening {
      if isOpen { try require(opening) } else { all.insert(opening, at: 0) }
    }
    // Nothing may hold on to the entries when more are added: they would all be copied.
    let next = try admitted(all)
    let written = try journal.write(all, holding: turn)
    state = next
    try finish(self)
    return written
  }

  /// Makes sure that somebody else who was faster has begun the same register.
  private func require(_ opening: Happening) throws(RegisterError) {
    guard case .opened(let committee, let key) = opening.event else { return }
    try require(committee: committee, key: nil)
    if key != state.key { throw .otherKey(path: journal.path) }
  }

  private mutating func catchUp(_ turn: Journal.Turn) throws(RegisterError) {
    let known = journal.entries.count
    try journal.catchUp(turn)
    let new = journal.entries[known...]
    guard !new.isEmpty else { return }
    if new.allSatisfy({ state.precedes($0) }) {
      for entry in new { state.apply(entry) }
    } else {
      state = CommitteeState(journal.entries)
    }
  }

  /// The first entry that cannot have happened after those before it, by what contradicts itself.
  ///
  /// - Returns: Its number and why; `nil` if all can.
  public func contradiction() -> (number: Int, refusal: EventRefusal)? {
    var state = CommitteeState()
    for entry in CommitteeState.effective(journal.entries) {
      do throws(EventRefusal) {
        try state.check(Happening(entry), SeatRules())
      } catch {
        return (entry.number, error)
      }
      state.apply(entry)
    }
    return nil
  }
}

extension Happening {
  /// What an entry says to have happened.
  public init(_ entry: RegisterEntry) {
    self.init(
      entry.event, on: entry.day, to: entry.person, note: entry.note, source: entry.source)
  }
}

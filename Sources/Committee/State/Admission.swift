import Population

/// The entries of a register with events that are to be added: each is taken in only if it can have
/// happened.
struct Admission {
  private(set) var state: CommitteeState
  /// The entries of the journal; they are not added to, because they would all be copied.
  private let known: [RegisterEntry]
  private var added: [RegisterEntry] = []
  private let rules: SeatRules
  private let path: String

  init(_ register: Register) {
    state = register.state
    known = register.entries
    rules = register.rules
    path = register.journal.path
  }

  /// Takes an event in if it can have happened.
  mutating func admit(_ happening: Happening) throws(RegisterError) {
    let number = known.count + added.count + 1
    guard number > 1 || happening.event.kind == .opened else {
      throw .notOpened(path: path)
    }
    let entry = RegisterEntry(happening, number: number)
    if state.precedes(entry) {
      try refusing(happening) { () throws(EventRefusal) in try state.check(happening, rules) }
      state.apply(entry)
    } else {
      if case .corrected(let number) = entry.event {
        try refusing(happening) { () throws(EventRefusal) in try checkCorrection(of: number) }
      }
      state = try history(with: entry, happening)
    }
    added.append(entry)
  }

  private func refusing(
    _ happening: Happening, _ body: () throws(EventRefusal) -> Void
  ) throws(RegisterError) {
    do throws(EventRefusal) {
      try body()
    } catch {
      throw .refused(error, happening)
    }
  }

  private func checkCorrection(of number: Int) throws(EventRefusal) {
    let entries = known + added
    guard entries.indices.contains(number - 1) else { throw .unknownEntry(number) }
    let kind = entries[number - 1].event.kind
    guard ![.opened, .corrected, .erased].contains(kind) else { throw .notCorrectable(kind) }
    if let earlier = entries.first(where: { $0.event == .corrected(number: number) }) {
      throw .alreadyCorrected(by: earlier.number)
    }
  }

  /// The state with an entry that was dated back or strikes another out: everything is gone
  /// through again, because later events may now be impossible.
  private func history(
    with entry: RegisterEntry, _ happening: Happening
  ) throws(RegisterError) -> CommitteeState {
    let effective = CommitteeState.effective(known + added + [entry])
    var state = CommitteeState()
    // What settings forbid today may have been allowed when it was written.
    let lenient = SeatRules()
    for one in effective {
      let isNew = one.number == entry.number
      do throws(EventRefusal) {
        try state.check(isNew ? happening : Happening(one), isNew ? rules : lenient)
      } catch {
        if isNew { throw .refused(beforeMandate(error, happening), happening) }
        throw .contradicts(later: one.number, error)
      }
      state.apply(one)
    }
    return state
  }

  /// Says when the mandate begins of somebody who had no seat yet on an earlier day.
  private func beforeMandate(
    _ refusal: EventRefusal, _ happening: Happening
  ) -> EventRefusal {
    guard refusal == .notSeated(from: nil), let person = happening.person else { return refusal }
    let later = state.people[person]?.mandates.first { happening.day < $0.start }
    return .notSeated(from: later?.start)
  }
}

extension CommitteeState {
  /// Whether an entry comes after all that were applied, so that it can be applied too.
  func precedes(_ entry: RegisterEntry) -> Bool {
    if case .corrected = entry.event { return false }
    return day.map { $0 <= entry.day } ?? true
  }
}

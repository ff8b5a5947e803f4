import Committee
import Reports

/// `klero register history`: all that happened to a person.
struct RegisterHistoryCommand: Command {
  private static let person = CommandOperand(
    Phrase(fr: "PERSONNE", en: "PERSON"),
    help: Phrase(
      fr: "Un identifiant, un nom ou un pseudonyme.", en: "An id, a name or a pseudonym."))

  static let page = CommandPage(
    "register history", for: .organiser,
    summary: Phrase(
      fr: "Tout ce qui est arrivé à une personne", en: "All that happened to a person"),
    text: RegisterTexts.history, operand: person, options: RegisterOptions.places,
    examples: RegisterTexts.historyExamples, exitCodes: [.input])

  private let request: RegisterRequest
  private let person: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    person = try arguments.operands(Self.person)[0]
  }

  func run(in session: Session) throws -> ExitCode {
    let desk = try request.desk(in: session)
    try desk.requireOpen()
    let pseudonym = try desk.anybody(person)
    let struck = desk.struck
    let entries = desk.register.entries.filter { $0.concerns(pseudonym) }
    try session.write(
      entries.map { EntryRecord($0, at: desk, isCorrected: struck.contains($0.number)) },
      or: text(entries, struck, pseudonym, desk))
    return .done
  }

  private func text(
    _ entries: [RegisterEntry], _ struck: Set<Int>, _ pseudonym: String, _ desk: RegisterDesk
  ) -> String {
    let console = desk.session.console
    let title = console.styled(
      console.text(RegisterTexts.historyTitle(desk.name(pseudonym), pseudonym, entries.count)),
      .strong)
    let lines = entries.map { entry in
      let line = desk.line(entry)
      return struck.contains(entry.number)
        ? "\(line) \(console.text(RegisterTexts.struckOut))" : line
    }
    return ([title] + lines).joined(separator: "\n")
  }
}

extension RegisterEntry {
  /// Whether the entry is about a person, or names one beside another.
  func concerns(_ pseudonym: String) -> Bool {
    switch event {
    case .replaced(let other), .substituted(_, let other): person == pseudonym || other == pseudonym
    default: person == pseudonym
    }
  }
}

extension RegisterDesk {
  /// The numbers of the entries that later ones strike out.
  var struck: Set<Int> {
    Set(
      register.entries.compactMap { entry in
        if case .corrected(let number) = entry.event { number } else { nil }
      })
  }

  /// The pseudonym of a person in the people's file, or of one in the journal who was erased.
  func anybody(_ text: String) throws -> String {
    if state.people[text] != nil { return text }
    do {
      return try person(text)
    } catch let error as PeopleFile.PersonError {
      // The id of somebody who was erased still leads to the pseudonym.
      if let pseudonym = people?.pseudonym(of: text), state.people[pseudonym] != nil {
        return pseudonym
      }
      throw error
    }
  }
}

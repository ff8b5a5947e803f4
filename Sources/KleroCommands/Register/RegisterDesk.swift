import Committee
import Lottery
import Population
import Reports
import Tables

/// Where a register is, as the command line says.
struct RegisterRequest {
  private let register: String?
  private let people: String?
  private let key: String?
  private let committee: String?

  /// The files of a dossier in which the members stand.
  private static let memberFiles = ["members.csv", "membres.csv"]

  init(_ arguments: inout Arguments) {
    register = arguments.text(RegisterOptions.register)
    people = arguments.text(RegisterOptions.people)
    key = arguments.text(RegisterOptions.key)
    committee = arguments.text(RegisterOptions.committee)
  }

  /// Reads the register, its people and the committee's rules.
  ///
  /// - Parameters:
  ///   - session: The session of the command.
  ///   - keyOfDraw: The key of a draw that the register is to begin with; `nil`: made.
  /// - Throws: Everything that is wrong with them.
  /// - Returns: All that a command needs.
  func desk(in session: Session, keyOfDraw: PseudonymKey? = nil) throws -> RegisterDesk {
    let input = try session.dossier()
    let rules = try input.flatMap { input in
      try CommitteeRules.read(String(decoding: input.file.bytes, as: UTF8.self))
    }
    let path = session.streams.resolve(register ?? "register.jsonl")
    let seats = rules.map { SeatRules($0) } ?? SeatRules()
    let register = try Register(reading: path, rules: seats)
    let name = committee ?? rules?.name ?? input?.dossier.title
    let peoplePath = try pathOfPeople(input?.dossier, session)
    let keyPath = key ?? beside("key")
    var desk = RegisterDesk(
      session: session, dossier: input?.dossier, rules: rules, register: register,
      committee: name, peoplePath: peoplePath, keyPath: keyPath)
    try desk.readPeople(keyOfDraw)
    try register.require(committee: name, key: desk.key)
    if register.journal.tornBytes > 0 {
      session.console.warn(RegisterTexts.torn(register.journal.tornBytes))
    }
    return desk
  }

  /// Where the journal is, without reading it.
  func path(in session: Session) -> String {
    session.streams.resolve(register ?? "register.jsonl")
  }

  /// A file beside the journal, by its ending.
  private func beside(_ ending: String) -> String {
    let path = register ?? "register.jsonl"
    return (path.hasSuffix(".jsonl") ? String(path.dropLast(5)) : "\(path).") + ending
  }

  private func pathOfPeople(_ dossier: Dossier?, _ session: Session) throws -> String {
    if let people { return people }
    for name in Self.memberFiles
    where try FileSystem.kind(session.streams.resolve(name)) == .file {
      return name
    }
    return dossier?.pathOfPeople ?? Self.memberFiles[0]
  }
}

/// A register with all that a command needs to read it and write to it.
struct RegisterDesk {
  let session: Session
  let dossier: Dossier?
  let rules: CommitteeRules?
  private(set) var register: Register
  /// The committee's name, if it is known from outside the journal.
  let committee: String?
  /// The people's file, as the user gives it.
  let peoplePath: String
  /// The file of the key, as the user gives it.
  let keyPath: String
  /// The private key of the pseudonyms; `nil` if there is nobody to make one from.
  private(set) var key: PseudonymKey?
  /// The people; `nil` if their file is not there.
  private(set) var people: PeopleFile?
  /// The ids of people who are about to be taken in, by their pseudonyms.
  var newcomers: [String: String] = [:]

  init(
    session: Session, dossier: Dossier?, rules: CommitteeRules?, register: Register,
    committee: String?, peoplePath: String, keyPath: String
  ) {
    self.session = session
    self.dossier = dossier
    self.rules = rules
    self.register = register
    self.committee = committee
    self.peoplePath = peoplePath
    self.keyPath = keyPath
  }

  /// What follows from the register.
  var state: CommitteeState { register.state }

  /// What to call the person behind a pseudonym.
  func name(_ pseudonym: String) -> String {
    if let people, people.id(of: pseudonym) != nil { return people.name(of: pseudonym) }
    return newcomers[pseudonym] ?? pseudonym
  }

  /// The pseudonym of the person whom somebody means.
  func person(_ text: String) throws -> String {
    if let people { return try people.person(text) }
    if state.people[text] != nil { return text }
    throw FileError(peoplePath, .read, .notFound)
  }

  /// Refuses a register that has not begun.
  func requireOpen() throws(RegisterError) {
    if !register.isOpen { throw .notOpened(path: register.journal.path) }
  }

  mutating func readPeople(_ keyOfDraw: PseudonymKey?) throws {
    let hasKey = try FileSystem.kind(session.streams.resolve(keyPath)) == .file
    if hasKey { key = try DrawOptions.key(keyPath, in: session) }
    guard try FileSystem.kind(session.streams.resolve(peoplePath)) == .file else {
      if !hasKey { key = keyOfDraw }
      return
    }
    let file = try InputFile(peoplePath, as: .people, from: session.streams)
    if !hasKey {
      // A register that has not begun needs somebody to make a key from.
      let made = Self.key(of: committee ?? state.committee, people: file.bytes)
      key = keyOfDraw ?? made
      if register.isOpen, Pseudonym(key: made, id: "").text != state.key {
        throw FileError(keyPath, .read, .notFound)
      }
    }
    guard let key else { return }
    let table = try file.table(nil)
    people = try PeopleFile(table, idColumn: dossier?.id, key: key)
  }

  /// The key that a register begins with: made from what is never published.
  private static func key(of committee: String, people: [UInt8]) -> PseudonymKey {
    PseudonymKey(SHA256.hash(Array("kleroterion register key,\(committee),".utf8) + people))
  }

  /// Writes events; begins the register if it has not begun.
  ///
  /// - Parameters:
  ///   - happenings: The events, one after the other.
  ///   - finish: What else is to be done before anybody else may write.
  /// - Throws: ``NamedRegisterError``, or ``UsageError`` if the committee has no name yet.
  /// - Returns: The entries, without the opening.
  @discardableResult
  mutating func append(
    _ happenings: [Happening], then finish: (Register) throws(RegisterError) -> Void = { _ in }
  ) throws -> [RegisterEntry] {
    let known = register.journal.setAside.count
    let opening = try register.isOpen ? nil : opening(on: happenings.first?.day)
    let path = session.streams.resolve(keyPath)
    let keyText = try FileSystem.kind(path) == .nothing ? key?.hex : nil
    let written: [RegisterEntry]
    do throws(RegisterError) {
      written = try register.append(happenings, opening: opening) {
        (register: Register) throws(RegisterError) in
        if let keyText { try PeopleFile.replace(Array("\(keyText)\n".utf8), at: path) }
        try finish(register)
      }
    } catch {
      throw NamedRegisterError(error: error, phrase: error.phrase(naming: name))
    }
    for torn in register.journal.setAside.dropFirst(known) {
      session.console.warn(RegisterTexts.setAside(torn))
    }
    return written.filter { $0.event.kind != .opened }
  }

  private func opening(on day: Day?) throws -> Happening? {
    guard let day else { return nil }
    guard let committee else { throw UsageError.missingOption(RegisterOptions.committee) }
    guard let key else { throw FileError(peoplePath, .read, .notFound) }
    return Register.opening(of: committee, key: key, on: day)
  }

  /// The college that somebody means: the rules' own name for it.
  func college(_ text: String) -> String {
    let found = rules?.colleges.first {
      FoldedText($0.id) == FoldedText(text) || FoldedText($0.name) == FoldedText(text)
    }
    return found?.id ?? text
  }
}

/// What a register refuses, with people called by their names.
struct NamedRegisterError: Error, Explainable {
  let error: RegisterError
  let phrase: Phrase
}

import Committee
import Lottery
import Reports

/// `klero register verify`: whether the journal is as it was written.
struct RegisterVerifyCommand: Command {
  static let page = CommandPage(
    "register verify", for: .witness,
    summary: Phrase(
      fr: "Vérifier qu’aucune ligne du registre n’a changé",
      en: "Check that no line of the register has changed"),
    text: RegisterTexts.verify, options: [RegisterOptions.head] + RegisterOptions.places,
    examples: RegisterTexts.verifyExamples, exitCodes: [.doesNotHold, .input])

  private let request: RegisterRequest
  private let head: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    head = arguments.text(RegisterOptions.head)?.lowercased().filter { !$0.isWhitespace }
    if let head, head.count < 16 || !head.allSatisfy(\.isHexDigit) {
      throw .malformed(RegisterOptions.head, head, expected: RegisterTexts.headExpected)
    }
  }

  /// What `--json` writes.
  private struct Verdict: Encodable {
    struct Fault: Encodable {
      let line: Int?
      let message: String
    }

    let holds: Bool
    let events: Int
    let fingerprint: String?
    let faults: [Fault]
    let headAt: Int?
  }

  func run(in session: Session) throws -> ExitCode {
    let path = request.path(in: session)
    let faults = try Journal.faults(in: path)
    guard faults.isEmpty else { return try tell(faults.map { ($0.line, $0.phrase) }, nil, session) }
    let desk = try request.desk(in: session)
    try desk.requireOpen()
    var found: [(line: Int?, phrase: Phrase)] = []
    if let (number, refusal) = desk.register.contradiction() {
      found.append(
        (number, RegisterTexts.impossible(number, refusal.phrase(naming: desk.name))))
    }
    let place = headPlace(in: desk)
    if head != nil, place == nil { found.append((nil, RegisterTexts.headMissing)) }
    return try tell(found, desk, session, headAt: place)
  }

  /// The entry whose line has the fingerprint that was given.
  private func headPlace(in desk: RegisterDesk) -> Int? {
    guard let head else { return nil }
    return desk.register.journal.digests.firstIndex { $0.hex.hasPrefix(head) }.map { $0 + 1 }
  }

  private func tell(
    _ faults: [(line: Int?, phrase: Phrase)], _ desk: RegisterDesk?, _ session: Session,
    headAt: Int? = nil
  ) throws -> ExitCode {
    let journal = desk?.register.journal
    let verdict = Verdict(
      holds: faults.isEmpty, events: journal?.entries.count ?? 0,
      fingerprint: journal?.head?.digest.hex,
      faults: faults.map { .init(line: $0.line, message: session.console.text($0.phrase)) },
      headAt: headAt)
    var phrases = faults.map(\.phrase)
    if let journal, let head = journal.head, faults.isEmpty {
      phrases = [RegisterTexts.sound(journal.entries.count, head)]
      if let headAt { phrases.append(RegisterTexts.headFound(headAt)) }
    }
    try session.write(
      verdict, or: phrases.map(session.console.text).joined(separator: "\n"))
    return faults.isEmpty ? .done : .doesNotHold
  }
}

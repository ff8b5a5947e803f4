import Committee
import Population
import Reports

/// `klero committee check`: which rules hold, which are broken, which cannot be judged yet.
struct CommitteeCheckCommand: Command {
  static let page = CommandPage(
    "committee check", for: .organiser,
    summary: Phrase(
      fr: "Quelles règles sont tenues, lesquelles sont rompues",
      en: "Which rules hold, which are broken"),
    text: MeetingTexts.check, options: [RegisterOptions.on] + RegisterOptions.places,
    examples: MeetingTexts.checkExamples, exitCodes: [.doesNotHold, .input])

  private let register: RegisterRequest
  private let day: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    register = RegisterRequest(&arguments)
    day = try arguments.day(RegisterOptions.on)
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    struct Finding: Encodable {
      let verdict: String
      let day: Day?
      let message: String
    }

    let committee: String
    let on: Day
    let holds: Int
    let broken: Int
    let undecided: Int
    let findings: [Finding]
  }

  func run(in session: Session) throws -> ExitCode {
    let desk = try register.desk(in: session)
    guard let rules = desk.rules else { throw MeetingError.noRules }
    guard let day = day ?? desk.state.day else {
      throw UsageError.missingOption(RegisterOptions.on)
    }
    let entries = desk.register.entries
    let seated = CommitteeState(entries, on: day).seated(on: day).map(\.person)
    let describe = try MemberDescriptions(of: seated, at: desk)
    let facts = CommitteeFacts(entries, on: day, rules: rules) { describe($0) }
    let findings = rules.findings(from: facts, on: day)
    let record = Record(
      committee: rules.name, on: day, holds: findings.count { $0.verdict == .holds },
      broken: findings.count { $0.verdict == .broken },
      undecided: findings.count { $0.verdict == .undecided },
      findings: findings.map {
        .init(
          verdict: $0.verdict.rawValue, day: $0.day, message: session.console.text($0.phrase))
      })
    try session.write(
      record, or: sheet(findings, rules, day, session))
    return record.broken == 0 ? .done : .doesNotHold
  }

  private func sheet(
    _ findings: [RuleFinding], _ rules: CommitteeRules, _ day: Day, _ session: Session
  ) -> String {
    let console = session.console
    var lines = [console.text(MeetingTexts.checkTitle(rules.name, day, isGiven: self.day != nil))]
    for verdict in [RuleFinding.Verdict.broken, .undecided, .holds] {
      let own = findings.filter { $0.verdict == verdict }
      guard !own.isEmpty else { continue }
      lines += [
        "", console.styled(console.text(MeetingTexts.heading(verdict, own.count)), .strong),
      ]
      lines += own.map { "  \(verdict.mark) \(console.text($0.phrase))" }
    }
    return lines.joined(separator: "\n")
  }
}

extension RuleFinding.Verdict {
  /// A sign that does not depend on colour.
  fileprivate var mark: String {
    switch self {
    case .holds: "✓"
    case .broken: "✗"
    case .undecided: "·"
    }
  }
}

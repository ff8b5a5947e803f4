import Lottery
import Reports
import Selection

/// `klero verify DIR`: repeats what can be repeated of a draw, and says what was checked.
struct VerifyCommand: Command {
  private static let folder = CommandOperand(
    Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(
      fr: "Le dossier d’un tirage, ou son sous-dossier « public » ; par défaut, le seul qu’il "
        + "y ait ici.",
      en: "The folder of a draw, or its subfolder “public”; by default the only one that is here."),
    count: 0...1)

  private static let rollOption = CommandOption(
    "roll", short: "r", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Pour un tirage de courriers : la liste, pour refaire le tirage entier.",
      en: "For a draw of letters: the roll, to repeat the whole draw."))

  static let page = CommandPage(
    "verify", for: .witness,
    summary: Phrase(
      fr: "Vérifier un tirage, de la liste au panel",
      en: "Verify a draw, from the list to the panel"),
    text: VerifyTexts.text, operand: folder, options: [rollOption], examples: VerifyTexts.examples,
    exitCodes: [.doesNotHold, .input])

  private let folder: String?
  private let roll: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = try arguments.operands(Self.folder).first?.droppingTrailingSlashes
    roll = arguments.text(Self.rollOption)
  }

  func run(in session: Session) throws -> ExitCode {
    guard let folder = folder ?? onlyDraw(in: session) else {
      throw UsageError.missingOperand(Self.folder)
    }
    if let invitation = try InvitationVerification(of: folder, roll: roll, in: session) {
      return try invitation.tell(session)
    }
    if let work = try WorkVerification(of: folder, in: session) { return try work.tell(session) }
    let verification = try FolderVerification(of: folder, in: session)
    if roll != nil { throw UsageError.withoutEffect(Self.rollOption) }
    let checks =
      try verification.checks() + ReplacementVerification(folder: folder, session: session).checks()
    let isSound = checks.allSatisfy { !$0.verdict.isFailure }
    let report = VerificationRecord(
      folder: folder, fingerprint: verification.fingerprint.hex, checks: checks,
      session.language)
    try session.write(report, or: sheet(checks, verification, session))
    session.console.note(VerifyTexts.conclusion(checks))
    return isSound ? .done : .doesNotHold
  }

  /// The folder of a draw inside the one where the command was called, if there is exactly one.
  private func onlyDraw(in session: Session) -> String? {
    let draws = FileSystem.contents(session.streams.resolve(".")).filter { name in
      let path = session.streams.resolve("\(name)/\(LotteryArchive.Name.lottery)")
      return (try? FileSystem.kind(path)) == .file
    }
    return draws.count == 1 ? draws[0] : nil
  }

  private func sheet(
    _ checks: [LotteryCheck], _ verification: FolderVerification, _ session: Session
  ) -> String {
    let console = session.console
    let lines = checks.map { check in
      let mark = console.styled(check.verdict.mark, check.verdict.style)
      return "\(mark) \(console.text(check.phrase))"
    }
    let fingerprint = VerifyTexts.fingerprint(
      verification.fingerprint.hex, of: verification.lotteryName)
    return (lines + [console.text(fingerprint)]).joined(separator: "\n")
  }
}

extension LotteryCheck.Verdict {
  var isFailure: Bool {
    if case .fails = self { true } else { false }
  }

  fileprivate var mark: String {
    switch self {
    case .holds: "✓"
    case .fails: "✗"
    case .notChecked: "–"
    }
  }

  fileprivate var style: TextStyle {
    switch self {
    case .holds, .notChecked: .strong
    case .fails: .error
    }
  }
}

/// What `klero verify --json` writes.
private struct VerificationRecord: Encodable {
  struct Check: Encodable {
    let check: String
    let verdict: String
    let text: String
  }

  let folder: String
  let fingerprint: String
  let holds: Bool
  let checks: [Check]

  init(folder: String, fingerprint: String, checks: [LotteryCheck], _ language: Language) {
    self.folder = folder
    self.fingerprint = fingerprint
    holds = checks.allSatisfy { !$0.verdict.isFailure }
    self.checks = checks.map { check in
      let verdict =
        switch check.verdict {
        case .holds: "holds"
        case .fails: "fails"
        case .notChecked: "notChecked"
        }
      return Check(check: "\(check.subject)", verdict: verdict, text: check.phrase[language])
    }
  }
}

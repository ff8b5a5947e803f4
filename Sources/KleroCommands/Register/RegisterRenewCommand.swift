import Committee
import Lottery
import Population
import Reports

/// `klero register renew`: draws which mandates end when a part of the seats is renewed.
struct RegisterRenewCommand: Command {
  static let page = CommandPage(
    "register renew", for: .organiser,
    summary: Phrase(
      fr: "Tirer au sort les sièges à renouveler", en: "Draw by lot the seats to be renewed"),
    text: RegisterTexts.renew,
    options: [
      RegisterOptions.college, RegisterOptions.part, DrawOptions.seed, RegisterOptions.date,
      RegisterOptions.until,
    ] + RegisterOptions.places, examples: RegisterTexts.renewExamples, exitCodes: [.input])

  private enum Part: String, CaseIterable {
    case half = "1/2"
    case third = "1/3"

    var denominator: Int { self == .half ? 2 : 3 }
  }

  private let request: RegisterRequest
  private let college: String?
  private let part: Int?
  private let seed: Result<Seed, LotteryError>
  private let day: Day
  private let until: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    college = arguments.text(RegisterOptions.college)
    part = try arguments.choice(RegisterOptions.part, of: Part.self)?.denominator
    guard let seed = DrawOptions.seed(&arguments) else { throw .missingOption(DrawOptions.seed) }
    self.seed = seed
    guard let day = try arguments.day(RegisterOptions.date) else {
      throw .missingOption(RegisterOptions.date)
    }
    self.day = day
    until = try arguments.day(RegisterOptions.until)
  }

  /// What `--json` writes.
  private struct Renewal: Encodable {
    struct Member: Encodable {
      let person: String
      let college: String
      let seat: String?
      let ticket: String
    }

    let seed: String
    let label: String
    let leaving: [Member]
    let staying: [Member]
  }

  func run(in session: Session) throws -> ExitCode {
    let seed = try seed.get()
    var desk = try request.desk(in: session)
    try desk.requireOpen()
    let college = self.college.map(desk.college)
    guard let part = part ?? rule(college, desk)?.renewal.parts, part > 1 else {
      throw UsageError.missingOption(RegisterOptions.part)
    }
    let members = CommitteeState(desk.register.entries, on: day).seated(on: day)
      .filter { college == nil || $0.mandate.college == college }
    let draw = RenewalDraw(among: members, oneIn: part, seed: seed)
    try desk.append(events(of: draw, seed))
    let record = Renewal(
      seed: seed.text, label: Label.renew.text, leaving: draw.leaving.map(Self.member),
      staying: draw.staying.map(Self.member))
    let phrases =
      [RegisterTexts.renewal(draw.leaving.count, of: members.count)]
      + draw.leaving.map { RegisterTexts.leaves(desk.name($0.member.person), $0.ticket) }
    try session.write(record, or: phrases.map(session.console.text).joined(separator: "\n"))
    if let warning = seed.rehearsalWarning { session.console.warn(warning) }
    return .done
  }

  private func rule(_ college: String?, _ desk: RegisterDesk) -> MandateRule? {
    let own = college.flatMap { desk.rules?.college($0) }
    return own.flatMap { desk.rules?.mandate(of: $0) } ?? desk.rules?.mandate
  }

  /// The mandates of those drawn end; those of the others go on, if that is asked.
  private func events(of draw: RenewalDraw, _ seed: Seed) -> [Happening] {
    let source = "renew \(seed.text)"
    let ended = draw.leaving.map {
      Happening(.ended, on: day, to: $0.member.person, source: source)
    }
    guard let until else { return ended }
    return ended
      + draw.staying.filter { $0.member.mandate.until.map { $0 < until } ?? true }.map {
        Happening(.renewed(until: until), on: day, to: $0.member.person, source: source)
      }
  }

  private static func member(_ draw: RenewalDraw.Draw) -> Renewal.Member {
    .init(
      person: draw.member.person, college: draw.member.mandate.college,
      seat: draw.member.mandate.seat, ticket: draw.ticket)
  }
}

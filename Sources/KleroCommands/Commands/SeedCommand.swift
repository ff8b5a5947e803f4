import Lottery
import Reports

/// `klero seed`: makes a seed in public, and says how.
struct SeedCommand: Command {
  static let page = CommandPage(
    "seed", for: .witness,
    summary: Phrase(
      fr: "Fabriquer une graine en public, à partir de dés ou d’une loterie",
      en: "Make a seed in public, from dice or a lottery"),
    text: SeedCommandTexts.text,
    operand: SeedOptions.text,
    options: SeedOptions.all,
    examples: SeedCommandTexts.examples)

  private enum Work {
    case seed(Seed, SeedCeremony?)
    case announcement(Beacon, UTCTime)
  }

  private let work: Result<Work, LotteryError>

  init(_ arguments: inout Arguments) throws(UsageError) {
    let texts = try arguments.operands(SeedOptions.text)
    if arguments.flag(SeedOptions.fromSystem) {
      work = .success(.seed(.rehearsal(), nil))
    } else if let moment = arguments.text(SeedOptions.announce) {
      guard let time = UTCTime(moment) else {
        throw .malformed(SeedOptions.announce, moment, expected: SeedCommandTexts.time)
      }
      work = .success(.announcement(try SeedOptions.chain(&arguments), time))
    } else if !texts.isEmpty {
      let raw = texts.joined(separator: " ")
      work = Result { () throws(LotteryError) in .seed(try Seed(raw), nil) }
    } else {
      let sources = try SeedOptions.sources(&arguments)
      work = sources.flatMap { sources in
        Result { () throws(LotteryError) in
          let ceremony = try SeedCeremony(sources)
          return .seed(ceremony.seed, ceremony)
        }
      }
    }
  }

  func run(in session: Session) throws -> ExitCode {
    switch try work.get() {
    case .seed(let seed, let ceremony): try tell(seed, ceremony, in: session)
    case .announcement(let beacon, let time): try announce(beacon, time, in: session)
    }
    return .done
  }

  /// Writes the seed alone on its line; how it was made is said beside it, for people.
  private func tell(_ seed: Seed, _ ceremony: SeedCeremony?, in session: Session) throws {
    let entropy = ceremony?.entropy ?? seed.estimatedEntropy
    try session.write(SeedRecord(seed, ceremony, entropy), or: seed.text)
    for source in ceremony?.sources ?? [] { session.console.note(source.phrase) }
    if let warning = seed.rehearsalWarning { return session.console.warn(warning) }
    session.console.note(entropy.phrase)
  }

  private func announce(_ beacon: Beacon, _ time: UTCTime, in session: Session) throws {
    let round = beacon.firstRound(atOrAfter: time)
    let published = beacon.time(of: round)?.description ?? ""
    let result = ["chain": beacon.name, "round": String(round), "time": published]
    try session.write(result, or: "drand \(beacon.name) \(round)")
    session.console.note(SeedCommandTexts.announcement(beacon, round, published))
  }
}

/// A seed as `klero seed --json` writes it.
private struct SeedRecord: Encodable {
  struct Source: Encodable {
    let text: String
    let entropyBits: Double
  }

  let seed: String
  let entropyBits: Double
  let isEnough: Bool
  let isRehearsal: Bool
  let sources: [Source]

  init(_ seed: Seed, _ ceremony: SeedCeremony?, _ entropy: Entropy) {
    self.seed = seed.text
    entropyBits = entropy.bits
    isEnough = entropy.isEnough
    isRehearsal = seed.isRehearsal
    sources = (ceremony?.sources ?? []).map { Source(text: $0.text, entropyBits: $0.entropy.bits) }
  }
}

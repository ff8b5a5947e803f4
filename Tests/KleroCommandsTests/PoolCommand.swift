import Population
import Reports

@testable import KleroCommands

/// A command that reads a pool and writes everybody: what every draw does first and last.
struct PoolCommand: Command {
  private static let out = CommandOption(
    "out", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire.", en: "Where to write."))

  static let page = CommandPage(
    "pool", for: .organiser, summary: Phrase(fr: "Lire", en: "Read"),
    text: Phrase(fr: "Lit.", en: "Reads."), options: PoolRequest.options + [out], examples: [])

  private let request: PoolRequest
  private let out: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = try PoolRequest(&arguments)
    out = arguments.text(Self.out) ?? "out"
  }

  func run(in session: Session) throws -> ExitCode {
    let folder = try OutputFolder(out, expecting: ["selected.csv"], in: session)
    let input = try request.read(in: session)
    let people = input.pool.people.indices
    let columns = [(name: "ours", cells: people.map { "\($0)" })]
    try folder.write("selected.csv", input.bytes(of: Array(people), adding: columns))
    for file in input.files { try folder.write("inputs/\(file.copyName)", file.bytes) }
    try folder.commit()
    try session.write(["size": input.panelSize], or: "size \(input.panelSize)")
    return .done
  }
}

extension World {
  func pool(_ arguments: [String]) -> Outcome {
    run(["pool"] + arguments, commands: [PoolCommand.self, HelpCommand.self])
  }
}

import Reports
import Tables

/// `klero help [COMMAND]`: what the program can do, and how.
struct HelpCommand: Command {
  private static let topic = CommandOperand(
    Phrase(fr: "COMMANDE", en: "COMMAND"),
    help: Phrase(
      fr: "La commande à expliquer ; sans elle, la liste de toutes.",
      en: "The command to explain; without it, the list of all."),
    count: 0...9)

  static let page = CommandPage(
    "help", for: .everyone,
    summary: Phrase(fr: "Expliquer une commande", en: "Explain a command"),
    text: Phrase(
      fr: "Affiche ce que fait une commande, ses options et des exemples.",
      en: "Shows what a command does, its options and examples."),
    operand: topic,
    examples: [
      .init("klero help inspect", Phrase(fr: "Tout sur une commande", en: "All about a command"))
    ])

  private let name: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    name = try arguments.operands(Self.topic).joined(separator: " ")
  }

  func run(in session: Session) throws -> ExitCode {
    let pages = session.commands.map { $0.page }
    let width = min(session.console.width, 80)
    let sheet = HelpSheet(width: width, console: session.console)
    if name.isEmpty {
      try session.write(pages.map(HelpEntry.init), or: sheet.overview(of: pages))
    } else if let page = pages.first(where: { $0.name == name }) {
      try session.write(HelpEntry(page), or: sheet.text(of: page))
    } else {
      throw UsageError.unknownCommand(name, nearest: nearest(name, among: pages.map(\.name)))
    }
    return .done
  }
}

import Committee
import Lottery
import Population
import Reports
import Tables

/// `klero register erase`: takes a person's data away, and leaves the register whole.
struct RegisterEraseCommand: Command {
  private static let person = CommandOperand(
    Phrase(fr: "PERSONNE", en: "PERSON"),
    help: Phrase(
      fr: "Un identifiant, un nom ou un pseudonyme.", en: "An id, a name or a pseudonym."))

  static let page = CommandPage(
    "register erase", for: .organiser,
    summary: Phrase(
      fr: "Effacer les données d'une personne, journal intact",
      en: "Erase a person’s data, leaving the journal whole"),
    text: RegisterTexts.erase, operand: person,
    options: [RegisterOptions.date] + RegisterOptions.places,
    examples: RegisterTexts.eraseExamples, exitCodes: [.input])

  private let request: RegisterRequest
  private let person: String
  private let day: Day

  init(_ arguments: inout Arguments) throws(UsageError) {
    request = RegisterRequest(&arguments)
    person = try arguments.operands(Self.person)[0]
    guard let day = try arguments.day(RegisterOptions.date) else {
      throw .missingOption(RegisterOptions.date)
    }
    self.day = day
  }

  /// What `--json` writes.
  private struct Erasure: Encodable {
    let person: String
    let entry: Int?
    let removed: Bool
  }

  func run(in session: Session) throws -> ExitCode {
    var desk = try request.desk(in: session)
    let pseudonym = try desk.anybody(person)
    let isRemoved = desk.people?.id(of: pseudonym) != nil
    var entry: Int?
    if desk.state.people[pseudonym]?.erased == nil {
      // Read again while nobody else may write: another command may have changed the file.
      let file = session.streams.resolve(desk.peoplePath)
      let (key, idColumn) = (desk.key, desk.dossier?.id)
      let written = try desk.append([Happening(.erased, on: day, to: pseudonym)]) {
        (_: Register) throws(RegisterError) in
        try Self.remove(pseudonym, from: file, key, idColumn)
      }
      entry = written.first?.number
    } else if isRemoved {
      // A command that was stopped between the journal and the file: the rest is done now.
      try Self.remove(
        pseudonym, from: session.streams.resolve(desk.peoplePath), desk.key, desk.dossier?.id)
    }
    try session.write(
      Erasure(person: pseudonym, entry: entry, removed: isRemoved),
      or: session.console.text(
        RegisterTexts.erased(pseudonym, entry, desk.peoplePath, isRemoved: isRemoved)))
    session.console.note(RegisterTexts.copiesRemain)
    return .done
  }

  private static func remove(
    _ pseudonym: String, from path: String, _ key: PseudonymKey?, _ idColumn: String?
  ) throws(RegisterError) {
    guard let key, let table = try? Table.read(path: path),
      let people = try? PeopleFile(table, idColumn: idColumn, key: key),
      let bytes = people.bytes(without: pseudonym)
    else { return }
    try PeopleFile.replace(bytes, at: path)
  }
}

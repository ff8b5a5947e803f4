import Committee
import Population
import Reports
import Tables

/// `klero meeting invite`: invitations and coupons, by letter and by e-mail.
struct MeetingInviteCommand: Command {
  private static let guests = CommandOption(
    "guests", value: Phrase(fr: "FICHIER", en: "FILE"),
    help: Phrase(
      fr: "Des invités sans siège (élus, partenaires…) : leurs lettres sont faites aussi.",
      en: "Guests without a seat (officials, partners …): their letters are made too."))

  static let page = CommandPage(
    "meeting invite", for: .organiser,
    summary: Phrase(
      fr: "Préparer les invitations et les coupons d’une réunion",
      en: "Prepare the invitations and coupons of a meeting"),
    text: MeetingTexts.invite, operand: MeetingOptions.meeting,
    options: [guests, MeetingOptions.out] + RegisterOptions.places,
    examples: MeetingTexts.inviteExamples, exitCodes: [.input])

  private let request: MeetingRequest
  private let guests: String?
  private let out: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    guests = arguments.text(Self.guests)
    out = arguments.text(MeetingOptions.out)
    request = try MeetingRequest(&arguments)
  }

  /// What `--json` writes.
  private struct Record: Encodable {
    let meeting: String
    let members: Int
    let guests: Int
    let emails: Int
    let withoutEmail: Int
    let substitutesUntil: Day?
    let folder: String
  }

  func run(in session: Session) throws -> ExitCode {
    let desk = try request.desk(in: session)
    guard let people = desk.desk.people else {
      throw MeetingError.noPeople(path: desk.desk.peoplePath)
    }
    let folder = desk.folder(out)
    let output = try OutputFolder(folder, expecting: InvitationSheet.names, in: session)
    let guestTable = try guests.map {
      try InputFile($0, as: .people, from: session.streams).table(nil)
    }
    let sheet = InvitationSheet(
      desk, people: people, guests: guestTable,
      language: session.documentLanguage(in: desk.desk.dossier))
    for (name, bytes) in sheet.files { try output.write(name, bytes, isPrivate: true) }
    try output.commit()
    let record = Record(
      meeting: desk.name, members: sheet.members, guests: sheet.guests, emails: sheet.emails,
      withoutEmail: sheet.members + sheet.guests - sheet.emails,
      substitutesUntil: desk.deadline?.day, folder: folder)
    try session.write(
      record,
      or: session.console.text(
        MeetingTexts.invited(
          sheet.members, sheet.guests, sheet.emails, folder, desk.deadline)))
    for person in sheet.missing {
      session.console.warn(MeetingTexts.withoutData(desk.desk.name(person)))
    }
    return .done
  }
}

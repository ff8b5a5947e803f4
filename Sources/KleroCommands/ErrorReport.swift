import Committee
import Committee
import Lottery
import Population
import Reports
import Representativity
import Selection
import Tables
import Workshops

/// What to tell the user, and the shell, when a command fails: the one place where errors get
/// their exit code.
struct ErrorReport {
  /// What to say; `nil` if nobody is there to read it.
  let phrase: Phrase?
  /// What to tell the shell.
  let code: ExitCode

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - page: The command that was running, if one was found.
  init(_ error: any Error, during page: CommandPage?) {
    code = Self.code(of: error)
    phrase =
      switch (error, code) {
      case (_, .outputClosed): nil
      case (let error as UsageError, _): Self.withHelp(error.phrase, page)
      case (let error as any Explainable, _): error.phrase
      default: Self.defect(error)
      }
  }

  /// Tells the user; the rest is for the shell.
  func tell(_ console: Console) -> ExitCode {
    if let phrase { console.fail(phrase) }
    return code
  }

  private static func code(of error: any Error) -> ExitCode {
    switch error {
    case is UsageError: .usage
    case let error as FileError: error.isClosedOutput ? .outputClosed : .files
    case let error as LotteryError: code(of: error)
    case let error as TableError: error.isFailureToRead ? .files : .input
    case is PopulationError, is DossierError, is RulesError, is RecordError, is ReplacementError:
      .input
    case is MeetingError, is WorkError: .input
    case is RepresentativityError, is ConstraintError, is PlanFolderError: .input
    case is RestitutionError: .input
    case is Infeasibility: .infeasible
    case let error as SelectionError: code(of: error)
    case let error as RollError: code(of: error)
    case let error as InvitationError: code(of: error)
    case let error as WorkshopError: code(of: error)
    case let error as RegisterError: code(of: error)
    case let error as NamedRegisterError: code(of: error.error)
    case let error as EventInputError: error.isInput ? .input : .usage
    case is PeopleFile.PersonError: .input
    case let error as InputErrors: code(ofAll: error.errors)
    default: .defect
    }
  }

  /// Seeds and their sources come from the command line; keys and files do not.
  private static func code(of error: LotteryError) -> ExitCode {
    switch error {
    case .unreadableFile: .files
    case .malformedKey: .input
    default: .usage
    }
  }

  private static func code(of error: RollError) -> ExitCode {
    switch error {
    case .table(let error): code(of: error)
    case .unreadable: .files
    case .population, .irregular, .tooManyStrata: .input
    }
  }

  private static func code(of error: InvitationError) -> ExitCode {
    switch error {
    case .tooManyLetters, .minimumTooLarge, .stratumTooSmall, .householdTooLarge, .nobody,
      .everybodyExcluded, .tooManyPlaces, .tooFewPlaces, .capTooSmall, .noSparePlace:
      .infeasible
    case .sharesTooFine, .noResponseRate, .sameIDs, .repeatedIDs, .piecesDiffer, .piecesOverlap,
      .malformedPiece, .otherPieceVersion, .malformedDraw, .piecesIncomplete, .noRateColumn,
      .malformedRate, .rateTwice, .rotationDiffers:
      .input
    case .placeNotDrawn: .usage
    case .temporaryFileLost: .files
    }
  }

  private static func code(of error: WorkshopError) -> ExitCode {
    switch error {
    case .noSuchSize, .tooFewSeats, .tooFewStaff, .undecided, .contradiction: .infeasible
    case .tooManyTables, .tooLarge, .tooManyAttributes: .usage
    }
  }

  private static func code(of error: RegisterError) -> ExitCode {
    switch error {
    case .file: .files
    case .damaged, .notOpened, .otherCommittee, .otherKey, .refused, .contradicts: .input
    }
  }

  private static func code(of error: SelectionError) -> ExitCode {
    switch error {
    case .infeasible, .undecided, .poolTooSmall: .infeasible
    case .sizeTooSmall, .ticketsOutOfRange, .ticketOutOfRange: .usage
    case .unknownQuota, .quotaOutOfOrder, .malformedRecord: .input
    }
  }

  /// What cannot be read at all weighs more than what was read and found wrong.
  private static func code(ofAll errors: [any Error]) -> ExitCode {
    let codes = errors.map { code(of: $0) }
    return [ExitCode.defect, .files, .input].first(where: codes.contains) ?? .defect
  }

  private static func withHelp(_ phrase: Phrase, _ page: CommandPage?) -> Phrase {
    let command = page.map { "klero help \($0.name)" } ?? "klero help"
    return Phrase(
      fr: "\(phrase.french)\nAide : \(command)", en: "\(phrase.english)\nHelp: \(command)")
  }

  private static func defect(_ error: any Error) -> Phrase {
    Phrase(
      fr: """
        Un défaut du programme : ce n’est pas de votre fait. Signalez-le, s’il vous plaît, avec \
        la commande, la version (\(Klero.version)) et ces mots : \(error)
        """,
      en: """
        A defect of the program: it is not your fault. Please report it with the command, the \
        version (\(Klero.version)) and these words: \(error)
        """)
  }
}

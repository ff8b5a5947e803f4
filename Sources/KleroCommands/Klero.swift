import Reports
import Tables

/// The command line program.
public enum Klero {
  /// The program's version.
  public static let version = "0.1.0"

  /// All the commands, in the order in which help lists them.
  public static let commands: [any Command.Type] = [
    HelpCommand.self,
    InitCommand.self,
    InspectCommand.self,
    QuotasCommand.self,
    InviteCommand.self,
    MergeCommand.self,
    AnswersCommand.self,
    SelectCommand.self,
    SeedCommand.self,
    DrawCommand.self,
    ReplaceCommand.self,
    VerifyCommand.self,
    ReportCommand.self,
    MinutesCommand.self,
    CheckCommand.self,
    WeightsCommand.self,
    SampleSizeCommand.self,
    WorkshopsCommand.self,
    WorkshopsUpdateCommand.self,
    WorkshopsEvaluateCommand.self,
    WorkshopsRestitutionCommand.self,
    RegisterAddCommand.self,
    RegisterTakeCommand.self,
    RegisterStatusCommand.self,
    RegisterHistoryCommand.self,
    RegisterCorrectCommand.self,
    RegisterRenewCommand.self,
    RegisterRetentionCommand.self,
    RegisterEraseCommand.self,
    RegisterExportCommand.self,
    RegisterVerifyCommand.self,
    CommitteeCheckCommand.self,
    CommitteeWorkCommand.self,
    CommitteeReportCommand.self,
    MeetingCallCommand.self,
    MeetingInviteCommand.self,
    MeetingAnswerCommand.self,
    MeetingAttendCommand.self,
    MeetingQuorumCommand.self,
    MeetingWorkshopsCommand.self,
    MeetingProposalsCommand.self,
    MeetingRecordCommand.self,
    MeetingCalendarCommand.self,
  ]

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - streams: The world around the command.
  /// - Returns: What to tell the shell.
  public static func run(arguments: [String], streams: Streams) -> ExitCode {
    run(arguments: arguments, streams: streams, commands: commands)
  }

  static func run(
    arguments: [String], streams: Streams, commands: [any Command.Type]
  ) -> ExitCode {
    let manner = Manner(arguments, environment: streams.environment)
    let console = Console(streams, manner)
    var request = Request(commands: commands)
    defer { console.progress.clear() }
    do {
      try request.read(arguments, manner)
      return try request.perform(streams, console)
    } catch {
      streams.temporaryFiles.removeAll()
      return ErrorReport(error, during: request.command?.page).tell(console)
    }
  }
}

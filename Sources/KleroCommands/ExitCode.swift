/// What a command tells the shell when it ends.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// Done, and all is well.
  case done = 0
  /// Done, but what was checked does not hold.
  case doesNotHold = 1
  /// The command line is wrong.
  case usage = 2
  /// An input is wrong.
  case input = 3
  /// The demands cannot be met.
  case infeasible = 4
  /// Reading or writing failed.
  case files = 5
  /// A defect of ours.
  case defect = 70
  /// Interrupted by the user.
  case interrupted = 130
  /// Whoever read the output has closed it, as `head` does; what shells say of any such program.
  case outputClosed = 141
}

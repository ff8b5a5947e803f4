import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What happens when the user, or the system, asks the program to stop: it stops at once, and
/// takes its unfinished files with it.
public enum Interruption {
  /// Watches for Ctrl-C, the end of the terminal and a request to end. A pipe that closes, or a
  /// file that may not grow, becomes an ordinary error of writing.
  ///
  /// To be called before any other thread starts: a thread of its own waits for the signals, so
  /// that tidying up is not bound to the few calls that a signal handler may make.
  ///
  /// - Parameter streams: The world around the command, whose temporary files are removed.
  public static func watch(_ streams: Streams) {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    Thread.detachNewThread {
      var awaited = awaited
      var number: Int32 = 0
      while sigwait(&awaited, &number) != 0 {}
      if streams.errors.terminalWidth != nil {
        try? streams.errors.write(Array("\r\u{1B}[2K".utf8))
      }
      streams.temporaryFiles.removeAll { _exit(ExitCode.interrupted.rawValue) }
    }
  }

  /// Whether whoever started the program wants a signal to do nothing, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    let before = signal(number, SIG_DFL)
    let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { _ = signal(number, SIG_IGN) }
    return isIgnored
  }
}

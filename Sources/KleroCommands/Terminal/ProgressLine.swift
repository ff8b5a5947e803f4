import Reports
import Synchronization

/// One line at the foot of a terminal that says how far a long calculation is; absent elsewhere.
///
/// It may be told from any thread, as often as one likes: it is drawn at most ten times a second.
public final class ProgressLine: Sendable {
  private struct State {
    var isShown = false
    var drawn: ContinuousClock.Instant?
  }

  private let sink: (any OutputSink)?
  private let language: Language
  private let state = Mutex(State())

  init(_ sink: (any OutputSink)?, _ language: Language) {
    self.sink = sink?.terminalWidth == nil ? nil : sink
    self.language = language
  }

  /// Shows where a calculation is.
  ///
  /// - Parameters:
  ///   - phase: What is being done, in a few words.
  ///   - bound: The best that can still be hoped for, a probability.
  ///   - gap: How far the best found is from it, a share.
  public func show(_ phase: Phrase, bound: Double? = nil, gap: Double? = nil) {
    guard let sink, let width = sink.terminalWidth else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      if let drawn = state.drawn, now - drawn < .milliseconds(100) { return }
      state.drawn = now
      state.isShown = true
      // The last column stays free: some terminals start a new line when it is written.
      let line = text(phase, bound, gap).prefix(max(width - 1, 0))
      try? sink.write(Array("\r\u{1B}[2K\(line)".utf8))
    }
  }

  /// Wipes the line, so that other words may be written.
  public func clear() {
    state.withLock { state in
      guard state.isShown else { return }
      state = State()
      try? sink?.write(Array("\r\u{1B}[2K".utf8))
    }
  }

  private func text(_ phase: Phrase, _ bound: Double?, _ gap: Double?) -> String {
    var parts = [phase[language]]
    if let bound {
      let words = Phrase(fr: "borne", en: "bound")
      parts.append("\(words[language]) \(language.percent(bound, places: 2))")
    }
    if let gap {
      let words = Phrase(fr: "écart", en: "gap")
      parts.append("\(words[language]) \(language.percent(gap, places: 3))")
    }
    return parts.joined(separator: " · ")
  }
}

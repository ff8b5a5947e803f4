extension PanelLottery {
  /// How far the search for a lottery has come.
  public struct Progress: Sendable, Equatable {
    /// What is being done.
    public enum Phase: Sendable, CaseIterable {
      /// The best conceivable probabilities are being computed.
      case relaxation
      /// They are being written as a mixture of panels.
      case panels
      /// The panels do not reach them: the best that panels can reach is being computed.
      case columns
      /// The mixture is being turned into tickets.
      case tickets
    }

    /// What is being done.
    public let phase: Phase
    /// What no lottery can exceed for the least favoured person, as far as is known.
    public let bound: Double?
    /// What remains of the phase: the share of all probability that no panel has yet, the gap
    /// between what was found and what is possible, or the share of the tickets.
    public let remaining: Double
  }
}

/// Who is told of the progress, and when the search may end early.
struct Monitor: Sendable {
  /// Told of the progress.
  var progress: (@Sendable (PanelLottery.Progress) -> Void)?
  /// The search may end when nobody's probability can be raised by more than this at the level
  /// where it stands.
  var stopAtGap = 0.0

  /// What no lottery can exceed for the least favoured person, once that is known.
  var bound: Double?

  func report(_ phase: PanelLottery.Progress.Phase, remaining: Double) {
    progress?(PanelLottery.Progress(phase: phase, bound: bound, remaining: remaining))
  }
}

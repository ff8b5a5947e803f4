import Lottery

/// What the workshops propose, ranked by a vote; equal scores are put in order by lot.
///
/// Among proposals of equal score the one with the smallest ``Ticket`` (label `restitution`, the
/// proposal's id) comes first: `printf '%s' 'seed,restitution,id' | sha256sum` repeats it.
public struct Restitution: Sendable, Equatable {
  /// How votes are counted.
  public enum Counting: String, Sendable, CaseIterable, Codable {
    /// The score is the number of voters who name the proposal.
    case approval
    /// The score is the sum of the points given.
    case points
    /// Among *m* proposals, a voter's first gets *m* − 1 points, the second *m* − 2, and so on; those
    /// whom the voter does not rank get none (J.-C. de Borda, *Mémoire sur les élections au scrutin*,
    /// 1781).
    case ranking
  }

  /// What a workshop proposes.
  public struct Proposal: Sendable, Hashable {
    /// By what voters name it.
    public let id: String
    /// The workshop that proposes it.
    public let workshop: String
    /// The proposal itself.
    public let text: String

    /// Makes a proposal.
    ///
    /// - Parameters:
    ///   - id: By what voters name it.
    ///   - workshop: The workshop that proposes it.
    ///   - text: The proposal itself.
    public init(id: String, workshop: String, text: String) {
      self.id = id
      self.workshop = workshop
      self.text = text
    }
  }

  /// What one voter says of one proposal.
  public struct Vote: Sendable, Hashable {
    /// Who votes.
    public let voter: String
    /// The proposal: a position in the list of proposals.
    public let proposal: Int
    /// The points given, or the rank from 1; 1 for an approval.
    public let value: Int

    /// Makes a vote.
    ///
    /// - Parameters:
    ///   - voter: Who votes.
    ///   - proposal: The proposal: a position in the list of proposals.
    ///   - value: The points given, or the rank from 1; 1 for an approval.
    public init(voter: String, proposal: Int, value: Int = 1) {
      self.voter = voter
      self.proposal = proposal
      self.value = value
    }
  }

  /// The place of a proposal.
  public struct Place: Sendable, Equatable {
    /// The proposal: a position in the list of proposals.
    public let proposal: Int
    /// What the votes come to.
    public let score: Int
    /// How many voters gave it anything.
    public let voters: Int
    /// The ticket that put it in its place among equals; `nil` where no other has its score.
    public let ticket: Ticket?
  }

  /// The proposals, in the order in which they were given.
  public let proposals: [Proposal]
  /// How votes were counted.
  public let counting: Counting
  /// How many people voted.
  public let voters: Int
  /// The proposals by score, the best first.
  public let ranking: [Place]

  /// Counts the votes.
  ///
  /// - Parameters:
  ///   - proposals: The proposals; each id once.
  ///   - votes: The votes, each of a voter for a proposal; ``BallotReader`` refuses what is not.
  ///   - counting: How to count.
  ///   - seed: The public seed that puts equal scores in order.
  /// - Complexity: O(*v* + *m* log *m*) for *v* votes on *m* proposals.
  public init(proposals: [Proposal], votes: [Vote], counting: Counting, seed: Seed) {
    var scores = [Int](repeating: 0, count: proposals.count)
    var supporters = [Set<String>](repeating: [], count: proposals.count)
    for vote in votes where proposals.indices.contains(vote.proposal) {
      let worth = counting.worth(of: vote.value, among: proposals.count)
      scores[vote.proposal] += worth
      if worth > 0 { supporters[vote.proposal].insert(vote.voter) }
    }
    let printer = TicketPrinter(seed: seed, label: .restitution)
    let tickets = proposals.map { printer.ticket(of: $0.id) }
    let order = proposals.indices.sorted { one, other in
      scores[one] == scores[other]
        ? (tickets[one], one) < (tickets[other], other) : scores[one] > scores[other]
    }
    let equals = Dictionary(grouping: order) { scores[$0] }
    self.proposals = proposals
    self.counting = counting
    voters = Set(votes.map(\.voter)).count
    ranking = order.map { proposal in
      Place(
        proposal: proposal, score: scores[proposal], voters: supporters[proposal].count,
        ticket: equals[scores[proposal]]?.count == 1 ? nil : tickets[proposal])
    }
  }

  /// The workshops, in the order of their first proposal.
  public var workshops: [String] {
    var seen: Set<String> = []
    return proposals.map(\.workshop).filter { seen.insert($0).inserted }
  }
}

extension Restitution.Counting {
  /// What a vote adds to a score.
  func worth(of value: Int, among proposals: Int) -> Int {
    switch self {
    case .approval: 1
    case .points: value
    case .ranking: proposals - value
    }
  }
}

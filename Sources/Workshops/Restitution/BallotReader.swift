import Tables

/// Reads the votes: one row what a voter says of a proposal. Columns `voter` and `proposal` (its
/// id), and besides `points` or `rank` where those are counted.
public struct BallotReader: Sendable {
  /// The most points that one vote may give: sums stay far from what a computer can hold.
  private static let mostPoints = 1_000_000

  private let proposals: [Restitution.Proposal]
  private let positions: [String: Int]
  private let counting: Restitution.Counting
  private let votesEach: Int?
  private let voters: [String]
  private let electorate: Set<String>
  private let observers: Set<String>

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - proposals: What is voted on.
  ///   - counting: How votes are counted.
  ///   - votesEach: The most proposals that a voter may name or rank, or the most points that a
  ///     voter may give in all; `nil`: no limit.
  ///   - voters: The ids of those who may vote; empty: whoever the file names.
  ///   - observers: The ids of those who observe without a vote.
  public init(
    proposals: [Restitution.Proposal], counting: Restitution.Counting, votesEach: Int? = nil,
    voters: [String] = [], observers: [String] = []
  ) {
    self.proposals = proposals
    self.counting = counting
    self.votesEach = votesEach
    self.voters = voters
    electorate = Set(voters)
    self.observers = Set(observers)
    positions = Dictionary(
      proposals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads the votes.
  ///
  /// - Parameter table: The file.
  /// - Returns: The votes, in the order of the file.
  /// - Throws: ``TableError`` if a column is missing; ``RestitutionError`` for all else at once.
  public func read(_ table: Table) throws -> [Restitution.Vote] {
    let valueColumn: [String] =
      switch counting {
      case .approval: []
      case .points: ["points"]
      case .ranking: ["rank"]
      }
    let columns = try table.requiredIndices(of: ["voter", "proposal"] + valueColumn)
    var box = BallotBox(counting: counting, votesEach: votesEach)
    for row in table.rows {
      let place = { (column: Int) in
        Place(file: table.name, row: row.number, column: table.columns[columns[column]])
      }
      let cells = columns.map { row.cells[$0] }
      let voter = voter(cells[0], place(0), &box)
      let proposal = proposal(cells[1], place(1), &box)
      let value = cells.count > 2 ? number(cells[2], place(2), &box) : 1
      guard let voter, let proposal, let value else { continue }
      box.take(.init(voter: voter, proposal: proposal, value: value), named: cells[1], place)
    }
    if table.rows.isEmpty { box.defects.append(.nothing(Place(file: table.name))) }
    guard box.defects.isEmpty else { throw RestitutionError(defects: box.defects) }
    return box.votes
  }

  private func voter(_ id: String, _ place: Place, _ box: inout BallotBox) -> String? {
    guard !id.isEmpty else {
      box.defects.append(.empty(place))
      return nil
    }
    guard electorate.isEmpty || electorate.contains(id) else {
      box.defects.append(
        observers.contains(id)
          ? .observes(place, id: id)
          : .unknownVoter(place, id: id, nearest: likelyID(id, among: voters)))
      return nil
    }
    return id
  }

  private func proposal(_ id: String, _ place: Place, _ box: inout BallotBox) -> Int? {
    if let position = positions[id] { return position }
    box.defects.append(
      .unknownProposal(place, id: id, nearest: likelyID(id, among: proposals.map(\.id))))
    return nil
  }

  private func number(_ text: String, _ place: Place, _ box: inout BallotBox) -> Int? {
    let bounds = counting == .ranking ? 1...max(1, proposals.count) : 0...Self.mostPoints
    if let number = Int(text), bounds.contains(number) { return number }
    box.defects.append(.outOfRange(place, text: text, bounds))
    return nil
  }
}

/// The votes taken so far, each voter's apart, and what was wrong.
private struct BallotBox {
  let counting: Restitution.Counting
  let votesEach: Int?
  private(set) var votes: [Restitution.Vote] = []
  var defects: [RestitutionDefect] = []
  private var ballots: [String: [Restitution.Vote]] = [:]

  init(counting: Restitution.Counting, votesEach: Int?) {
    self.counting = counting
    self.votesEach = votesEach
  }

  /// Takes a vote unless it is one too many.
  mutating func take(
    _ vote: Restitution.Vote, named proposal: String, _ place: (Int) -> Place
  ) {
    let ballot = ballots[vote.voter] ?? []
    if ballot.contains(where: { $0.proposal == vote.proposal }) {
      defects.append(.votedTwice(place(1), voter: vote.voter, proposal: proposal))
    } else if counting == .ranking, ballot.contains(where: { $0.value == vote.value }) {
      defects.append(.rankedTwice(place(2), voter: vote.voter, rank: vote.value))
    } else {
      ballots[vote.voter, default: []].append(vote)
      votes.append(vote)
      let before = spent(ballot)
      let now = spent(ballot + [vote])
      // Said once a voter: at the row that goes over.
      if let votesEach, before <= votesEach, now > votesEach {
        defects.append(.tooManyVotes(place(0), voter: vote.voter, most: votesEach, counting))
      }
    }
  }

  private func spent(_ ballot: [Restitution.Vote]) -> Int {
    counting == .points ? ballot.reduce(0) { $0 + $1.value } : ballot.count
  }
}

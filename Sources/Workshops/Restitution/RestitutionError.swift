import Tables

/// One thing that is wrong with proposals or votes.
public enum RestitutionDefect: Sendable, Hashable {
  /// The file has no row.
  case nothing(Place)
  /// A cell that is needed is empty.
  case empty(Place)
  /// The plan has no such workshop; they are numbered from 1.
  case unknownWorkshop(Place, String, most: Int)
  /// Two proposals have the same id.
  case sameID(Place, id: String)
  /// A workshop proposes too little.
  case tooFewProposals(Place, workshop: String, count: Int, least: Int)
  /// No proposal has this id.
  case unknownProposal(Place, id: String, nearest: String?)
  /// Whoever has this id may not vote.
  case unknownVoter(Place, id: String, nearest: String?)
  /// Whoever has this id observes, and has no vote.
  case observes(Place, id: String)
  /// A number is none, or too small or large.
  case outOfRange(Place, text: String, ClosedRange<Int>)
  /// A voter votes on the same proposal twice.
  case votedTwice(Place, voter: String, proposal: String)
  /// A voter gives the same rank twice.
  case rankedTwice(Place, voter: String, rank: Int)
  /// A voter has more votes, or gives more points, than everybody has.
  case tooManyVotes(Place, voter: String, most: Int, Restitution.Counting)
}

/// All that is wrong with proposals or votes.
public struct RestitutionError: Error, Sendable, Equatable {
  /// What is wrong, in the order in which it was met.
  public let defects: [RestitutionDefect]
}

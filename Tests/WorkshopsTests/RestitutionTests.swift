import Lottery
import Tables
import Testing

@testable import Workshops

@Suite struct RestitutionTests {
  private static func proposals(_ ids: [String]) -> [Restitution.Proposal] {
    ids.enumerated().map { .init(id: $1, workshop: String($0 / 2 + 1), text: "Proposal \($1)") }
  }

  /// The votes of groups of voters who rank alike.
  private static func ballots(
    _ groups: [(voters: Int, order: [String])], _ ids: [String]
  ) -> [Restitution.Vote] {
    groups.enumerated().flatMap { group, ballot in
      (0..<ballot.voters).flatMap { voter in
        ballot.order.enumerated().compactMap { rank, id in
          ids.firstIndex(of: id).map {
            .init(voter: "\(group)-\(voter)", proposal: $0, value: rank + 1)
          }
        }
      }
    }
  }

  private func scores(_ restitution: Restitution) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: restitution.ranking.map {
        (restitution.proposals[$0.proposal].id, $0.score)
      })
  }

  /// J.-C. de Borda, *Mémoire sur les élections au scrutin*, Histoire de l'Académie royale des
  /// sciences, 1781: 21 voters; with 3, 2 and 1 points A has 37, B 42 and C 47. Here a voter's
  /// last gets none: one point less a voter.
  @Test func ranksAsBordaDidInHisMemoir() throws {
    let ids = ["A", "B", "C"]
    let votes = Self.ballots(
      [
        (1, ["A", "B", "C"]), (7, ["A", "C", "B"]), (7, ["B", "C", "A"]), (6, ["C", "B", "A"]),
      ], ids)
    let restitution = Restitution(
      proposals: Self.proposals(ids), votes: votes, counting: .ranking, seed: try Seed("417"))
    #expect(scores(restitution) == ["A": 37 - 21, "B": 42 - 21, "C": 47 - 21])
    #expect(restitution.ranking.map(\.proposal) == [2, 1, 0])
    #expect(restitution.voters == 21)
  }

  /// The capital of Tennessee, the common example of works on voting: 194, 173, 126 and 107 points
  /// from 100 voters.
  @Test func ranksTheCapitalsOfTennessee() throws {
    let ids = ["Memphis", "Nashville", "Chattanooga", "Knoxville"]
    let votes = Self.ballots(
      [
        (42, ids), (26, ["Nashville", "Chattanooga", "Knoxville", "Memphis"]),
        (15, ["Chattanooga", "Knoxville", "Nashville", "Memphis"]),
        (17, ["Knoxville", "Chattanooga", "Nashville", "Memphis"]),
      ], ids)
    let restitution = Restitution(
      proposals: Self.proposals(ids), votes: votes, counting: .ranking, seed: try Seed("417"))
    #expect(
      scores(restitution) == [
        "Nashville": 194, "Chattanooga": 173, "Memphis": 126, "Knoxville": 107,
      ])
  }

  @Test(arguments: Restitution.Counting.allCases)
  func countsAsASlowCountDoes(_ counting: Restitution.Counting) throws {
    var random = FastRandom(state: 5)
    for _ in 0..<50 {
      let ids = (0..<(2 + random.next(below: 6))).map { "P\($0)" }
      let votes = (0..<12).flatMap { voter in
        ids.indices.filter { _ in random.next(below: 2) == 0 }.map { proposal in
          Restitution.Vote(
            voter: "V\(voter)", proposal: proposal, value: 1 + random.next(below: ids.count))
        }
      }
      let restitution = Restitution(
        proposals: Self.proposals(ids), votes: votes, counting: counting, seed: try Seed("417"))
      for (proposal, id) in ids.enumerated() {
        var sum = 0
        for voter in 0..<12 {
          for vote in votes where vote.voter == "V\(voter)" && vote.proposal == proposal {
            switch counting {
            case .approval: sum += 1
            case .points: sum += vote.value
            case .ranking: sum += ids.count - vote.value
            }
          }
        }
        #expect(scores(restitution)[id] == sum)
      }
      #expect(restitution.ranking.map(\.score) == restitution.ranking.map(\.score).sorted(by: >))
    }
  }

  @Test func putsTiesInTheOrderOfTheirTickets() throws {
    let ids = ["1.1", "1.2", "2.1", "2.2"]
    let seed = try Seed("Reims 417")
    let votes = [("V1", 0), ("V2", 1), ("V1", 2), ("V2", 2)]
      .map { Restitution.Vote(voter: $0, proposal: $1) }
    let restitution = Restitution(
      proposals: Self.proposals(ids), votes: votes, counting: .approval, seed: seed)
    // printf '%s' 'Reims 417,restitution,1.1' | sha256sum, and the same for 1.2.
    let tickets = ["1.1", "1.2"].map {
      SHA256.hash(Array("Reims 417,restitution,\($0)".utf8)).hex
    }
    let first = tickets[0] < tickets[1] ? [0, 1] : [1, 0]
    #expect(restitution.ranking.map(\.proposal) == [2] + first + [3])
    #expect(restitution.ranking.map { $0.ticket?.hex } == [nil] + first.map { tickets[$0] } + [nil])
  }

  @Test func theOrderOfTheVotesDoesNotMatter() throws {
    let ids = ["a", "b", "c", "d", "e"]
    let votes = Self.ballots([(2, ["a", "b"]), (2, ["b", "a"]), (1, ["c"])], ids)
    let rankings = [votes, votes.reversed()].map { votes in
      Result {
        Restitution(
          proposals: Self.proposals(ids), votes: votes, counting: .ranking, seed: try Seed("1")
        ).ranking
      }
    }
    #expect(try rankings[0].get() == rankings[1].get())
  }
}

@Suite struct BallotReaderTests {
  private let proposals = ["1.1", "1.2", "2.1", "2.2"].map {
    Restitution.Proposal(id: $0, workshop: String($0.prefix(1)), text: $0)
  }

  private func table(_ text: String) throws -> Table {
    try Table.read(bytes: Array(text.utf8), name: "votes.csv")
  }

  private func defects(
    _ text: String, _ counting: Restitution.Counting = .approval, each: Int? = nil,
    voters: [String] = []
  ) throws -> [RestitutionDefect] {
    let reader = BallotReader(
      proposals: proposals, counting: counting, votesEach: each, voters: voters)
    let table = try table(text)
    let error = #expect(throws: RestitutionError.self) { try reader.read(table) }
    return error?.defects ?? []
  }

  private func place(_ row: Int, _ column: String) -> Place {
    Place(file: "votes.csv", row: row, column: column)
  }

  @Test func refusesUnknownProposalsAndDoubleVotesWithTheirRows() throws {
    let found = try defects(
      "voter,proposal\nA,1.1\nA,1.3\nB,2.1\nA,1.1\n,2.2\n")
    #expect(
      found == [
        .unknownProposal(place(3, "proposal"), id: "1.3", nearest: nil),
        .votedTwice(place(5, "proposal"), voter: "A", proposal: "1.1"),
        .empty(place(6, "voter")),
      ])
  }

  @Test func refusesWhoeverIsNotInThePlan() throws {
    let found = try defects("voter,proposal\nP01,1.1\nP09,1.1\n", voters: ["P01", "P02"])
    #expect(found.count == 1)
    guard case .unknownVoter(let where_, "P09", _) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(where_ == place(3, "voter"))
  }

  @Test func refusesMoreVotesThanEachHas() throws {
    #expect(
      try defects("voter,proposal\nA,1.1\nA,1.2\nA,2.1\nA,2.2\n", each: 2)
        == [.tooManyVotes(place(4, "voter"), voter: "A", most: 2, .approval)])
    #expect(
      try defects(
        "voter,proposal,points\nA,1.1,3\nA,1.2,2\nA,2.1,1\nB,1.1,5\n", .points, each: 5)
        == [.tooManyVotes(place(4, "voter"), voter: "A", most: 5, .points)])
  }

  @Test func refusesRanksTwiceAndNumbersThatAreNone() throws {
    #expect(
      try defects("voter,proposal,rank\nA,1.1,1\nA,1.2,1\nA,2.1,5\nA,2.2,x\n", .ranking)
        == [
          .rankedTwice(place(3, "rank"), voter: "A", rank: 1),
          .outOfRange(place(4, "rank"), text: "5", 1...4),
          .outOfRange(place(5, "rank"), text: "x", 1...4),
        ])
    #expect(
      try defects("voter,proposal,points\nA,1.1,-1\nA,1.2,99999999999999999999\n", .points)
        == [
          .outOfRange(place(2, "points"), text: "-1", 0...1_000_000),
          .outOfRange(place(3, "points"), text: "99999999999999999999", 0...1_000_000),
        ])
  }

  @Test func refusesAFileWithoutVotes() throws {
    #expect(try defects("voter,proposal\n") == [.nothing(Place(file: "votes.csv"))])
  }
}

@Suite struct ProposalReaderTests {
  private func read(
    _ text: String, least: Int = 2, workshops: [String] = []
  ) throws -> [Restitution.Proposal] {
    try ProposalReader(least: least, workshops: workshops)
      .read(Table.read(bytes: Array(text.utf8), name: "p.csv"))
  }

  @Test func numbersProposalsWithoutIDs() throws {
    let found = try read("workshop,proposal\n2,x\n1,y\n2,z\n1,w\n")
    #expect(found.map(\.id) == ["2.1", "1.1", "2.2", "1.2"])
  }

  @Test func asksForTwoProposalsAWorkshopUnlessToldOtherwise() throws {
    let text = "workshop,proposal\n1,x\n1,y\n2,z\n"
    let few = { (name: String, count: Int) in
      RestitutionDefect.tooFewProposals(
        Place(file: "p.csv"), workshop: name, count: count, least: 2)
    }
    #expect(throws: RestitutionError(defects: [few("2", 1)])) { try read(text) }
    #expect(throws: RestitutionError(defects: [few("2", 1), few("3", 0)])) {
      try read(text, workshops: ["1", "2", "3"])
    }
    #expect(try read(text, least: 1).count == 3)
  }

  @Test func refusesSameIDsAndEmptyCells() throws {
    let place = { (row: Int, column: String) in Place(file: "p.csv", row: row, column: column) }
    #expect(
      throws: RestitutionError(defects: [
        .sameID(place(3, "id"), id: "a"), .empty(place(4, "proposal")),
        .unknownWorkshop(place(5, "workshop"), "7", most: 1),
      ])
    ) {
      try read("id,workshop,proposal\na,1,x\na,1,y\nb,1,\nc,7,z\n", workshops: ["1"])
    }
  }
}

import Lottery
import Reports
import Tables
import Workshops

/// The files of a restitution.
struct RestitutionArchive {
  /// The files' names.
  enum Name {
    static let page = "restitution.html"
    static let table = "restitution.csv"
    static let record = "restitution.json"

    static let all = [page, table, record]
  }

  let restitution: Restitution
  let least: Int
  let votesEach: Int?
  let electorate: Electorate?
  let seed: Seed
  let title: String
  /// The proposals and the votes, as they were read.
  let inputs: [InputFile]

  /// All the files with their bytes.
  func files(language: Language) throws -> [(name: String, bytes: [UInt8])] {
    let page = RestitutionReport(
      .init(
        title: title, restitution: restitution, least: least, votesEach: votesEach,
        electorate: electorate, seed: seed.text,
        files: inputs.map { ($0.path.lastName, SHA256.hash($0.bytes).hex) },
        program: "klero \(Klero.version)"),
      in: language)
    return [
      (Name.page, Array(page.html.utf8)), (Name.table, table),
      (Name.record, Array((try JSONText.encode(record) + "\n").utf8)),
    ]
  }

  /// What the record and `--json` hold.
  var record: RestitutionRecord { RestitutionRecord(self) }

  private var table: [UInt8] {
    TableWriter.bytes(
      columns: ["rank", "id", "workshop", "proposal", "score", "voters", "ticket"],
      rows: restitution.ranking.enumerated().map { rank, place in
        let proposal = restitution.proposals[place.proposal]
        return [
          String(rank + 1), proposal.id, proposal.workshop, proposal.text, String(place.score),
          String(place.voters), place.ticket?.hex ?? "",
        ]
      })
  }
}

/// The record of a restitution: all that its order follows from, and no voter's name.
struct RestitutionRecord: Codable {
  /// The kind of file, and its version.
  static let format = "kleroterion/restitution/1"

  struct File: Codable {
    let role: String
    let file: String
    let bytes: Int
    let sha256: String
  }

  struct Place: Codable {
    let rank: Int
    let id: String
    let workshop: String
    let score: Int
    let voters: Int
    /// The ticket that decided among equals; absent where none was needed.
    let ticket: String?
  }

  let format: String
  let program: String
  let title: String
  let counting: Restitution.Counting
  let votesEach: Int?
  let leastProposals: Int
  let seed: String
  let label: String
  let voters: Int
  /// Who might vote; absent: whoever the file names.
  let electorate: Electorate?
  let files: [File]
  let ranking: [Place]

  init(_ archive: RestitutionArchive) {
    let restitution = archive.restitution
    format = Self.format
    program = "klero \(Klero.version)"
    title = archive.title
    counting = restitution.counting
    votesEach = archive.votesEach
    leastProposals = archive.least
    seed = archive.seed.text
    label = Label.restitution.text
    voters = restitution.voters
    electorate = archive.electorate
    files = zip(["proposals", "votes"], archive.inputs).map { role, input in
      File(
        role: role, file: input.path.lastName, bytes: input.bytes.count,
        sha256: SHA256.hash(input.bytes).hex)
    }
    ranking = restitution.ranking.enumerated().map { rank, place in
      let proposal = restitution.proposals[place.proposal]
      return Place(
        rank: rank + 1, id: proposal.id, workshop: proposal.workshop, score: place.score,
        voters: place.voters, ticket: place.ticket?.hex)
    }
  }
}

import Lottery

/// A lottery as it may be published: everybody by pseudonym, with the number of their tickets, and
/// nothing that tells who they are or what they are like.
public struct PublicLotteryRecord: Codable, Sendable, Equatable {
  /// A volunteer.
  public struct RecordedPerson: Codable, Sendable, Equatable {
    /// What stands for the person; whoever holds the key can tell each person their own.
    public let pseudonym: String
    /// In how many of the panels the person stands.
    public let tickets: Int
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/public-lottery/1"

  /// The kind of file: ``format``.
  public let format: String
  /// The program that wrote it.
  public let program: String
  /// What was to be as fair as possible.
  public let fairness: Fairness
  /// The number of members of a panel.
  public let panelSize: Int
  /// The number of panels.
  public let tickets: Int
  /// What was demanded of every panel.
  public let quotas: [RecordedQuota]
  /// The digests of the files that the lottery was made from.
  public let inputs: [LotteryRecord.Input]
  /// The volunteers, in the order of their pseudonyms.
  public let people: [RecordedPerson]
  /// The panels by number: members as positions in `people`, ascending.
  public let panels: [[Int]]
  /// See ``LotteryRecord/optimalMinimum``.
  public let optimalMinimum: String
  /// See ``LotteryRecord/upperBound``.
  public let upperBound: String
  /// See ``LotteryRecord/realizedMinimum``.
  public let realizedMinimum: String
  /// See ``LotteryRecord/largestTicketDifference``.
  public let largestTicketDifference: String
  /// Whether the optimum is proved.
  public let certified: Bool

  /// The public side of a lottery.
  ///
  /// - Parameters:
  ///   - record: The lottery.
  ///   - key: The private key of the pseudonyms.
  public init(_ record: LotteryRecord, key: PseudonymKey) {
    let pseudonyms = record.people.map { Pseudonym(key: key, id: $0.id) }
    let order = pseudonyms.indices.sorted { pseudonyms[$0] < pseudonyms[$1] }
    var place = [Int](repeating: 0, count: order.count)
    for (position, person) in order.enumerated() { place[person] = position }
    format = Self.format
    program = record.program
    fairness = record.fairness
    panelSize = record.panelSize
    tickets = record.tickets
    quotas = record.quotas
    inputs = record.inputs
    people = order.map {
      RecordedPerson(pseudonym: pseudonyms[$0].text, tickets: record.people[$0].tickets)
    }
    panels = record.panels.map { members in members.map { place[$0] }.sorted() }
    optimalMinimum = record.optimalMinimum
    upperBound = record.upperBound
    realizedMinimum = record.realizedMinimum
    largestTicketDifference = record.largestTicketDifference
    certified = record.certified
  }
}

/// The draw as it may be published.
public struct PublicDrawRecord: Codable, Sendable, Equatable {
  /// The name of this kind of file and its version.
  public static let format = "kleroterion/public-draw/1"

  /// The folder of what may be published, as the private record names it.
  private static let folder = "public/"

  /// The kind of file: ``format``.
  public let format: String
  /// The program that wrote it.
  public let program: String
  /// The public lottery and its fingerprint.
  public let lottery: DrawRecord.File
  /// The public seed; absent when the number was drawn by hand.
  public let seed: String?
  /// The label of the stream that gave the number; absent when the number was drawn by hand.
  public let label: String?
  /// How many numbers there were.
  public let tickets: Int
  /// The number drawn, from 0.
  public let ticket: Int
  /// The pseudonyms of the panel's members, in their order.
  public let panel: [String]
  /// The pseudonyms of the reserve in the order in which they are called; absent if there is none.
  public let reserve: [String]?
  /// The other files of the public folder, in the order of their names.
  public let files: [DrawRecord.File]
  /// The fingerprints of the private files, which stay with the organiser and the witness.
  public let privateFiles: [DrawRecord.File]

  /// The public side of a draw.
  ///
  /// - Parameters:
  ///   - record: The draw.
  ///   - digest: The fingerprint of the private `draw.json`.
  ///   - lottery: The public lottery and its fingerprint.
  ///   - key: The private key of the pseudonyms.
  public init(
    _ record: DrawRecord, digest: Digest, lottery: DrawRecord.File, key: PseudonymKey
  ) {
    format = Self.format
    program = record.program
    self.lottery = lottery
    seed = record.seed
    label = record.label
    tickets = record.tickets
    ticket = record.ticket
    panel = record.panel.map { Pseudonym(key: key, id: $0) }.sorted().map(\.text)
    reserve = record.reserve?.map { Pseudonym(key: key, id: $0).text }
    files = record.files.compactMap { file in
      guard file.file.hasPrefix(Self.folder) else { return nil }
      let name = String(file.file.dropFirst(Self.folder.count))
      return name == lottery.file ? nil : DrawRecord.File(file: name, sha256: file.sha256)
    }
    privateFiles =
      [DrawRecord.File(file: "draw.json", sha256: digest), record.lottery]
      + record.files.filter { !$0.file.hasPrefix(Self.folder) && $0.file != "key.txt" }
  }
}

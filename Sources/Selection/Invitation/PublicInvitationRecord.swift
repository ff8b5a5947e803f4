import Lottery

/// What may be published of a draw of letters: the seed, totals, and by reference the tickets; no
/// id, no name, no attribute of a single person.
public struct PublicInvitationRecord: Codable, Sendable, Equatable {
  /// The name of this kind of file and its version.
  public static let format = "kleroterion/public-invitation/1"
  /// The columns of the table of tickets.
  public static let ticketColumns = ["pseudonym", "ticket"]

  /// The kind of file: ``format``.
  public let format: String
  /// The program and its version.
  public let program: String
  /// The public seed.
  public let seed: String
  /// The seed that tickets come from: the same, or that of the first of several draws.
  public let ticketSeed: String
  /// The label of the draw.
  public let label: String
  /// How many people could be drawn.
  public let people: Int
  /// How many letters there are.
  public let letters: Int
  /// How many strata there are.
  public let strata: Int
  /// The communes, if they were drawn first.
  public let places: [PlaceDraw.Place]?
  /// The files that were published beside.
  public let files: [DrawRecord.File]
  /// The files that are kept private.
  public let privateFiles: [DrawRecord.File]

  /// Takes what may be published.
  ///
  /// - Parameters:
  ///   - record: The whole record.
  ///   - program: The program and its version.
  ///   - files: The files that are published beside.
  ///   - privateFiles: The files that are kept private.
  public init(
    _ record: InvitationRecord, program: String, files: [DrawRecord.File],
    privateFiles: [DrawRecord.File]
  ) {
    format = Self.format
    self.program = program
    (seed, ticketSeed, label) = (record.seed, record.ticketSeed, record.label)
    people = record.strata.reduce(0) { $0 + $1.people }
    letters = record.strata.reduce(0) { $0 + $1.letters }
    strata = record.strata.count
    places = record.places
    (self.files, self.privateFiles) = (files, privateFiles)
  }

  /// Whether the tickets are as many as letters, in order and all different.
  ///
  /// - Parameter tickets: The tickets of the table.
  /// - Returns: Whether they can be those of the draw.
  public func holds(_ tickets: [String]) -> Bool {
    let digests = tickets.compactMap { Digest(hex: $0) }
    return digests.count == tickets.count && tickets.count == letters
      && zip(digests, digests.dropFirst()).allSatisfy { $0 < $1 }
  }
}

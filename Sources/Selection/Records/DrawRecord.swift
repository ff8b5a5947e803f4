import Lottery

/// The draw of one panel from a lottery, as `draw.json` holds it.
public struct DrawRecord: Codable, Sendable, Equatable {
  /// A file and its digest.
  public struct File: Codable, Sendable, Equatable {
    /// Where the file is, relative to the record.
    public let file: String
    /// The digest of the file.
    public let sha256: Digest

    /// Describes a file.
    public init(file: String, sha256: Digest) {
      self.file = file
      self.sha256 = sha256
    }
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/draw/1"

  /// The kind of file: ``format``.
  public let format: String
  /// The program that wrote it.
  public let program: String
  /// The lottery and its fingerprint.
  public let lottery: File
  /// The public seed; absent when the number was drawn by hand.
  public let seed: String?
  /// The label of the stream that gave the number; absent when the number was drawn by hand.
  public let label: String?
  /// How many numbers there were.
  public let tickets: Int
  /// The number drawn, from 0.
  public let ticket: Int
  /// The ids of the panel's members, in the order of their ids.
  public let panel: [String]
  /// The ids of the reserve in the order in which they are called; absent if none was asked for.
  public let reserve: [String]?
  /// The other files of the draw, in the order of their names.
  public let files: [File]

  /// Describes a draw.
  public init(
    program: String, lottery: File, number: DrawnNumber, panel: [String],
    reserve: [String]? = nil, files: [File]
  ) {
    format = Self.format
    self.program = program
    self.lottery = lottery
    seed = number.seed?.text
    label = number.seed.map { _ in Label.panel.text }
    tickets = number.tickets
    ticket = number.ticket
    self.panel = panel
    self.reserve = reserve
    self.files = files.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }
}

extension DrawnNumber {
  /// The people who are ranked to replace members that drop out: see ``Reserve``. Its randomness
  /// comes from the seed, or from the number when that was drawn by hand.
  ///
  /// - Parameters:
  ///   - size: How many.
  ///   - problem: The pool and the demands.
  ///   - panel: The panel of this number.
  /// - Returns: Positions in the pool, in the order in which they are called.
  public func reserve(_ size: Int, of problem: PanelProblem, panel: [Int]) -> [Int] {
    guard size > 0, let seed = seed ?? (try? Seed(String(ticket))) else { return [] }
    return Reserve(.init(size: size), for: problem, panel: panel, seed: seed).people
  }
}

extension DrawRecord {
  /// The number that was drawn, made again from the seed if there is one.
  ///
  /// - Parameter tickets: How many numbers the lottery has.
  /// - Returns: The number.
  /// - Throws: ``SelectionError`` if the record's number is not one of the lottery's, or not its
  ///   seed's.
  public func number(tickets: Int) throws(SelectionError) -> DrawnNumber {
    let number = try DrawnNumber(ticket: ticket, tickets: tickets)
    guard let text = seed else { return number }
    guard tickets >= 1, let seed = try? Seed(text) else { throw .malformedRecord(.seed) }
    let again = DrawnNumber(seed: seed, tickets: tickets)
    guard again.ticket == ticket else { throw .malformedRecord(.seed) }
    return again
  }
}

/// The number that decides which panel of a lottery sits.
public struct DrawnNumber: Sendable, Equatable {
  /// How many numbers there were.
  public let tickets: Int
  /// The number drawn, from 0.
  public let ticket: Int
  /// The seed that gave it; `nil` when it was drawn by hand.
  public let seed: Seed?

  /// Draws the number from a seed: the first number of the stream `panel`.
  public init(seed: Seed, tickets: Int) {
    self.tickets = tickets
    self.seed = seed
    ticket = NumberStream(seed: seed, label: .panel).number(1, below: tickets)
  }

  /// Takes a number that was drawn by hand.
  ///
  /// - Throws: ``SelectionError/ticketOutOfRange(_:tickets:)`` if the lottery has no such number.
  public init(ticket: Int, tickets: Int) throws(SelectionError) {
    guard 0..<tickets ~= ticket else { throw .ticketOutOfRange(ticket, tickets: tickets) }
    self.tickets = tickets
    self.ticket = ticket
    seed = nil
  }
}

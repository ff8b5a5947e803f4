import Lottery
import Population

/// The choice of replacements for members who left, as `replacement.json` holds it: with the
/// lottery it was made from, everything that is needed to make the choice again.
public struct ReplacementRecord: Codable, Sendable, Equatable {
  /// A person chosen.
  public struct Chosen: Codable, Sendable, Equatable {
    /// The id in the people file.
    public let id: String
    /// Whether the person is of the reserve.
    public let isReserve: Bool
    /// SHA-256 of `seed,replace,id`.
    public let ticket: String
  }

  /// A quota, and how many members have its value.
  public struct Line: Codable, Sendable, Equatable {
    /// The attribute's name.
    public let attribute: String
    /// The value's name.
    public let value: String
    /// The least members of that value.
    public let least: Int
    /// The most members of that value.
    public let most: Int
    /// The members with that value while the seats were empty.
    public let before: Int
    /// The members with that value after the replacements.
    public let after: Int
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/replacement/1"

  /// The kind of file: ``format``.
  public let format: String
  /// The program that wrote it.
  public let program: String
  /// The lottery, and its fingerprint.
  public let lottery: DrawRecord.File
  /// The draw, or the earlier replacement, whose panel it goes on from: its file beside this one,
  /// and the file's fingerprint. Records of earlier versions have none.
  public let source: DrawRecord.File?
  /// The public seed of the draw among equally good choices.
  public let seed: String
  /// The label of the tickets.
  public let label: String
  /// The members before: ids in their order.
  public let panelBefore: [String]
  /// Those of them who left now.
  public let gone: [String]
  /// Others who could not be chosen: they refused, or left earlier.
  public let unavailable: [String]
  /// The reserve in its published order.
  public let reserve: [String]
  /// Whether only the reserve was called.
  public let reserveOnly: Bool
  /// Who was chosen, in the order of calling.
  public let chosen: [Chosen]
  /// The members after: ids in their order.
  public let panel: [String]
  /// Seats that nobody could be found for.
  public let emptySeats: Int
  /// By how many seats quotas were missed while the seats were empty.
  public let violationBefore: Int
  /// By how many seats quotas are missed after the replacements.
  public let violation: Int
  /// Whether no better choice exists, by branch and bound.
  public let isProved: Bool
  /// The quotas.
  public let quotas: [Line]
}

/// What a replacement is asked for, in ids.
public struct ReplacementRequest: Sendable, Equatable {
  /// The members before.
  public var panel: [String]
  /// Those of them who leave.
  public var gone: [String]
  /// Others who cannot be chosen: they refuse, or left earlier.
  public var unavailable: [String] = []
  /// The reserve in its published order.
  public var reserve: [String] = []
  /// Whether only the reserve is called.
  public var isReserveOnly = false

  /// Asks for replacements.
  ///
  /// - Parameters:
  ///   - panel: The members before.
  ///   - gone: Those of them who leave.
  public init(panel: [String], gone: [String]) {
    self.panel = panel
    self.gone = gone
  }
}

/// Why replacements cannot be chosen.
public enum ReplacementError: Error, Sendable, Equatable {
  /// Somebody who is said to leave is no member.
  case notAMember(id: String)
  /// An id is not in the lottery.
  case unknownPerson(id: String)
  /// The lottery's record is damaged.
  case lottery(SelectionError)
  /// A record's seed is no seed.
  case malformedSeed
}

extension ReplacementRecord {
  /// Chooses replacements, and records the choice.
  ///
  /// - Parameters:
  ///   - request: Who leaves, who cannot come, and the reserve.
  ///   - lottery: The lottery that the panel was drawn from.
  ///   - file: The lottery's file and its fingerprint.
  ///   - source: The file of the draw or the earlier replacement, and its fingerprint.
  ///   - seed: The public seed of the draw among equally good choices.
  ///   - program: The program and its version.
  /// - Throws: ``ReplacementError`` for ids that are not what they are said to be.
  public init(
    _ request: ReplacementRequest, lottery: LotteryRecord, file: DrawRecord.File,
    source: DrawRecord.File? = nil, seed: Seed, program: String
  ) throws(ReplacementError) {
    let situation = try Self.situation(request, lottery)
    let people = situation.problem.people.pool.people
    let choice = Replacement(in: situation, seed: seed)
    let reserve = Set(situation.reserve)

    format = Self.format
    self.program = program
    self.lottery = file
    self.source = source
    self.seed = seed.text
    label = Label.replace.text
    panelBefore = Self.ordered(request.panel)
    gone = Self.ordered(request.gone)
    unavailable = Self.ordered(request.unavailable)
    self.reserve = request.reserve
    reserveOnly = request.isReserveOnly
    chosen = choice.chosen.map { person in
      let ticket = Ticket(seed: seed, label: .replace, id: people[person].id)
      return Chosen(
        id: people[person].id, isReserve: reserve.contains(person), ticket: ticket.hex)
    }
    panel = choice.panel.map { people[$0].id }
    emptySeats = choice.emptySeats
    violationBefore = choice.violationBefore
    violation = choice.violation
    isProved = choice.isProved
    quotas = choice.lines.map { line in
      Line(
        attribute: line.quota.attribute, value: line.quota.value, least: line.quota.least,
        most: line.quota.most, before: line.before, after: line.after)
    }
  }

  /// Makes the same choice again.
  ///
  /// - Parameter lottery: The lottery that the panel was drawn from.
  /// - Throws: ``ReplacementError`` if the record does not fit the lottery.
  /// - Returns: What the record should be: equal to it if nothing was changed.
  public func repeated(with lottery: LotteryRecord) throws(ReplacementError) -> ReplacementRecord {
    guard let seed = try? Seed(seed) else { throw .malformedSeed }
    var request = ReplacementRequest(panel: panelBefore, gone: gone)
    request.unavailable = unavailable
    request.reserve = reserve
    request.isReserveOnly = reserveOnly
    return try ReplacementRecord(
      request, lottery: lottery, file: self.lottery, source: source, seed: seed,
      program: program)
  }

  private static func situation(
    _ request: ReplacementRequest, _ lottery: LotteryRecord
  ) throws(ReplacementError) -> Replacement.Situation {
    let problem: PanelProblem
    do throws(SelectionError) {
      problem = try lottery.problem()
    } catch {
      throw .lottery(error)
    }
    var positionOfID: [String: Int] = [:]
    for (position, person) in problem.people.pool.people.enumerated() {
      positionOfID[person.id] = position
    }
    func positions(_ ids: [String]) throws(ReplacementError) -> [Int] {
      var positions: [Int] = []
      for id in ids {
        guard let position = positionOfID[id] else { throw .unknownPerson(id: id) }
        positions.append(position)
      }
      return positions
    }
    let panel = Set(request.panel)
    for id in request.gone where !panel.contains(id) { throw .notAMember(id: id) }
    return Replacement.Situation(
      problem: problem, panel: try positions(ordered(request.panel)),
      gone: Set(try positions(request.gone)),
      unavailable: Set(try positions(request.unavailable)),
      reserve: try positions(request.reserve), isReserveOnly: request.isReserveOnly)
  }

  /// Ids without repetition, in the order of their bytes.
  private static func ordered(_ ids: [String]) -> [String] {
    Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

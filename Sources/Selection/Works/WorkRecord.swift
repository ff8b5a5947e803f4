import Lottery
import Population

/// Who takes part in a work, as `work.json` holds it: with everything that is needed to make the
/// draw again.
public struct WorkRecord: Codable, Sendable, Equatable {
  /// An attribute and its values.
  public struct Attribute: Codable, Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Its values; people have positions in this list.
    public let values: [String]
  }

  /// A member of the panel.
  public struct Member: Codable, Sendable, Equatable {
    /// The id.
    public let id: String
    /// The position of the person's value of every attribute.
    public let values: [Int]
    /// How often they were chosen for a work before; absent for those who do not volunteer.
    public let served: Int?
  }

  /// Somebody who was drawn, or stands in reserve.
  public struct Drawn: Codable, Sendable, Equatable {
    /// The id.
    public let id: String
    /// How often they were chosen for a work before.
    public let served: Int
    /// SHA-256 of `seed,work,NAME,id`.
    public let ticket: String
  }

  /// A value of an attribute: what was wanted, and what became of it.
  public struct Line: Codable, Sendable, Equatable {
    /// The attribute's name.
    public let attribute: String
    /// The value's name.
    public let value: String
    /// The least wanted.
    public let least: Int
    /// The most wanted.
    public let most: Int
    /// How many members of the panel have it.
    public let panel: Int
    /// How many volunteers have it.
    public let volunteers: Int
    /// How many of those chosen have it.
    public let chosen: Int
  }

  /// The volunteers who served equally often.
  public struct Service: Codable, Sendable, Equatable {
    /// How often they were chosen for a work before.
    public let served: Int
    /// How many they are.
    public let volunteers: Int
    /// How many of them were chosen.
    public let chosen: Int
  }

  /// The name of this kind of file and its version.
  public static let format = "kleroterion/work/1"

  /// The kind of file: ``format``.
  public let format: String
  /// The program that wrote it.
  public let program: String
  /// The work's name.
  public let work: String
  /// The public seed.
  public let seed: String
  /// The label of the tickets: `work,NAME`.
  public let label: String
  /// How many are wanted.
  public let size: Int
  /// The attributes from which quotas are scaled.
  public let attributes: [Attribute]
  /// All members of the panel, in the order of their ids.
  public let panel: [Member]
  /// Those who were chosen, in the order of calling.
  public let chosen: [Drawn]
  /// The other volunteers, in the order of calling.
  public let reserve: [Drawn]
  /// The values, attribute by attribute.
  public let quotas: [Line]
  /// The classes of service, the least served first.
  public let service: [Service]
  /// By how many seats the quotas are missed in all.
  public let violation: Int
  /// Whether no choice follows the rule better, by branch and bound.
  public let isProved: Bool
}

extension WorkRecord {
  /// Draws, and records the draw.
  ///
  /// - Parameters:
  ///   - work: The work's name.
  ///   - size: How many are wanted.
  ///   - panel: All members of the panel.
  ///   - served: For each volunteer, by id, how often they were chosen for a work before.
  ///   - seed: The public seed.
  ///   - program: The program and its version.
  public init(
    _ work: String, size: Int, panel: Pool, served: [String: Int], seed: Seed, program: String
  ) {
    let volunteers = Pool(
      attributes: panel.attributes, people: panel.people.filter { served[$0.id] != nil })
    let label = Label.work(work)
    let draw = WorkDraw(
      size, from: volunteers, served: volunteers.people.map { served[$0.id] ?? 0 }, panel: panel,
      seed: seed, label: label)
    let printer = TicketPrinter(seed: seed, label: label)
    func drawn(_ people: [Int]) -> [Drawn] {
      people.map { person in
        let id = volunteers.people[person].id
        return Drawn(id: id, served: served[id] ?? 0, ticket: printer.ticket(of: id).hex)
      }
    }
    format = Self.format
    self.program = program
    self.work = work
    self.seed = seed.text
    self.label = label.text
    self.size = size
    attributes = panel.attributes.map { Attribute(name: $0.name, values: $0.values) }
    self.panel = panel.people.map { Member(id: $0.id, values: $0.values, served: served[$0.id]) }
    chosen = drawn(draw.chosen)
    reserve = drawn(draw.reserve)
    quotas = draw.lines.map { line in
      Line(
        attribute: line.quota.attribute, value: line.quota.value, least: line.quota.least,
        most: line.quota.most, panel: line.panel, volunteers: line.volunteers,
        chosen: line.chosen)
    }
    service = draw.classes.map {
      Service(served: $0.served, volunteers: $0.volunteers, chosen: $0.chosen)
    }
    violation = draw.violation
    isProved = draw.isProved
  }

  /// Makes the same draw again.
  ///
  /// - Returns: What the record should be: equal to it if nothing was changed; `nil` if it says
  ///   what no draw can: a seed that is none, a value that is not listed, an id that stands twice.
  public func repeated() -> WorkRecord? {
    guard format == Self.format, let seed = try? Seed(seed), (0...1_000_000).contains(size) else {
      return nil
    }
    let isSound = panel.allSatisfy { member in
      member.values.count == attributes.count
        && zip(member.values, attributes).allSatisfy { $1.values.indices.contains($0) }
        && (0...1_000_000).contains(member.served ?? 0)
    }
    guard isSound, Set(panel.map(\.id)).count == panel.count else { return nil }
    let pool = Pool(
      attributes: attributes.map { Population.Attribute(name: $0.name, values: $0.values) },
      people: panel.map { Pool.Person(id: $0.id, values: $0.values) })
    let served = panel.compactMap { member in member.served.map { (member.id, $0) } }
    return WorkRecord(
      work, size: size, panel: pool,
      served: Dictionary(served, uniquingKeysWith: { first, _ in first }), seed: seed,
      program: program)
  }
}

import Tables

/// What is asked of a roll: who can be drawn, in which strata, and who is who.
public struct RollRequest: Sendable {
  /// The attributes whose combinations are the strata.
  public var attributes: [AttributeDefinition]
  /// The tables that attributes are looked up in, by their names.
  public var lookups: [String: Table]
  /// The day on which ages are taken.
  public var referenceDate: Day?
  /// The column of ids; `nil`: recognised, or made from the content.
  public var idColumn: String?
  /// Who can be drawn.
  public var rules: [RollRule]
  /// The columns of the address, for one letter a household; empty: no such rule.
  public var householdColumns: [String]
  /// Who was drawn or seated before.
  public var exclusion: Exclusion

  /// Asks for everybody, in one stratum.
  public init() {
    attributes = []
    lookups = [:]
    referenceDate = nil
    idColumn = nil
    rules = []
    householdColumns = []
    exclusion = .nobody
  }
}

/// The French complementary list on which somebody stands, if any: citizens of the Union may stand
/// on both and are counted once.
public enum RollList: UInt8, Sendable, BitwiseCopyable, Codable {
  case main
  case municipal
  case european

  /// Reads the kind of list as the register writes it.
  init(_ text: String) {
    let folded = FoldedText(text).text
    let isEuropean = folded == "lce" || folded.contains("europ")
    let isMunicipal = folded == "lcm" || folded.contains("municip")
    self = isEuropean ? .european : isMunicipal ? .municipal : .main
  }
}

/// Somebody of a roll who can be drawn; valid during the visit only.
public struct RollPerson {
  /// The id's bytes.
  public let id: UnsafeRawBufferPointer
  /// The number of the stratum, as this reader counts them.
  public let stratum: Int
  /// Where the row stands.
  public let place: RollPlace
  /// The list that the row stands on.
  public let list: RollList
  /// Whether other rows may stand for the same person, or address, and count once with it.
  public let mayRepeat: Bool
  /// Whether the person was drawn or seated before.
  public let isExcluded: Bool
  /// What tells the household from others; `nil` without such a rule or without an address.
  public let household: UInt64?
}

/// Where a row of a roll stands: in bytes, or as a row's number if its length is 0.
public struct RollPlace: Sendable, BitwiseCopyable, Hashable, Comparable {
  let start: Int
  let length: Int

  init(start: Int, length: Int) {
    self.start = start
    self.length = length
  }

  /// The place of a row known by its number.
  public init(row: Int) { self.init(start: row, length: 0) }

  /// The row's number, if it is known by that.
  public var row: Int { start }

  /// The order of the roll.
  public static func < (left: RollPlace, right: RollPlace) -> Bool { left.start < right.start }
}

/// What looks at everybody of a roll.
public protocol RollVisitor: Sendable {
  /// Hears of a stratum before its first person comes.
  mutating func meet(stratum: Int, values: [String])
  /// Looks at one person.
  mutating func visit(_ person: RollPerson)
}

extension RollVisitor {
  /// Most visitors need not know what strata are.
  public mutating func meet(stratum: Int, values: [String]) {}
}

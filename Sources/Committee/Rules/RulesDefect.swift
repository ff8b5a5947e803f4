import Population

/// One thing that is wrong in the `committee` section of a `klero.json`.
///
/// Lines count from 1. A path names the keys that lead to the place: `committee.colleges[2].seats`.
public enum RulesDefect: Sendable, Hashable {
  /// A key or value that settings cannot have.
  case settings(DossierDefect)
  /// A least number above the most.
  case leastAboveMost(line: Int, path: String, least: Int, most: Int)
  /// A range that says neither how many at least nor at most.
  case emptyRange(line: Int, path: String)
  /// An id that two colleges, or two seats of one college, have.
  case repeatedID(line: Int, path: String, id: String)
  /// Two quotas for one value.
  case repeatedQuota(line: Int, path: String, attribute: String, value: String)
  /// The quotas of an attribute want more members than the college has seats.
  case quotasAboveSeats(line: Int, path: String, attribute: String, least: Int, seats: Int)
  /// The rule gives officials a college, and no college says that it is theirs.
  case noCollegeOfOfficials(line: Int)
  /// A college of officials where the rule gives them none.
  case collegeOfOfficials(line: Int, path: String, rule: OfficialsRule)
  /// A renewal by parts without the day of the first.
  case renewalWithoutDay(line: Int, path: String)
  /// The day of a first renewal without a renewal by parts.
  case dayWithoutRenewal(line: Int, path: String)
  /// A mandate whose months cannot be divided into the parts that are renewed.
  case unevenMandate(line: Int, path: String, months: Int, parts: Int)
  /// A rhythm that needs more meetings a year than there may be.
  case rhythmAboveMost(line: Int, needed: Int, most: Int)
  /// A steering team that is too small to have a member of each college.
  case steeringTooSmall(line: Int, most: Int, colleges: Int)
  /// A quorum that more members are needed for than there are seats.
  case quorumAboveSeats(line: Int, needed: Int, seats: Int)

  /// The line on which it stands; `nil`: the whole file.
  public var line: Int? {
    switch self {
    case .settings(let defect): defect.line
    case .leastAboveMost(let line, _, _, _), .emptyRange(let line, _),
      .repeatedID(let line, _, _), .repeatedQuota(let line, _, _, _),
      .quotasAboveSeats(let line, _, _, _, _), .noCollegeOfOfficials(let line),
      .collegeOfOfficials(let line, _, _), .renewalWithoutDay(let line, _),
      .dayWithoutRenewal(let line, _), .unevenMandate(let line, _, _, _),
      .rhythmAboveMost(let line, _, _), .steeringTooSmall(let line, _, _),
      .quorumAboveSeats(let line, _, _):
      line
    }
  }

  /// Whether the defect compares several places: it says nothing while one of them is wrong itself.
  var needsOtherPlaces: Bool {
    switch self {
    case .settings, .leastAboveMost, .collegeOfOfficials, .unevenMandate, .rhythmAboveMost: false
    case .emptyRange, .repeatedID, .repeatedQuota, .quotasAboveSeats, .noCollegeOfOfficials,
      .renewalWithoutDay, .dayWithoutRenewal, .steeringTooSmall, .quorumAboveSeats:
      true
    }
  }
}

/// Everything that is wrong in the `committee` section of a `klero.json`, found in one pass.
public struct RulesError: Error, Sendable, Hashable {
  /// The file.
  public let file: String
  /// The defects, in the order of the file.
  public let defects: [RulesDefect]

  /// Makes an error from what was found.
  public init(file: String, defects: [RulesDefect]) {
    self.file = file
    self.defects = defects
  }
}

/// Where the value of an attribute comes from: a column of the people table, read as text, as a
/// date of birth or as an age; then, if asked, looked up in another table; then grouped.
///
/// Its JSON is the same in `klero.json` and in `lottery.json`:
/// ```json
/// {"column": "sexe"}
/// {"birthDate": "naissance", "bands": "16-24,25-39,40+", "on": "2026-01-01"}
/// {"age": "âge", "bands": "16-24,25-39,40+"}
/// {"column": "code", "lookup": {"table": "communes.csv", "key": "code", "value": "relief"}}
/// {"column": "tranche", "groups": {"18-29": ["18-24", "25-29"]}}
/// ```
public struct AttributeSource: Sendable, Hashable {
  /// How the cells of the column are read.
  public enum Reading: Sendable, Hashable {
    /// The cell is the value.
    case text
    /// The cell is a date of birth; the value is the band of the age on a day. Without a day, the
    /// reference date of the dossier or the command holds.
    case birthDate(AgeBands, on: Day?)
    /// The cell is an age in years; the value is its band.
    case age(AgeBands)
  }

  /// A second table that says the value for what the first holds.
  public struct Lookup: Sendable, Hashable, Codable {
    /// The table's name, by which the caller provides it: a path relative to the dossier.
    public let table: String
    /// The column that holds what the people table holds.
    public let key: String
    /// The column that holds the attribute's value.
    public let value: String

    /// Names a table and two of its columns.
    public init(table: String, key: String, value: String) {
      self.table = table
      self.key = key
      self.value = value
    }
  }

  /// Several values taken as one.
  public struct Group: Sendable, Hashable {
    /// The value that the group becomes.
    public let name: String
    /// The values that it is made of.
    public let members: [String]

    /// Makes a group.
    public init(name: String, members: [String]) {
      self.name = name
      self.members = members
    }
  }

  /// The column of the people table.
  public let column: String
  /// How its cells are read.
  public let reading: Reading
  /// The table in which what was read is looked up; `nil`: none.
  public let lookup: Lookup?
  /// The groups of values, in the order of their names; empty: values stay as they are. With
  /// groups, a value that stands in none is a defect.
  public let groups: [Group]

  /// Makes a source.
  public init(
    column: String, reading: Reading = .text, lookup: Lookup? = nil, groups: [Group] = []
  ) {
    self.column = column
    self.reading = reading
    self.lookup = lookup
    self.groups = groups.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The same source with the day on which ages are taken, if it needed one.
  public func dated(_ reference: Day?) -> AttributeSource {
    guard case .birthDate(let bands, on: nil) = reading else { return self }
    return AttributeSource(
      column: column, reading: .birthDate(bands, on: reference), lookup: lookup, groups: groups)
  }
}

extension AttributeSource: Codable {
  private enum Key: String, CodingKey {
    case column, birthDate, age, bands, on, lookup, groups
  }

  /// Reads a source; exactly one of `column`, `birthDate` and `age` must stand in it.
  public init(from decoder: any Decoder) throws {
    try self.init(from: decoder, orColumn: nil)
  }

  /// Reads a source that may leave out its column when `defaultColumn` is given.
  init(from decoder: any Decoder, orColumn defaultColumn: String?) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let origins: [Key] = [.column, .birthDate, .age].filter { container.contains($0) }
    guard origins.count == 1 || origins.isEmpty && defaultColumn != nil else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "exactly one of column, birthDate and age"))
    }
    let origin = origins.first
    let reading: Reading =
      switch origin {
      case .birthDate:
        .birthDate(
          try container.decode(AgeBands.self, forKey: .bands),
          on: try container.decodeIfPresent(Day.self, forKey: .on))
      case .age: .age(try container.decode(AgeBands.self, forKey: .bands))
      case _ where container.contains(.bands):
        throw DecodingError.dataCorruptedError(
          forKey: .bands, in: container, debugDescription: "bands need birthDate or age")
      default: .text
      }
    let groups = try container.decodeIfPresent([String: [String]].self, forKey: .groups) ?? [:]
    let column = try origin.map { try container.decode(String.self, forKey: $0) }
    self.init(
      column: column ?? defaultColumn ?? "", reading: reading,
      lookup: try container.decodeIfPresent(Lookup.self, forKey: .lookup),
      groups: groups.map { Group(name: $0.key, members: $0.value) })
  }

  /// Writes the source as it is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch reading {
    case .text:
      try container.encode(column, forKey: .column)
    case .birthDate(let bands, let day):
      try container.encode(column, forKey: .birthDate)
      try container.encode(bands, forKey: .bands)
      try container.encodeIfPresent(day, forKey: .on)
    case .age(let bands):
      try container.encode(column, forKey: .age)
      try container.encode(bands, forKey: .bands)
    }
    try container.encodeIfPresent(lookup, forKey: .lookup)
    if !groups.isEmpty {
      let membersByName = Dictionary(
        groups.map { ($0.name, $0.members) }, uniquingKeysWith: { first, _ in first })
      try container.encode(membersByName, forKey: .groups)
    }
  }
}

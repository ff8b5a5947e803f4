extension WorkshopConstraints {
  /// Something that a table may offer and people may need: a step-free way, an interpreter, a
  /// language.
  public struct Provision: Sendable, Equatable, Codable {
    /// What it is called.
    public let name: String
    /// By table, whether the room offers it. Whoever leads a table offers a language besides.
    public let isOffered: [Bool]

    /// Makes a provision.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - isOffered: By table, whether the room offers it.
    public init(name: String, isOffered: [Bool]) {
      self.name = name
      self.isOffered = isOffered
    }
  }

  /// A person who sits only where something is offered.
  public struct Need: Sendable, Equatable, Codable {
    /// The person.
    public let person: Int
    /// What the person needs: a position in ``WorkshopConstraints/provisions``.
    public let provision: Int

    /// Makes a need.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - provision: What the person needs: a position in the provisions.
    public init(person: Int, provision: Int) {
      self.person = person
      self.provision = provision
    }
  }

  /// Somebody who leads a table, or takes notes there, and is no participant: the same table in
  /// all rounds.
  public struct StaffMember: Sendable, Equatable, Codable {
    /// The id.
    public let id: String
    /// The name.
    public let name: String
    /// What the person does: every table has one of each role.
    public let role: String
    /// The languages that the person speaks: the table offers them.
    public let languages: [String]
    /// What the person is trained in.
    public let training: [String]
    /// The table, from 0; `nil` before the draw, and for those held in reserve.
    public var table: Int?

    /// Makes a member of the staff.
    ///
    /// - Parameters:
    ///   - id: The id.
    ///   - name: The name.
    ///   - role: What the person does.
    ///   - languages: The languages that the person speaks.
    ///   - training: What the person is trained in.
    ///   - table: The table, from 0; `nil`: none yet.
    public init(
      id: String, name: String, role: String, languages: [String] = [], training: [String] = [],
      table: Int? = nil
    ) {
      self.id = id
      self.name = name
      self.role = role
      self.languages = languages
      self.training = training
      self.table = table
    }

    /// Languages and training together.
    var skills: [String] { languages + training }
  }

  /// What a table asks of those who lead it.
  public struct StaffAsk: Sendable, Equatable, Codable {
    /// The table, from 0.
    public let table: Int
    /// Whose task it is; `nil`: one of the table's staff is enough, whatever the role.
    public let role: String?
    /// A language or a training.
    public let skill: String

    /// Makes a demand on the staff.
    ///
    /// - Parameters:
    ///   - table: The table, from 0.
    ///   - role: Whose task it is; `nil`: anybody's of the table's staff.
    ///   - skill: A language or a training.
    public init(table: Int, role: String?, skill: String) {
      self.table = table
      self.role = role
      self.skill = skill
    }

    /// Whether somebody has what is asked.
    func isMet(by role: String, _ skills: some Sequence<String>) -> Bool {
      (self.role == nil || self.role == role) && skills.contains(skill)
    }
  }

  /// The roles of the staff, in the order of their UTF-8 bytes.
  public var roles: [String] {
    Set(staff.map(\.role)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The same with needs, staff and demands on it in an order of their own: staff without tables
  /// by id, others as they were drawn.
  var withStaffInOrder: WorkshopConstraints {
    var ordered = self
    let names = provisions.indices.sorted {
      provisions[$0].name.utf8.lexicographicallyPrecedes(provisions[$1].name.utf8)
    }
    ordered.provisions = names.map { provisions[$0] }
    ordered.needs = needs.compactMap { need in
      names.firstIndex(of: need.provision).map { Need(person: need.person, provision: $0) }
    }.sorted { ($0.person, $0.provision) < ($1.person, $1.provision) }
    ordered.staffAsks.sort { one, other in
      (one.table, one.role ?? "", one.skill) < (other.table, other.role ?? "", other.skill)
    }
    if staff.allSatisfy({ $0.table == nil }) {
      ordered.staff.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }
    return ordered
  }

  /// Whether some table lacks somebody of a role that the staff has.
  func hasVacancies(tables: Int) -> Bool {
    roles.contains { role in
      !(0..<tables).allSatisfy { table in
        staff.contains { $0.table == table && $0.role == role }
      }
    }
  }

  /// By provision and table, whether the table offers it: its room does, or who leads it.
  public func offers(tables: Int) -> [[Bool]] {
    provisions.map { provision in
      (0..<tables).map { table in
        (provision.isOffered.indices.contains(table) && provision.isOffered[table])
          || staff.contains { $0.table == table && $0.languages.contains(provision.name) }
      }
    }
  }

  /// Whether somebody needs what not every table offers.
  var bindsNeeds: Bool {
    guard let tables = provisions.first?.isOffered.count else { return false }
    let offers = offers(tables: tables)
    return needs.contains { offers[$0.provision].contains(false) }
  }

  /// By person what the person needs and not every table offers.
  ///
  /// - Parameters:
  ///   - people: The number of people.
  ///   - offers: By provision and table, whether the table offers it.
  /// - Returns: By person positions in the provisions, ascending.
  func bindingNeeds(people: Int, _ offers: [[Bool]]) -> [[Int]] {
    var needs = [[Int]](repeating: [], count: people)
    for need in self.needs where offers[need.provision].contains(false) {
      needs[need.person].append(need.provision)
    }
    return needs.map { Set($0).sorted() }
  }
}

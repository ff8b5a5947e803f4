import Population

/// Reads the `committee` section, whose shape has been checked, and notes what contradicts itself.
struct RulesReader {
  private(set) var defects: [RulesDefect] = []

  mutating func rules(_ node: SettingsNode) -> CommitteeRules {
    let path = CommitteeRules.section
    var rules = CommitteeRules(name: node.text("name") ?? "", colleges: [])
    rules.since = node.day("since")
    rules.officials = node.text("officials").flatMap(OfficialsRule.init)
    for (position, college) in node.list("colleges").enumerated() {
      rules.colleges.append(self.college(college, at: "\(path).colleges[\(position + 1)]"))
    }
    rules.mandate = node.node("mandate").map { mandate($0, at: "\(path).mandate") }
    rules.meetings = node.node("meetings").map { meetings($0, at: "\(path).meetings") }
    rules.substitutes = node.node("substitutes").flatMap(substitutes)
    rules.workshops = node.node("workshops").map { workshops($0, at: "\(path).workshops") }
    rules.record = node.node("record").map {
      RecordRule(
        sentWithin: $0.integer("sentWithin"), publishedWithin: $0.integer("publishedWithin"))
    }
    rules.retention = node.node("retention")?.integer("months")
    checkColleges(node.list("colleges"), rules, node)
    rules.steering = node.node("steering").map {
      steering($0, at: "\(path).steering", colleges: rules.colleges.count)
    }
    rules.quorum = node.node("quorum").flatMap { quorum($0, at: "\(path).quorum", rules) }
    return rules
  }

  // MARK: Colleges

  private mutating func college(_ node: SettingsNode, at path: String) -> College {
    let name = node.text("name") ?? ""
    var college = College(id: node.text("id") ?? name, name: name, seats: .range(0...0))
    college.isOfOfficials = node.truth("officials") ?? false
    college.mandate = node.node("mandate").map { mandate($0, at: "\(path).mandate") }
    if let seats = node.node("seats") { college.seats = self.seats(seats, at: "\(path).seats") }
    college.quotas = quotas(node, at: path, seats: college.seats.bounds.upperBound)
    return college
  }

  private mutating func seats(_ node: SettingsNode, at path: String) -> College.Seats {
    if let number = node.integer { return .range(number...number) }
    guard let nodes = node.list else {
      return .range(size(node, at: path, least: 0) ?? 0...0)
    }
    var seen: Set<String> = []
    let seats = nodes.enumerated().map { position, seat in
      let id = seat.text("id") ?? ""
      if !seen.insert(id).inserted {
        defects.append(.repeatedID(line: seat.line, path: "\(path)[\(position + 1)]", id: id))
      }
      return College.Seat(id: id, title: seat.text("title") ?? id, designatedBy: seat.text("by"))
    }
    return .listed(seats)
  }

  private mutating func quotas(_ node: SettingsNode, at path: String, seats: Int) -> [Quota] {
    var seen: Set<[String]> = []
    var least: [(attribute: String, sum: Int)] = []
    let quotas = node.list("quotas").enumerated().map { position, quota in
      let place = "\(path).quotas[\(position + 1)]"
      let attribute = quota.text("attribute") ?? ""
      let value = quota.text("value") ?? ""
      if !seen.insert([attribute, value]).inserted {
        defects.append(
          .repeatedQuota(line: quota.line, path: place, attribute: attribute, value: value))
      }
      let range = size(quota, at: place, least: 0, most: max(seats, quota.integer("least") ?? 0))
      if let row = least.firstIndex(where: { $0.attribute == attribute }) {
        least[row].sum += range?.lowerBound ?? 0
      } else {
        least.append((attribute, range?.lowerBound ?? 0))
      }
      return Quota(
        attribute: attribute, value: value, least: range?.lowerBound ?? 0,
        most: range?.upperBound ?? seats)
    }
    for row in least where row.sum > seats {
      defects.append(
        .quotasAboveSeats(
          line: node.entry("quotas")?.line ?? node.line, path: "\(path).quotas",
          attribute: row.attribute, least: row.sum, seats: seats))
    }
    return quotas
  }

  private mutating func checkColleges(
    _ nodes: [SettingsNode], _ rules: CommitteeRules, _ section: SettingsNode
  ) {
    var seen: Set<String> = []
    for (position, (node, college)) in zip(nodes, rules.colleges).enumerated() {
      let path = "\(CommitteeRules.section).colleges[\(position + 1)]"
      if !seen.insert(college.id).inserted {
        defects.append(.repeatedID(line: node.line, path: path, id: college.id))
      }
      if college.isOfOfficials, let rule = rules.officials, rule != .college {
        defects.append(.collegeOfOfficials(line: node.line, path: path, rule: rule))
      }
    }
    if rules.officials == .college, !rules.colleges.contains(where: \.isOfOfficials) {
      let line = section.entry("officials")?.line ?? section.line
      defects.append(.noCollegeOfOfficials(line: line))
    }
  }

  // MARK: Other rules

  private mutating func mandate(_ node: SettingsNode, at path: String) -> MandateRule {
    let mandate = MandateRule(
      months: node.integer("months") ?? 1,
      renewal: node.text("renewal").flatMap(MandateRule.Renewal.init) ?? .none,
      firstRenewal: node.day("on"))
    let parts = mandate.renewal.parts
    if parts > 1, mandate.firstRenewal == nil {
      defects.append(.renewalWithoutDay(line: node.line, path: path))
    }
    if parts == 1, mandate.firstRenewal != nil {
      defects.append(.dayWithoutRenewal(line: node.line, path: path))
    }
    if !mandate.months.isMultiple(of: parts) {
      defects.append(
        .unevenMandate(line: node.line, path: path, months: mandate.months, parts: parts))
    }
    return mandate
  }

  private mutating func meetings(_ node: SettingsNode, at path: String) -> MeetingsRule {
    let rule = MeetingsRule(
      least: node.integer("least"), most: node.integer("most"),
      rhythm: node.text("rhythm").flatMap(MeetingsRule.Rhythm.init))
    if let least = rule.least, let most = rule.most, least > most {
      defects.append(.leastAboveMost(line: node.line, path: path, least: least, most: most))
    }
    if let rhythm = rule.rhythm, let most = rule.most, 12 / rhythm.months > most {
      defects.append(
        .rhythmAboveMost(line: node.line, needed: 12 / rhythm.months, most: most))
    }
    return rule
  }

  private func substitutes(_ node: SettingsNode) -> SubstitutesRule? {
    guard let notice = node.integer("notice"),
      let kind = node.text("days").flatMap(WorkingDays.Kind.init)
    else { return nil }
    let region = node.text("region").flatMap(HolidayRegion.init) ?? .metropolitan
    return SubstitutesRule(notice: notice, counting: WorkingDays(kind, in: region))
  }

  private mutating func workshops(_ node: SettingsNode, at path: String) -> WorkshopsRule {
    WorkshopsRule(
      size: node.hasSize ? size(node, at: path, least: 1) : nil,
      proposals: node.integer("proposals"))
  }

  private mutating func steering(
    _ node: SettingsNode, at path: String, colleges: Int
  ) -> SteeringRule {
    let rule = SteeringRule(
      work: node.text("work") ?? "steering",
      size: node.hasSize ? size(node, at: path, least: 0) : nil,
      hasEachCollege: node.truth("eachCollege") ?? true)
    if let most = rule.size?.upperBound, rule.hasEachCollege, most < colleges {
      defects.append(.steeringTooSmall(line: node.line, most: most, colleges: colleges))
    }
    return rule
  }

  private mutating func quorum(
    _ node: SettingsNode, at path: String, _ rules: CommitteeRules
  ) -> Quorum? {
    let stated: [Quorum?] = [
      node.integer("members").map { .members($0) },
      node.integer("percentOfMembers").map { .percentOfMembers($0) },
      node.integer("percentOfSeats").map { .percentOfSeats($0) },
    ]
    let quorums = stated.compactMap { $0 }
    guard let quorum = quorums.first, quorums.count == 1 else {
      defects.append(.emptyRange(line: node.line, path: path))
      return nil
    }
    let seats = rules.seats.upperBound
    if case .members(let needed) = quorum, needed > seats {
      defects.append(.quorumAboveSeats(line: node.line, needed: needed, seats: seats))
    }
    return quorum
  }

  /// The range that `least` and `most` state; one that is absent is `least`, or `most`.
  private mutating func size(
    _ node: SettingsNode, at path: String, least: Int, most: Int = CommitteeRules.largest
  ) -> ClosedRange<Int>? {
    let stated = (least: node.integer("least"), most: node.integer("most"))
    if stated.least == nil, stated.most == nil {
      defects.append(.emptyRange(line: node.line, path: path))
      return nil
    }
    let (low, high) = (stated.least ?? least, stated.most ?? most)
    guard low <= high else {
      defects.append(.leastAboveMost(line: node.line, path: path, least: low, most: high))
      return nil
    }
    return low...high
  }
}

extension SettingsNode {
  /// Whether it says how many at least or at most.
  fileprivate var hasSize: Bool { entry("least") != nil || entry("most") != nil }
}

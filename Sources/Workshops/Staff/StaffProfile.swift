/// Staff of one role among whom nothing that matters differs.
struct StaffProfile: Sendable {
  let role: String
  /// The languages that matter.
  let languages: [String]
  /// Languages and training that matter.
  let skills: [String]
  /// Positions in the staff.
  let members: [Int]
  /// The tables that some of them lead already.
  let tables: [Int]

  /// The profiles of a staff.
  ///
  /// - Parameter constraints: The staff, what is asked of it, and what people need.
  /// - Returns: The profiles, in the order of their first members.
  static func all(_ constraints: WorkshopConstraints) -> [StaffProfile] {
    let needed = Set(constraints.needs.map { constraints.provisions[$0.provision].name })
    let relevant = needed.union(constraints.staffAsks.map(\.skill))
    var profiles: [StaffProfile] = []
    for (index, member) in constraints.staff.enumerated() {
      let languages = Set(member.languages).intersection(needed).sorted()
      let skills = Set(member.skills).intersection(relevant).sorted()
      let same = profiles.firstIndex {
        $0.role == member.role && $0.languages == languages && $0.skills == skills
      }
      let others = same.map { profiles[$0].members } ?? []
      let tables = (same.map { profiles[$0].tables } ?? []) + [member.table].compactMap { $0 }
      let profile = StaffProfile(
        role: member.role, languages: languages, skills: skills, members: others + [index],
        tables: tables)
      if let same { profiles[same] = profile } else { profiles.append(profile) }
    }
    return profiles
  }
}

import Population
import Workshops

/// What tables offer, who needs that, and who leads the tables.
extension KeptConstraints {
  /// Takes them from the constraints of a plan.
  mutating func keepStaff(_ constraints: WorkshopConstraints, in pool: Pool) {
    offers =
      constraints.provisions.map { provision in
        Offer(
          offer: provision.name,
          workshops: provision.isOffered.indices.filter { provision.isOffered[$0] }.map { $0 + 1 })
      }.orNone
    needs =
      constraints.needs.sorted { ($0.person, $0.provision) < ($1.person, $1.provision) }
      .map { need in
        Need(id: pool.people[need.person].id, need: constraints.provisions[need.provision].name)
      }.orNone
    staff =
      constraints.staff.map { member in
        Staff(
          id: member.id, name: member.name, role: member.role, languages: member.languages,
          training: member.training, workshop: member.table.map { $0 + 1 })
      }.orNone
    asks =
      constraints.staffAsks.map { Ask(workshop: $0.table + 1, role: $0.role, skill: $0.skill) }
      .orNone
  }
}

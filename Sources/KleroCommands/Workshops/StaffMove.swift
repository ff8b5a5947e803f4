import Reports
import Workshops

/// Somebody of the staff who leads another workshop after an update than before.
struct StaffMove: Encodable {
  let id: String
  let role: String
  /// The workshop before, from 1; absent: none, the person was in reserve.
  let from: Int?
  /// The workshop now; absent: none.
  let to: Int?

  /// Who leads another workshop.
  ///
  /// - Parameters:
  ///   - old: The staff before.
  ///   - new: The staff now; who is gone is told by who comes instead.
  /// - Returns: The moves, in the order of the staff now.
  static func all(
    from old: [WorkshopConstraints.StaffMember], to new: [WorkshopConstraints.StaffMember]
  ) -> [StaffMove] {
    new.compactMap { member in
      let before = old.first { $0.id == member.id }?.table
      guard before != member.table else { return nil }
      return StaffMove(
        id: member.id, role: member.role, from: before.map { $0 + 1 },
        to: member.table.map { $0 + 1 })
    }
  }

  /// The move in words.
  func phrase(name: String) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      let who = "\(language.quoted(name)) (\(role))"
      guard let to else { return who + (isFrench ? " → en réserve" : " → in reserve") }
      return who + (isFrench ? " → atelier " : " → workshop ") + language.integer(to)
    }
  }
}

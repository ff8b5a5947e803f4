import Population

/// Somebody whose data are to be erased, because nothing needs them any more.
public struct Retention: Sendable, Hashable {
  /// What the time counts from.
  public enum Reason: Sendable, Hashable {
    /// The last mandate was over.
    case mandateOver
    /// The person said no.
    case declined
    /// The person never answered.
    case noAnswer
  }

  /// The pseudonym.
  public let person: String
  /// What the time counts from.
  public let reason: Reason
  /// The day from which it counts.
  public let since: Day
  /// The day on which the data are due for erasure.
  public let due: Day
}

extension CommitteeState {
  /// Whose data are to be erased.
  ///
  /// Whoever sits, may still answer or is called from a reserve is not among them.
  ///
  /// - Parameters:
  ///   - months: How many months after they left people's data are kept.
  ///   - day: The day on which it is asked.
  /// - Returns: Those who are due, in the order of the days on which they became so.
  public func retention(after months: Int, on day: Day) -> [Retention] {
    people.compactMap { person, member -> Retention? in
      guard member.erased == nil, let (reason, since) = member.departure(before: day),
        let due = since.adding(months: months), due <= day
      else { return nil }
      return Retention(person: person, reason: reason, since: since, due: due)
    }.sorted { ($0.due, $0.person) < ($1.due, $1.person) }
  }
}

extension MemberState {
  /// When and how the person left; `nil` for those who are still there.
  fileprivate func departure(before day: Day) -> (Retention.Reason, Day)? {
    guard mandate(on: day) == nil, openInvitation == nil else { return nil }
    if let last = mandates.last {
      guard last.start <= day else { return nil }
      let over = last.until?.adding(days: 1)
      return [last.end?.day, over].compactMap { $0 }.min().map { (.mandateOver, $0) }
    }
    guard let invitation = invitations.last, let answered = invitation.answerDay else { return nil }
    switch invitation.answer {
    case .declined: return (.declined, answered)
    case Invitation.Answer.none?: return (.noAnswer, answered)
    case .accepted, nil: return nil
    }
  }
}

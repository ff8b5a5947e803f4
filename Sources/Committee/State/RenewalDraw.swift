import Lottery
import Population

/// Which members' mandates end when a part of a committee is renewed: drawn by lot, so that nobody
/// chooses.
///
/// Each member has the ticket SHA-256(`seed,renew,pseudonym`); those with the smallest tickets
/// leave. `printf '%s' 'seed,renew,pseudonym' | sha256sum` gives the same.
public struct RenewalDraw: Sendable, Hashable {
  /// A member, with the ticket.
  public struct Draw: Sendable, Hashable {
    /// The member and the seat.
    public let member: CommitteeState.Seated
    /// The digits of the ticket.
    public let ticket: String
  }

  /// Those whose mandates end, in the order of their tickets.
  public let leaving: [Draw]
  /// Those who stay, in the order of their tickets.
  public let staying: [Draw]

  /// Draws who leaves.
  ///
  /// - Parameters:
  ///   - members: Those who sit, of the college or colleges to be renewed.
  ///   - part: The denominator of the part: 2 for half of the seats, 3 for a third. The number of
  ///     seats is the nearest whole one, and of two equally near ones the larger.
  ///   - seed: The public seed.
  public init(among members: [CommitteeState.Seated], oneIn part: Int, seed: Seed) {
    let drawn = members.map { member in
      Draw(member: member, ticket: Ticket(seed: seed, label: .renew, id: member.person).hex)
    }.sorted { ($0.ticket, $0.member.person) < ($1.ticket, $1.member.person) }
    let part = max(1, part)
    let count = members.count / part + (members.count % part * 2 >= part ? 1 : 0)
    leaving = Array(drawn.prefix(count))
    staying = Array(drawn.dropFirst(count))
  }
}

extension Label {
  /// The draw of the seats that are renewed.
  public static let renew = Label("renew")
}

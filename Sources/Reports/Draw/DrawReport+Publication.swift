extension DrawReport {
  /// For whom a page is.
  public enum Audience: String, Sendable, CaseIterable {
    /// The organiser and the witness: ids and the columns given.
    case `private`
    /// Everyone: pseudonyms, and no count of fewer than three volunteers.
    case `public`
  }
}

extension DrawReport.Content {
  /// The content for an audience. What the public may not know is taken out here, before any page is
  /// written, so that no page can let it slip.
  func released(to audience: DrawReport.Audience) -> Self {
    switch audience {
    case .private: self
    case .public: published
    }
  }

  private var published: Self {
    var content = self
    content.balances = balances.map(\.published)
    content.personColumns = []
    content.draw = draw.map { draw in
      // In the order of pseudonyms: the order of ids would tell something about them.
      let members = draw.members.map(\.published).sorted { $0.pseudonym < $1.pseudonym }
      return DrawReport.Draw(
        ticket: draw.ticket, origin: draw.origin, members: members,
        reserve: draw.reserve.map(\.published))
    }
    return content
  }
}

extension DrawReport.Person {
  fileprivate var published: Self {
    Self(id: "", pseudonym: pseudonym, tickets: tickets)
  }

  /// The name by which a page calls the person.
  var name: String { id.isEmpty ? pseudonym : id }
}

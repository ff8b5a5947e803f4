extension DrawReport {
  /// The panel that was drawn, and how.
  public struct Draw: Sendable {
    /// The number drawn: the panel's number in the lottery, from 0.
    public let ticket: Int
    /// Where the number comes from.
    public let origin: Origin
    /// The panel's members.
    public let members: [Person]
    /// Those who replace members that drop out, in their order.
    public let reserve: [Person]

    /// Gathers a draw's result.
    public init(ticket: Int, origin: Origin, members: [Person], reserve: [Person] = []) {
      self.ticket = ticket
      self.origin = origin
      self.members = members
      self.reserve = reserve
    }
  }

  /// Where a drawn number comes from.
  public enum Origin: Sendable, Hashable {
    /// From a public text: the number is the SHA-256 of `text,label,1` modulo the panels' number.
    /// `digest` is that SHA-256, in hexadecimal.
    case seed(text: String, label: String, digest: String)
    /// Drawn by hand, with dice or balls.
    case byHand
  }

  /// A drawn person.
  public struct Person: Sendable, Hashable {
    /// The id in the volunteers' file; empty in what is published.
    public let id: String
    /// The name under which the person appears in what is published.
    public let pseudonym: String
    /// In how many of the lottery's panels the person stands.
    public let tickets: Int
    /// What the private version says of the person, a cell for each of the content's columns.
    public let cells: [String]

    /// Makes a drawn person.
    public init(id: String, pseudonym: String, tickets: Int, cells: [String] = []) {
      self.id = id
      self.pseudonym = pseudonym
      self.tickets = tickets
      self.cells = cells
    }
  }

  /// When, where and before whom a draw takes place.
  public struct Ceremony: Sendable, Hashable {
    /// The place.
    public var place: String?
    /// The date, as it is to be written.
    public var date: String?
    /// The hour, as it is to be written.
    public var hour: String?
    /// Who answers for the draw.
    public var organiser: String?
    /// Who witnesses it: a commissaire de justice, say.
    public var witness: String?

    /// Gathers what is known of the ceremony.
    public init(
      place: String? = nil, date: String? = nil, hour: String? = nil, organiser: String? = nil,
      witness: String? = nil
    ) {
      self.place = place
      self.date = date
      self.hour = hour
      self.organiser = organiser
      self.witness = witness
    }
  }
}

/// The people among whom a panel is drawn, with the value that each has of every attribute.
///
/// People stand in the order of their ids (by UTF-8 bytes), so that nothing computed from a pool
/// depends on the order of the rows it was read from.
public struct Pool: Sendable, Equatable {
  /// One volunteer.
  public struct Person: Sendable, Equatable {
    /// The id in the file that the person was read from.
    public let id: String
    /// One value an attribute: an index into that attribute's `values`.
    public let values: [Int]
    /// The person's normalised address, equal for people of one household; `nil` when the
    /// household rule is off or the address is blank.
    public let household: String?

    /// Makes a person.
    public init(id: String, values: [Int], household: String? = nil) {
      self.id = id
      self.values = values
      self.household = household
    }
  }

  /// The attributes that the quotas speak of.
  public let attributes: [Attribute]
  /// The people, in the order of their ids.
  public let people: [Person]

  /// Makes a pool; people are put in the order of their ids.
  public init(attributes: [Attribute], people: [Person]) {
    self.attributes = attributes
    self.people = people.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// How many people have each value of an attribute.
  ///
  /// - Parameter attribute: The attribute's position in `attributes`.
  /// - Returns: One count a value, in the order of the attribute's values.
  public func counts(of attribute: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: attributes[attribute].values.count)
    for person in people { counts[person.values[attribute]] += 1 }
    return counts
  }
}

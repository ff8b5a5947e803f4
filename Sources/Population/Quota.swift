/// The least and the most members that a panel may have of one value of an attribute.
public struct Quota: Sendable, Hashable, Codable {
  /// The attribute's name.
  public let attribute: String
  /// The value's name.
  public let value: String
  /// The least members of that value.
  public let least: Int
  /// The most members of that value.
  public let most: Int
  /// How far `least` may be lowered if the quotas cannot be met; `nil`: not said.
  public let flexibleLeast: Int?
  /// How far `most` may be raised if the quotas cannot be met; `nil`: not said.
  public let flexibleMost: Int?

  /// Makes a quota.
  public init(
    attribute: String, value: String, least: Int, most: Int,
    flexibleLeast: Int? = nil, flexibleMost: Int? = nil
  ) {
    self.attribute = attribute
    self.value = value
    self.least = least
    self.most = most
    self.flexibleLeast = flexibleLeast
    self.flexibleMost = flexibleMost
  }
}

/// What an invented town is made from: figures of a real one and how readily people volunteer.
///
/// An appeal tells how likely somebody is to volunteer, in percent of the average.
public struct TownDescription: Sendable, Hashable {
  /// A gender.
  public struct Gender: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its share of the population, against the other genders' weights.
    public let weight: Int
    /// How likely its people are to volunteer, in percent.
    public let appeal: Int

    /// Describes a gender.
    public init(_ name: String, weight: Int, appeal: Int) {
      self.name = name
      self.weight = weight
      self.appeal = appeal
    }
  }

  /// A band of age.
  public struct Age: Sendable, Hashable {
    /// The band, as ``AgeBands`` reads it.
    public let name: String
    /// How likely its people are to volunteer, in percent.
    public let appeal: Int

    /// Describes a band.
    public init(_ name: String, appeal: Int) {
      self.name = name
      self.appeal = appeal
    }
  }

  /// A group of occupations.
  public struct Occupation: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// How likely its people are to volunteer, in percent.
    public let appeal: Int
    /// How its people are spread over the bands of age, in percent.
    public let ages: [Int]

    /// Describes a group.
    public init(_ name: String, appeal: Int, ages: [Int]) {
      self.name = name
      self.appeal = appeal
      self.ages = ages
    }
  }

  /// A quarter.
  public struct Quarter: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// How likely its people are to volunteer, in percent.
    public let appeal: Int
    /// Its people in each band of age.
    public let ages: [Int]
    /// Its people in each group of occupations.
    public let occupations: [Int]
    /// Its streets.
    public let streets: [String]

    /// Describes a quarter.
    public init(
      _ name: String, appeal: Int, ages: [Int], occupations: [Int], streets: [String]
    ) {
      self.name = name
      self.appeal = appeal
      self.ages = ages
      self.occupations = occupations
      self.streets = streets
    }
  }

  /// The town's name.
  public let name: String
  /// Its postcode.
  public let postcode: String
  /// How many people volunteer.
  public let volunteers: Int
  /// The seats of its panel.
  public let panelSize: Int
  /// The day on which ages are taken, as `yyyy-mm-dd`.
  public let referenceDate: String
  /// The genders.
  public let genders: [Gender]
  /// The bands of age, youngest first.
  public let ages: [Age]
  /// The groups of occupations.
  public let occupations: [Occupation]
  /// The quarters.
  public let quarters: [Quarter]

  /// Describes a town.
  public init(
    name: String, postcode: String, volunteers: Int, panelSize: Int, referenceDate: String,
    genders: [Gender], ages: [Age], occupations: [Occupation], quarters: [Quarter]
  ) {
    self.name = name
    self.postcode = postcode
    self.volunteers = volunteers
    self.panelSize = panelSize
    self.referenceDate = referenceDate
    self.genders = genders
    self.ages = ages
    self.occupations = occupations
    self.quarters = quarters
  }
}

import Lottery
import Population

/// What a lottery's record says beside the lottery itself: where the people came from.
public struct LotteryOrigin: Sendable {
  /// The program and its version.
  public let program: String
  /// The column that holds the ids.
  public let idColumn: String
  /// The columns that make a household's address.
  public let householdColumns: [String]
  /// The source of every attribute, in the order of the pool's attributes.
  public let sources: [AttributeSource]
  /// The files that were read.
  public let inputs: [LotteryRecord.Input]

  /// Describes where a lottery's people came from.
  public init(
    program: String, idColumn: String, householdColumns: [String], sources: [AttributeSource],
    inputs: [LotteryRecord.Input]
  ) {
    self.program = program
    self.idColumn = idColumn
    self.householdColumns = householdColumns
    self.sources = sources
    self.inputs = inputs
  }
}

extension LotteryRecord {
  /// Records a lottery.
  ///
  /// - Parameters:
  ///   - lottery: The lottery.
  ///   - fairness: What it was made to satisfy.
  ///   - origin: Where its people came from.
  ///   - reserveSize: How many people the draw ranks as a reserve.
  public init(
    _ lottery: PanelLottery, fairness: Fairness, origin: LotteryOrigin, reserveSize: Int = 0
  ) {
    let problem = lottery.problem
    let typed = problem.people
    format = Self.format
    program = origin.program
    self.fairness = fairness
    panelSize = problem.size
    tickets = lottery.panels.count
    self.reserveSize = reserveSize > 0 ? reserveSize : nil
    idColumn = origin.idColumn
    householdColumns = origin.householdColumns
    inputs = origin.inputs
    attributes = zip(typed.pool.attributes, origin.sources).map {
      RecordedAttribute(name: $0.name, values: $0.values, source: $1)
    }
    quotas = problem.quotas.map {
      RecordedQuota(attribute: $0.attribute, value: $0.value, least: $0.least, most: $0.most)
    }
    householdRows = Self.householdRows(of: problem)
    let households = Self.numberHouseholds(of: typed)
    people = typed.pool.people.enumerated().map { position, person in
      RecordedPerson(
        id: person.id, values: person.values, household: households[position],
        type: typed.typeOfPerson[position],
        probability: DecimalText.twelve(lottery.probabilities[position]),
        tickets: lottery.tickets[position])
    }
    panels = lottery.panels
    optimalMinimum = DecimalText.twelve(lottery.optimalMinimum)
    upperBound = DecimalText.twelve(lottery.upperBound)
    realizedMinimum = DecimalText.twelve(lottery.realizedMinimum)
    largestTicketDifference = DecimalText.twelve(lottery.largestTicketDifference)
    distinctPanels = lottery.distinctPanels
    mostDistinctPanels = lottery.mostDistinctPanels
    certified = lottery.isCertified
    certificate = lottery.certificate
  }

  /// The household rule among a problem's constraints.
  static func householdRows(of problem: PanelProblem) -> [HouseholdRow] {
    problem.constraints.rows.compactMap { row in
      guard case .household = row.origin else { return nil }
      return HouseholdRow(types: row.types, most: row.bounds.upperBound)
    }
  }

  /// Numbers the households of several people in the order of their first member.
  private static func numberHouseholds(of people: TypedPool) -> [Int?] {
    let households = people.householdClasses.flatMap(\.households).sorted { $0[0] < $1[0] }
    var numbers = [Int?](repeating: nil, count: people.pool.people.count)
    for (number, household) in households.enumerated() {
      for person in household { numbers[person] = number }
    }
    return numbers
  }

  /// The problem that the record describes.
  ///
  /// - Throws: ``SelectionError/malformedRecord(_:)`` if a person's values do not exist or the ids
  ///   are not in order and different; errors of ``PanelProblem`` for the quotas and the size.
  public func problem() throws(SelectionError) -> PanelProblem {
    for person in people {
      guard person.values.count == attributes.count,
        zip(person.values, attributes).allSatisfy({ $1.values.indices.contains($0) })
      else { throw .malformedRecord(.values(id: person.id)) }
    }
    for (first, second) in zip(people, people.dropFirst()) {
      guard first.id.utf8.lexicographicallyPrecedes(second.id.utf8) else {
        throw .malformedRecord(.idOrder(id: second.id))
      }
    }
    guard panels.joined().allSatisfy(people.indices.contains) else {
      throw .malformedRecord(.panels)
    }
    let pool = Pool(
      attributes: attributes.map { Attribute(name: $0.name, values: $0.values) },
      people: people.map {
        Pool.Person(id: $0.id, values: $0.values, household: $0.household.map { "\($0)" })
      })
    return try PanelProblem(
      pool: pool,
      quotas: quotas.map {
        Quota(attribute: $0.attribute, value: $0.value, least: $0.least, most: $0.most)
      }, size: panelSize)
  }
}

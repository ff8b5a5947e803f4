import Population

extension CommitteeRules {
  /// The key of the section in a `klero.json`.
  public static let section = "committee"

  /// What may stand in the section.
  static let shape = SettingsShape.object([
    .init("name", .text, required: true),
    .init("since", .day),
    .init("officials", .choice(OfficialsRule.allCases.map(\.rawValue))),
    .init("colleges", .list(collegeShape), required: true),
    .init("mandate", mandateShape),
    .init(
      "meetings",
      .object([
        .init("least", .integer(0...366)), .init("most", .integer(1...366)),
        .init("rhythm", .choice(MeetingsRule.Rhythm.allCases.map(\.rawValue))),
      ])),
    .init(
      "substitutes",
      .object([
        .init("notice", .integer(0...WorkingDays.longestNotice), required: true),
        .init("days", .choice(WorkingDays.Kind.allCases.map(\.rawValue)), required: true),
        .init("region", .choice(HolidayRegion.allCases.map(\.rawValue))),
      ])),
    .init("quorum", quorumShape),
    .init(
      "workshops",
      .object([
        .init("least", .integer(1...largest)), .init("most", .integer(1...largest)),
        .init("proposals", .integer(0...1000)),
      ])),
    .init(
      "steering",
      .object([
        .init("work", .text), .init("least", .integer(0...largest)),
        .init("most", .integer(1...largest)), .init("eachCollege", .truth),
      ])),
    .init(
      "record",
      .object([
        .init("sentWithin", .integer(0...3660)), .init("publishedWithin", .integer(0...3660)),
      ])),
    .init(
      "retention", .object([.init("months", .integer(0...1200), required: true)])),
  ])

  /// The largest number of seats that can be asked for.
  static let largest = QuotaProposal.largestPanel

  private static let rangeShape = SettingsShape.object([
    .init("least", .integer(0...largest)), .init("most", .integer(0...largest)),
  ])

  private static let collegeShape = SettingsShape.object([
    .init("id", .text),
    .init("name", .text, required: true),
    .init("seats", .either([.integer(0...largest), rangeShape, .list(seatShape)]), required: true),
    .init("quotas", .list(quotaShape)),
    .init("officials", .truth),
    .init("mandate", mandateShape),
  ])

  private static let seatShape = SettingsShape.object([
    .init("id", .text, required: true), .init("title", .text), .init("by", .text),
  ])

  private static let quotaShape = SettingsShape.object([
    .init("attribute", .text, required: true), .init("value", .text, required: true),
    .init("least", .integer(0...largest)), .init("most", .integer(0...largest)),
  ])

  private static let mandateShape = SettingsShape.object([
    .init("months", .integer(1...1200), required: true),
    .init("renewal", .choice(MandateRule.Renewal.allCases.map(\.rawValue))),
    .init("on", .day),
  ])

  private static let quorumShape = SettingsShape.object([
    .init("members", .integer(1...largest)), .init("percentOfMembers", .integer(1...100)),
    .init("percentOfSeats", .integer(1...100)),
  ])
}

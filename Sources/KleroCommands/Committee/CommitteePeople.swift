import Committee
import Population
import Reports
import Representativity
import Tables

/// What the people's file says of members, to set colleges and meetings beside the territory.
struct CommitteePeople {
  private let desk: RegisterDesk
  private let references: [ReferencePopulation.Margin]
  private let attributes: [Attribute]

  /// Reads the population and finds the attributes to look at.
  ///
  /// - Parameters:
  ///   - desk: The register and its people.
  ///   - path: The population's file; `nil`: the dossier's, if it has one.
  ///   - by: The attributes; `nil`: all that members and population have in common.
  /// - Throws: What is wrong with the population's file, or an attribute that it lacks.
  init(_ desk: RegisterDesk, population path: String?, by: [String]?) throws {
    self.desk = desk
    guard let people = desk.people, let path = path ?? desk.dossier?.pathOfPopulation else {
      (references, attributes) = ([], [])
      return
    }
    let streams = desk.session.streams
    let population = try ReferencePopulation.read(
      try InputFile(path, as: .population, from: streams).table(nil))
    desk.session.console.warn(population.warnings)
    if let by {
      references = try by.map { name in try population.margin(of: name) }
    } else {
      let defined = desk.dossier?.attributes.map { FoldedText($0.name) } ?? []
      references = population.margins.filter { margin in
        defined.contains(FoldedText(margin.attribute.name))
          || people.table.index(of: margin.attribute.name) != nil
      }
    }
    attributes = references.map(\.attribute)
  }

  /// Each college, then the whole committee, beside the population.
  ///
  /// - Parameter year: The colleges.
  /// - Throws: ``RepresentativityError`` for what cannot be compared.
  /// - Returns: Nothing without a population; colleges of which no data are at hand are left out.
  func diversity(of year: CommitteeYear) throws -> [CommitteeReport.Diversity] {
    let colleges = year.colleges.map { ($0.name, $0.seats.compactMap(\.holder)) }
    let all = ("", year.colleges.flatMap(\.seats).compactMap(\.holder))
    let whole = Phrase(fr: "Tout le comité", en: "The whole committee")
    let groups = colleges.count > 1 ? colleges + [all] : colleges
    return try groups.compactMap { name, holders in
      guard let group = try count(holders), group.people > 0 else { return nil }
      let check = try GroupCheck(
        group, with: references.map { GroupReference($0, holdsGroup: false) })
      let language = desk.session.documentLanguage(in: desk.dossier)
      return CommitteeReport.Diversity(
        title: name.isEmpty ? whole[language] : name, check: check)
    }
  }

  /// How each attribute is spread over those who sit and those who came to each meeting.
  ///
  /// - Parameter year: The meetings.
  /// - Throws: What makes counting impossible.
  /// - Returns: Nothing without a population or meetings.
  func presence(in year: CommitteeYear) throws -> [CommitteeReport.Presence] {
    let meetings = year.meetings.filter(\.isKnown)
    let holders = year.colleges.flatMap(\.seats).compactMap(\.holder)
    guard !meetings.isEmpty, let seated = try count(holders), seated.people > 0 else { return [] }
    let present = try meetings.map { meeting in
      try count(meeting.seated.filter { $0.isThere }.map(\.person))
    }
    return attributes.indices.map { index in
      let attribute = attributes[index]
      return CommitteeReport.Presence(
        attribute: attribute, seated: Self.counts(of: index, in: seated, attribute),
        present: present.map { group in
          group.map { Self.counts(of: index, in: $0, attribute) }
            ?? attribute.values.map { _ in 0 }
        })
    }
  }

  /// The counts of the values that the population knows.
  private static func counts(
    of index: Int, in group: CountedGroup, _ attribute: Attribute
  ) -> [Int] {
    Array(group.counts(of: index).prefix(attribute.values.count))
  }

  /// Counts people by the attributes; `nil` if there is nothing to count by.
  private func count(_ pseudonyms: [String]) throws -> CountedGroup? {
    guard !attributes.isEmpty, let people = desk.people else { return nil }
    let rows = pseudonyms.compactMap(people.row)
    let table = Table(
      name: people.table.name, columns: people.table.columns, rows: rows,
      format: people.table.format)
    return try GroupReader(
      attributes: attributes, definitions: desk.dossier?.attributes ?? [],
      lookups: try desk.lookups(), referenceDate: desk.dossier?.referenceDate ?? desk.state.day
    ).read(table)
  }
}

extension MeetingAttendance.Seated {
  /// Whether the seat was held by somebody at the meeting: the member or a substitute.
  fileprivate var isThere: Bool {
    switch presence {
    case .attended, .substituted: true
    case .excused, .absent, .guest, nil: false
    }
  }
}

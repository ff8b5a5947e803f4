import Lottery
import Population
import Reports
import Selection

extension InvitationArchive {
  /// The page of the draw.
  func report(for audience: DrawReport.Audience) -> String {
    InvitationReport(content, for: audience, in: language).html
  }

  private var content: InvitationReport.Content {
    let names = terms.attributes.map(\.name)
    // The commune, of which there may be hundreds, has a table of its own.
    let shown = names.indices.filter { $0 > 0 || draw.places == nil }
    return InvitationReport.Content(
      title: title, program: Self.program, seed: seed.text,
      ticketSeed: terms.rotation?.seed ?? seed.text, label: Label.invite.text,
      rule: terms.allocation,
      attributes: names, balances: shown.map { balance(of: $0, names[$0]) },
      strata: draw.strata.map { stratum in
        InvitationReport.Content.Stratum(
          values: stratum.values, people: stratum.people, letters: stratum.letters,
          chance: Double(stratum.probability) ?? 0, excluded: stratum.excluded,
          expected: stratum.expectedAnswers)
      },
      places: draw.places, householdColumns: terms.household,
      identity: kind.identityColumns(in: columns, named: terms.idColumn),
      earlierDraws: terms.rotation?.draws, files: [])
  }

  private func balance(
    of attribute: Int, _ name: String
  ) -> InvitationReport.Content.Balance {
    var counts: [String: (people: Int, letters: Int)] = [:]
    for stratum in draw.strata {
      let earlier = counts[stratum.values[attribute]] ?? (0, 0)
      counts[stratum.values[attribute]] = (
        earlier.people + stratum.people, earlier.letters + stratum.letters
      )
    }
    let order = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return InvitationReport.Content.Balance(
      attribute: name,
      values: order.map { value in
        .init(
          name: value.isEmpty ? InviteTexts.emptyValue[language] : value,
          people: counts[value]?.people ?? 0, letters: counts[value]?.letters ?? 0)
      })
  }
}

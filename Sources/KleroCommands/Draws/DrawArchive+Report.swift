import Lottery
import Population
import Reports
import Selection
import Tables

extension DrawArchive {
  /// What the pages of the draw say.
  func reportContent(title: String) throws -> DrawReport.Content {
    var content = try lottery.reportContent(title: title, drawn: panel)
    let pseudonyms = lottery.pseudonyms
    let people = lottery.record.people
    func shown(_ person: Int) -> DrawReport.Person {
      DrawReport.Person(
        id: people[person].id, pseudonym: pseudonyms[person], tickets: people[person].tickets,
        cells: lottery.table.rows[lottery.rows[person]].cells)
    }
    content.draw = DrawReport.Draw(
      ticket: number.ticket, origin: origin, members: panel.map(shown),
      reserve: reserve.map(shown))
    return content
  }

  private var origin: DrawReport.Origin {
    guard let seed = number.seed else { return .byHand }
    let label = Label.panel.text
    return .seed(
      text: seed.text, label: label, digest: SHA256.hash("\(seed.text),\(label),1".utf8).hex)
  }
}

extension LotteryArchive {
  /// What the pages of the lottery say; with a panel, how it meets the quotas.
  func reportContent(title: String, drawn panel: [Int]? = nil) throws -> DrawReport.Content {
    DrawReport.Content(
      title: title, panelSize: record.panelSize,
      balances: record.attributes.indices.compactMap { balance(of: $0, panel) },
      chances: DrawReport.Chances(
        panels: record.tickets, probabilities: record.people.map { Double($0.probability) ?? 0 },
        tickets: record.people.map(\.tickets),
        optimalMinimum: Double(record.optimalMinimum) ?? 0,
        upperBound: Double(record.upperBound) ?? 0,
        realizedMinimum: Double(record.realizedMinimum) ?? 0,
        largestTicketDifference: Double(record.largestTicketDifference) ?? 0,
        isCertified: record.certified),
      fairness: record.fairness, householdColumns: record.householdColumns,
      lottery: DrawReport.FileFingerprint(
        file: Name.lottery, role: .lottery, sha256: fingerprint.hex),
      files: try fingerprints(), draw: nil, personColumns: table.columns,
      program: record.program)
  }

  private func balance(of attribute: Int, _ panel: [Int]?) -> DrawReport.Balance? {
    let recorded = record.attributes[attribute]
    let quotas = record.quotas.filter { $0.attribute == recorded.name }
    guard !quotas.isEmpty else { return nil }
    var volunteers = [Int](repeating: 0, count: recorded.values.count)
    for person in record.people { volunteers[person.values[attribute]] += 1 }
    var members = panel.map { _ in [Int](repeating: 0, count: recorded.values.count) }
    for person in panel ?? [] { members?[record.people[person].values[attribute]] += 1 }
    return DrawReport.Balance(
      attribute: recorded.name,
      values: recorded.values.enumerated().map { value, name in
        let quota = quotas.first { $0.value == name }
        return DrawReport.Balance.Value(
          name: name, volunteers: volunteers[value], least: quota?.least ?? 0,
          most: quota?.most ?? record.panelSize, members: members?[value])
      })
  }

  private func fingerprints() throws -> [DrawReport.FileFingerprint] {
    let own = record.inputs.map { input in
      DrawReport.FileFingerprint(
        file: input.file, role: input.role.shown, sha256: input.sha256.hex)
    }
    let published = DrawReport.FileFingerprint(
      file: Name.publicLottery, role: .publicLottery, sha256: publicFingerprint.hex)
    return own + [published]
  }
}

extension LotteryRecord.Input.Role {
  /// How pages call the file.
  fileprivate var shown: DrawReport.FileFingerprint.Role {
    switch self {
    case .people: .people
    case .quotas, .replacedQuotas: .quotas
    case .lookup: .lookup
    case .settings: .settings
    }
  }
}

import Lottery
import Population

/// One thing that was checked of a recorded lottery or draw, and what was found.
public struct LotteryCheck: Sendable, Equatable {
  /// What was checked.
  public enum Subject: Sendable, Hashable, CaseIterable {
    /// The digests of the copies of the input files.
    case inputs
    /// People, values and quotas against the input files.
    case people
    /// Every panel has the right number of different members.
    case panelSizes
    /// Every panel meets every quota.
    case quotas
    /// No panel has two people of one household.
    case households
    /// Everybody's tickets are the number of panels they stand in.
    case tickets
    /// The figures that the record states about its tickets.
    case figures
    /// The certificate, and that it proves what is claimed.
    case certificate
    /// The lottery's fingerprint in the draw.
    case lotteryFingerprint
    /// From the seed to the number.
    case number
    /// From the number to the panel.
    case panel
    /// The digests of the other files of the draw.
    case files
    /// The tables of those selected and remaining.
    case selected
    /// The public folder against the private files.
    case publicFolder
    /// The choice of replacements, made again.
    case replacements
  }

  /// What was found.
  public enum Verdict: Sendable, Equatable {
    /// It holds.
    case holds
    /// It does not hold.
    case fails(Failure)
    /// It could not be checked with what is there.
    case notChecked(Reason)
  }

  /// Why something does not hold.
  public enum Failure: Sendable, Equatable {
    /// A file is missing or cannot be read.
    case missingFile(String)
    /// A file's digest is not the one that was recorded.
    case digest(file: String)
    /// A panel is wrong, by its number; a person, household, quota or value may say more.
    case panel(number: Int, detail: String)
    /// A person is recorded with something wrong.
    case person(id: String)
    /// A figure is not what it should be.
    case figure(name: String, recorded: String, expected: String)
    /// The certificate is wrong at a level.
    case certificate(Certificate.Flaw)
    /// The level is proved only up to a larger bound.
    case unproved(level: Int)
    /// The files disagree.
    case disagreement(String)
    /// The input files cannot be read as they were.
    case unreadable
    /// The record describes no problem that panels could solve.
    case problem(SelectionError)
  }

  /// Why something was not checked.
  public enum Reason: Sendable, Equatable {
    /// Nothing was drawn yet.
    case notDrawnYet
    /// The number was drawn by hand.
    case drawnByHand
    /// The lottery claims no proof.
    case nothingClaimed
    /// Only the public folder is at hand.
    case publicOnly
    /// The input files are not those of the lottery.
    case wrongInputs
  }

  /// What was checked.
  public let subject: Subject
  /// What was found.
  public let verdict: Verdict

  /// Makes a finding.
  public init(_ subject: Subject, _ verdict: Verdict) {
    self.subject = subject
    self.verdict = verdict
  }
}

extension LotteryRecord {
  /// Checks everything that the record alone allows: panels, tickets, figures and certificate.
  ///
  /// - Complexity: O(tickets × panel size × attributes).
  public func checks() -> [LotteryCheck] {
    do {
      let problem = try problem()
      return [
        checkPanelSizes(), checkQuotas(problem), checkHouseholds(), checkTickets(),
        checkFigures(problem), checkCertificate(problem),
      ].map { LotteryCheck($0, $1) }
    } catch {
      return [LotteryCheck(.people, .fails(.problem(error)))]
    }
  }

  private func checkPanelSizes() -> (LotteryCheck.Subject, LotteryCheck.Verdict) {
    guard panels.count == tickets else {
      let count = "\(panels.count)"
      return (
        .panelSizes, .fails(.figure(name: "tickets", recorded: "\(tickets)", expected: count))
      )
    }
    for (number, panel) in panels.enumerated() {
      let isAscending = zip(panel, panel.dropFirst()).allSatisfy { $0 < $1 }
      guard panel.count == panelSize, isAscending else {
        return (.panelSizes, .fails(.panel(number: number, detail: "\(panel.count)")))
      }
    }
    return (.panelSizes, .holds)
  }

  private func checkQuotas(
    _ problem: PanelProblem
  ) -> (LotteryCheck.Subject, LotteryCheck.Verdict) {
    let rows = problem.constraints.rows
    for (number, panel) in panels.enumerated() {
      var counts = [Int](repeating: 0, count: problem.constraints.typeCount)
      for person in panel { counts[problem.people.typeOfPerson[person]] += 1 }
      for (row, count) in zip(rows, problem.constraints.activities(counts)) {
        guard case .quota(let index) = row.origin, !row.bounds.contains(count) else { continue }
        let quota = quotas[index]
        return (
          .quotas,
          .fails(.panel(number: number, detail: "\(quota.attribute) = \(quota.value): \(count)"))
        )
      }
    }
    return (.quotas, .holds)
  }

  private func checkHouseholds() -> (LotteryCheck.Subject, LotteryCheck.Verdict) {
    for (number, panel) in panels.enumerated() {
      let households = panel.compactMap { people[$0].household }
      guard Set(households).count == households.count else {
        return (.households, .fails(.panel(number: number, detail: "")))
      }
    }
    return (.households, .holds)
  }

  private func checkTickets() -> (LotteryCheck.Subject, LotteryCheck.Verdict) {
    var counts = [Int](repeating: 0, count: people.count)
    for person in panels.joined() { counts[person] += 1 }
    for (person, count) in zip(people, counts) where person.tickets != count {
      return (.tickets, .fails(.person(id: person.id)))
    }
    return (.tickets, .holds)
  }

  private func checkFigures(
    _ problem: PanelProblem
  ) -> (LotteryCheck.Subject, LotteryCheck.Verdict) {
    if let wrong = zip(people, problem.people.typeOfPerson).first(where: { $0.type != $1 }) {
      return (.figures, .fails(.person(id: wrong.0.id)))
    }
    guard householdRows == Self.householdRows(of: problem) else {
      return (.figures, .fails(.disagreement("householdRows")))
    }
    let probabilities = people.map { Double($0.probability) ?? -1 }
    let minimum = Double(people.map(\.tickets).min() ?? 0) / Double(max(tickets, 1))
    let difference =
      zip(people, probabilities)
      .map { (Double($0.tickets) - $1 * Double(tickets)).magnitude }.max() ?? 0
    let figures = [
      ("optimalMinimum", optimalMinimum, probabilities.min() ?? 0),
      ("realizedMinimum", realizedMinimum, minimum),
      ("largestTicketDifference", largestTicketDifference, difference),
    ]
    for (name, recorded, expected) in figures {
      // Probabilities have 12 decimals, and the largest difference is that of tickets.
      let slack = 1e-8 + Double(tickets) * 1e-12
      let isClose = Double(recorded).map { ($0 - expected).magnitude <= slack } ?? false
      guard isClose else {
        let text = DecimalText.twelve(max(expected, 0))
        return (.figures, .fails(.figure(name: name, recorded: recorded, expected: text)))
      }
    }
    return (.figures, wrongCount(problem).map { .fails($0) } ?? .holds)
  }

  /// What is wrong with the stated numbers of different panels; earlier records state none.
  private func wrongCount(_ problem: PanelProblem) -> LotteryCheck.Failure? {
    guard let distinctPanels else { return nil }
    let distinct = Set(panels).count
    guard distinct == distinctPanels else {
      return .figure(
        name: "distinctPanels", recorded: "\(distinctPanels)", expected: "\(distinct)")
    }
    guard distinct < panels.count, let mostDistinctPanels else { return nil }
    let most = PanelCensus.count(of: problem.people, problem.constraints, in: panels)
    return most == mostDistinctPanels
      ? nil
      : .figure(
        name: "mostDistinctPanels", recorded: "\(mostDistinctPanels)",
        expected: most.map { "\($0)" } ?? "–")
  }

  private func checkCertificate(
    _ problem: PanelProblem
  ) -> (LotteryCheck.Subject, LotteryCheck.Verdict) {
    guard let certificate else {
      return (.certificate, certified ? .fails(.certificate(.empty)) : .notChecked(.nothingClaimed))
    }
    do throws(Certificate.Flaw) {
      try certificate.check(against: problem.constraints)
    } catch {
      return (.certificate, .fails(.certificate(error)))
    }
    guard certified else { return (.certificate, .notChecked(.nothingClaimed)) }
    guard fairness == .leximin || fairness == .maximin else {
      let stated = problem.people.types.map { Double(people[$0.people[0]].probability) ?? -1 }
      return certificate.proves(stated, fairness, problem.constraints)
        ? checkEqualTreatment(problem) : (.certificate, .fails(.unproved(level: 0)))
    }
    if let wrong = wrongUpperBound(certificate) { return (.certificate, .fails(wrong)) }
    let scale = Double(Certificate.scale)
    var levelOfType = [Int?](repeating: nil, count: problem.constraints.typeCount)
    for (index, level) in certificate.levels.enumerated() {
      guard level.bound.value - Double(level.probability) / scale <= PanelLottery.tolerance else {
        return (.certificate, .fails(.unproved(level: index)))
      }
      for type in level.types { levelOfType[type] = index }
    }
    if fairness == .leximin, let missing = levelOfType.firstIndex(of: nil) {
      let person = people[problem.people.types[missing].people[0]]
      return (.certificate, .fails(.person(id: person.id)))
    }
    for (person, type) in zip(people, problem.people.typeOfPerson) {
      // A maximin certificate speaks of the least favoured only: everybody has at least its level.
      let level = certificate.levels[levelOfType[type] ?? 0]
      let expected = Double(level.probability) / scale
      let stated = Double(person.probability) ?? -1
      let agrees =
        levelOfType[type] == nil
        ? stated >= expected - PanelLottery.tolerance
        : (stated - expected).magnitude <= PanelLottery.tolerance
      guard agrees else { return (.certificate, .fails(.person(id: person.id))) }
    }
    return (.certificate, .holds)
  }

  /// The upper bound is what the first level shows, and no probability is above one.
  private func wrongUpperBound(_ certificate: Certificate) -> LotteryCheck.Failure? {
    let bound = min(certificate.levels.first?.bound.value ?? 1, 1)
    let isClose = Double(upperBound).map { ($0 - bound).magnitude <= PanelLottery.tolerance }
    return isClose == true
      ? nil
      : .figure(name: "upperBound", recorded: upperBound, expected: DecimalText.twelve(bound))
  }

  /// People of one type have one probability: what is proved of one is proved of all.
  private func checkEqualTreatment(
    _ problem: PanelProblem
  ) -> (LotteryCheck.Subject, LotteryCheck.Verdict) {
    for type in problem.people.types {
      let first = people[type.people[0]].probability
      if let other = type.people.first(where: { people[$0].probability != first }) {
        return (.certificate, .fails(.person(id: people[other].id)))
      }
    }
    return (.certificate, .holds)
  }
}

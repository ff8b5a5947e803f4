import Foundation
import Lottery
import Population
import Testing

@testable import Selection

/// What a lottery's record holds, and what its checks find.
@Suite struct RecordTests {
  @Test(arguments: Fairness.allCases)
  func everythingHoldsOfAnUntouchedRecord(fairness: Fairness) throws {
    let record = try SampleLottery.altered(SampleLottery.record(fairness)) { _ in }
    #expect(record.certified)
    for check in record.checks() { #expect(check.verdict == .holds, "\(check)") }
  }

  @Test func theSameBytesComeBack() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(SampleLottery.record())
    let read = try JSONDecoder().decode(LotteryRecord.self, from: data)
    #expect(try encoder.encode(read) == data)
    #expect(try read.problem().constraints.rows == SampleLottery.pool.problem.constraints.rows)
  }

  /// A change by hand and the check that must notice it.
  enum Tampering: CaseIterable {
    case smallerPanel, foreignMember, missingPanel, ticketCount, minimum, realized, difference,
      probability, certificateBound, quota, household

    var subject: LotteryCheck.Subject {
      switch self {
      case .smallerPanel, .missingPanel: .panelSizes
      case .foreignMember, .ticketCount: .tickets
      case .minimum, .realized, .difference: .figures
      case .probability, .certificateBound: .certificate
      case .quota: .quotas
      case .household: .households
      }
    }

    func change(_ object: inout [String: Any]) {
      var panels = object["panels"] as? [[Int]] ?? []
      var people = object["people"] as? [[String: Any]] ?? []
      switch self {
      case .smallerPanel: panels[3].removeLast()
      case .missingPanel: panels.removeLast()
      case .foreignMember:
        let other = people.indices.first { !panels[0].contains($0) } ?? 0
        panels[0] = (panels[0].dropLast() + [other]).sorted()
      case .ticketCount: people[5]["tickets"] = (people[5]["tickets"] as? Int ?? 0) + 1
      case .minimum: object["optimalMinimum"] = "0.300000000000"
      case .realized: object["realizedMinimum"] = "0.300000000000"
      case .difference: object["largestTicketDifference"] = "0.000000000000"
      case .probability: people[5]["probability"] = "0.990000000000"
      case .certificateBound:
        var certificate = object["certificate"] as? [String: Any] ?? [:]
        var levels = certificate["levels"] as? [[String: Any]] ?? []
        levels[0]["bound"] = ["1", "2"]
        certificate["levels"] = levels
        object["certificate"] = certificate
      case .quota:
        var quotas = object["quotas"] as? [[String: Any]] ?? []
        quotas[0]["least"] = quotas[0]["most"]
        object["quotas"] = quotas
      case .household:
        let pair = panels[0].prefix(2)
        for person in pair { people[person]["household"] = 9999 }
      }
      object["panels"] = panels
      object["people"] = people
    }
  }

  @Test(arguments: Tampering.allCases)
  func notices(tampering: Tampering) throws {
    let record = try SampleLottery.altered(SampleLottery.record(), tampering.change)
    let failed = record.checks().filter { if case .fails = $0.verdict { true } else { false } }
    #expect(failed.contains { $0.subject == tampering.subject }, "\(failed)")
  }

  @Test func aRecordThatContradictsItselfIsRefused() throws {
    let unknown = try SampleLottery.altered(SampleLottery.record()) { object in
      object["panels"] = [[0, 1, 60_000]]
    }
    #expect(throws: SelectionError.malformedRecord(.panels)) { try unknown.problem() }
    #expect(unknown.checks().map(\.subject) == [.people])
  }

  /// 2000 seeds: drawn often as people hold tickets. Chi-square over 60 people who share 12 seats:
  /// members of one panel are not independent, which makes the sum smaller, not larger; the 99.999 %
  /// point for 59 degrees of freedom is 114 (tables of the chi-square distribution).
  @Test func peopleAreDrawnInProportionToTheirTickets() throws {
    let lottery = try SampleLottery.lottery()
    var drawn = [Int](repeating: 0, count: lottery.tickets.count)
    let draws = 2000
    for number in 0..<draws {
      let seed = try Seed("frequency \(number)")
      let ticket = DrawnNumber(seed: seed, tickets: lottery.panels.count).ticket
      for person in lottery.panels[ticket] { drawn[person] += 1 }
    }
    var sum = 0.0
    for (count, tickets) in zip(drawn, lottery.tickets) where tickets > 0 {
      let expected = Double(draws * tickets) / Double(lottery.panels.count)
      sum += (Double(count) - expected) * (Double(count) - expected) / expected
    }
    #expect(sum < 114)
    #expect(zip(drawn, lottery.tickets).allSatisfy { $1 > 0 || $0 == 0 })
  }
}

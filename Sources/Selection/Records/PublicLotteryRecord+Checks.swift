extension PublicLotteryRecord {
  /// Checks what can be checked of a published lottery without knowing anybody: the panels' sizes,
  /// everybody's tickets and the figures about them.
  public func checks() -> [LotteryCheck] {
    guard panels.count == tickets, tickets >= 1, panels.joined().allSatisfy(people.indices.contains)
    else {
      let count = "\(panels.count)"
      return [
        LotteryCheck(
          .panelSizes, .fails(.figure(name: "tickets", recorded: "\(tickets)", expected: count)))
      ]
    }
    return [
      LotteryCheck(.panelSizes, panelSizes), LotteryCheck(.tickets, ticketCounts),
      LotteryCheck(.figures, figures),
    ]
  }

  private var panelSizes: LotteryCheck.Verdict {
    for (number, panel) in panels.enumerated() {
      let isAscending = zip(panel, panel.dropFirst()).allSatisfy { $0 < $1 }
      guard panel.count == panelSize, isAscending else {
        return .fails(.panel(number: number, detail: "\(panel.count)"))
      }
    }
    return .holds
  }

  private var ticketCounts: LotteryCheck.Verdict {
    var counts = [Int](repeating: 0, count: people.count)
    for person in panels.joined() { counts[person] += 1 }
    let wrong = people.indices.first { people[$0].tickets != counts[$0] }
    return wrong.map { .fails(.person(id: people[$0].pseudonym)) } ?? .holds
  }

  private var figures: LotteryCheck.Verdict {
    let least = Double(people.map(\.tickets).min() ?? 0) / Double(tickets)
    let text = DecimalText.twelve(least)
    return text == realizedMinimum
      ? .holds
      : .fails(.figure(name: "realizedMinimum", recorded: realizedMinimum, expected: text))
  }
}

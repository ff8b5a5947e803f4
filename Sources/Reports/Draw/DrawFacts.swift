/// The few numbers that a draw's sentences are made of.
struct DrawFacts: Sendable {
  let panelSize: Int
  let volunteers: Int
  let panels: Int
  let quotas: Int
  let unmetQuotas: Int
  let ticket: Int?
  let lotteryFile: String

  /// Takes the numbers from the whole content, before anything of it is kept back.
  init(_ content: DrawReport.Content) {
    let values = content.balances.flatMap(\.values)
    panelSize = content.panelSize
    volunteers = content.chances.volunteers
    panels = content.chances.panels
    quotas = values.count
    unmetQuotas = values.count { !$0.isMet }
    ticket = content.draw?.ticket
    lotteryFile = content.lottery.file
  }

  /// Everyone's chance if there were no quotas.
  var equalChance: Double {
    volunteers > 0 ? Double(panelSize) / Double(volunteers) : 0
  }
}

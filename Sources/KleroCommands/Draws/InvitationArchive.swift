import Lottery
import Population
import Selection
import Tables

/// The files of a draw of letters.
struct InvitationArchive {
  /// Their names.
  static let names = ["invited.csv", "strata.csv", "draw.json", "roll.sha256"]

  let draw: InvitationDraw
  let request: InvitationDraw.Request
  let roll: Roll
  let seed: Seed
  let fingerprint: FingerprintTask

  /// Writes all files.
  func write(to folder: OutputFolder) throws {
    let invited = try invitedBytes()
    let strata = strataBytes()
    try folder.write("invited.csv", invited, isPrivate: true)
    try folder.write("strata.csv", strata)
    let record = InvitationRecord(
      draw, request, seed: seed,
      files: [
        .init(file: "invited.csv", sha256: SHA256.hash(invited)),
        .init(file: "strata.csv", sha256: SHA256.hash(strata)),
      ])
    try folder.write("draw.json", JSONText.encode(record) + "\n")
    let digest = try fingerprint.value().sha256
    try folder.write("roll.sha256", "\(digest.hex)  \(roll.name.lastName)\n")
  }

  private func invitedBytes() throws -> [UInt8] {
    var writer = TableWriter(
      columns: roll.columns + ["probability", "stratum", "ticket"],
      format: roll.format.forOutput)
    let rows = try roll.rows(at: draw.invited.map(\.place), isRegular: draw.isRegular)
    for (invited, cells) in zip(draw.invited, rows) {
      let stratum = draw.strata[invited.stratum]
      writer.write(
        cells + [
          stratum.probability, stratum.values.joined(separator: ", "), invited.ticket.hex,
        ])
    }
    return writer.bytes
  }

  private func strataBytes() -> [UInt8] {
    var writer = TableWriter(
      columns: request.roll.attributes.map(\.name)
        + ["roll", "letters", "probability", "excluded"],
      format: roll.format.forOutput)
    for stratum in draw.strata {
      writer.write(
        stratum.values + [
          String(stratum.people), String(stratum.letters), stratum.probability,
          String(stratum.excluded),
        ])
    }
    return writer.bytes
  }
}

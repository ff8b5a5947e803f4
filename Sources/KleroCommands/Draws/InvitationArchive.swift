import Lottery
import Population
import Selection
import Tables

/// The files of a draw of letters.
struct InvitationArchive {
  /// Their names.
  static let names = ["invited.csv", "strata.csv", "draw.json", "roll.sha256"]

  /// The draw.
  let draw: InvitationDraw
  /// What was asked of it.
  let request: InvitationDraw.Request
  /// The public seed.
  let seed: Seed
  /// The columns of the roll.
  let columns: [String]
  /// How to write tables.
  let format: TableFormat
  /// The cells of those who get a letter.
  let rows: [[String]]

  /// Writes all files of the draw.
  func write(to folder: OutputFolder) throws {
    let invited = invitedBytes()
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
  }

  /// Writes the fingerprint of the roll, as `sha256sum` does.
  static func write(
    _ fingerprint: FingerprintTask, of roll: Roll, to folder: OutputFolder
  ) throws {
    let digest = try fingerprint.value().sha256
    try folder.write("roll.sha256", "\(digest.hex)  \(roll.name.lastName)\n")
  }

  private func invitedBytes() -> [UInt8] {
    var writer = TableWriter(
      columns: columns + ["probability", "stratum", "ticket"], format: format)
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
      format: format)
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

import Lottery
import Selection
import Tables

/// The choice of replacements, with the files that say so.
struct ReplacementArchive {
  /// The names of its files.
  enum Name {
    static let record = "replacement.json"
    static let replacements = "replacements.csv"
    static let panel = "panel.csv"

    /// Copies of the draw, and of the earlier replacement, that a choice goes on from.
    static let sourceDraw = "source/draw.json"
    static let sourceReplacement = "source/replacement.json"

    static let sources = [sourceDraw, sourceReplacement]

    /// All of them, in the order in which they are written.
    static let all = [replacements, panel, record] + sources
  }

  /// The lottery that the panel was drawn from.
  let lottery: LotteryArchive
  /// The choice.
  let record: ReplacementRecord

  /// The files, without those of the lottery.
  ///
  /// - Throws: An error of the encoder.
  /// - Returns: The files; all of them are private.
  func files() throws -> [LotteryArchive.File] {
    [
      LotteryArchive.File(name: Name.replacements, bytes: replacements, isPrivate: true),
      LotteryArchive.File(name: Name.panel, bytes: panel, isPrivate: true),
      LotteryArchive.File(
        name: Name.record, bytes: try RecordJSON.bytes(of: record), isPrivate: true),
    ]
  }

  /// Those chosen, in the order of calling: the columns of the people's file, then ours.
  private var replacements: [UInt8] {
    table(
      of: record.chosen.map(\.id), adding: ["from_reserve", "ticket"],
      record.chosen.map { [$0.isReserve ? "1" : "0", $0.ticket] })
  }

  /// The whole panel: the columns of the people's file, then whether the member is new.
  private var panel: [UInt8] {
    let chosen = Set(record.chosen.map(\.id))
    return table(
      of: record.panel, adding: ["replacement"],
      record.panel.map { [chosen.contains($0) ? "1" : "0"] })
  }

  private func table(
    of ids: [String], adding columns: [String], _ cells: [[String]]
  ) -> [UInt8] {
    let table = lottery.table
    let rowOfID = Dictionary(
      zip(lottery.record.people.map(\.id), lottery.rows), uniquingKeysWith: { first, _ in first })
    var writer = TableWriter(columns: table.columns + columns, format: table.format.forOutput)
    for (id, own) in zip(ids, cells) {
      guard let row = rowOfID[id] else { continue }
      writer.write(table.rows[row].cells + own)
    }
    return writer.bytes
  }
}

import Lottery
import Selection
import Tables

/// The checks of what is published, by those who have nothing else.
extension FolderVerification {
  func checks(of record: PublicLotteryRecord) throws -> [LotteryCheck] {
    var checks = record.checks()
    checks += [.inputs, .people, .quotas, .households, .certificate].map {
      LotteryCheck($0, .notChecked(.publicOnly))
    }
    let name = DrawArchive.Name.draw
    guard isDrawn else {
      let own = check(.publicFolder) { try isCanonical(record) }
      return checks + [own, LotteryCheck(.number, .notChecked(.notDrawnYet))]
    }
    guard let draw = try readDraw(PublicDrawRecord.self) else { return checks + [Self.missingDraw] }
    checks.append(
      LotteryCheck(
        .lotteryFingerprint,
        draw.lottery.sha256 == fingerprint ? .holds : .fails(.digest(file: lotteryName))))
    checks.append(
      check(.files) {
        guard draw.files.contains(where: { $0.file == DrawArchive.Name.report }) else {
          return .disagreement(name)
        }
        return try wrongDigest(among: draw.files)
      })
    checks.append(numberCheck(draw.seed, draw.label, draw.ticket, draw.tickets, record.tickets))
    checks.append(check(.panel) { isPanel(of: draw, in: record) ? nil : .disagreement(name) })
    checks.append(check(.publicFolder) { try checkRemade(draw, record) })
    return checks
  }

  /// The first file whose digest is not the one recorded.
  func wrongDigest(among files: [DrawRecord.File]) throws -> LotteryCheck.Failure? {
    for file in files where try SHA256.hash(bytes(of: file.file)) != file.sha256 {
      return .digest(file: file.file)
    }
    return nil
  }

  private func isPanel(of draw: PublicDrawRecord, in record: PublicLotteryRecord) -> Bool {
    guard record.panels.indices.contains(draw.ticket) else { return false }
    let panel = record.panels[draw.ticket]
    return panel.allSatisfy(record.people.indices.contains)
      && panel.map { record.people[$0].pseudonym } == draw.panel
  }

  /// Compares the list of the panel and the record of the draw with what they must be.
  private func checkRemade(
    _ draw: PublicDrawRecord, _ record: PublicLotteryRecord
  ) throws -> LotteryCheck.Failure? {
    let drawn = Set(draw.panel)
    let rows = record.people.filter { drawn.contains($0.pseudonym) }
    let selected = TableWriter.bytes(
      columns: DrawArchive.publicColumns, rows: rows.map { [$0.pseudonym, String($0.tickets)] },
      format: TableFormat())
    let name = DrawArchive.Name.selected
    guard try bytes(of: name) == selected else { return .disagreement(name) }
    let isRecord = draw.format == PublicDrawRecord.format && draw.lottery.file == ownLotteryName
    guard isRecord, try bytes(of: DrawArchive.Name.draw) == RecordJSON.bytes(of: draw) else {
      return .disagreement(DrawArchive.Name.draw)
    }
    return try isCanonical(record)
  }

  /// Whether the lottery's file holds the record and nothing else.
  private func isCanonical(_ record: PublicLotteryRecord) throws -> LotteryCheck.Failure? {
    try bytes(of: ownLotteryName) == RecordJSON.bytes(of: record)
      ? nil : .disagreement(ownLotteryName)
  }

  private var ownLotteryName: String { LotteryArchive.Name.lottery }
}

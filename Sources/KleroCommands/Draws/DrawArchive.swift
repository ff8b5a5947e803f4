import Lottery
import Reports
import Selection
import Tables

/// One panel drawn from a lottery, with all the files that say so.
struct DrawArchive {
  /// The names of its files.
  enum Name {
    static let draw = "draw.json"
    static let selected = "selected.csv"
    static let remaining = "remaining.csv"
    static let reserve = "reserve.csv"
    static let report = "report.html"
    static let minutes = "minutes.html"
    static let publicDraw = "public/draw.json"
    static let publicSelected = "public/selected.csv"
    static let publicReport = "public/report.html"

    /// Those that cannot be made again without knowing their title and language.
    static let pages = [report, minutes, publicReport]

    /// All of them, in the order in which they are written.
    static let all = [
      selected, remaining, reserve, report, minutes, publicSelected, publicReport, draw, publicDraw,
    ]
  }

  /// The lottery.
  let lottery: LotteryArchive
  /// The number drawn.
  let number: DrawnNumber
  /// Pages of the lottery that stand in the folder already; the draw's record vouches for them.
  let pagesBefore: [LotteryArchive.File]
  /// Who is called when a member drops out: positions in the lottery's people, in their order.
  let reserve: [Int]

  /// Draws a panel, and its reserve if the lottery has one.
  ///
  /// - Parameters:
  ///   - number: The number drawn: one of the lottery's.
  ///   - lottery: The lottery.
  ///   - pagesBefore: Pages of the lottery that stand in the folder already.
  /// - Throws: `SelectionError` if the lottery's record contradicts itself.
  init(
    _ number: DrawnNumber, of lottery: LotteryArchive, pagesBefore: [LotteryArchive.File] = []
  ) throws {
    self.lottery = lottery
    self.number = number
    self.pagesBefore = pagesBefore
    reserve =
      try lottery.record.reserveSize.map { size in
        let panel = lottery.record.panels[number.ticket]
        return number.reserve(size, of: try lottery.record.problem(), panel: panel)
      } ?? []
  }

  /// The panel: positions in the lottery's people, ascending.
  var panel: [Int] { lottery.record.panels[number.ticket] }

  /// The draw's files, without those of its lottery.
  ///
  /// - Parameters:
  ///   - title: The name of the committee, for the pages.
  ///   - language: The language of the pages.
  /// - Returns: The files, the public ones last.
  /// - Throws: An error of the encoder.
  func files(title: String, language: Language) throws -> [LotteryArchive.File] {
    let content = try reportContent(title: title)
    let pages =
      [
        LotteryArchive.File(name: Name.selected, bytes: selected),
        LotteryArchive.File(name: Name.remaining, bytes: remaining),
      ]
      + (lottery.record.reserveSize == nil
        ? [] : [LotteryArchive.File(name: Name.reserve, bytes: reserveTable)]) + [
        page(Name.report, DrawReport(content, for: .private, in: language).html),
        page(Name.minutes, Minutes(content, for: .private, in: language).html),
        LotteryArchive.File(name: Name.publicSelected, bytes: publicSelected),
        page(Name.publicReport, DrawReport(content, for: .public, in: language).html),
      ]
    let draw = LotteryArchive.File(
      name: Name.draw, bytes: try RecordJSON.bytes(of: record(listing: pages)))
    let published = LotteryArchive.File(
      name: Name.publicDraw, bytes: try publicBytes(of: draw, listing: pages))
    return pages + [draw, published]
  }

  private func page(_ name: String, _ html: String) -> LotteryArchive.File {
    LotteryArchive.File(name: name, bytes: Array(html.utf8))
  }

  /// The record of the draw, with the digests of the files that were written before it.
  private func record(listing files: [LotteryArchive.File]) throws -> DrawRecord {
    let ofLottery = try lottery.files().filter {
      $0.name == LotteryArchive.Name.probabilities || $0.name == LotteryArchive.Name.publicLottery
    }
    return DrawRecord(
      program: lottery.record.program,
      lottery: DrawRecord.File(file: LotteryArchive.Name.lottery, sha256: lottery.fingerprint),
      number: number, panel: panel.map { lottery.record.people[$0].id },
      reserve: lottery.record.reserveSize.map { _ in reserve.map { lottery.record.people[$0].id } },
      files: (ofLottery + pagesBefore + files).map {
        DrawRecord.File(file: $0.name, sha256: $0.digest)
      })
  }

  private func publicBytes(
    of draw: LotteryArchive.File, listing files: [LotteryArchive.File]
  ) throws -> [UInt8] {
    try Self.publicBytes(of: record(listing: files), digest: draw.digest, lottery: lottery)
  }

  /// What may be published of a draw.
  static func publicBytes(
    of record: DrawRecord, digest: Digest, lottery: LotteryArchive
  ) throws -> [UInt8] {
    let published = DrawRecord.File(
      file: "lottery.json", sha256: lottery.publicFingerprint)
    return try RecordJSON.bytes(
      of: PublicDrawRecord(record, digest: digest, lottery: published, key: lottery.key))
  }

  // MARK: Tables

  /// Those drawn: the columns of the people's file, then ours.
  var selected: [UInt8] { table(of: panel) }

  /// Those not drawn: the columns of the people's file, then ours.
  var remaining: [UInt8] {
    let isDrawn = Set(panel)
    return table(of: lottery.record.people.indices.filter { !isDrawn.contains($0) })
  }

  /// The reserve in its order: the columns of the people's file, then ours.
  var reserveTable: [UInt8] { table(of: reserve) }

  /// The columns of the list that is published.
  static let publicColumns = ["pseudonym", "tickets"]

  /// Those drawn, by pseudonym.
  var publicSelected: [UInt8] {
    let pseudonyms = lottery.pseudonyms
    let rows = panel.map { [pseudonyms[$0], String(lottery.record.people[$0].tickets)] }
      .sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
    return TableWriter.bytes(
      columns: Self.publicColumns, rows: rows, format: TableFormat())
  }

  private func table(of people: [Int]) -> [UInt8] {
    let pseudonyms = lottery.pseudonyms
    var writer = TableWriter(
      columns: lottery.table.columns.adding(["tickets", "pseudonym"]),
      format: lottery.table.format.forOutput)
    for person in people {
      let own = lottery.table.rows[lottery.rows[person]].cells
      writer.write(own + [String(lottery.record.people[person].tickets), pseudonyms[person]])
    }
    return writer.bytes
  }
}

extension [String] {
  /// These columns and columns of ours, whose names are numbered where they are taken: the list of
  /// those who remain may become the pool of another draw.
  fileprivate func adding(_ names: [String]) -> [String] {
    var columns = self
    var taken = Set(map(FoldedText.init))
    for name in names {
      var free = name
      var number = 2
      while !taken.insert(FoldedText(free)).inserted {
        free = "\(name) \(number)"
        number += 1
      }
      columns.append(free)
    }
    return columns
  }
}

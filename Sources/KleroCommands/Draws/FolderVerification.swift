import Lottery
import Population
import Reports
import Selection
import Tables

/// The checks of a draw's folder: its digests, its lottery, its draw, and every file that follows
/// from them, made again and compared byte for byte.
struct FolderVerification {
  private enum Content {
    case whole(LotteryRecord)
    case publicOnly(PublicLotteryRecord)
  }

  let folder: String
  private let session: Session
  private let content: Content
  private let lotteryBytes: [UInt8]

  /// The fingerprint of the lottery, to be compared with the one that was published.
  var fingerprint: Digest { SHA256.hash(lotteryBytes) }

  /// The file whose fingerprint it is.
  let lotteryName: String

  /// Prepares to check a folder.
  ///
  /// - Throws: ``FileError`` or ``RecordError`` if there is no lottery in it.
  init(of folder: String, in session: Session) throws {
    self.folder = folder
    self.session = session
    let path = "\(folder)/\(LotteryArchive.Name.lottery)"
    lotteryBytes = try InputFile(path, as: .settings, from: session.streams).bytes
    let format = try RecordJSON.read(RecordFormat.self, from: lotteryBytes, path: path).format
    switch format {
    case LotteryRecord.format:
      content = .whole(try RecordJSON.read(LotteryRecord.self, from: lotteryBytes, path: path))
      lotteryName = LotteryArchive.Name.lottery
    case PublicLotteryRecord.format:
      let record = try RecordJSON.read(PublicLotteryRecord.self, from: lotteryBytes, path: path)
      content = .publicOnly(record)
      lotteryName = LotteryArchive.Name.publicLottery
    default: throw RecordError.notARecord(path: path, detail: "format")
    }
  }

  /// All checks, in the order in which a draw is made.
  func checks() throws -> [LotteryCheck] {
    switch content {
    case .whole(let record): try checks(of: record)
    case .publicOnly(let record): try checks(of: record)
    }
  }

  // MARK: The whole folder

  private func checks(of record: LotteryRecord) throws -> [LotteryCheck] {
    let inputs = self.check(.inputs) { try checkInputs(record) }
    let areInputsSound = !inputs.verdict.isFailure
    let people =
      areInputsSound
      ? self.check(.people) { try checkPeople(record) }
      : LotteryCheck(.people, .notChecked(.wrongInputs))
    let findings = [inputs, people] + record.checks()
    guard areInputsSound, findings.allSatisfy({ !$0.verdict.isFailure }) else {
      // What follows from the lottery means nothing if the lottery is not what it claims to be;
      // the files' digests still do.
      return findings + (try digests())
    }
    let archive = try? LotteryArchive(reading: "\(folder)/\(lotteryName)", in: session)
    guard let archive else {
      return findings + [LotteryCheck(.publicFolder, .fails(.missingFile(LotteryArchive.Name.key)))]
    }
    return findings + (try checks(of: archive))
  }

  private func checkInputs(_ record: LotteryRecord) throws -> LotteryCheck.Failure? {
    for input in record.inputs {
      let bytes = try bytes(of: input.file)
      guard SHA256.hash(bytes) == input.sha256, bytes.count == input.bytes else {
        return .digest(file: input.file)
      }
    }
    return nil
  }

  /// Reads the input files again and compares everybody's values, households and the quotas.
  private func checkPeople(_ record: LotteryRecord) throws -> LotteryCheck.Failure? {
    guard let people = record.inputs.first(where: { $0.role == .people }),
      let quotaFile = record.inputs.first(where: { $0.role == .quotas })
    else { return .missingFile("inputs") }
    let quotas = try QuotaTable.read(table(quotaFile.file)).quotas
    var lookups: [String: Table] = [:]
    let names = record.attributes.compactMap(\.source.lookup?.table)
    for input in record.inputs where input.role == .lookup {
      for name in names where name.lastName == input.file.lastName {
        lookups[name] = try table(input.file)
      }
    }
    let reader = PoolReader(
      quotas: quotas,
      definitions: record.attributes.map { AttributeDefinition(name: $0.name, source: $0.source) },
      idColumn: record.idColumn, householdColumns: record.householdColumns, lookups: lookups)
    let reading = try reader.read(table(people.file))
    let again = try PanelProblem(pool: reading.pool, quotas: quotas, size: record.panelSize)
    let recorded = try record.problem()
    guard again.quotas.map(\.demand) == recorded.quotas.map(\.demand) else {
      return .disagreement(quotaFile.file)
    }
    let (own, other) = (reading.pool.people, recorded.people.pool.people)
    for (one, person) in zip(own, other) where one.id != person.id || one.values != person.values {
      return .person(id: person.id)
    }
    guard own.count == other.count, again.people.types == recorded.people.types,
      again.people.householdClasses == recorded.people.householdClasses
    else { return .disagreement(people.file) }
    return nil
  }

  private func checks(of archive: LotteryArchive) throws -> [LotteryCheck] {
    var checks = [
      check(.selected) {
        for file in archive.ownTables where try bytes(of: file.name) != file.bytes {
          return .disagreement(file.name)
        }
        return nil
      }
    ]
    guard isDrawn else {
      checks.append(
        check(.publicFolder) {
          try bytes(of: LotteryArchive.Name.publicLottery) == archive.publicBytes
            ? nil : .disagreement(LotteryArchive.Name.publicLottery)
        })
      return checks + [LotteryCheck(.number, .notChecked(.notDrawnYet))]
    }
    checks += try digests()
    guard let draw = try readDraw(DrawRecord.self) else { return checks }
    let again = again(draw, archive)
    checks += drawChecks(draw, archive, again)
    checks.append(
      check(.publicFolder) {
        let digest = SHA256.hash(try bytes(of: DrawArchive.Name.draw))
        return try checkPublicFolder(draw, digest, archive, again)
      })
    return checks
  }

  private func drawChecks(
    _ draw: DrawRecord, _ archive: LotteryArchive, _ again: DrawArchive?
  ) -> [LotteryCheck] {
    let isNumbered = archive.record.panels.indices.contains(draw.ticket)
    var checks = [
      numberCheck(draw.seed, draw.label, draw.ticket, draw.tickets, archive.record.tickets)
    ]
    checks.append(
      check(.panel) {
        guard isNumbered else { return .disagreement(DrawArchive.Name.draw) }
        let members = archive.record.panels[draw.ticket].map { archive.record.people[$0].id }
        let reserve = again?.reserve.map { archive.record.people[$0].id } ?? []
        return members == draw.panel && reserve == draw.reserve ?? []
          ? nil : .disagreement(DrawArchive.Name.draw)
      })
    checks.append(
      check(.selected) {
        guard let again else {
          return .disagreement(DrawArchive.Name.draw)
        }
        for (name, bytes) in [
          (DrawArchive.Name.selected, again.selected),
          (DrawArchive.Name.remaining, again.remaining),
        ] + (again.reserve.isEmpty ? [] : [(DrawArchive.Name.reserve, again.reserveTable)])
        where try self.bytes(of: name) != bytes {
          return .disagreement(name)
        }
        return nil
      })
    return checks
  }

  /// The same draw, made again.
  private func again(_ draw: DrawRecord, _ archive: LotteryArchive) -> DrawArchive? {
    guard let number = try? draw.number(tickets: archive.record.tickets)
    else { return nil }
    return try? DrawArchive(number, of: archive)
  }

  private func checkPublicFolder(
    _ draw: DrawRecord, _ digest: Digest, _ archive: LotteryArchive, _ again: DrawArchive?
  ) throws -> LotteryCheck.Failure? {
    let published = try DrawArchive.publicBytes(of: draw, digest: digest, lottery: archive)
    let expected = [
      (LotteryArchive.Name.publicLottery, archive.publicBytes),
      (DrawArchive.Name.publicDraw, published),
      (DrawArchive.Name.publicSelected, again?.publicSelected ?? []),
    ]
    for (name, bytes) in expected where try self.bytes(of: name) != bytes {
      return .disagreement(name)
    }
    return nil
  }

  /// The digests that the draw lists, whatever the lottery is worth.
  private func digests() throws -> [LotteryCheck] {
    guard isDrawn else { return [] }
    guard let draw = try readDraw(DrawRecord.self) else { return [Self.missingDraw] }
    return [
      LotteryCheck(
        .lotteryFingerprint,
        draw.lottery.sha256 == fingerprint
          ? .holds : .fails(.digest(file: LotteryArchive.Name.lottery))),
      check(.files) {
        let listed = Set(draw.files.map(\.file))
        guard DrawArchive.Name.pages.allSatisfy(listed.contains) else {
          return .disagreement(DrawArchive.Name.draw)
        }
        return try wrongDigest(among: draw.files)
      },
    ]
  }

  // MARK: Parts

  /// What is found when there are files of a draw and its record is gone.
  static let missingDraw = LotteryCheck(.number, .fails(.missingFile(DrawArchive.Name.draw)))

  /// The record of the draw; `nil` if there is no such file.
  ///
  /// - Throws: ``RecordError`` if it is no such record.
  func readDraw<Record: Decodable>(_ type: Record.Type) throws(RecordError) -> Record? {
    let name = DrawArchive.Name.draw
    guard let bytes = try? bytes(of: name) else { return nil }
    return try RecordJSON.read(type, from: bytes, path: "\(folder)/\(name)")
  }

  func numberCheck(
    _ seed: String?, _ label: String?, _ ticket: Int, _ tickets: Int, _ known: Int
  ) -> LotteryCheck {
    guard tickets == known, known >= 1 else {
      return LotteryCheck(
        .number,
        .fails(.figure(name: "tickets", recorded: String(tickets), expected: String(known))))
    }
    guard let text = seed else { return LotteryCheck(.number, .notChecked(.drawnByHand)) }
    guard let seed = try? Seed(text), seed.text.utf8.elementsEqual(text.utf8),
      label == Label.panel.text
    else {
      return LotteryCheck(.number, .fails(.disagreement(DrawArchive.Name.draw)))
    }
    let expected = DrawnNumber(seed: seed, tickets: tickets).ticket
    return LotteryCheck(
      .number,
      expected == ticket
        ? .holds
        : .fails(
          .figure(name: "ticket", recorded: String(ticket), expected: String(expected))))
  }

  /// One check; a file that cannot be read fails it.
  func check(
    _ subject: LotteryCheck.Subject, _ body: () throws -> LotteryCheck.Failure?
  ) -> LotteryCheck {
    do {
      return LotteryCheck(subject, try body().map { .fails($0) } ?? .holds)
    } catch let error as FileError {
      let name = error.path.hasPrefix("\(folder)/") ? error.path.dropFirst(folder.count + 1) : ""
      return LotteryCheck(subject, .fails(.missingFile(String(name))))
    } catch {
      return LotteryCheck(subject, .fails(.unreadable))
    }
  }

  /// The bytes of a file of the folder; records that name a file outside it are not followed.
  func bytes(of name: String) throws(FileError) -> [UInt8] {
    guard name.staysInItsFolder else { throw FileError("\(folder)/\(name)", .read, .notFound) }
    return try InputFile("\(folder)/\(name)", as: .settings, from: session.streams).bytes
  }

  func table(_ name: String) throws -> Table {
    try Table.read(bytes: bytes(of: name), name: name)
  }

  /// Whether a panel was drawn, by any trace of it: a record that was removed is missed.
  var isDrawn: Bool { DrawArchive.Name.all.contains(where: exists) }

  func exists(_ name: String) -> Bool {
    (try? FileSystem.kind(session.streams.resolve("\(folder)/\(name)"))) == .file
  }
}

/// The first thing that is read of a record: what kind it is.
private struct RecordFormat: Decodable {
  let format: String
}

extension Quota {
  /// What the quota demands, without what may be given up.
  fileprivate var demand: Quota {
    Quota(attribute: attribute, value: value, least: least, most: most)
  }
}

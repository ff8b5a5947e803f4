import Lottery
import Selection

/// The check of replacements in a folder: the choice, made again, and its files byte for byte.
struct ReplacementVerification {
  let folder: String
  let session: Session

  /// The check, if the folder holds replacements.
  func checks() -> [LotteryCheck] {
    let path = "\(folder)/\(ReplacementArchive.Name.record)"
    guard (try? FileSystem.kind(session.streams.resolve(path))) == .file else { return [] }
    do {
      return [LotteryCheck(.replacements, try failure(path).map { .fails($0) } ?? .holds)]
    } catch let error as FileError {
      return [LotteryCheck(.replacements, .fails(.missingFile(error.path.lastName)))]
    } catch {
      return [LotteryCheck(.replacements, .fails(.unreadable))]
    }
  }

  private func failure(_ path: String) throws -> LotteryCheck.Failure? {
    let lottery = try LotteryArchive(
      reading: "\(folder)/\(LotteryArchive.Name.lottery)", in: session)
    let record = try RecordJSON.read(ReplacementRecord.self, from: bytes(of: path), path: path)
    guard record.lottery.sha256 == lottery.fingerprint else {
      return .digest(file: LotteryArchive.Name.lottery)
    }
    let again = try record.repeated(with: lottery.record)
    for file in try ReplacementArchive(lottery: lottery, record: again).files() {
      guard try bytes(of: "\(folder)/\(file.name)") == file.bytes else {
        return .disagreement(file.name)
      }
    }
    return try wrongStart(of: record)
  }

  /// What is wrong with where the choice starts: its members before must be the panel that was
  /// drawn, or that the earlier replacement left.
  private func wrongStart(of record: ReplacementRecord) throws -> LotteryCheck.Failure? {
    let drawn = "\(folder)/\(DrawArchive.Name.draw)"
    guard let source = record.source else {
      // Records of earlier versions name none.
      guard (try? FileSystem.kind(session.streams.resolve(drawn))) == .file else { return nil }
      return try isPanel(of: drawn, before: record) ? nil : .disagreement(DrawArchive.Name.draw)
    }
    let name = source.file
    guard ReplacementArchive.Name.sources.contains(name) else {
      return .disagreement(ReplacementArchive.Name.record)
    }
    let path = "\(folder)/\(name)"
    let bytes = try bytes(of: path)
    guard SHA256.hash(bytes) == source.sha256 else { return .digest(file: name) }
    guard name == ReplacementArchive.Name.sourceReplacement else {
      return try isPanel(of: path, before: record) ? nil : .disagreement(name)
    }
    let earlier = try RecordJSON.read(ReplacementRecord.self, from: bytes, path: path)
    let absent = Set(record.unavailable)
    let follows =
      earlier.lottery.sha256 == record.lottery.sha256 && earlier.panel == record.panelBefore
      && earlier.reserve == record.reserve
      && (earlier.gone + earlier.unavailable).allSatisfy(absent.contains)
    return follows ? nil : .disagreement(name)
  }

  private func isPanel(of path: String, before record: ReplacementRecord) throws -> Bool {
    let draw = try RecordJSON.read(DrawRecord.self, from: bytes(of: path), path: path)
    return draw.lottery.sha256 == record.lottery.sha256
      && Set(draw.panel) == Set(record.panelBefore)
      && draw.reserve ?? record.reserve == record.reserve
  }

  private func bytes(of path: String) throws(FileError) -> [UInt8] {
    try InputFile(path, as: .settings, from: session.streams).bytes
  }
}

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
    return nil
  }

  private func bytes(of path: String) throws(FileError) -> [UInt8] {
    try InputFile(path, as: .settings, from: session.streams).bytes
  }
}

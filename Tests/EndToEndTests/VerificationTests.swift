import Foundation
import TestSupport
import Testing

/// Two verifiers that share no line, on real draws and on draws in which one byte was changed.
@Suite struct VerificationTests {
  static let python: ConditionTrait = .enabled(
    if: Verifier.isAvailable, "python3 is not on this machine")

  /// Draws from a fixture: for half of the cases with the household rule.
  static func draw(_ town: String, size: String, household: String?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let files = Fixtures.folder.appendingPathComponent(town)
    let rule = household.map { ["--household", $0] } ?? []
    let outcome = try Binary().run(
      [
        "select", "--people", files.appendingPathComponent("people.csv").path, "--quotas",
        files.appendingPathComponent("quotas.csv").path, "--size", size, "--tickets", "100",
        "--seed", "\(town) ☃ 374920185562093817465029", "--out", folder.url.path, "--force",
      ] + rule)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return folder
  }

  @Test(
    python,
    arguments: [
      ("moulins", "12", "address,postcode,town"), ("moulins", "12", nil), ("vallon", "15", nil),
      ("vallon", "15", "adresse,code postal,commune"),
    ])
  func bothVerifiersAcceptWhatWasDrawn(_ town: String, _ size: String, _ household: String?) throws
  {
    let folder = try Self.draw(town, size: size, household: household)
    for path in [folder.url.path, folder.url.appendingPathComponent("public").path] {
      let independent = try Verifier.verify(path)
      #expect(independent.code == 0, "\(independent.output)")
      let own = try Binary().run(["verify", path])
      #expect(own.code == 0, "\(own.output)")
    }
  }

  @Test(python) func bothVerifiersFindOneChangedByteOfAnyFile() throws {
    let folder = try Self.draw("moulins", size: "12", household: "address,postcode,town")
    let files = folder.paths.filter { $0.contains(".") }
    #expect(files.count == 14)
    for name in files {
      let url = folder.url.appendingPathComponent(name)
      let original = try Data(contentsOf: url)
      for position in [original.count / 3, original.count / 2] {
        var changed = original
        changed[position] ^= 1
        try changed.write(to: url)
        let independent = try Verifier.verify(folder.url.path)
        #expect(independent.code == 1, "\(name), byte \(position): \(independent.output)")
        #expect(independent.output.contains("✗"))
        let own = try Binary().run(["verify", folder.url.path])
        #expect([1, 3].contains(own.code), "\(name), byte \(position): \(own.output)")
      }
      try original.write(to: url)
    }
    #expect(try Verifier.verify(folder.url.path).code == 0)
  }

  /// A draw of which four members left.
  static func replace(_ town: String, size: String, household: String?) throws -> TemporaryFolder {
    let draw = try draw(town, size: size, household: household)
    let folder = try TemporaryFolder()
    let record = try JSONSerialization.jsonObject(
      with: Data(contentsOf: draw.url.appendingPathComponent("draw.json")))
    let panel = try #require((record as? [String: Any])?["panel"] as? [String])
    let outcome = try Binary().run([
      "replace", "--draw", draw.url.path, "--gone", panel.prefix(4).joined(separator: ","), "--out",
      folder.url.path, "--force",
    ])
    try #require(outcome.code == 0, "\(outcome.errors)")
    return folder
  }

  @Test(
    python,
    arguments: [("moulins", "12", "address,postcode,town"), ("vallon", "15", nil)])
  func bothVerifiersChooseReplacementsAgain(
    _ town: String, _ size: String, _ household: String?
  ) throws {
    let folder = try Self.replace(town, size: size, household: household)
    let independent = try Verifier.verify(folder.url.path)
    #expect(independent.code == 0, "\(independent.output)")
    #expect(independent.output.contains("people chosen: 4; no other choice comes before"))
    #expect(try Binary().run(["verify", folder.url.path]).code == 0)
  }

  @Test(
    python,
    arguments: ["replacement.json", "replacements.csv", "panel.csv", "source/draw.json"])
  func bothVerifiersFindOneChangedByteOfAReplacement(_ name: String) throws {
    let folder = try Self.replace("moulins", size: "12", household: nil)
    let url = folder.url.appendingPathComponent(name)
    var bytes = try Data(contentsOf: url)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: url)
    #expect(try Verifier.verify(folder.url.path).code == 1)
    #expect([1, 3].contains(try Binary().run(["verify", folder.url.path]).code))
  }

  /// Each alone leaves the record's form as it was.
  @Test(
    python, arguments: [("\"seed\":\"", "\"seed\":\"x"), ("\"violation\":0", "\"violation\":1")])
  func bothVerifiersFindAnotherChoice(_ old: String, _ new: String) throws {
    let folder = try Self.replace("vallon", size: "15", household: nil)
    let url = folder.url.appendingPathComponent("replacement.json")
    let record = try String(contentsOf: url, encoding: .utf8)
    try #require(record.contains(old))
    try record.replacingOccurrences(of: old, with: new).write(
      to: url, atomically: true, encoding: .utf8)
    #expect(try Verifier.verify(folder.url.path).code == 1)
    #expect(try Binary().run(["verify", folder.url.path]).code == 1)
  }

  @Test(python, arguments: ["lottery.json", "selected.csv"])
  func bothVerifiersFindOneChangedByteOfWhatIsPublished(_ name: String) throws {
    let folder = try Self.draw("moulins", size: "12", household: nil)
    let published = folder.url.appendingPathComponent("public")
    var bytes = try Data(contentsOf: published.appendingPathComponent(name))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: published.appendingPathComponent(name))
    #expect(try Verifier.verify(published.path).code == 1)
    #expect(try Binary().run(["verify", published.path]).code == 1)
  }

  @Test(python, arguments: ["lottery.json", "draw.json", "selected.csv", "inputs/people.csv"])
  func bothVerifiersMissAFileThatIsGone(_ name: String) throws {
    let folder = try Self.draw("moulins", size: "12", household: nil)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent(name))
    #expect(try Verifier.verify(folder.url.path).code == 1)
    #expect(try Binary().run(["verify", folder.url.path]).code != 0)
  }
}

import Foundation
import TestSupport
import Testing

/// A draw of letters as a process, and two verifiers that share no line.
@Suite struct LettersTests {
  private static let seed = "Orvault d'été 374920185562093817465029"

  private static func draw(_ options: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let rows = (0..<240).map { person in
      "e\(person),\(["Est", "Ouest", "Nord", "Sud"][person % 4]),\(person % 3 == 0 ? "F" : "M"),"
        + "\(person) rue du Bois,44700\n"
    }
    try folder.write("roll.csv", "id,commune,sexe,adresse,code postal\n" + rows.joined())
    var binary = Binary()
    binary.folder = folder.url
    let outcome = try binary.run(
      ["invite", "-r", "roll.csv", "-l", "24", "-b", "sexe", "-s", seed, "-o", "out"] + options)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return folder
  }

  @Test(
    VerificationTests.python, arguments: [[], ["--communes", "2"], ["--household", "adresse"]])
  func bothVerifiersAcceptADraw(_ options: [String]) throws {
    let folder = try Self.draw(options)
    var binary = Binary()
    binary.folder = folder.url
    for part in ["out", "out/public"] {
      let checked = try Verifier.verify(folder.url.appendingPathComponent(part).path)
      #expect(checked.code == 0, "\(checked.output)\(checked.errors)")
      #expect(!checked.output.contains("✗"))
      #expect(try binary.run(["verify", part]).code == 0)
    }
    let fromRoll = try binary.run(["verify", "out", "--roll", "roll.csv", "--json"])
    #expect(fromRoll.code == 0)
    #expect(fromRoll.output.contains("\"roll\" : \"holds\""))
  }

  /// What a page tells people to type gives the ticket that was drawn.
  @Test func anybodyComputesTheirOwnTicket() throws {
    let folder = try Self.draw([])
    let invited = try String(
      contentsOf: folder.url.appendingPathComponent("out/invited.csv"), encoding: .utf8)
    let person = try #require(
      invited.split(separator: "\n").dropFirst().first?.split(separator: ","))
    let quoted = Self.seed.replacing("'", with: "'\\''")
    let line = "printf '%s' '\(quoted),invite,\(person[0])' | sha256sum"
    #expect(try Binary().shell(line).output.hasPrefix(person[7]))
    let page = try String(
      contentsOf: folder.url.appendingPathComponent("out/public/report.html"), encoding: .utf8)
    #expect(page.contains("sha256sum"))
    #expect(page.contains("invite,ID"))
  }

  @Test(
    VerificationTests.python,
    arguments: [
      ("draw.json", "\"letters\" : 24", "\"letters\" : 25"), ("draw.json", "d'été", "d'hiver"),
      ("draw.json", "\"people\" : 80", "\"people\" : 81"), ("invited.csv", ",Est,", ",Nord,"),
      ("letters.csv", "44700", "44000"), ("strata.csv", "F,80", "F,79"),
      ("public/tickets.csv", "0", "1"),
      ("public/draw.json", "\"letters\" : 24", "\"letters\" : 23"),
    ])
  func bothVerifiersFindWhatWasChanged(_ file: String, _ old: String, _ new: String) throws {
    let folder = try Self.draw([])
    let place = folder.url.appendingPathComponent("out/\(file)")
    let text = try String(contentsOf: place, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: place)
    let out = folder.url.appendingPathComponent("out").path
    #expect(try Verifier.verify(out).code == 1)
    #expect(try Binary().run(["verify", out]).code == 1)
  }

  /// A whole other roll, of the same people but one.
  @Test func anotherRollIsFound() throws {
    let folder = try Self.draw([])
    let roll = folder.url.appendingPathComponent("roll.csv")
    let text = try String(contentsOf: roll, encoding: .utf8)
    try Data(text.replacing("e17,", with: "e17x,").utf8).write(to: roll)
    var binary = Binary()
    binary.folder = folder.url
    let before = try binary.run(["verify", "out", "--roll", "roll.csv", "--json"])
    // The ids of those drawn may be the same: then only the count could tell, and it is the same.
    let drawn = try String(
      contentsOf: folder.url.appendingPathComponent("out/invited.csv"), encoding: .utf8)
    #expect((before.code == 1) == drawn.contains("\ne17,"))
    try Data((text + "e900,Est,F,9 rue du Bois,44700\n").utf8).write(to: roll)
    #expect(try binary.run(["verify", "out", "--roll", "roll.csv"]).code == 1)
  }
}

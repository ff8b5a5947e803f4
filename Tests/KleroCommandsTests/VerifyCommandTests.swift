import Foundation
import Testing

@testable import KleroCommands

/// Every file of a draw, changed in every way: somebody who verifies must notice.
@Suite struct VerifyCommandTests {
  enum Tampering: CaseIterable {
    case firstByte, middleByte, lastByte, additionalByte, emptied, removed
  }

  @Test(arguments: SmallTown.drawFiles, Tampering.allCases)
  func anyChangeOfAnyFileIsFound(_ name: String, _ tampering: Tampering) throws {
    let world = try SmallTown.drawn()
    try world.tamper(with: "d/\(name)", tampering)
    let outcome = world.run("verify", "d")
    if name == "lottery.json", tampering == .removed {
      #expect(outcome.code == .files)
      #expect(outcome.errors.contains("d/lottery.json"))
    } else {
      expectFailure(outcome)
    }
  }

  /// What somebody who has only the published files can find. The record of a draw is itself the
  /// start of that check, so of its bytes only those are tried that the lottery determines.
  @Test(
    arguments: SmallTown.drawFiles.compactMap { $0.hasPrefix("public/") ? $0 : nil },
    Tampering.allCases)
  func anyChangeOfAPublishedFileIsFoundWithoutTheOthers(
    _ name: String, _ tampering: Tampering
  ) throws {
    let world = try SmallTown.drawn()
    try FileManager.default.moveItem(
      at: world.folder.appendingPathComponent("d/public"),
      to: world.folder.appendingPathComponent("p"))
    let file = "p/\(name.dropFirst("public/".count))"
    if name == "public/draw.json", tampering == .middleByte { return }
    try world.tamper(with: file, tampering)
    let outcome = world.run("verify", "p")
    if name == "public/lottery.json", tampering == .removed {
      #expect(outcome.code == .files)
    } else {
      expectFailure(outcome)
    }
  }

  @Test(arguments: [
    ("report.html", "minutes.html"), ("selected.csv", "remaining.csv"),
    ("lottery.json", "public/lottery.json"), ("draw.json", "public/draw.json"),
    ("inputs/people.csv", "inputs/quotas.csv"), ("selected.csv", "public/selected.csv"),
    ("draw.json", "lottery.json"), ("report.html", "public/report.html"),
  ])
  func twoFilesThatChangedPlacesAreFound(_ one: String, _ other: String) throws {
    let world = try SmallTown.drawn()
    let contents = try world.contents(of: "d")
    try contents[one]?.write(to: world.folder.appendingPathComponent("d/\(other)"))
    try contents[other]?.write(to: world.folder.appendingPathComponent("d/\(one)"))
    expectFailure(world.run("verify", "d"))
  }

  /// Whoever changes a page may change its digest in both records too: then the fingerprints that
  /// were published differ. Dropping the page from the list must not be a way around that.
  @Test func pagesThatAreNoLongerListedAreMissed() throws {
    let world = try SmallTown.drawn()
    let text = try #require(world.read("d/draw.json"))
    let entry = try #require(text.firstMatch(of: /\{"file":"report.html","sha256":"[0-9a-f]+"\},/))
    try world.write("d/draw.json", text.replacing(entry.output, with: ""))
    expectFailure(world.run("verify", "d"))
  }

  @Test func anotherDrawsFilesAreNotThisOnes() throws {
    let world = try SmallTown.drawn()
    #expect(world.select("--seed", "another", "--out", "e").code == .done)
    let other = try world.contents(of: "e")
    for name in ["selected.csv", "draw.json", "public/draw.json"] {
      let copy = try SmallTown.drawn()
      try other[name]?.write(to: copy.folder.appendingPathComponent("d/\(name)"))
      expectFailure(copy.run("verify", "d"))
    }
  }

  @Test func jsonSaysEachCheck() throws {
    let world = try SmallTown.drawn()
    let outcome = world.run("verify", "d", "--json")
    let data = Data(outcome.output.utf8)
    let result = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(result["holds"] as? Bool == true)
    let checks = try #require(result["checks"] as? [[String: String]])
    #expect(checks.allSatisfy { $0["verdict"] == "holds" }, "\(checks)")
    #expect(checks.count >= 14)
  }

  @Test(arguments: [("fr", "✗ "), ("en", "✗ ")])
  func aFailureIsToldInTheLanguageAskedFor(_ language: String, _ mark: String) throws {
    let world = try SmallTown.drawn()
    try world.write("d/selected.csv", "id\n")
    let outcome = world.run("verify", "d", "--lang", language)
    #expect(outcome.code == .doesNotHold)
    #expect(outcome.output.contains(mark))
    #expect(outcome.output.contains("selected.csv"))
  }

  @Test func aFolderWithoutALotteryIsNamed() throws {
    let world = try World()
    try world.write("d/notes.txt", "")
    let outcome = world.run("verify", "d")
    #expect(outcome.code == .files)
    #expect(outcome.errors.contains("d/lottery.json"))
  }

  private func expectFailure(
    _ outcome: World.Outcome, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isNamed =
      outcome.code == .doesNotHold
      ? outcome.output.contains("✗ ") : outcome.errors.hasPrefix("Error: ")
    #expect(
      [.doesNotHold, .input].contains(outcome.code) && isNamed,
      "\(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
  }
}

extension World {
  fileprivate func tamper(
    with name: String, _ tampering: VerifyCommandTests.Tampering
  ) throws {
    let url = folder.appendingPathComponent(name)
    var bytes = try Data(contentsOf: url)
    switch tampering {
    case .firstByte: bytes[0] ^= 1
    case .middleByte: bytes[bytes.count / 2] ^= 1
    case .lastByte: bytes[bytes.count - 1] ^= 1
    case .additionalByte: bytes.append(UInt8(ascii: "\n"))
    case .emptied: bytes = Data()
    case .removed: return try FileManager.default.removeItem(at: url)
    }
    try bytes.write(to: url)
  }
}

import Selection
import Testing

@testable import KleroCommands

@Suite struct AnswersCommandTests {
  /// A draw of 40 letters and their codes.
  private func drawn() throws -> (world: World, codes: [String]) {
    let world = try World()
    let rows = (0..<200).map { person in
      "p\(person);Dupont;Ana;\(person) rue du Général Leclerc;44700;Orvault;q\(person % 2)\n"
    }
    try world.write(
      "roll.csv", "id;nom;prénom;adresse;code postal;commune;quartier\n" + rows.joined())
    let outcome = world.run(
      "invite", "-r", "roll.csv", "-l", "40", "-b", "quartier", "-s", "x", "-o", "out")
    try #require(outcome.code == .done)
    return (world, world.rows("out/letters.csv").map { String($0[0]) })
  }

  @Test func aLetterHasACodeASalutationAndAnAddress() throws {
    let (world, codes) = try drawn()
    #expect(Set(codes).count == 40)
    let invited = world.rows("out/invited.csv")
    for (letter, person) in zip(world.rows("out/letters.csv"), invited) {
      #expect(letter[1] == "Dear Sir or Madam,")
      #expect(letter[2] == "Ana Dupont")
      #expect(letter[3] == "\(person[0].dropFirst()) RUE DU GENERAL LECLERC")
      #expect(letter[4] == "44700 ORVAULT")
      #expect(letter[5...7] == ["", "", ""])
      #expect(letter[0] == person[10])
    }
    // The id of the roll is on no letter.
    let letters = try #require(world.read("out/letters.csv"))
    #expect(invited.allSatisfy { !letters.contains("\($0[0]);") })
  }

  @Test func answersBecomeThePoolWithRatesByStratum() throws {
    let (world, codes) = try drawn()
    let swapped = try #require(codes[1...].first { $0.first != $0.dropFirst().first })
    var characters = Array(swapped)
    characters.swapAt(0, 1)
    let other = try #require(codes.first { $0 != swapped && $0 != codes[0] })
    let answers = [
      (codes[0].lowercased(), "yes"), (String(characters), "yes"),
      (String(other.prefix(8)) + "0", "no"), (codes[0], "yes"), ("2222-2223", "yes"), ("", "yes"),
    ]
    let table = answers.map { "\($0.0),\($0.1),05\n" }.joined()
    try world.write("answers.csv", "Your code,agrees,id\n" + table)
    let outcome = world.run(
      "answers", "-d", "out", "-a", "answers.csv", "--yes", "agrees=Yes", "--keep", "quartier",
      "-o", "pool")
    #expect(outcome.code == .done)
    #expect(outcome.output.plainSpaces.contains("volunteers; 3 answers to 40 letters"))
    #expect(outcome.errors.contains("two characters changed places, read \(swapped)"))
    #expect(outcome.errors.contains("one character corrected, read \(other)"))
    #expect(outcome.errors.contains("the same person as row 2"))
    let lines = try #require(world.read("pool/volunteers.csv")).split(separator: "\n")
    #expect(lines[0] == "code;quartier;agrees;id")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix(codes[0]))
    #expect(world.rows("pool/unmatched.csv").count == 5)
    let rates = world.rows("pool/responses.csv")
    #expect(rates.compactMap { Int($0[2]) }.reduce(0, +) == 3)
    #expect(rates.compactMap { Int($0[3]) }.reduce(0, +) == 2)
    let next = world.run(
      "invite", "-r", "roll.csv", "-l", "20", "-b", "quartier", "--allocation", "response",
      "--response", "pool/responses.csv", "-s", "y", "-o", "next")
    // A stratum in which nobody answered has no rate: it is said, and nothing is guessed.
    #expect(next.code == (rates.contains { $0[4].isEmpty } ? .input : .done))
  }

  @Test func aFolderThatIsNoDrawIsRefused() throws {
    let (world, _) = try drawn()
    try world.write("other/draw.json", "{}")
    try world.write("answers.csv", "code\nx\n")
    let refused = world.run("answers", "-d", "other", "-a", "answers.csv", "-o", "pool")
    #expect(refused.code == .input)
    #expect(refused.errors.contains("klero invite"))
    try world.write("nocode.csv", "phone\nx\n")
    let missing = world.run("answers", "-d", "out", "-a", "nocode.csv", "-o", "pool")
    #expect(missing.code == .input)
    #expect(world.read("pool/volunteers.csv") == nil)
  }
}

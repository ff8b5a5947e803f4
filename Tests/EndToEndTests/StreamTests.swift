import Foundation
import Testing

@Suite struct StreamTests {
  @Test func aReaderThatHasGoneEndsTheCommandQuietly() throws {
    // The first command waits until its reader has gone.
    let outcome = try Binary().shell("{ sleep 0.2; klero help; echo \"code $?\" >&2; } | true")
    #expect(outcome.errors == "code 141\n")
  }

  @Test func aClosedStandardErrorDoesNotStopAnything() throws {
    let outcome = try Binary().shell("klero --version 2>&-")
    #expect(outcome.output == "klero 0.1.0\n")
    #expect(outcome.code == 0)
  }

  #if os(Linux)
    @Test(arguments: [
      ("fr", "Erreur\u{A0}: La sortie standard ne peut pas être écrite\u{A0}: le disque est plein"),
      ("en", "Error: Standard output cannot be written: the disk is full"),
    ])
    func aFullDiskIsToldWithCodeFive(_ language: String, _ message: String) throws {
      let outcome = try Binary().shell("klero help --lang \(language) > /dev/full")
      #expect(outcome.errors.hasPrefix(message))
      #expect(outcome.code == 5)
    }
  #endif
}

@Suite struct StandardInputTests {
  @Test func aDashIsStandardInput() throws {
    let outcome = try Binary(environment: ["LANG": "fr_FR.UTF-8"]).run(
      ["inspect", "-"], input: "id;nom\n1;Zoé\n")
    #expect(outcome.output.hasPrefix("entrée standard · tableau · 1\u{A0}ligne"))
    #expect(outcome.code == 0)
  }

  @Test func aPipeLongerThanItsBufferIsReadWhole() throws {
    let outcome = try Binary().shell(
      "{ echo 'id;text'; seq 1 20000 | sed 's/$/;some text/'; } | klero inspect - --json -q")
    #expect(outcome.output.contains("\"rows\" : 20000"))
  }
}

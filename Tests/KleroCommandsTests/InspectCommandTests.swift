import Testing

@testable import KleroCommands

@Suite struct InspectCommandTests {
  private let table = "id;genre;né le\n1;F;12/03/1980\n2;H;01/01/1990\n3;F;02/02/1970\n4;F;\n"

  @Test func showsWhatWasUnderstood() throws {
    let world = try World()
    try world.write("v.csv", table)
    let outcome = world.run("inspect", "v.csv", "--lang", "fr")
    #expect(outcome.code == .done)
    #expect(
      outcome.output.hasPrefix(
        "v.csv · tableau · 4\u{A0}lignes · 3\u{A0}colonnes · point-virgule, UTF-8\n"))
    #expect(outcome.output.contains("date de naissance"))
    #expect(outcome.output.contains("1\u{A0}case vide"))
    #expect(outcome.output.contains("F\u{A0}(3)"))
  }

  @Test func readsStandardInput() throws {
    let world = try World()
    world.input = Array(table.utf8)
    #expect(world.run("inspect", "-").output.hasPrefix("standard input · table · 4\u{A0}rows"))
  }

  @Test func everyFileIsShownWhateverIsWrongWithAnother() throws {
    let world = try World()
    try world.write("v.csv", table)
    try world.write("bad.csv", "a;b\n1;2;3\n")
    let outcome = world.run("inspect", "none.csv", "bad.csv", "v.csv")
    #expect(outcome.output.contains("bad.csv") && outcome.output.contains("\nv.csv · table · 4"))
    #expect(outcome.errors.contains("none.csv") && outcome.errors.contains("bad.csv, row 2"))
    #expect(outcome.code == .files)
  }

  @Test func defectsMakeTheInputWrong() throws {
    let world = try World()
    try world.write("bad.csv", "a;b\n1;2;3\n")
    #expect(world.run("inspect", "bad.csv").code == .input)
  }

  @Test func jsonHoldsTheSameForPrograms() throws {
    let world = try World()
    try world.write("v.csv", table)
    let outcome = world.run("inspect", "v.csv", "--json", "--delimiter", ";")
    #expect(outcome.output.hasPrefix("[\n  {\n    \"columns\" : ["))
    #expect(outcome.output.contains("\"kind\" : \"birthDate\""))
    #expect(outcome.errors.isEmpty)
  }
}

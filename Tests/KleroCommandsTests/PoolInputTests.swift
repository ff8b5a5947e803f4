import Testing

@testable import KleroCommands

@Suite struct PoolInputTests {
  static let people = "\u{FEFF}id;Prénom;Genre\r\n2;=Ève;F\r\n1;Ali;h\r\n"
  static let quotas = "feature,value,min,max\ngenre,H,0,1\ngenre,F,0,1\n"
  static let options = ["--people", "v.csv", "--quotas", "q.csv", "--size", "1"]

  static func world() throws -> World {
    let world = try World()
    try world.write("v.csv", people)
    try world.write("q.csv", quotas)
    return world
  }

  @Test func theInputsOwnColumnsComeFirstInItsOwnFormat() throws {
    let world = try Self.world()
    #expect(world.pool(Self.options) == .init(code: .done, output: "size 1\n", errors: ""))
    #expect(
      world.read("out/selected.csv")
        == "\u{FEFF}id;Prénom;Genre;ours\r\n1;Ali;h;0\r\n2;'=Ève;F;1\r\n")
  }

  @Test func inputsAreKeptByteForByte() throws {
    let world = try Self.world()
    _ = world.pool(Self.options)
    #expect(world.read("out/inputs/v.csv") == Self.people)
    #expect(world.read("out/inputs/q.csv") == Self.quotas)
  }

  @Test func aDossierNeedsNoOptionAndOptionsOverrideIt() throws {
    let world = try Self.world()
    try world.write(
      "klero.json", "{files: {people: 'v.csv', quotas: 'q.csv'}, panel: {size: 1},}")
    #expect(world.pool([]).output == "size 1\n")
    #expect(world.paths.contains("out/inputs/klero.json"))
    #expect(world.pool(["--size", "2", "--force"]).output == "size 2\n")
    #expect(world.pool(["--people", "none.csv", "--force"]).code == .files)
  }

  @Test func thePoolMayComeFromStandardInput() throws {
    let world = try Self.world()
    world.input = Array(Self.people.utf8)
    #expect(world.pool(["--people", "-", "--quotas", "q.csv", "-k1"]).code == .done)
    #expect(world.read("out/inputs/people.csv") == Self.people)
    #expect(world.pool(["--people", "-", "--quotas", "-", "-k1", "--out", "o"]).code == .usage)
  }

  @Test func everyDefectOfEveryFileIsToldAtOnce() throws {
    let world = try World()
    try world.write("v.csv", "id;genre\n1;F;extra;more\n")
    try world.write("q.csv", "feature,value,min,max\ngenre,F,2,1\ngenre,H,x,1\n")
    let outcome = world.pool(Self.options)
    #expect(outcome.code == .input)
    for part in ["v.csv", "row 2", "q.csv", "row 3", "“x”"] {
      #expect(outcome.errors.contains(part), "\(part) in \(outcome.errors)")
    }
  }
}

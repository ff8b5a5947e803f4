import Foundation
import TestSupport
import Testing

@Suite struct ExampleTests {
  @Test func theExampleIsTheOneThatIsShipped() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("orvault").path
    let outcome = try Binary().run(["init", path, "--example", "orvault"])
    #expect(outcome.code == 0)
    let shipped = Fixtures.folder.appendingPathComponent("orvault")
    let names = try FileManager.default.contentsOfDirectory(atPath: shipped.path).sorted()
    #expect(names == ["klero.json", "population.csv", "quotas.csv", "volontaires.csv"])
    for name in names {
      let made = try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name))
      #expect(made == (try Data(contentsOf: shipped.appendingPathComponent(name))), "\(name)")
    }
  }
}

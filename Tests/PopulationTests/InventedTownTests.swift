import Lottery
import Population
import Tables
import Testing

@Suite struct InventedTownTests {
  static func town(_ seed: String = "Orvault") throws -> InventedTown {
    InventedTown(.orvault, seed: try Seed(seed))
  }

  static func proposal(_ town: InventedTown) throws -> QuotaProposal {
    try QuotaProposal(
      population: ReferencePopulation.read(town.population),
      panelSize: town.description.panelSize)
  }

  static func pool(_ town: InventedTown, _ quotas: [Quota]) throws -> PoolReader.Reading {
    try PoolReader(
      quotas: quotas, definitions: town.attributes,
      householdColumns: ["adresse", "code postal", "commune"],
      referenceDate: PartialDate(town.description.referenceDate)?.exactDay
    ).read(town.people)
  }

  @Test func oneSeedGivesOneTownToTheByte() throws {
    let town = try Self.town()
    #expect(try Self.town() == town)
    #expect(try Self.town("other").people != town.people)
    var text = town.people.columns.joined(separator: ";") + "\n"
    for row in town.people.rows + town.population.rows {
      text += row.cells.joined(separator: ";") + "\n"
    }
    // Frozen: an example that changes would change every draw shown in the documentation.
    #expect(SHA256.hash(text.utf8).hex.prefix(16) == "f88676ebf9eb95d1")
  }

  @Test func itsSettingsAreADossier() throws {
    let town = try Self.town()
    let dossier = try Dossier(town.settings)
    #expect(dossier.attributes == town.attributes)
    #expect(dossier.files.people == town.people.name && dossier.panel.size == 226)
    #expect(dossier.household == ["adresse", "code postal", "commune"])
    #expect(dossier.warnings.isEmpty)
  }

  @Test func itsMarginsCountTheSamePeople() throws {
    let population = try ReferencePopulation.read(Self.town().population)
    #expect(population.warnings.isEmpty)
    #expect(population.margins.map(\.attribute.name) == ["quartier", "âge", "genre", "profession"])
    #expect(Set(population.margins.map(\.total.text)).count == 1)
    #expect(population.margins.map(\.attribute.values.count) == [11, 5, 2, 8])
  }

  @Test func itsVolunteersAreReadWithoutADefect() throws {
    let town = try Self.town()
    let reading = try Self.pool(town, Self.proposal(town).quotas)
    #expect(reading.pool.people.count == 3000)
    #expect(reading.warnings.isEmpty)
    let households = Dictionary(grouping: reading.pool.people, by: \.household)
    let shared = households.values.filter { $0.count > 1 }.count
    #expect((200...400).contains(shared), "\(shared) homes with several volunteers")
  }

  @Test func someGroupsVolunteerMoreThanOthers() throws {
    let town = try Self.town()
    let proposal = try Self.proposal(town)
    let pool = try Self.pool(town, proposal.quotas).pool
    func excess(_ attribute: Int, _ value: String) throws -> Double {
      let position = try #require(pool.attributes[attribute].values.firstIndex(of: value))
      let line = try #require(proposal.lines.first { $0.quota.value == value })
      return Double(pool.counts(of: attribute)[position]) / 3000 / line.share
    }
    #expect(try excess(1, "60-74") > 1.2 && excess(1, "15-29") < 0.8)
    #expect(try excess(0, "Le Bourg") > 1.1 && excess(0, "La Plaine") < 0.9)
    #expect(try excess(3, "Ouvriers") < 0.7)
  }

  /// Raking (Deming and Stephan 1940) finds a weight for each volunteer that meets every exact
  /// share. Weights of at most 1 show that the quotas can be met by shares of people, at least.
  @Test func itsQuotasCanBeMetByItsVolunteers() throws {
    let town = try Self.town()
    let proposal = try Self.proposal(town)
    let pool = try Self.pool(town, proposal.quotas).pool
    let size = town.description.panelSize
    #expect(QuotaConflict.all(in: proposal.quotas, panelSize: size, pool: pool).isEmpty)
    #expect(proposal.shortages(in: pool).isEmpty)
    let targets = pool.attributes.map { attribute in
      proposal.lines.filter { $0.quota.attribute == attribute.name }.map(\.seats)
    }
    var weights = pool.people.map { _ in Double(size) / Double(pool.people.count) }
    for _ in 0..<40 {
      for attribute in targets.indices {
        var sums = targets[attribute].map { _ in 0.0 }
        for (person, weight) in zip(pool.people, weights) {
          sums[person.values[attribute]] += weight
        }
        for (index, person) in pool.people.enumerated() {
          let value = person.values[attribute]
          weights[index] *= targets[attribute][value] / sums[value]
        }
      }
    }
    #expect(try #require(weights.max()) <= 1)
    for attribute in targets.indices {
      for (value, target) in targets[attribute].enumerated() {
        let sum = zip(pool.people, weights).filter { $0.0.values[attribute] == value }
          .reduce(0) { $0 + $1.1 }
        #expect(abs(sum - target) < 1e-4)
      }
    }
  }
}

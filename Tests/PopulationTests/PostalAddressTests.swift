import Testing

@testable import Population

@Suite struct PostalAddressTests {
  private func lines(_ columns: [String], _ cells: [String], _ kind: RollKind = .table) -> [String]
  {
    PostalColumns(columns: columns, kind: kind).address(of: cells, residents: "Aux habitants").lines
  }

  private let register = [
    "nom de naissance", "nom d'usage", "prénoms", "numéro de voie", "libellé de voie",
    "complément 1", "complément 2", "lieu-dit", "code postal", "commune", "pays",
  ]

  @Test func anAddressOfTheRegisterGoesFromWhoToWhere() {
    #expect(
      lines(
        register,
        [
          "Dupont", "Martin", "Zoé Marie", "12 bis", "rue de l'Évêché", "Appt 4", "Bât. B",
          "La Bugallière", "44700", "Saint-Herblain", "FRANCE",
        ]) == [
          "Zoé Martin", "Appt 4", "Bât. B", "12 BIS RUE DE L EVECHE", "LA BUGALLIERE",
          "44700 SAINT HERBLAIN",
        ])
  }

  @Test func linesThatAreEmptyAreLeftOutAndCountriesAbroadAreNamed() {
    #expect(
      lines(
        register,
        ["Dupont", "", "Zoé", "3", "Œillets", "", "", "", "1000", "Bruxelles", "Belgique"])
        == ["Zoé Dupont", "3 OEILLETS", "1000 BRUXELLES", "BELGIQUE"])
  }

  @Test func noLineIsLongerThan38AndNoAddressThanSixLines() {
    let long =
      "boulevard du Maréchal de Lattre de Tassigny et de la Résidence universitaire du Bois"
    let columns = PostalColumns(columns: register, kind: .electoralRoll)
    let address = columns.address(
      of: [
        "Dupont-Lavigne de la Tour d'Auvergne", "", "Marie-Antoinette", "128", long,
        "Appartement 12 Escalier B", "Résidence des Grands Hommes Bâtiment des Lilas", "Le Bourg",
        "44700", "Saint-Étienne-de-Montluc-lès-Nantes-sur-Loire", "",
      ], residents: "")
    #expect(address.lines.count <= 6)
    #expect(address.lines.allSatisfy { $0.count <= 38 && !$0.isEmpty })
    #expect(address.isShortened)
    #expect(address.lines.last?.hasPrefix("44700 ST ETIENNE") == true)
  }

  @Test func wordsAreAbbreviatedOnlyWhereALineIsTooLong() {
    let columns = ["nom", "adresse", "cp", "ville"]
    #expect(
      lines(columns, ["X", "12 avenue du Général Leclerc", "1", "Y"])[1]
        == "12 AVENUE DU GENERAL LECLERC")
    #expect(
      lines(columns, ["X", "1280 avenue du Général Charles de Gaulle", "1", "Y"])[1]
        == "1280 AV DU GENERAL CHARLES DE GAULLE")
  }

  @Test func anAddressFileIsWrittenToItsResidents() {
    let columns = ["cle_interop", "commune_insee", "commune_nom", "voie_nom", "numero", "suffixe"]
    #expect(
      lines(columns, ["k", "44114", "Orvault", "Rue du Bois", "1", "bis"], .addresses)
        == ["Aux habitants", "1 BIS RUE DU BOIS", "ORVAULT"])
  }
}

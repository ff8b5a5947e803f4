import Population
import Testing

@Suite struct HouseholdKeyTests {
  @Test(arguments: [
    ("12 High St", "12 High St."), ("12 High St", "12, HIGH STREET"),
    ("12 bis rue de l'Église", "12bis, Rue de l’Eglise"), ("12 B rue X", "12 bis rue X"),
    ("12b rue X", "12BIS rue X"), ("3 T rue X", "3ter rue X"),
    ("5 av. Foch", "5 Avenue Foch"), ("5 ave Foch", "5 av Foch"),
    ("7 bd Victor-Hugo", "7 boulevard Victor Hugo"), ("7 bld Victor Hugo", "7 Bd. Victor Hugo"),
    ("1 r. Pasteur", "1 rue Pasteur"), ("1 pl. du Marché", "1 place du marche"),
    ("4 imp. des Lilas", "4 impasse des Lilas"), ("4 all. des Lilas", "4 allée des Lilas"),
    ("4 ch. du Lavoir", "4 chemin du Lavoir"), ("4 rte de Vannes", "4 route de Vannes"),
    ("9 rue St-Jean", "9 rue Saint Jean"), ("9 rue Ste Anne", "9 rue Sainte-Anne"),
    ("2 fg du Temple", "2 faubourg du Temple"),
    ("Rés. Les Pins, bât. A", "résidence les pins bat A"),
    ("n° 12 rue X", "12 rue X"), ("No 12, rue X", "12 rue X"), ("012 rue X", "12 rue X"),
    ("12  rue\tX", "12 rue X"), ("1 rue du 1er Mai", "1 rue du 1ER mai"),
    ("1 3rd Avenue", "1 3RD ave"), ("1 rue X 44 700 Orvault", "1 rue X, 44700 ORVAULT"),
    ("1 rue X F-44700 Orvault", "1 rue X 44700 Orvault"),
    ("1 rue X 44700 Orvault Cedex 2", "1 rue X 44700 Orvault"),
    ("1 rue X 44700 Orvault FRANCE", "1 rue X 44700 Orvault"),
    ("11 Scots Drive G1 1AA", "11 Scots Dr, g11aa"), ("Apt 3, 12 High Rd", "Flat 3 12 High Road"),
    ("8 rue du Dr Roux", "8 rue du Docteur Roux"), ("1 rue de l’Œuvre", "1 rue de l'Oeuvre"),
  ])
  func oneAddressWrittenTwiceIsOneHousehold(_ first: String, _ second: String) {
    #expect(HouseholdKey([first]) == HouseholdKey([second]))
    #expect(HouseholdKey([first]) != nil)
  }

  @Test(arguments: [
    ("12 rue X", "12 bis rue X"), ("12 bis rue X", "12 ter rue X"), ("12 rue X", "12 avenue X"),
    ("1 rue du Bois", "1 rue des Bois"), ("12 A rue X", "12 B rue X"), ("1 rue X", "11 rue X"),
    ("1 rue X apt 3", "1 rue X apt 4"), ("1 rue X apt 3", "1 rue X"),
    ("1 rue X bât A", "1 rue X bât B"), ("1 rue X 44700 Orvault", "1 rue X 44800 Orvault"),
    ("9 rue Saint-Jean", "9 rue Sainte-Jean"), ("1 rue X 01000 Bourg", "1 rue X 1000 Bourg"),
    ("1 rue du 8 mai", "1 rue du 18 mai"), ("1 rue X G1 1AA", "1 rue X G1 1AB"),
    ("2 rue Pasteur", "2 place Pasteur"), ("1 2 rue X", "12 rue X"),
  ])
  func differentAddressesAreDifferentHouseholds(_ first: String, _ second: String) {
    #expect(HouseholdKey([first]) != HouseholdKey([second]))
  }

  @Test(arguments: [
    "", "   ", "-", "?", "…", "NC", "n/a", "Inconnue", "sans adresse", "SDF", "Néant",
  ])
  func aBlankAddressIsNobodysHousehold(_ address: String) {
    #expect(HouseholdKey([address]) == nil)
  }

  @Test func anAddressMayBeCutIntoColumnsInAnyWay() {
    #expect(
      HouseholdKey(["12", "bis", "rue X", "", "44700", "Orvault"])
        == HouseholdKey(["12bis rue X", "44700 Orvault"]))
  }
}

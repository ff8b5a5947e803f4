import Testing

@testable import Tables

@Suite struct TableProfileTests {
  private func profile(_ text: String) throws(TableError) -> TableProfile {
    try TableProfile(TableReader(bytes: Array(text.utf8), name: "f.csv"))
  }

  private let people =
    "id;Date de naissance;Adresse;Code postal;Courriel;Téléphone;Genre;Quartier;revenu;avis\n"
    + (1...40).map { index in
      """
      p\(index);0\(1 + index % 9)/12/19\(50 + index % 40);\(index) rue des Lilas;3800\(index % 3);\
      a\(index)@mail.fr;06 12 34 56 \(10 + index);\(index % 2 == 0 ? "Femme" : "Homme");\
      \(["Bourg", "Vallée", "bourg"][index % 3]);\(1000 + 37 * index);\
      \(index % 4 == 0 ? "" : "texte libre \(index)")

      """
    }.joined()

  @Test func tellsWhatEachColumnSeemsToHold() throws {
    let kinds = try profile(people).columns.map(\.kind)
    #expect(
      kinds == [
        .identifier, .birthDate, .address, .postcode, .email, .phone, .attribute, .attribute,
        .number, .text,
      ])
  }

  @Test func countsValuesMissingCellsAndKeys() throws {
    let profile = try profile(people)
    #expect(profile.rows == 40)
    #expect(profile.keys.first?.name == "id")
    let genre = profile.columns[6]
    #expect(genre.commonest.map(\.text) == ["Femme", "Homme"])
    #expect(genre.commonest.map(\.count) == [20, 20])
    #expect(genre.distinct == 2)
    #expect(genre.repeated == 2)
    #expect(profile.columns[9].missing == 10)
    #expect(
      profile.columns[7].spellings == [["Bourg", "bourg"]]
        || profile.columns[7].spellings == [["bourg", "Bourg"]])
  }

  @Test func describesAFileThatCannotBeUsed() throws {
    let profile = try profile("a,b\n1\n2,3\n")
    #expect(profile.rows == 2)
    #expect(profile.hasErrors)
    #expect(profile.defects.map(\.kind) == [.tooFewCells(found: 1, expected: 2)])
  }

  @Test func stopsCountingValuesWhereThereAreTooMany() throws {
    let count = ColumnProfile.distinctLimit + 10
    let text = "id,g\n" + (0..<count).map { "\($0),x\n" }.joined()
    let profile = try profile(text)
    #expect(profile.columns[0].distinct == nil)
    #expect(profile.columns[0].filled == count)
    #expect(!profile.columns[0].isKey)
    #expect(profile.columns[1].commonest.map(\.count) == [count])
  }

  @Test(arguments: [
    ("feature,value,min,max", TableKind.quotas),
    ("Category,Name,Min,Max,min_flex,max_flex", .quotas),
    ("critère;modalité;min;max", .quotas), ("attribute,value,population", .populationMargins),
    ("genre,age,population", .populationCells), ("id,genre,age", .other),
    (
      "cle_interop;commune_insee;commune_nom;voie_nom;numero;suffixe;x;y;source;date_der_maj",
      .localAddresses
    ),
  ])
  func recognisesATableByItsHeader(_ header: String, _ expected: TableKind) throws {
    #expect(TableKind(columns: try read(header).columns) == expected)
  }

  @Test func recognisesAnElectoralRollAndItsVariants() {
    #expect(TableKind(columns: ElectoralRoll.columns) == .electoralRoll(recognised: 27))
    let variant = ElectoralRoll.columns.map {
      $0 == "libellé nationalité" ? "Nationalité" : $0.uppercased()
    }
    #expect(TableKind(columns: variant) == .electoralRoll(recognised: 27))
    #expect(ElectoralRoll.column(named: "Code de l’UGLE") == "code du l'ugle")
    let volunteers = ["id", "nom de naissance", "prénoms", "date de naissance", "code postal"]
    #expect(TableKind(columns: volunteers) == .other)
  }
}

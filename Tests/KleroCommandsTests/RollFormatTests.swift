import Testing

@testable import KleroCommands

/// Rolls as town halls have them.
@Suite struct RollFormatTests {
  /// The 29 columns of the decree of 12 November 2013, article 2, in its order.
  static let earlierColumns = """
    TypeListe;InfoListe;DateCreationListe;CodeDepartement;CodeCommune;NomCommune;\
    NoElecteurGeneral;Sexe;NomdeNaissance;NomDusage;Prenoms;DateDeNaissance;NomComNaissance;\
    DeptNaissance;PaysNaissance;Nationalite;NomBureauDeVote;NoBureauDeVote;CodeCanton;\
    CodeCirconscription;ComplementDeLocalisation1;ComplementDeLocalisation2;NumeroVoie;TypeVoie;\
    LibelleVoie;LieuDit;CodePostal;VilleLocalite;Pays
    """

  @Test func theFormatOf2013IsRecognised() throws {
    let world = try World()
    let lists = [
      "Liste générale", "Liste complémentaire municipale", "Liste complémentaire européenne",
    ]
    let people = [(0, "A"), (0, "B"), (1, "C"), (2, "C")].map { list, name in
      "\(lists[list]);liste;01/01/2013;44;44114;Orvault;1;F;\(name);;Zoé Marie;00/00/1961;Porto;99;"
        + "PORTUGAL;;Bureau 1;1;1;1;Appt 4;Bât B;12;RUE;de l'Étang;;44700;Orvault;FRANCE\n"
    }
    try world.write("roll.csv", Self.earlierColumns + "\n" + people.joined())
    let outcome = world.run(
      "invite", "-r", "roll.csv", "-l", "3", "-b", "Sexe,age", "--ages", "18-64,65+", "--on",
      "2026-03-15", "-s", "x", "-o", "out")
    #expect(outcome.code == .done)
    #expect(outcome.errors.plainSpaces.contains("counted once: 1 person."))
    #expect(world.rows("out/strata.csv").map { $0[2] } == ["3"])
    let letters = world.rows("out/letters.csv")
    #expect(
      Set(letters.map { $0[2...6].joined(separator: "|") }) == [
        "Zoé A|Appt 4|Bât B|12 RUE DE L ETANG|44700 ORVAULT",
        "Zoé B|Appt 4|Bât B|12 RUE DE L ETANG|44700 ORVAULT",
        "Zoé C|Appt 4|Bât B|12 RUE DE L ETANG|44700 ORVAULT",
      ])
    #expect(world.run("verify", "out", "-r", "roll.csv").code == .done)
  }

  @Test(arguments: ["en", "fr"])
  func rowsOfOneIDCountOnceAndAreWarnedOf(_ language: String) throws {
    let world = try World()
    try world.write("roll.csv", "id;sexe\n1;F\n1;F\n2;M\n3;M\n4;M\n5;F\n5;M\n")
    let outcome = world.run(
      "invite", "-r", "roll.csv", "-l", "5", "-b", "sexe", "-s", "x", "-o", "out", "--lang",
      language)
    #expect(outcome.code == .done)
    #expect(
      outcome.errors.plainSpaces.contains(
        language == "fr" ? "comptées une fois avec elle : 2 lignes" : "counted once with it: 2 rows"
      ))
    #expect(world.rows("out/strata.csv").map { $0[1] } == ["2", "3"])
    #expect(world.rows("out/invited.csv").map { $0[0] }.sorted() == ["1", "2", "3", "4", "5"])
    #expect(world.run("verify", "out", "-r", "roll.csv").code == .done)
  }

  /// An address may have several rows: entrance, building, in another stratum even.
  @Test func repeatedAddressesCountOnceHoweverTheFileIsCut() throws {
    let world = try World()
    let header = "cle_interop;commune_insee;commune_nom;voie_nom;numero;position\n"
    let rows = (0..<40).flatMap { number in
      (0...(number % 3)).map { place in
        "44114_1_\(number);44114;Orvault;Rue du Bois;\(number);\(["entrée", "bâtiment", "entrée"][place])\n"
      }
    }
    // 99999: a street without addresses.
    let street = "44114_1_99999;44114;Orvault;Rue du Bois;99999;\n"
    try world.write("roll.csv", header + street + rows.joined())
    let request = ["-l", "13", "-b", "position", "-s", "x", "-q"]
    let outcome = world.run(["invite", "-r", "roll.csv", "-o", "one"] + request.dropLast())
    #expect(outcome.errors.plainSpaces.contains("counted once: 39 rows"))
    #expect(outcome.errors.plainSpaces.contains("“numero” (“99999”, which is no address): 1 row."))
    #expect(outcome.output.plainSpaces.contains("13 letters, among 40 addresses in "))
    #expect(outcome.errors.contains("The roll has no postcode"))
    let strata = world.rows("one/strata.csv")
    #expect(strata.compactMap { Int($0[1]) }.reduce(0, +) == 40)
    #expect(Set(world.rows("one/invited.csv").map { $0[0] }).count == 13)
    var pieces: [String] = []
    for part in 0..<3 {
      let own = rows[(part * 27)..<min(part * 27 + 27, rows.count)]
      try world.write("cut.csv", header + own.joined())
      _ = world.run(["invite", "-r", "cut.csv", "-o", "piece\(part)", "--partial"] + request)
      pieces.append("piece\(part)/piece.json")
    }
    #expect(world.run(["merge", "-o", "merged", "-q"] + pieces).code == .done)
    #expect(world.read("merged/draw.json") == world.read("one/draw.json"))
  }

  /// Most people of one stratum count in another, somebody stands twice on one list, and letters are
  /// as many as people: pieces keep whoever may be needed.
  @Test(arguments: [["-a", "equal", "-l", "30"], ["-l", "112"]])
  func listsAsStrataGiveTheSameBytesFromPieces(options: [String]) throws {
    let world = try World()
    let lists = ["LP", "LCM", "LCE"]
    let people =
      (0..<60).map { (0, $0) } + (60..<100).map { (1, $0) } + (60..<112).map { (2, $0) }
      + [(2, 111)]
    let birth = "01/02/1961"
    let rows = people.map { (list: lists[$0], name: "N\($1)") }
    try world.write("roll.csv", ElectoralRoll.text(rows, born: birth))
    let request = options + ["-b", "libellé du type de liste", "-s", "x", "-q"]
    let whole = world.run(["invite", "-r", "roll.csv", "-o", "one"] + request)
    #expect(whole.code == .done, "\(whole.errors)")
    #expect(world.rows("one/strata.csv").map { $0[1] } == ["12", "40", "60"])
    for cut in [[0, 153], [0, 70, 110, 153], [0, 1, 99, 100, 153]] {
      let pieces = try zip(cut, cut.dropFirst()).map { start, end in
        let name = "\(cut.count)-\(start)"
        try world.write("\(name).csv", ElectoralRoll.text(Array(rows[start..<end]), born: birth))
        let piece = world.run(["invite", "-r", "\(name).csv", "--partial", "-o", name] + request)
        #expect(piece.code == .done, "\(piece.errors)")
        return "\(name)/piece.json"
      }
      let merged = "merged\(cut.count)"
      let outcome = world.run(["merge", "-q", "-o", merged] + pieces.reversed())
      #expect(outcome.code == .done, "\(outcome.errors)")
      for file in ["invited.csv", "strata.csv", "draw.json"] {
        #expect(world.read("\(merged)/\(file)") == world.read("one/\(file)"))
      }
    }
  }
}

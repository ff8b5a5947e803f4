/// A small electoral roll, as the register exports it.
enum ElectoralRoll {
  /// The line of columns, shorter than the export's, but with all that is read of it.
  private static let header = """
    code de l'ugle;libellé de l'ugle;libellé du type de liste;nom de naissance;nom d'usage;\
    prénoms;sexe;date de naissance;code commune de naissance;libellé commune de naissance;\
    code département de naissance;pays de naissance;identifiant nationalité;numéro de voie;\
    libellé de voie;complément 1;complément 2;lieu-dit;code postal;commune

    """

  /// The roll of people who have all but these in common.
  static func text(_ people: [(list: String, name: String)], born birth: String) -> String {
    header
      + people.map { list, name in
        "44114;Orvault;\(list);\(name);;Ana;F;\(birth);;Porto;99;PORTUGAL;;1;rue;;;;44700;X\n"
      }.joined()
  }
}

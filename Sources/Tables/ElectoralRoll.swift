/// The columns of a French electoral roll, as the national register (REU) exports it.
///
/// Some exporters name columns otherwise; the variants met are understood. Names are compared
/// without case and accents.
public enum ElectoralRoll {
  /// The 27 columns, by their names in the register's export, in its order.
  public static let columns = [
    "code du l'ugle", "libellé de l'ugle", "libellé du type de liste", "nom de naissance",
    "nom d'usage", "prénoms", "sexe", "date de naissance", "code commune de naissance",
    "libellé commune de naissance", "code département de naissance", "pays de naissance",
    "libellé nationalité", "numéro de voie", "libellé de voie", "complément 1", "complément 2",
    "lieu-dit", "code postal", "commune", "pays", "code du bureau de vote",
    "libellé du bureau de vote", "code circonscription législative du bureau de vote",
    "libellé canton du bureau de vote", "libellé circonscription métropolitaine du bureau de vote",
    "numéro d'ordre dans le bureau de vote",
  ]

  /// Other names of some columns, and the names they stand for.
  private static let variants = [
    ("code de l'ugle", "code du l'ugle"),
    ("code de la commune de naissance", "code commune de naissance"),
    ("code du département de naissance", "code département de naissance"),
    ("code canton du bureau de vote", "libellé canton du bureau de vote"),
    (
      "code circonscription métropolitaine du bureau de vote",
      "libellé circonscription métropolitaine du bureau de vote"
    ),
    ("identifiant nationalité", "libellé nationalité"),
    ("nationalité", "libellé nationalité"),
    (
      "circonscription législative du bureau de vote",
      "code circonscription législative du bureau de vote"
    ),
    ("canton du bureau de vote", "libellé canton du bureau de vote"),
  ]

  /// The columns of the format before the register (arrêté of 12 November 2013, article 2), and the
  /// names they stand for.
  private static let earlierNames = [
    ("TypeListe", "libellé du type de liste"), ("CodeCommune", "code du l'ugle"),
    ("NomCommune", "libellé de l'ugle"),
    ("NoElecteurGeneral", "numéro d'ordre dans le bureau de vote"), ("Sexe", "sexe"),
    ("NomdeNaissance", "nom de naissance"), ("NomDusage", "nom d'usage"), ("Prenoms", "prénoms"),
    ("DateDeNaissance", "date de naissance"),
    ("NomComNaissance", "libellé commune de naissance"),
    ("DeptNaissance", "code département de naissance"), ("PaysNaissance", "pays de naissance"),
    ("Nationalite", "libellé nationalité"), ("NomBureauDeVote", "libellé du bureau de vote"),
    ("NoBureauDeVote", "code du bureau de vote"),
    ("CodeCanton", "libellé canton du bureau de vote"),
    ("CodeCirconscription", "code circonscription législative du bureau de vote"),
    ("ComplementDeLocalisation1", "complément 1"),
    ("ComplementDeLocalisation2", "complément 2"), ("NumeroVoie", "numéro de voie"),
    ("LibelleVoie", "libellé de voie"), ("LieuDit", "lieu-dit"), ("CodePostal", "code postal"),
    ("VilleLocalite", "commune"), ("Pays", "pays"),
  ]

  private static let columnByName: [FoldedText: String] = Dictionary(
    columns.map { (FoldedText($0), $0) }
      + (variants + earlierNames).map { (FoldedText($0), $1) },
    uniquingKeysWith: { first, _ in first })

  /// The register's name of a column, or `nil` if the roll has no such column.
  ///
  /// - Parameter name: The name in a header.
  /// - Returns: One of ``columns``.
  public static func column(named name: String) -> String? {
    column(named: FoldedText(name))
  }

  static func column(named name: FoldedText) -> String? { columnByName[name] }

  /// Whether a header with so many of the columns is a roll's: most must be there, because files of
  /// volunteers share names, birth dates and addresses with it.
  static func isRecognised(columns count: Int) -> Bool { count >= 16 }
}

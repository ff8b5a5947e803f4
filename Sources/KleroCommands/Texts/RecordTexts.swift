import Reports

extension RecordError: Explainable {
  /// What is wrong and what to do.
  var phrase: Phrase {
    switch self {
    case .notARecord(let path, let detail): Self.notARecord(path, detail)
    case .changedInput(let path):
      Phrase(
        fr: """
          Le fichier « \(path) » n’est plus celui dont la loterie a été faite : son empreinte a \
          changé. Remettez l’original, ou refaites la loterie avec « klero select ».
          """,
        en: """
          The file “\(path)” is no longer the one that the lottery was made from: its fingerprint \
          has changed. Put the original back, or make the lottery again with “klero select”.
          """)
    case .otherPeople(let path):
      Phrase(
        fr: "Il manque dans « \(path) » des personnes que la loterie nomme. Remettez l’original.",
        en: "“\(path)” lacks people whom the lottery names. Put the original back.")
    case .unsound(let path, let check):
      Phrase(
        fr: "On ne peut pas tirer dans « \(path) » : \(check.phrase.french)",
        en: "Nothing can be drawn from “\(path)”: \(check.phrase.english)")
    case .malformedKey(let path):
      Phrase(
        fr: """
          « \(path) » n’est pas un fichier de clé : il doit contenir des chiffres hexadécimaux (0 à \
          9, a à f), par paires, 32 au moins. Reprenez celui que « klero select » a écrit.
          """,
        en: """
          “\(path)” is no key file: it must hold hexadecimal digits (0 to 9, a to f), in pairs, at \
          least 32 of them. Take the one that “klero select” wrote.
          """)
    }
  }

  private static func notARecord(_ path: String, _ detail: String) -> Phrase {
    let place = detail.isEmpty ? "" : " (\(detail))"
    return Phrase(
      fr: """
        « \(path) » n’est pas un fichier de loterie ou de tirage de Klérotèrion, ou il est \
        abîmé\(place).
        """,
      en: "“\(path)” is no file of a Kleroterion lottery or draw, or it is damaged\(place).")
  }
}

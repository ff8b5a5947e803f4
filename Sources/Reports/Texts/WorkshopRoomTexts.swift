import Tables
import Workshops

/// The words of what rooms offer, people need and staff can do.
extension ConstraintDefect {
  static func neitherYesNorNo(
    _ text: String, _ roles: [String], at place: Place
  ) -> Phrase {
    Phrase { language in
      let place = place.phrase[language]
      let text = language.quoted(text)
      let others = roles.map { ", " + language.quoted($0) }.joined()
      return language == .french
        ? "\(place) : \(text) n’est ni « oui » ni « non ». Une colonne est ce que la salle offre, ou "
          + "pas ; ce qui se demande à l’équipe va sous « langue », « formation »\(others)."
        : "\(place): \(text) is neither “yes” nor “no”. A column is what the room offers, or not; what "
          + "is asked of the staff goes under “language”, “training”\(others)."
    }
  }

  static func nobodyHas(
    _ skill: String, _ role: String?, _ nearest: String?, at place: Place
  ) -> Phrase {
    Phrase { language in
      let place = place.phrase[language]
      let skill = language.quoted(skill)
      let hint = language.hint(nearest)
      return switch (language, role.map { language.quoted($0) }) {
      case (.french, nil):
        "\(place) : personne de l’équipe n’a \(skill) dans « langues » ou « formation ».\(hint) "
          + "Complétez --staff, ou videz la cellule."
      case (.french, let role?):
        "\(place) : personne au rôle \(role) n’a \(skill) dans « langues » ou « formation ».\(hint) "
          + "Complétez --staff, ou videz la cellule."
      case (.english, nil):
        "\(place): nobody of the staff has \(skill) under “languages” or “training”.\(hint) Complete "
          + "--staff, or empty the cell."
      case (.english, let role?):
        "\(place): nobody of the role \(role) has \(skill) under “languages” or “training”.\(hint) "
          + "Complete --staff, or empty the cell."
      }
    }
  }

  static func unknownNeed(
    _ text: String, _ nearest: String?, _ known: [String], at place: Place
  ) -> Phrase {
    Phrase { language in
      let place = place.phrase[language]
      let (text, hint) = (language.quoted(text), language.hint(nearest))
      let list = language.quotedList(known)
      return switch (language, known.isEmpty) {
      case (.french, true):
        "\(place) : rien n’offre \(text). Donnez --rooms avec une colonne de ce nom, ou --staff avec "
          + "cette langue."
      case (.french, false):
        "\(place) : \(text) n’est ni une colonne de --rooms ni une langue de --staff.\(hint) Sont "
          + "connus : \(list)."
      case (.english, true):
        "\(place): nothing offers \(text). Give --rooms with a column of that name, or --staff with "
          + "that language."
      case (.english, false):
        "\(place): \(text) is neither a column of --rooms nor a language of --staff.\(hint) There "
          + "are: \(list)."
      }
    }
  }
}

extension Language {
  /// A likelier name, as a question with a space before it.
  fileprivate func hint(_ nearest: String?) -> String {
    guard let nearest else { return "" }
    return self == .french
      ? " Vouliez-vous dire \(quoted(nearest)) ?" : " Did you mean \(quoted(nearest))?"
  }
}

import Committee
import Population
import Reports
import Tables

extension MeetingError: Explainable {
  /// What is wrong, where, and what to do.
  var phrase: Phrase {
    switch self {
    case .unknownMeeting(let name, let near, let known): unknownMeeting(name, near, known)
    case .tooLate(let place, let holder, let named, let deadline):
      Phrase { language in
        let date = language.date(named)
        return Self.start(place, language)
          + (language == .french
            ? "le suppléant de \(holder) est nommé trop tard, le \(date). Il "
              + "fallait le nommer \(deadline.phrase.french)."
            : "the substitute of \(holder) is named too late, on \(date). It had "
              + "to be done \(deadline.phrase.english).")
      }
    case .unknownAnswer(let place, let said):
      at(
        place, "réponse « \(said) » inconnue : écrivez oui ou non, ou nommez un suppléant.",
        "unknown answer “\(said)”: write yes or no, or name a substitute.")
    case .noDay(let place, let text) where text.isEmpty:
      at(
        place, "la date de la réponse manque : remplissez la colonne date ou donnez --date.",
        "the day of the answer is missing: fill the date column or give --date.")
    case .noDay(let place, let text):
      at(
        place, "« \(text) » n'est pas une date du calendrier. Écrivez-la 14/01/2027 ou 2027-01-14.",
        "“\(text)” is no date of the calendar. Write it 14/01/2027 or 2027-01-14.")
    case .comesAndIsReplaced(let place):
      at(
        place, "la réponse est oui, et un suppléant est nommé : gardez l'un des deux.",
        "the answer is yes, and a substitute is named: keep one of them.")
    case .unknownCoupon(let place, let code):
      at(
        place, "aucun membre n'a reçu le coupon « \(code) » pour cette réunion.",
        "no member was sent the coupon “\(code)” for this meeting.")
    case .noPersonColumn(let file, let columns):
      columnMissing(
        file, columns, "qui est visé (id, personne ou coupon)",
        "who is meant (id, person or coupon)")
    case .noWorkshopColumn(let file, let columns):
      columnMissing(file, columns, "l'atelier (workshop ou atelier)", "the workshop (workshop)")
    case .person(let place, let error):
      Phrase { Self.start(place, $0) + error.phrase[$0] }
    case .notAPair(let text):
      Phrase(
        fr: "« \(text) » : écrivez TITULAIRE=SUPPLÉANT.",
        en: "“\(text)”: write HOLDER=SUBSTITUTE.")
    case .nothingSaid:
      Phrase(
        fr: "rien à noter : nommez quelqu'un, ou donnez une table qui n'est pas vide.",
        en: "nothing to write down: name somebody, or give a table that is not empty.")
    case .noPeople(let path):
      Phrase(
        fr: "le fichier des personnes « \(path) » est introuvable ; donnez-le avec --people.",
        en: "the people's file “\(path)” cannot be found; give it with --people.")
    case .noRules:
      Phrase(
        fr: "klero.json n'a pas de section « committee » : ajoutez-y les règles du comité.",
        en: "klero.json has no “committee” section: add the committee's rules there.")
    case .noMeetings(let year):
      Phrase(
        fr: "aucune réunion n'est convoquée\(year.map { " en \($0)" } ?? "").",
        en: "no meeting is called\(year.map { " in \($0)" } ?? "").")
    }
  }

  private func unknownMeeting(_ name: String, _ near: String?, _ known: [String]) -> Phrase {
    Phrase { language in
      let isFrench = language == .french
      var text =
        isFrench ? "aucune réunion ne s'appelle « \(name) »." : "no meeting is called “\(name)”."
      if let near {
        text += isFrench ? " Vouliez-vous dire « \(near) » ?" : " Did you mean “\(near)”?"
      }
      let list = language.quotedList(known, limit: 10)
      if !known.isEmpty { text += isFrench ? " Réunions : \(list)." : " Meetings: \(list)." }
      return text
    }
  }

  private func at(_ place: Place, _ french: String, _ english: String) -> Phrase {
    Phrase { Self.start(place, $0) + ($0 == .french ? french : english) }
  }

  private func columnMissing(
    _ file: String, _ columns: [String], _ french: String, _ english: String
  ) -> Phrase {
    Phrase { language in
      let list = language.quotedList(columns)
      return language == .french
        ? "\(file) : aucune colonne ne dit \(french). Colonnes : \(list)."
        : "\(file): no column says \(english). Columns: \(list)."
    }
  }

  /// `answers.csv, row 3: `, or nothing.
  private static func start(_ place: Place?, _ language: Language) -> String {
    place.map { $0.phrase[language] + (language == .french ? " : " : ": ") } ?? ""
  }
}

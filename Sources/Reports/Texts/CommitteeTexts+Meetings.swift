import Committee
import Population

/// The words on meetings, on what is asked of members and on works.
extension CommitteeTexts {
  static let meetings = Phrase(fr: "Réunions et présences", en: "Meetings and attendance")
  static let meetingsHeld = Phrase(fr: "Réunions tenues", en: "Meetings held")
  static let attendance = Phrase(fr: "Présence moyenne", en: "Mean attendance")
  static let meeting = Phrase(fr: "Réunion", en: "Meeting")
  static let theme = Phrase(fr: "Thème", en: "Theme")
  static let present = Phrase(fr: "Présents ou représentés", en: "There or represented")
  static let guests = Phrase(fr: "Invités", en: "Guests")
  static let record = Phrase(fr: "Compte rendu", en: "Record")
  static let notWrittenDown = Phrase(fr: "non relevé", en: "not written down")
  static let notHeld = Phrase(fr: "non tenue", en: "not held")

  static func record(_ meeting: MeetingAttendance) -> Phrase {
    Phrase { language in
      let sent = meeting.recordSent.map { day in
        (language == .french ? "envoyé le " : "sent ") + language.numericDate(day)
      }
      let published = meeting.recordPublished.map { day in
        (language == .french ? "publié le " : "published ") + language.numericDate(day)
      }
      let parts = [sent, published].compactMap(\.self)
      return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
  }

  static func share(_ present: Int, of members: Int) -> Phrase {
    Phrase { language in
      let (some, all) = (language.integer(present), language.integer(members))
      return language == .french ? "\(some) sur \(all)" : "\(some) of \(all)"
    }
  }

  static let attendanceTitle = Phrase(
    fr: "Qui vient, collège par collège", en: "Who comes, college by college")
  static let attendanceCaption = Phrase(
    fr: "Présents ou représentés, et membres ce jour-là",
    en: "There or represented, and members on that day")
  static let cameOrRepresented = Phrase(fr: "Présents ou représentés", en: "There or represented")
  static let membersMark = Phrase(fr: "Membres ce jour-là", en: "Members on that day")
  static func ofMembers(_ members: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "sur \(language.integer(members))" : "of \(language.integer(members))"
    }
  }
  static let lessThanHalf = Phrase(fr: "▼ moins de la moitié", en: "▼ less than half")

  static let missingTitle = Phrase(fr: "Qui ne vient plus", en: "Who has stopped coming")
  static let nobodyMissing = Phrase(
    fr: "Aucun membre n'a manqué les deux dernières réunions sans être représenté.",
    en: "No member missed the last two meetings without being represented.")
  static func missed(_ meetings: Int) -> Phrase {
    Phrase { language in
      language == .french
        ? "\(language.count(meetings, "réunion manquée", "réunions manquées")) de suite"
        : "\(language.count(meetings, "meeting", "meetings")) missed in a row"
    }
  }

  static func presence(_ attribute: String) -> Phrase {
    Phrase(
      fr: "\(attribute) : parts parmi ceux qui siègent et parmi ceux qui sont venus",
      en: "\(attribute): shares among those who sit and those who came")
  }
  static let whoSit = Phrase(fr: "Siègent", en: "Who sit")

  // MARK: Burden

  static let burden = Phrase(fr: "Ce qui est demandé à chacun", en: "What is asked of each")
  static let burdenExplained = Phrase(
    fr: "Un membre a servi chaque fois qu'il est venu à une réunion ou a été choisi pour un "
      + "travail, depuis qu'il est connu.",
    en: "A member has served each time they came to a meeting or were chosen for a work, since "
      + "they are known.")
  static let burdenTitle = Phrase(
    fr: "Combien de fois les membres ont servi", en: "How often members have served")
  static func burdenSummary(_ rows: [(Int, Int)]) -> Phrase {
    Phrase { language in
      let colon = language == .french ? "\u{00A0}: " : ": "
      return rows.map { times($0.0)[language] + colon + language.integer($0.1) }
        .joined(separator: language == .french ? "\u{00A0}; " : "; ") + "."
    }
  }
  static let members = Phrase(fr: "Membres", en: "Members")
  static let member = Phrase(fr: "Membre", en: "Member")
  static let asked = Phrase(fr: "Fois sollicité", en: "Times asked")
  static let served = Phrase(fr: "Fois servi", en: "Times served")
  static func times(_ times: Int) -> Phrase {
    Phrase { language in
      switch (language, times) {
      case (.french, 0): "jamais"
      case (.english, 0): "never"
      case (.french, _): "\(language.integer(times)) fois"
      case (.english, _): language.count(times, "time", "times")
      }
    }
  }

  // MARK: Diversity

  static let diversity = Phrase(
    fr: "Les collèges ressemblent-ils au territoire ?",
    en: "Do the colleges look like the territory?")
  static let diversityExplained = Phrase(
    fr: "Les sièges à déplacer sont le plus petit nombre de membres qui devraient être d'autres "
      + "personnes pour que le collège ait la composition de la référence.",
    en: "Seats to move are the fewest members who would have to be other people for the college "
      + "to be composed as the reference is.")
  static let seatsToMove = Phrase(
    fr: "Sièges à déplacer, par collège et critère", en: "Seats to move, by college and attribute")

  // MARK: Works

  static let works = Phrase(fr: "Travaux, avis et réponses", en: "Works, opinions and answers")
  static func work(_ work: CommitteeState.Work) -> Phrase {
    Phrase { language in
      let name = language.quoted(work.theme ?? work.name)
      let date = language.numericDate(work.started)
      return language == .french
        ? "Travail \(name), commencé le \(date)." : "Work \(name), begun on \(date)."
    }
  }
  static func opinion(_ opinion: CommitteeState.Opinion) -> Phrase {
    Phrase { language in
      let name = language.quoted(opinion.theme ?? opinion.name)
      let given = language.numericDate(opinion.given)
      let answered = opinion.answered.map(language.numericDate)
      switch language {
      case .french:
        return "Avis \(name), rendu le \(given) : "
          + (answered.map { "réponse publique le \($0)." } ?? "sans réponse publique à ce jour.")
      case .english:
        return "Opinion \(name), given on \(given): "
          + (answered.map { "public answer on \($0)." } ?? "no public answer so far.")
      }
    }
  }
}

extension Phrase {
  /// Said where the meetings of a year would be listed, and there is none.
  public static let noMeeting = Phrase(
    fr: "Aucune réunion n'a été convoquée.", en: "No meeting was called.")
}

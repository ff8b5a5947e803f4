import Committee
import Population

extension EventRefusal: Explainable {
  /// Why the event is impossible; people are called by their pseudonyms.
  public var phrase: Phrase { phrase { $0 } }

  /// Why the event is impossible, and what to do.
  ///
  /// - Parameter name: What to call the person behind a pseudonym.
  /// - Returns: A clause that ends with a full stop.
  public func phrase(naming name: (String) -> String) -> Phrase {
    ofPeople(name) ?? ofSeats(name) ?? ofMeetings(name) ?? ofTheRest
  }

  private func ofPeople(_ name: (String) -> String) -> Phrase? {
    switch self {
    case .unknownPerson(let person):
      Phrase(
        french: "« \(name(person)) » n'est pas dans le fichier des personnes.",
        english: "“\(name(person))” is not in the people's file.")
    case .erased(let day):
      dated(
        day, "les données de cette personne ont été effacées le ",
        "this person’s data were erased on ")
    case .stillSeated(let college):
      Phrase(
        french: """
          cette personne siège encore (collège « \(college) ») ; notez d'abord la fin du mandat.
          """,
        english: """
          this person still sits (college “\(college)”); write down the end of the mandate first.
          """)
    case .alreadyDrawn(let day):
      dated(day, "elle a déjà été tirée le ", "they were drawn already on ")
    case .alreadyInvited(let day):
      dated(
        day, "elle peut encore répondre à l’invitation du ",
        "they may still answer the invitation of ")
    case .neverInvited:
      Phrase(
        fr: "cette personne n’a jamais été invitée.", en: "this person was never invited.")
    case .alreadyAnswered(let answer, let day):
      Phrase { language in
        let said = answer.label[language]
        return language == .french
          ? "la réponse est connue depuis le \(language.date(day)) : \(said)."
          : "the answer is known since \(language.date(day)): \(said)."
      }
    case .answerStillPossible(let day):
      dated(day, "la réponse est attendue jusqu’au ", "an answer may come until ")
    case .hasDeclined(let day):
      dated(day, "cette personne a refusé le ", "this person declined on ")
    default: nil
    }
  }

  private func ofSeats(_ name: (String) -> String) -> Phrase? {
    switch self {
    case .unknownCollege(let college, let near, let known):
      unknown(
        Phrase(french: "aucun collège « \(college) ».", english: "no college “\(college)”."), near,
        known)
    case .unknownSeat(let seat, let college, let near, let known):
      unknown(
        Phrase(
          french: "le collège « \(college) » n'a pas de siège « \(seat) ».",
          english: "the college “\(college)” has no seat “\(seat)”."), near, known)
    case .seatNeeded(let college, let known):
      Phrase(
        french: """
          les sièges du collège « \(college) » ont un nom ; donnez --seat \
          (\(known.joined(separator: ", "))).
          """,
        english: """
          the seats of the college “\(college)” have names; give --seat \
          (\(known.joined(separator: ", "))).
          """)
    case .alreadySeated(let college, let day):
      Phrase { language in
        language == .french
          ? "cette personne siège depuis le \(language.date(day)) (collège « \(college) »)."
          : "this person has sat since \(language.date(day)) (college “\(college)”)."
      }
    case .seatFilled(let college, let seat, let holder, let day):
      Phrase { language in
        let place = seat.isEmpty ? college : "\(college), \(seat)"
        return language == .french
          ? "ce siège (\(place)) est occupé par \(name(holder)) depuis le \(language.date(day))."
          : "that seat (\(place)) has been held by \(name(holder)) since \(language.date(day))."
      }
    case .collegeFull(let college, let seats):
      Phrase(
        french: "les sièges du collège « \(college) » (\(seats)) sont tous occupés.",
        english: "all seats of the college “\(college)” (\(seats)) are taken.")
    case .endsBeforeStart(let day):
      dated(day, "il se terminerait avant de commencer, le ", "it would end before it begins, on ")
    case .notSeated(let start):
      start.map {
        dated($0, "le mandat ne commence que le ", "the mandate begins only on ")
      }
        ?? Phrase(
          fr: "cette personne ne siège pas ce jour-là.",
          en: "this person has no seat on that day.")
    case .notLater(let day):
      dated(day, "le mandat va déjà jusqu’au ", "the mandate already lasts until ")
    default: nil
    }
  }

  private func ofMeetings(_ name: (String) -> String) -> Phrase? {
    switch self {
    case .unknownMeeting(let meeting, let near):
      unknown(
        Phrase(
          french: "aucune réunion « \(meeting) » n'a été convoquée.",
          english: "no meeting “\(meeting)” was called."), near, [])
    case .meetingExists(let day):
      dated(day, "ce nom est celui de la réunion du ", "that name is the one of the meeting of ")
    case .meetingBeforeCall(let day):
      dated(
        day, "elle aurait lieu avant d’être convoquée, le ", "it would be before it was called, on "
      )
    case .meetingNotYet(let day):
      dated(day, "la réunion n’a lieu que le ", "the meeting is only on ")
    case .meetingOver(let day): dated(day, "la réunion a eu lieu le ", "the meeting was on ")
    case .presenceKnown(let presence):
      Phrase { language in
        let known = presence.label[language]
        return language == .french
          ? "c’est déjà noté pour cette réunion : \(known). Corrigez-le : klero register correct."
          : "it is known already for that meeting: \(known). Correct it: klero register correct."
      }
    case .ownSubstitute:
      Phrase(fr: "nul n’est son propre suppléant.", en: "nobody stands in for themselves.")
    case .substituteSeated(let college):
      Phrase(
        french: "le suppléant a son propre siège (collège « \(college) »).",
        english: "the substitute has a seat of their own (college “\(college)”).")
    case .substituteTaken(let other):
      Phrase(
        fr: "le suppléant représente déjà \(name(other)) à cette réunion.",
        en: "the substitute represents \(name(other)) at that meeting already.")
    case .substituteTooLate(let meeting, let last):
      Phrase { language in
        language == .french
          ? "trop tard : pour la réunion du \(language.date(meeting)), un suppléant se désigne au "
            + "plus tard le \(language.date(last))."
          : "too late: for the meeting of \(language.date(meeting)) a substitute is named by "
            + "\(language.date(last)) at the latest."
      }
    default: nil
    }
  }

  private var ofTheRest: Phrase {
    switch self {
    case .alreadyOpened:
      Phrase(fr: "le registre est déjà ouvert.", en: "the register is open already.")
    case .unknownEntry(let number):
      Phrase(
        fr: "il n’y a pas d’événement \(number).", en: "there is no event \(number).")
    case .notCorrectable(let kind):
      Phrase { language in
        language == .french
          ? "l’événement « \(kind.label[language]) » ne s’annule pas."
          : "the event “\(kind.label[language])” cannot be struck out."
      }
    case .alreadyCorrected(let number):
      Phrase(
        fr: "l’événement \(number) l’annule déjà.", en: "event \(number) strikes it out already.")
    case .unknownWork(let work, let near):
      unknown(
        Phrase(french: "aucun travail « \(work) ».", english: "no work “\(work)”."), near, [])
    case .workExists(let day): dated(day, "ce travail a été lancé le ", "that work began on ")
    case .partMissing(let part):
      Phrase { language in
        language == .french
          ? "cette personne n’est pas encore notée : \(part.label[language])."
          : "this person is not yet: \(part.label[language])."
      }
    case .partKnown(let part):
      Phrase { language in
        language == .french
          ? "cette personne est déjà notée : \(part.label[language])."
          : "this person is already: \(part.label[language])."
      }
    case .unknownOpinion(let opinion, let near):
      unknown(
        Phrase(french: "aucun avis « \(opinion) ».", english: "no opinion “\(opinion)”."), near, [])
    case .opinionExists(let day):
      dated(day, "cet avis a été rendu le ", "that opinion was given on ")
    case .opinionAnswered(let day): dated(day, "il a reçu sa réponse le ", "it was answered on ")
    case .emptyNote:
      Phrase(fr: "il manque les mots : --note.", en: "the words are missing: --note.")
    // Those that the other parts say.
    case .unknownPerson, .erased, .stillSeated, .alreadyDrawn, .alreadyInvited, .neverInvited,
      .alreadyAnswered, .answerStillPossible, .hasDeclined, .unknownCollege, .unknownSeat,
      .seatNeeded, .alreadySeated, .seatFilled, .collegeFull, .endsBeforeStart, .notSeated,
      .notLater, .unknownMeeting, .meetingExists, .meetingBeforeCall, .meetingNotYet,
      .meetingOver, .presenceKnown, .ownSubstitute, .substituteSeated, .substituteTaken,
      .substituteTooLate:
      Phrase(fr: "impossible.", en: "impossible.")
    }
  }

  private func dated(_ day: Day, _ french: String, _ english: String) -> Phrase {
    Phrase { language in
      language == .french ? "\(french)\(language.date(day))." : "\(english)\(language.date(day))."
    }
  }

  private func unknown(_ words: Phrase, _ nearest: String?, _ known: [String]) -> Phrase {
    Phrase { language in
      let list = known.isEmpty ? "" : " (\(known.joined(separator: ", ")))"
      let near = nearest.map { language == .french ? " Est-ce « \($0) » ?" : " Is it “\($0)”?" }
      return words[language] + (near ?? "") + list
    }
  }
}

extension MemberState.Invitation.Answer {
  /// The answer in a word.
  public var label: Phrase {
    switch self {
    case .accepted: Phrase(fr: "accepté", en: "accepted")
    case .declined: Phrase(fr: "refusé", en: "declined")
    case .none: Phrase(fr: "sans réponse", en: "no answer")
    }
  }
}

extension MemberState.Presence {
  /// How somebody was to be found, in a word.
  public var label: Phrase {
    switch self {
    case .attended: Phrase(fr: "présent", en: "attended")
    case .guest: Phrase(fr: "invité", en: "guest")
    case .excused: Phrase(fr: "excusé", en: "excused")
    case .absent: Phrase(fr: "absent", en: "absent")
    case .substituted: Phrase(fr: "suppléé", en: "substituted")
    }
  }
}

extension MemberState.Part {
  /// How far somebody is in a work, in a word.
  public var label: Phrase {
    switch self {
    case .asked: Phrase(fr: "sollicité", en: "asked")
    case .volunteered: Phrase(fr: "volontaire", en: "volunteer")
    case .chosen: Phrase(fr: "retenu", en: "chosen")
    }
  }
}

import Committee
import Population

/// Events as sentences, and their names as people type them.
extension RegisterEvent.Kind {
  /// The event's name in both languages, as it may be typed and is listed.
  public var label: Phrase {
    switch self {
    case .opened: Phrase(fr: "ouvert", en: "opened")
    case .drawn: Phrase(fr: "tiré", en: "drawn")
    case .invited: Phrase(fr: "invité", en: "invited")
    case .accepted: Phrase(fr: "accepté", en: "accepted")
    case .declined: Phrase(fr: "refusé", en: "declined")
    case .noAnswer: Phrase(fr: "sans réponse", en: "no answer")
    case .appointed: Phrase(fr: "nommé", en: "appointed")
    case .substituted: Phrase(fr: "suppléé", en: "substituted")
    case .attended: Phrase(fr: "présent", en: "attended")
    case .excused: Phrase(fr: "excusé", en: "excused")
    case .absent: Phrase(fr: "absent", en: "absent")
    case .withdrew: Phrase(fr: "démission", en: "withdrew")
    case .replaced: Phrase(fr: "remplacé", en: "replaced")
    case .renewed: Phrase(fr: "renouvelé", en: "renewed")
    case .ended: Phrase(fr: "terminé", en: "ended")
    case .corrected: Phrase(fr: "corrigé", en: "corrected")
    case .meetingCalled: Phrase(fr: "réunion convoquée", en: "meeting called")
    case .meetingHeld: Phrase(fr: "réunion tenue", en: "meeting held")
    case .recordSent: Phrase(fr: "compte rendu envoyé", en: "record sent")
    case .recordPublished: Phrase(fr: "compte rendu publié", en: "record published")
    case .opinionGiven: Phrase(fr: "avis rendu", en: "opinion given")
    case .answerGiven: Phrase(fr: "réponse publique", en: "answer given")
    case .workStarted: Phrase(fr: "travail lancé", en: "work started")
    case .askedForWork: Phrase(fr: "sollicité", en: "asked for work")
    case .volunteeredForWork: Phrase(fr: "volontaire", en: "volunteered for work")
    case .chosenForWork: Phrase(fr: "retenu", en: "chosen for work")
    case .erased: Phrase(fr: "effacé", en: "erased")
    case .note: Phrase(fr: "note", en: "note")
    }
  }
}

extension RegisterEvent {
  /// What happened, in a few words: “appointed to the college users, until 31 December 2029”.
  ///
  /// - Parameter name: What to call the person behind a pseudonym.
  /// - Returns: The words, without a full stop.
  public func words(naming name: (String) -> String) -> Phrase {
    let label = kind.label
    switch self {
    case .opened(let committee, _):
      return Phrase(
        french: "ouverture du registre : \(committee)", english: "register opened: \(committee)")
    case .drawn(let college, let reserve):
      return label.adding(Self.college(college)).adding(
        reserve.map {
          Phrase(fr: ", \($0)\($0 == 1 ? "er" : "e") de la réserve", en: ", reserve \($0)")
        })
    case .invited(let day):
      return label.adding(
        day.map { day in
          Phrase {
            $0 == .french
              ? " à siéger, réponse jusqu’au \($0.date(day))" : " to sit, answer by \($0.date(day))"
          }
        })
    case .appointed(let seat):
      return label.adding(Self.college(seat.college)).adding(
        seat.seat.map { Phrase(french: ", siège « \($0) »", english: ", seat “\($0)”") }
      ).adding(seat.until.map(Self.until))
    case .substituted(let meeting, let other):
      return label.adding(
        Phrase(
          french: " par \(name(other)) (réunion « \(meeting) »)",
          english: " by \(name(other)) (meeting “\(meeting)”)"))
    case .attended(let meeting, let isGuest):
      return label.adding(Self.named(meeting)).adding(
        isGuest ? Phrase(fr: ", en invité", en: ", as a guest") : nil)
    case .excused(let meeting), .absent(let meeting), .meetingHeld(let meeting),
      .recordSent(let meeting), .recordPublished(let meeting):
      return label.adding(Self.named(meeting))
    case .replaced(let other):
      return label.adding(Phrase(fr: " par \(name(other))", en: " by \(name(other))"))
    case .renewed(let day): return label.adding(Self.until(day))
    case .corrected(let number):
      return Phrase(fr: "événement \(number) annulé", en: "event \(number) struck out")
    case .meetingCalled(let call): return Self.words(call, label)
    case .opinionGiven(let opinion, let theme), .workStarted(let opinion, let theme):
      return label.adding(Self.named(opinion)).adding(
        theme.map { Phrase(fr: ", \($0)", en: ", \($0)") })
    case .answerGiven(let name), .askedForWork(let name), .volunteeredForWork(let name),
      .chosenForWork(let name):
      return label.adding(Self.named(name))
    case .accepted, .declined, .noAnswer, .withdrew, .ended, .erased, .note: return label
    }
  }

  private static func words(_ call: MeetingCall, _ label: Phrase) -> Phrase {
    let more = [call.theme, call.place].compactMap { $0 }.map { ", \($0)" }.joined()
    return label.adding(named(call.meeting)).adding(
      Phrase {
        $0 == .french
          ? " pour le \($0.date(call.day))\(more)" : " for \($0.date(call.day))\(more)"
      })
  }

  private static func college(_ college: String?) -> Phrase? {
    college.map {
      Phrase(french: ", collège « \($0) »", english: ", college “\($0)”")
    }
  }

  private static func named(_ name: String) -> Phrase {
    Phrase(french: " « \(name) »", english: " “\(name)”")
  }

  private static func until(_ day: Day) -> Phrase {
    Phrase { $0 == .french ? ", jusqu’au \($0.date(day))" : ", until \($0.date(day))" }
  }
}

extension Phrase {
  /// The text with another behind it, if there is one.
  func adding(_ more: Phrase?) -> Phrase {
    more.map { Phrase(fr: french + $0.french, en: english + $0.english) } ?? self
  }
}

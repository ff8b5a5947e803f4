import Committee
import Population

extension RegisterError: Explainable {
  /// What is wrong and what to do; people are called by their pseudonyms.
  public var phrase: Phrase { phrase { $0 } }

  /// What is wrong and what to do.
  ///
  /// - Parameter name: What to call the person behind a pseudonym.
  /// - Returns: One or more sentences.
  public func phrase(naming name: (String) -> String) -> Phrase {
    switch self {
    case .file(let path, let step, let code): Self.phrase(path, step, code)
    case .damaged(let path, let faults):
      Phrase { language in
        let first =
          language == .french
          ? "« \(path) » n’est plus ce qui y a été écrit. Rien n’y est ajouté ; reprenez-le d’une "
            + "sauvegarde."
          : "“\(path)” is no longer what was written there. Nothing is added to it; take it from "
            + "a backup."
        return ([first] + faults.map { "– " + $0.phrase[language] }).joined(separator: "\n")
      }
    case .notOpened(let path):
      Phrase(
        french: "Il n'y a pas de registre « \(path) » : ouvrez-le par « klero register add ».",
        english: "There is no register “\(path)”: begin it with “klero register add”.")
    case .otherCommittee(let path, let found, let expected):
      Phrase(
        french: """
          « \(path) » est le registre de « \(found) » et non de « \(expected) ». Rien n'y est \
          écrit ; vérifiez le dossier, ou donnez --committee.
          """,
        english: """
          “\(path)” is the register of “\(found)”, not of “\(expected)”. Nothing is written to it; \
          check the folder, or give --committee.
          """)
    case .otherKey(let path):
      Phrase(
        french: """
          La clé n'est pas celle des pseudonymes de « \(path) ». Rapportez le fichier de la clé, \
          qui va avec le registre.
          """,
        english: """
          The key is not the one of the pseudonyms in “\(path)”. Bring back the key file that goes \
          with the register.
          """)
    case .refused(let refusal, let happening):
      Phrase { language in
        let who = happening.person.map { " (\(name($0)))" } ?? ""
        let what = "\(happening.event.kind.label[language])\(who), \(language.date(happening.day))"
        let why = refusal.phrase(naming: name)[language]
        return language == .french
          ? "Rien n’est écrit. « \(what) » est impossible : \(why)"
          : "Nothing is written. “\(what)” is impossible: \(why)"
      }
    case .contradicts(let number, let refusal):
      Phrase { language in
        let why = refusal.phrase(naming: name)[language]
        return language == .french
          ? "Rien n’est écrit : l’événement \(number), écrit ensuite, deviendrait impossible : "
            + "\(why) Corrigez d’abord celui-là : klero register correct \(number)."
          : "Nothing is written: event \(number), written later, would become impossible: \(why) "
            + "Correct that one first: klero register correct \(number)."
      }
    }
  }

  private static func phrase(_ path: String, _ step: Step, _ code: Int32) -> Phrase {
    switch step {
    case .read:
      Phrase(
        french: "« \(path) » ne peut pas être lu (erreur \(Int(code))). Vérifiez les droits.",
        english: "“\(path)” cannot be read (error \(code)). Check permissions.")
    case .write, .synchronize:
      Phrase(
        french: """
          « \(path) » ne peut pas être écrit : disque plein, droit manquant ou disque en panne \
          (erreur \(Int(code))). Rien n'a été ajouté, rien n'est perdu.
          """,
        english: """
          “\(path)” cannot be written: a full disk, a missing right or a broken disk \
          (error \(code)). Nothing was added, nothing is lost.
          """)
    case .lock:
      Phrase(
        french: """
          « \(path) » ne peut pas être réservé à un seul programme : ce dossier (réseau ?) n'a pas \
          de verrous (erreur \(Int(code))). Rien n'a été ajouté ; tenez le registre sur un disque local.
          """,
        english: """
          “\(path)” cannot be kept for one program at a time: this folder (a network’s?) has no \
          locks (error \(code)). Nothing was added; keep the register on a local disk.
          """)
    case .undo:
      Phrase(
        french: """
          « \(path) » ne peut plus être écrit (erreur \(Int(code))). Une ligne inachevée reste à sa fin ; \
          elle sera mise de côté à la prochaine écriture. Rien n'est perdu.
          """,
        english: """
          “\(path)” cannot be written any more (error \(code)). An unfinished line stays at its \
          end; it will be set aside when the next event is written. Nothing is lost.
          """)
    }
  }
}

extension JournalFault: Explainable {
  /// What was done to which line.
  public var phrase: Phrase {
    switch self {
    case .changed(let line):
      Phrase(
        fr: "ligne \(line) : elle a été modifiée après coup.",
        en: "line \(line): it was changed after it was written.")
    case .missing(let line, let first, let last):
      first == last
        ? Phrase(
          fr: "avant la ligne \(line) : l’événement \(first) manque.",
          en: "before line \(line): event \(first) is missing.")
        : Phrase(
          fr: "avant la ligne \(line) : les événements \(first) à \(last) manquent.",
          en: "before line \(line): events \(first) to \(last) are missing.")
    case .duplicate(let line, let number):
      Phrase(
        fr: "ligne \(line) : elle répète l’événement \(number).",
        en: "line \(line): it repeats event \(number).")
    case .displaced(let line, let number):
      Phrase(
        fr: "ligne \(line) : l’événement \(number) n’est pas à sa place.",
        en: "line \(line): event \(number) does not stand at its place.")
    case .unreadable(let line):
      Phrase(fr: "ligne \(line) : elle est illisible.", en: "line \(line): it cannot be read.")
    case .unknownEvent(let line, let name, let nearest):
      Phrase { language in
        let near = nearest.map { language == .french ? " (« \($0) » ?)" : " (“\($0)”?)" } ?? ""
        return language == .french
          ? "ligne \(line) : événement inconnu « \(name) »\(near) ; il faut peut-être une version "
            + "plus récente de klero."
          : "line \(line): unknown event “\(name)”\(near); a later version of klero may be needed."
      }
    case .field(let line, let name):
      Phrase(
        fr: "ligne \(line) : « \(name) » manque, est de trop ou a une valeur impossible.",
        en: "line \(line): “\(name)” is missing, is too much or has an impossible value.")
    case .noOpening:
      Phrase(
        fr: "ligne 1 : elle n’ouvre pas un registre.", en: "line 1: it does not open a register.")
    case .cut(let entries, let acknowledged):
      Phrase { language in
        let (left, all) = (language.integer(entries), language.integer(acknowledged))
        return language == .french
          ? "à la fin : il ne reste que \(left) \(entries < 2 ? "événement" : "événements") des \(all) qui avaient été confirmés."
          : "at the end: only \(left) \(entries == 1 ? "event is" : "events are") left of \(all) that had been acknowledged."
      }
    }
  }
}

extension PeopleFile.PersonError: Explainable {
  /// Who cannot be told, and what to type.
  public var phrase: Phrase {
    switch self {
    case .unknown(let text, let nearest):
      Phrase { language in
        let near =
          nearest.map {
            language == .french ? " Vouliez-vous dire « \($0) » ?" : " Did you mean “\($0)”?"
          } ?? ""
        return language == .french
          ? "Personne ne s’appelle « \(text) » et n’a cet identifiant dans le fichier des "
            + "personnes.\(near)"
          : "Nobody in the people’s file is called “\(text)” or has that id.\(near)"
      }
    case .several(let text, let ids):
      Phrase(
        french: """
          « \(text) » peut être plusieurs personnes : donnez un identifiant \
          (\(ids.prefix(5).joined(separator: ", "))).
          """,
        english: """
          “\(text)” may be several people: give an id (\(ids.prefix(5).joined(separator: ", "))).
          """)
    }
  }
}

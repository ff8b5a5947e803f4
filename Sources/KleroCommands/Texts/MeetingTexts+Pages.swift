import Reports

/// What the commands of meetings say of themselves.
extension MeetingTexts {
  static let call = Phrase(
    fr: """
      Note au registre qu'une réunion est convoquée : son nom, son jour (--on), le jour de la \
      convocation (--date), le thème et le lieu. Dit jusqu'à quand un suppléant peut être nommé, \
      et quels jours ont été comptés.
      """,
    en: """
      Writes into the register that a meeting is called: its name, its day (--on), the day of the \
      call (--date), theme and place. Says until when a substitute can be named, and which days \
      were counted.
      """)

  static let callExamples: [CommandPage.Example] = [
    .init(
      "klero meeting call printemps --on 2027-03-18 --date 2027-02-01 --theme Accueil",
      Phrase(fr: "Convoquer", en: "Call a meeting"))
  ]

  static let invite = Phrase(
    fr: """
      Écrit invitations.csv (une ligne par lettre, pour le publipostage : les colonnes du fichier \
      des personnes, puis le collège, le siège, la réunion, le dernier jour pour nommer un \
      suppléant et le code du coupon-réponse) et emails.csv (les mêmes, pour qui a une adresse \
      électronique).
      """,
    en: """
      Writes invitations.csv (a row a letter, for a mail merge: the columns of the people's file, \
      then college, seat, meeting, the last day to name a substitute and the code of the reply \
      coupon) and emails.csv (the same, for those with an e-mail address).
      """)

  static let inviteExamples: [CommandPage.Example] = [
    .init(
      "klero meeting invite printemps --guests elus.csv",
      Phrase(fr: "Inviter les membres et les élus", en: "Invite members and officials"))
  ]

  static let answer = Phrase(
    fr: """
      Note les réponses à une invitation. Un suppléant nommé trop tard est refusé, avec le dernier \
      jour possible et les jours qui ont été comptés. Une table de réponses est prise en entier ou \
      pas du tout : tout ce qui ne va pas est dit d'un coup.
      """,
    en: """
      Writes down the answers to an invitation. A substitute who is named too late is refused, \
      with the last possible day and the days that were counted. A table of answers is taken whole \
      or not at all: all that is wrong is told at once.
      """)

  static let answerExamples: [CommandPage.Example] = [
    .init(
      "klero meeting answer printemps --date 2027-03-10 --coming M012 --excused M020",
      Phrase(fr: "Deux réponses", en: "Two answers")),
    .init(
      "klero meeting answer printemps --date 2027-03-12 --substitute M004=S004",
      Phrase(fr: "Un suppléant", en: "A substitute")),
  ]

  static let attend = Phrase(
    fr: """
      Note les présents, par leur nom ou d'après la feuille de présence. Avec --close, la réunion \
      est tenue et ceux dont on ne sait rien sont absents.
      """,
    en: """
      Writes down who was there, by name or from the attendance sheet. With --close the meeting \
      was held, and those of whom nothing is known were absent.
      """)

  static let attendExamples: [CommandPage.Example] = [
    .init(
      "klero meeting attend printemps --from presence.csv --close",
      Phrase(fr: "La feuille de présence", en: "The attendance sheet"))
  ]

  static let quorum = Phrase(
    fr: """
      Compte les sièges présents ou représentés, en tout et par collège, et dit si le quorum est \
      atteint. Avant la réunion, compte ceux qui sont annoncés.
      """,
    en: """
      Counts the seats that are there or represented, in all and a college, and says whether there \
      is a quorum. Before the meeting it counts those who are announced.
      """)

  static let quorumExamples: [CommandPage.Example] = [
    .init("klero meeting quorum printemps", Phrase(fr: "Le quorum", en: "The quorum"))
  ]

  static let workshops = Phrase(
    fr: """
      Écrit participants.csv pour klero workshops : ceux qui sont là, ou qui sont attendus tant \
      que personne n'est noté présent, avec leur collège ; un suppléant compte pour le collège de \
      son titulaire. Avec --plan, note au registre la composition du plan.
      """,
    en: """
      Writes participants.csv for klero workshops: those who are there, or who are expected as \
      long as nobody was noted, with their college; a substitute counts for the holder's college. \
      With --plan, notes the plan's sizes in the register.
      """)

  static let workshopsExamples: [CommandPage.Example] = [
    .init("klero meeting workshops printemps", Phrase(fr: "Les participants", en: "Participants")),
    .init(
      "klero meeting workshops printemps --plan meetings/printemps/workshops",
      Phrase(fr: "Noter le plan", en: "Note the plan")),
  ]

  static let proposals = Phrase(
    fr: """
      Note au registre combien de propositions chaque atelier a faites, avec l'empreinte du \
      fichier de leur classement. Le fichier reste où il est.
      """,
    en: """
      Notes in the register how many proposals each workshop made, with the fingerprint of the \
      file of their ranking. The file stays where it is.
      """)

  static let proposalsExamples: [CommandPage.Example] = [
    .init(
      "klero meeting proposals printemps --from propositions.csv",
      Phrase(fr: "Les propositions", en: "The proposals"))
  ]

  static let record = Phrase(
    fr: "Note le jour d'envoi et le jour de publication du compte rendu.",
    en: "Writes down the days on which the record was sent and published.")

  static let recordExamples: [CommandPage.Example] = [
    .init(
      "klero meeting record printemps --sent 2027-04-02 --published 2027-04-05",
      Phrase(fr: "Envoyé, puis publié", en: "Sent, then published"))
  ]

  static let calendar = Phrase(
    fr: """
      Écrit les réunions d'une année pour un agenda (iCalendar, RFC 5545). Le même registre donne \
      les mêmes octets, et une réunion réimportée remplace l'ancienne.
      """,
    en: """
      Writes a year's meetings for a calendar (iCalendar, RFC 5545). The same register gives the \
      same bytes, and a meeting that is imported again replaces the old one.
      """)

  static let calendarExamples: [CommandPage.Example] = [
    .init(
      "klero meeting calendar --year 2027 --out 2027.ics",
      Phrase(fr: "L'agenda de 2027", en: "The calendar of 2027"))
  ]

  static let check = Phrase(
    fr: """
      Juge chaque règle de la section « committee » de klero.json d'après le registre : tenue, \
      rompue, ou pas encore jugeable et à partir de quand. Le jour est celui du dernier événement, \
      ou --on. Finit avec le code 1 si une règle est rompue.
      """,
    en: """
      Judges each rule of the “committee” section of klero.json by the register: it holds, is \
      broken, or cannot be judged yet and from when. The day is that of the last event, or --on. \
      Ends with code 1 if a rule is broken.
      """)

  static let checkExamples: [CommandPage.Example] = [
    .init(
      "klero committee check --on 2027-12-31",
      Phrase(fr: "Au 31 décembre 2027", en: "On 31 December 2027"))
  ]
}

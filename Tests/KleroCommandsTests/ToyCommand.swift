import Reports

@testable import KleroCommands

/// A small command with every kind of option, on which the rules of all commands are tested.
struct ToyCommand: Command {
  enum Mood: String, CaseIterable {
    case calm
    case merry
  }

  struct Defect: Error {}

  static let size = CommandOption(
    "size", short: "k", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(fr: "La taille.", en: "The size."), isRequired: true)
  static let share = CommandOption(
    "share", value: Phrase(fr: "PART", en: "SHARE"), help: Phrase(fr: "La part.", en: "The share."))
  static let by = CommandOption(
    "by", value: Phrase(fr: "CRITÈRES", en: "ATTRIBUTES"),
    help: Phrase(fr: "Les critères.", en: "The attributes."), repeats: true)
  static let mood = CommandOption(
    "mood", value: Phrase(fr: "calm|merry", en: "calm|merry"),
    help: Phrase(fr: "L’humeur.", en: "The mood."))
  static let out = CommandOption(
    "out", short: "o", value: Phrase(fr: "DOSSIER", en: "FOLDER"),
    help: Phrase(fr: "Où écrire.", en: "Where to write."))
  static let loud = CommandOption(
    flag: "loud", short: "l", help: Phrase(fr: "Parler fort.", en: "Speak up."))
  static let fail = CommandOption(
    flag: "fail", help: Phrase(fr: "Échouer.", en: "Fail."))
  static let names = CommandOperand(
    Phrase(fr: "NOM", en: "NAME"), help: Phrase(fr: "Un nom.", en: "A name."), count: 0...2)

  static let page = CommandPage(
    "toy", for: .organiser, summary: Phrase(fr: "Jouer", en: "Play"),
    text: Phrase(fr: "Joue.", en: "Plays."), operand: names,
    options: [size, share, by, mood, out, loud, fail], examples: [])

  let size: Int?
  let share: Double?
  let by: [String]?
  let mood: Mood?
  let out: String?
  let isLoud: Bool
  let fails: Bool
  let names: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    size = try arguments.integer(Self.size, in: 1...1000)
    share = try arguments.decimal(Self.share, in: 0...1)
    by = arguments.list(Self.by)
    mood = try arguments.choice(Self.mood, of: Mood.self)
    out = arguments.text(Self.out)
    // A toy speaks up only when it is merry.
    isLoud = mood == .merry ? arguments.flag(Self.loud) : false
    fails = arguments.flag(Self.fail)
    names = try arguments.operands(Self.names)
  }

  func run(in session: Session) throws -> ExitCode {
    session.console.note(Phrase(fr: "je joue : \(names)", en: "playing: \(names)"))
    if let out {
      let folder = try OutputFolder(out, expecting: ["a.txt"], in: session)
      try folder.write("a.txt", "a\n")
      try folder.write("public/b.txt", "b\n")
      try folder.write("key.txt", Array("secret".utf8), isPrivate: true)
      if fails { throw Defect() }
      try folder.commit()
    }
    if fails { throw Defect() }
    try session.write(
      ["names": names, "by": by ?? []],
      or: "size \(size ?? 0) share \(share ?? 0) by \(by ?? []) names \(names)")
    return .done
  }
}

extension World {
  func toy(_ arguments: String...) -> Outcome {
    run(["toy"] + arguments, commands: [ToyCommand.self, HelpCommand.self])
  }
}

import Reports

/// A command's declaration as `klero help --json` writes it.
struct HelpEntry: Encodable {
  struct Text: Encodable {
    let en: String
    let fr: String
  }

  struct Option: Encodable {
    let name: String
    let short: String?
    let takesValue: Bool
    let repeats: Bool
    let isRequired: Bool
    let help: Text
  }

  let name: String
  let summary: Text
  let options: [Option]
  let exitCodes: [Int32]

  init(_ page: CommandPage) {
    name = page.name
    summary = Text(en: page.summary.english, fr: page.summary.french)
    exitCodes = page.allExitCodes.map(\.rawValue)
    options = page.allOptions.map { option in
      Option(
        name: option.name, short: option.short.map { String($0) },
        takesValue: option.value != nil, repeats: option.repeats && option.value != nil,
        isRequired: option.isRequired,
        help: Text(en: option.help.english, fr: option.help.french))
    }
  }
}

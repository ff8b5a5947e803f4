import Reports

/// Lays out help for a terminal of a given width.
struct HelpSheet {
  let width: Int
  let console: Console

  private var language: Language { console.language }
  private let labelWidth = 26

  /// All the commands, by who uses them.
  func overview(of pages: [CommandPage]) -> String {
    var blocks = [
      console.text(HelpTexts.title).wrapped(to: width),
      "\(heading(HelpTexts.usage)) klero \(console.text(HelpTexts.commandAndOptions))",
    ]
    for audience in CommandPage.Audience.allCases {
      let rows = pages.filter { $0.audience == audience }
        .map { row("  \($0.name)", console.text($0.summary), column: 22) }
      if !rows.isEmpty {
        blocks.append(([heading(HelpTexts.name(of: audience))] + rows).joined(separator: "\n"))
      }
    }
    let common = (CommonOptions.all + [CommonOptions.version]).map(row)
    blocks.append(([heading(HelpTexts.commonOptions)] + common).joined(separator: "\n"))
    blocks.append(exitCodes(ExitCode.allCases))
    blocks.append(console.text(HelpTexts.more).wrapped(to: width))
    return blocks.joined(separator: "\n\n")
  }

  /// Everything about one command.
  func text(of page: CommandPage) -> String {
    var blocks = [
      heading(Phrase { "klero \(page.name) — \(page.summary[$0])" }),
      usage(of: page),
      console.text(page.text).wrapped(to: width),
    ]
    if let operand = page.operand {
      blocks.append(row("  \(operand.value[language])", console.text(operand.help)))
    }
    if !page.options.isEmpty {
      blocks.append(([heading(HelpTexts.options)] + page.options.map(row)).joined(separator: "\n"))
    }
    let common = CommonOptions.all.map(row)
    blocks.append(([heading(HelpTexts.commonOptions)] + common).joined(separator: "\n"))
    if !page.examples.isEmpty { blocks.append(examples(of: page)) }
    blocks.append(exitCodes(page.allExitCodes))
    return blocks.joined(separator: "\n\n")
  }

  private func usage(of page: CommandPage) -> String {
    var words = ["klero \(page.name)"]
    words += page.options.filter(\.isRequired).map {
      "\($0.typed)\u{A0}\($0.value?[language] ?? "")"
    }
    if let operand = page.operand {
      let several = operand.most > 1 ? "\(operand.value[language])…" : operand.value[language]
      words.append(operand.least == 0 ? "[\(several)]" : several)
    }
    words.append("[options]")
    let title = console.text(HelpTexts.usage)
    let line = words.joined(separator: " ")
      .wrapped(to: width, first: title.count + 1, hanging: title.count + 1)
    return "\(heading(HelpTexts.usage)) \(line)"
  }

  private func examples(of page: CommandPage) -> String {
    let lines = page.examples.flatMap { example in
      [
        console.styled("  # \(console.text(example.comment))", .faint),
        "  \(example.line)",
      ]
    }
    return ([heading(HelpTexts.examples)] + lines).joined(separator: "\n")
  }

  private func exitCodes(_ codes: [ExitCode]) -> String {
    let rows = codes.map {
      row("  \($0.rawValue)", console.text(HelpTexts.meaning(of: $0)), column: 8)
    }
    return ([heading(HelpTexts.exitCodes)] + rows).joined(separator: "\n")
  }

  private func row(_ option: CommandOption) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    let value = option.value.map { " \($0[language])" } ?? ""
    return row("  \(short)\(option.typed)\(value)", console.text(HelpTexts.whole(option)))
  }

  /// A label and its text beside it, or below it where the label is too long.
  private func row(_ label: String, _ text: String, column: Int? = nil) -> String {
    let column = column ?? labelWidth
    let margin = String(repeating: " ", count: column)
    let lines = text.wrapped(to: max(width - column, 20))
      .split(separator: "\n").joined(separator: "\n\(margin)")
    return label.count + 2 > column
      ? "\(label)\n\(margin)\(lines)" : label.padded(to: column) + lines
  }

  private func heading(_ phrase: Phrase) -> String {
    console.styled(console.text(phrase), .strong)
  }
}

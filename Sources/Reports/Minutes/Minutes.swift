/// The minutes of a draw (procès-verbal): a document to print on A4, to complete by hand and to sign.
/// It holds all that is needed to repeat the draw.
public struct Minutes: Sendable {
  let report: DrawReport

  /// Makes the minutes ready for an audience.
  ///
  /// - Parameters:
  ///   - content: The draw's figures; without a draw its seed and number are left blank.
  ///   - audience: For whom the minutes are; the public gets no id and no cell.
  ///   - language: The language of the minutes.
  public init(
    _ content: DrawReport.Content, for audience: DrawReport.Audience, in language: Language
  ) {
    report = DrawReport(content, for: audience, in: language)
  }

  /// The minutes as one self-contained HTML file.
  public var html: String {
    Page(
      language: report.language, title: "\(say(MinutesTexts.title)) – \(report.content.title)",
      header: [
        Tag.h1 {
          Tag.span(.class("what")) { say(MinutesTexts.title) + " " }
          Tag.span(.class("whose")) { Markup.given(report.content.title) }
        }
      ],
      content: [
        meeting, subject, files, method, draw, people, incidents, signatures,
      ],
      footer: [Tag.p { prose(PageTexts.madeBy(report.content.program)) }],
      sheets: [Stylesheet.minutes, initials]
    ).html
  }

  func say(_ phrase: Phrase) -> String { report.say(phrase) }
  func prose(_ phrase: Phrase) -> [Markup] { report.prose(phrase) }

  /// Room for the signatories' initials at the foot of every sheet.
  private var initials: StaticString {
    switch report.language {
    case .french: Stylesheet.initialsInFrench
    case .english: Stylesheet.initialsInEnglish
    }
  }
}

// MARK: - Parts

extension Minutes {
  private var meeting: Markup {
    let ceremony = report.content.ceremony
    return .section("meeting", say(MinutesTexts.meeting)) {
      Tag.dl(.class("fields")) {
        field(MinutesTexts.date, ceremony.date)
        field(MinutesTexts.hour, ceremony.hour)
        field(MinutesTexts.place, ceremony.place)
        field(MinutesTexts.organiser, ceremony.organiser)
        field(MinutesTexts.witness, ceremony.witness)
        field(MinutesTexts.others, nil)
      }
    }
  }

  private var subject: Markup {
    let chances = report.content.chances
    return .section("subject", say(MinutesTexts.subject)) {
      Tag.p {
        prose(
          report.isDrawn ? DrawTexts.leadDrawn(report.facts) : DrawTexts.leadBefore(report.facts))
      }
      if !report.content.householdColumns.isEmpty {
        Tag.p {
          prose(DrawTexts.household(report.content.householdColumns.joined(separator: ", ")))
        }
      }
      if report.isDrawn { Tag.p { prose(DrawTexts.quotasMet(report.facts)) } }
      Tag.p { prose(DrawTexts.fairness(chances)) }
    }
  }

  private var files: Markup {
    .section("files", say(MinutesTexts.files)) {
      Tag.p { prose(MinutesTexts.filesExplained) }
      report.filesTable.markup
    }
  }

  private var method: Markup {
    .section("method", say(MinutesTexts.method)) {
      Tag.ol {
        for line in MinutesTexts.method(report.facts, report.content.fairness) {
          Tag.li { prose(line) }
        }
        Tag.li { prose(PageTexts.madeWith(report.content.program)) }
      }
    }
  }

  private var draw: Markup {
    .section("draw", say(MinutesTexts.draw)) {
      Tag.dl(.class("fields")) {
        switch report.content.draw?.origin {
        case .seed(let text, let label, let digest)?:
          coded(MinutesTexts.seed, text)
          coded(
            MinutesTexts.command,
            SeedCalculation(seed: text, label: label, panels: report.facts.panels).command)
          coded(MinutesTexts.digest, digest)
        case .byHand?: field(MinutesTexts.seed, say(MinutesTexts.byHand))
        case nil: field(MinutesTexts.seed, nil)
        }
        field(MinutesTexts.seedMaking, nil)
        number
      }
    }
  }

  /// The number drawn, or a box a digit.
  private var number: Markup {
    Tag.div {
      Tag.dt { prose(MinutesTexts.number) }
      Tag.dd {
        if let ticket = report.facts.ticket {
          Tag.strong(.class("drawn")) { String(ticket) }
        } else {
          for _ in String(max(report.facts.panels - 1, 0)) {
            Tag.span(.class("box")) { "\u{00A0}" }
          }
          Tag.span(.class("note")) { " " + say(PageTexts.toFillIn) }
        }
      }
    }
  }

  /// The ids alone (or pseudonyms): the minutes need no more to say who was drawn.
  private var people: Markup {
    guard let draw = report.content.draw else {
      return .section("panel", say(DrawTexts.panel)) {
        Tag.p { prose(MinutesTexts.panelToCome) }
      }
    }
    let panel = Markup.section("panel", say(DrawTexts.peopleTitle(draw.members.count))) {
      report.names(of: draw.members)
    }
    guard !draw.reserve.isEmpty else { return panel }
    let reserve = Markup.section("reserve", say(DrawTexts.reserveTitle(draw.reserve.count))) {
      report.names(of: draw.reserve)
    }
    return .pieces([panel, reserve])
  }

  private var incidents: Markup {
    .section("incidents", say(MinutesTexts.incidents)) {
      Tag.p(.class("note")) { prose(MinutesTexts.incidentsExplained) }
      Tag.div(.class("lines"), .decorative) {
        for _ in 0..<6 { Tag.div { "\u{00A0}" } }
      }
    }
  }

  private var signatures: Markup {
    .section("signatures", say(MinutesTexts.signatures)) {
      Tag.p { prose(MinutesTexts.closed) }
      Tag.div(.class("signatures")) {
        signature(MinutesTexts.organiserSignature)
        signature(MinutesTexts.witnessSignature)
        signature(MinutesTexts.citizenSignature)
      }
    }
  }

  private func signature(_ who: Phrase) -> Markup {
    Tag.div {
      Tag.p { Tag.strong { prose(who) } }
      Tag.p(.class("note")) { prose(MinutesTexts.signatureHint) }
    }
  }

  /// A line of the form: what is known, or room to write.
  private func field(_ name: Phrase, _ value: String?) -> Markup {
    Tag.div {
      Tag.dt { prose(name) }
      if let value {
        Tag.dd { Markup.given(value) }
      } else {
        Tag.dd(.class("blank")) { Tag.span(.class("hint")) { say(PageTexts.toFillIn) } }
      }
    }
  }

  private func coded(_ name: Phrase, _ value: String) -> Markup {
    Tag.div {
      Tag.dt { prose(name) }
      Tag.dd { Tag.code(.init(.translate, "no")) { value } }
    }
  }
}

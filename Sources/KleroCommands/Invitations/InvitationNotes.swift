import Population
import Reports
import Selection

/// What the organiser is told beside the result of a draw of letters.
struct InvitationNotes {
  private let archive: InvitationArchive
  private let folder: String

  init(_ archive: InvitationArchive, folder: String) {
    (self.archive, self.folder) = (archive, folder)
  }

  /// Says how many people each rule left out, before it is known whether enough remain.
  static func tell(
    _ rules: [RollRule], leftOut: [Int], unreadable: [Int], _ session: Session
  ) {
    for (rule, counts) in zip(rules, zip(leftOut, unreadable)) where counts.0 > 0 {
      let readable = counts.0 - counts.1
      if readable > 0 { session.console.note(InviteTexts.leftOut(readable, by: rule)) }
      if counts.1 > 0 {
        session.console.warn(InviteTexts.unreadable(counts.1, column: rule.column))
      }
    }
  }

  /// Says all else on standard error.
  func tell(_ session: Session) {
    let (console, draw, terms) = (session.console, archive.draw, archive.terms)
    console.warn(draw.warnings)
    for file in draw.exclusions {
      if file.found.isEmpty {
        console.warn(InviteTexts.excludesNobody(file))
      } else {
        console.note(InviteTexts.exclusion(file))
      }
    }
    if terms.exclusions > 0 {
      let excluded = draw.strata.reduce(0) { $0 + $1.excluded }
      console.note(InviteTexts.excluded(excluded))
    }
    if draw.onTwoLists > 0 {
      switch archive.kind {
      case .addresses: console.note(InviteTexts.repeatedAddresses(draw.onTwoLists))
      case .electoralRoll: console.note(InviteTexts.onTwoLists(draw.onTwoLists))
      case .table: console.warn(InviteTexts.repeatedIDs(draw.onTwoLists))
      }
    }
    for (attribute, counts) in zip(terms.attributes, zip(draw.uncertain, draw.missing)) {
      if counts.0 > 0 { console.warn(InviteTexts.uncertain(counts.0, attribute: attribute.name)) }
      if counts.1 > 0 { console.warn(InviteTexts.missing(counts.1, attribute: attribute.name)) }
    }
    if let rotation = terms.rotation {
      console.note(InviteTexts.rotated(draws: rotation.draws))
    }
    if let places = draw.places {
      console.note(InviteTexts.places(places))
      if draw.invited.count != terms.letters {
        console.note(InviteTexts.lettersVary(draw.invited.count, asked: terms.letters))
      }
    }
    if archive.letterTable.hasNoAddress {
      console.warn(InviteTexts.noAddress)
    } else if archive.letterTable.hasNoPostcode {
      console.warn(InviteTexts.noPostcode)
    }
    let shortened = archive.letterTable.shortened
    if shortened > 0 { console.warn(InviteTexts.shortened(shortened)) }
  }
}

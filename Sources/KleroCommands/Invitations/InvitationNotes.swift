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

  /// Says all of it on standard error.
  func tell(_ session: Session) {
    let (console, draw, terms) = (session.console, archive.draw, archive.terms)
    console.warn(draw.warnings)
    for (rule, count) in zip(terms.rules, draw.leftOut) where count > 0 {
      console.note(InviteTexts.leftOut(count, by: rule))
    }
    if terms.exclusions > 0 {
      let excluded = draw.strata.reduce(0) { $0 + $1.excluded }
      if excluded == 0 {
        console.warn(InviteTexts.excludesNobody)
      } else {
        console.note(InviteTexts.excluded(excluded, of: terms.exclusions))
      }
    }
    if draw.onTwoLists > 0 {
      console.note(
        archive.kind == .addresses
          ? InviteTexts.repeatedAddresses(draw.onTwoLists)
          : InviteTexts.onTwoLists(draw.onTwoLists))
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
    if archive.letterTable.hasNoAddress { console.warn(InviteTexts.noAddress) }
    let shortened = archive.letterTable.shortened
    if shortened > 0 { console.warn(InviteTexts.shortened(shortened)) }
  }
}

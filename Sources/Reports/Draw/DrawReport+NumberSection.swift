/// The number drawn, and the calculation that anyone can repeat.
extension DrawReport {
  var numberSection: Markup {
    .section("number", say(DrawTexts.numberTitle(isDrawn: isDrawn))) {
      switch content.draw?.origin {
      case .seed(let text, let label, let digest)?:
        Tag.p { prose(DrawTexts.fromSeed) }
        steps(SeedCalculation(seed: text, label: label, panels: facts.panels), digest: digest)
      case .byHand?:
        Tag.p { prose(DrawTexts.byHand(ticket: facts.ticket ?? 0, panels: facts.panels)) }
        Tag.p { prose(DrawTexts.stepPanel(ticket: facts.ticket ?? 0)) }
      case nil:
        Tag.p { prose(DrawTexts.toBeDrawn(panels: facts.panels)) }
        code(content.lottery.sha256)
      }
    }
  }

  private func steps(_ calculation: SeedCalculation, digest: String) -> Markup {
    let ticket = facts.ticket ?? 0
    return Tag.ol(.class("steps")) {
      Tag.li {
        Tag.p { prose(DrawTexts.stepSeed(label: calculation.label)) }
        code(calculation.seed)
      }
      Tag.li {
        Tag.p { prose(DrawTexts.stepHash) }
        code(calculation.command + "\n" + digest)
      }
      if let digits = decimalDigits(ofHexadecimal: digest) {
        Tag.li {
          Tag.p { prose(DrawTexts.stepDecimal) }
          code(digits)
        }
      }
      Tag.li {
        Tag.p {
          prose(
            DrawTexts.stepRemainder(
              panels: facts.panels, ticket: ticket, lastDigits: calculation.lastDigits))
        }
        Tag.p { prose(DrawTexts.stepAtOnce) }
        code(calculation.wholeCommand)
      }
      Tag.li { Tag.p { prose(DrawTexts.stepPanel(ticket: ticket)) } }
    }
  }

  /// Lines to be copied as they are.
  func code(_ lines: String) -> Markup {
    Tag.pre(.init(.translate, "no")) { Tag.code { lines } }
  }
}

import Selection

/// Communes, chances, and how to check.
extension InvitationReport {
  var placesSection: [Markup] {
    guard let places = content.places else { return [] }
    return [
      .section("places", say(InvitationPageTexts.placesTitle)) {
        Tag.p { prose(InvitationPageTexts.placesExplained(content.meanChance)) }
        if places.contains(where: { $0.fate == .refused }) {
          Tag.div(.class("callout warning")) {
            Tag.p { prose(InvitationPageTexts.passedOver) }
          }
        }
        placesTable(places.filter { $0.fate != .notDrawn }).markup
        Tag.p(.class("note")) {
          prose(InvitationPageTexts.otherPlaces(places.count { $0.fate == .notDrawn }))
        }
      }
    ]
  }

  /// What became of a commune stands beside its name: on a phone the rest is scrolled to.
  private func placesTable(_ places: [PlaceDraw.Place]) -> DataTable {
    DataTable(
      id: "places-table", caption: say(InvitationPageTexts.placesCaption),
      columns: [
        .init(say(InvitationPageTexts.commune), .words),
        .init(say(InvitationPageTexts.fate), .words), .init(say(InvitationPageTexts.letters)),
        .init(say(InvitationPageTexts.people)), .init(say(InvitationPageTexts.placeChance)),
        .init(say(InvitationPageTexts.group), .words),
      ],
      rows: places.map { place in
        let chance = Double(place.chanceParts) / Double(max(place.chanceWhole, 1))
        return [
          .given(place.name), .text(say(InvitationPageTexts.fate(place.fate, rank: place.rank))),
          .text(language.integer(place.letters)), .text(language.integer(place.people)),
          .text(language.percent(chance, places: 2)),
          .given(place.group.joined(separator: ", ")),
        ]
      })
  }

  /// Above so many strata the page names the file that has them all.
  private static let mostStrata = 200

  var chancesSection: Markup {
    .section("chances", say(InvitationPageTexts.chancesTitle)) {
      Tag.p { prose(InvitationPageTexts.chances(content)) }
      if let draws = content.earlierDraws {
        Tag.p { prose(InvitationPageTexts.rotated(draws)) }
      }
      if audience == .private {
        if content.strata.count > Self.mostStrata {
          Tag.p { prose(InvitationPageTexts.manyStrata(content.strata.count)) }
        } else {
          strataTable.markup
        }
      }
    }
  }

  private var strataTable: DataTable {
    let hasExpected = content.strata.contains { $0.expected != nil }
    let words =
      (content.attributes.isEmpty ? [say(InvitationPageTexts.stratum)] : content.attributes)
    let numbers =
      [InvitationPageTexts.roll, InvitationPageTexts.letters, InvitationPageTexts.chance]
      + (hasExpected ? [InvitationPageTexts.expected] : [])
    return DataTable(
      id: "strata-table", caption: say(InvitationPageTexts.strataCaption),
      columns: words.map { .init($0, .words) } + numbers.map { .init(say($0)) },
      rows: content.strata.map { stratum in
        let names = stratum.values.isEmpty ? [say(InvitationPageTexts.everybody)] : stratum.values
        let figures = [
          language.integer(stratum.people), language.integer(stratum.letters),
          language.percent(stratum.chance, places: 3),
        ]
        return names.map(valueCell) + figures.map { .text($0) }
          + (hasExpected ? [.text(localized(stratum.expected ?? "–"))] : [])
      })
  }

  /// A short value stays on one line: `18-29` is one word.
  private func valueCell(_ value: String) -> Markup {
    value.count > 12 ? .given(value) : Tag.span(.class("short")) { .given(value) }
  }

  private func localized(_ decimal: String) -> String {
    decimal.replacing(".", with: language.decimalMark)
  }

  var ticketSection: Markup {
    .section("ticket", say(InvitationPageTexts.ticketTitle)) {
      Tag.p { prose(InvitationPageTexts.ticketExplained) }
      Tag.p { prose(InvitationPageTexts.identity(content.identity)) }
      code(ticketCommand)
      Tag.p { prose(InvitationPageTexts.ticketFound) }
      if content.places == nil, content.householdColumns.isEmpty {
        Tag.p { prose(InvitationPageTexts.whyNotMe) }
      }
      Tag.div(.class("callout")) { Tag.p { prose(InvitationPageTexts.ticketsTell) } }
    }
  }

  /// Quoted so that the shell changes nothing in the seed.
  private var ticketCommand: String {
    let seed = content.ticketSeed.replacing("'", with: "'\\''")
    return "printf '%s' '\(seed),\(content.label),\(say(InvitationPageTexts.idHere))' | sha256sum"
  }

  var verificationSection: Markup {
    .section("verify", say(DrawTexts.verifyTitle)) {
      Tag.p { prose(InvitationPageTexts.verify(audience)) }
      code(
        audience == .private
          ? "klero verify . --roll \(say(InvitationPageTexts.rollFile))\npython3 verify.py ."
          : "klero verify .\npython3 verify.py .")
      Tag.p { prose(InvitationPageTexts.seed) }
      code(content.seed)
    }
  }

  var conclusionsSection: Markup {
    .section("conclusions", say(DrawTexts.conclusionsTitle)) {
      Tag.div(.class("yes-no")) {
        Markup.section("may", say(DrawTexts.mayTitle)) { list(InvitationPageTexts.may) }
        Markup.section("may-not", say(DrawTexts.mayNotTitle)) {
          list(InvitationPageTexts.mayNot)
        }
      }
    }
  }

  private func list(_ sentences: [Phrase]) -> Markup {
    Tag.ul {
      for sentence in sentences { Tag.li { prose(sentence) } }
    }
  }
}

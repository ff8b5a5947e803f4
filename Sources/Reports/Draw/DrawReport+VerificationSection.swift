/// How to check the draw, and what it does and does not show.
extension DrawReport {
  var verificationSection: Markup {
    .section("verify", say(DrawTexts.verifyTitle)) {
      Tag.p { prose(DrawTexts.verify(audience)) }
      code("klero verify .\npython3 verify.py .")
      Tag.p { prose(DrawTexts.fingerprints) }
      filesTable.markup
    }
  }

  /// The lottery first: its fingerprint is the one that was published.
  var filesTable: DataTable {
    DataTable(
      id: "files-table", caption: say(DrawTexts.filesCaption),
      columns: [DrawTexts.file, DrawTexts.purpose, DrawTexts.fingerprint].map {
        .init(say($0), .words)
      },
      rows: ([content.lottery] + content.files).map { file in
        [
          Tag.code { file.file },
          .pieces(prose(DrawTexts.role(file.role))),
          Tag.span(.class("hash")) { file.sha256 },
        ]
      })
  }

  var conclusionsSection: Markup {
    .section("conclusions", say(DrawTexts.conclusionsTitle)) {
      Tag.div(.class("yes-no")) {
        Markup.section("may", say(DrawTexts.mayTitle)) {
          list(DrawTexts.may(isCertified: content.chances.isCertified, content.fairness))
        }
        Markup.section("may-not", say(DrawTexts.mayNotTitle)) {
          list(DrawTexts.mayNot)
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

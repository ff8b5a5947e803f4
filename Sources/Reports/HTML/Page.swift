/// A whole page in one file: it fetches nothing, links nowhere, and runs at most one script of ours.
struct Page: Sendable {
  let language: Language
  /// What the window's bar shows.
  let title: String
  /// What stands above the content: the heading of level 1 and what goes with it.
  let header: [Markup]
  let content: [Markup]
  let footer: [Markup]
  /// Style sheets besides the common ones.
  var sheets: [StaticString] = []
  /// What the page runs, if it runs anything.
  var script: Script?

  /// What the browser may do with the page: show it, with the styles that stand in it; and run this
  /// very script, should there be one.
  private var policy: String {
    let scripts = script.map { "script-src '\($0.hash)'; " } ?? ""
    return "default-src 'none'; \(scripts)style-src 'unsafe-inline'; base-uri 'none'; "
      + "form-action 'none'"
  }

  /// The file's text.
  var html: String {
    "<!DOCTYPE html>\n" + document.written + "\n"
  }

  private var document: Markup {
    Tag.html(.init(.lang, language.rawValue), .init(.dir, "ltr")) {
      head
      Tag.body {
        Tag.a(.class("skip"), .link(to: "content")) { PageTexts.skip[language] }
        Tag.header { header }
        Tag.main(.id("content"), .init(.tabindex, "-1")) { content }
        Tag.footer { footer }
        script.map(Markup.script) ?? .nothing
      }
    }
  }

  private var head: Markup {
    Tag.head {
      Tag.meta(.init(.charset, "utf-8"))
      Tag.meta(.init(.httpEquivalent, "Content-Security-Policy"), .init(.content, policy))
      meta("viewport", "width=device-width, initial-scale=1")
      meta("robots", "noindex")
      meta("referrer", "no-referrer")
      meta("color-scheme", "light dark")
      Tag.title { title }
      ([Stylesheet.base, Stylesheet.tables, Stylesheet.charts, Stylesheet.paper] + sheets)
        .map(Markup.style)
    }
  }

  private func meta(_ name: String, _ content: String) -> Markup {
    Tag.meta(.init(.name, name), .init(.content, content))
  }
}

extension Stylesheet {
  /// The form of the minutes: lines and boxes to write in.
  static let minutes: StaticString = """

    body > header, main, body > footer { max-width: 52rem; }
    main { counter-reset: part; }
    main > section > h2 {
      counter-increment: part; font-size: 1.1875rem; border-top-width: 1px; margin-top: 2rem;
      padding-top: .75rem;
    }
    main > section > h2::before { content: counter(part) ". "; }
    .fields > div {
      display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: .25rem 1rem;
      padding: .375rem 0; align-items: end;
    }
    @media screen and (max-width: 34rem) { .fields > div { grid-template-columns: 1fr; } }
    .fields dt { color: var(--soft); }
    .fields dd { margin: 0; min-width: 0; }
    .blank { border-bottom: 1px solid var(--edge); min-height: 2rem; }
    .hint { font-size: .8125rem; color: var(--soft); }
    .box {
      display: inline-block; width: 2.25rem; height: 2.75rem; margin-right: .25rem;
      border: 1.5px solid var(--ink); vertical-align: middle;
    }
    .drawn { font-size: 1.5rem; }
    .lines > div { border-bottom: 1px solid var(--edge); height: 2.25rem; }
    .signatures {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: 1rem; break-inside: avoid;
    }
    .signatures > div { border: 1px solid var(--edge); min-height: 10rem; padding: .75rem 1rem; }
    .signatures p { margin: 0; }
    #signatures { break-after: avoid; }
    @media print {
      main > section > h2 { font-size: 12pt; margin-top: 5mm; padding-top: 2mm; }
      .fields > div { grid-template-columns: 45mm 1fr; }
      body > footer { display: none; }
      .hint { visibility: hidden; }
      .blank { min-height: 9mm; }
      .names { columns: 4; }
      .signatures { grid-template-columns: repeat(3, 1fr); gap: 4mm; }
      .signatures > div { min-height: 42mm; }
      .lines > div { height: 8mm; }
      .fields > div, .lines > div { break-inside: avoid; }
      section:has(> #signatures), section:has(> #incidents), section:has(> #draw) { break-inside: avoid; }
    }
    """

  static let initialsInFrench: StaticString = """

    @page { @bottom-left { content: "Paraphes :"; font: 9pt sans-serif; color: #545c66; } }
    """

  static let initialsInEnglish: StaticString = """

    @page { @bottom-left { content: "Initials:"; font: 9pt sans-serif; color: #545c66; } }
    """
}

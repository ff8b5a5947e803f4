/// The styles that pages carry within them. Colours are named once, for light, dark, forced colours
/// and paper; all pairs used for text have a contrast of at least 4.5 to 1, marks of 3 to 1.
enum Stylesheet {
  /// Colours, letters, the page's frame.
  static let base: StaticString = """

    :root {
      color-scheme: light dark;
      --ground: #fdfcf9; --surface: #ffffff; --ink: #1d2228; --soft: #545c66; --rule: #d9d5cb;
      --edge: #7a7f87; --accent: #0b4f8a; --tint: #eaf1f8; --target: #a3340c; --pale: #e2c39b;
      --hatch: #6b7178; --hatch-ground: #eceae4;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ground: #14171b; --surface: #1c2127; --ink: #e9eaec; --soft: #b3bac3; --rule: #363d46;
        --edge: #8a929c; --accent: #7db8f0; --tint: #1d2c3b; --target: #ffab86; --pale: #7a5a34;
        --hatch: #a4abb4; --hatch-ground: #2b3138;
      }
    }
    @media (forced-colors: active) {
      :root {
        --ground: Canvas; --surface: Canvas; --ink: CanvasText; --soft: CanvasText;
        --rule: CanvasText; --edge: CanvasText; --accent: LinkText; --tint: Canvas;
        --target: Highlight; --pale: GrayText; --hatch: CanvasText; --hatch-ground: Canvas;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans",
        "DejaVu Sans", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    body > header, main, body > footer {
      max-width: 66rem; margin: 0 auto; padding-left: 1rem; padding-right: 1rem;
    }
    body > header { padding-top: 2.5rem; }
    body > footer {
      margin-top: 4rem; padding-top: 1rem; padding-bottom: 3rem;
      border-top: 1px solid var(--rule); color: var(--soft); font-size: .9375rem;
    }
    main:focus { outline: none; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); letter-spacing: -.015em; margin: 0; }
    h2 {
      font-size: 1.5rem; letter-spacing: -.01em; margin: 3.5rem 0 1rem; padding-top: 1.25rem;
      border-top: 2px solid var(--ink);
    }
    h3 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
    p, ol, ul, dl, pre { margin: 0 0 1rem; }
    p, li, dd { max-width: 42rem; }
    li { margin-bottom: .375rem; }
    h1 .what { display: block; }
    h1 .whose { display: block; font-weight: 400; color: var(--soft); font-size: .75em; }
    .eyebrow { color: var(--soft); font-size: 1rem; margin: .5rem 0; }
    .lead { font-size: 1.25rem; line-height: 1.5; margin-top: 1.25rem; }
    .note { color: var(--soft); font-size: .9375rem; }
    .callout {
      max-width: 44rem; margin: 1.5rem 0; padding: 1rem 1.25rem; background: var(--tint);
      border: 1px solid var(--rule); border-left: .375rem solid var(--accent);
    }
    .callout > :last-child { margin-bottom: 0; }
    .callout.warning { border-left-color: var(--target); }
    .facts {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
      gap: .75rem; margin: 2rem 0 0;
    }
    .facts > div { background: var(--surface); border: 1px solid var(--rule); padding: 1rem 1.25rem; }
    .facts dt { color: var(--soft); font-size: .9375rem; line-height: 1.4; }
    .facts dd { margin: 0 0 .25rem; font-size: 1.75rem; font-weight: 700; line-height: 1.2; }
    .facts > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
    a { color: var(--accent); }
    .skip { position: absolute; left: -100vw; }
    .skip:focus {
      left: .5rem; top: .5rem; padding: .5rem 1rem; background: var(--surface); z-index: 1;
    }
    :focus-visible { outline: .1875rem solid var(--accent); outline-offset: .125rem; }
    code, pre, .hash {
      font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
      font-size: .9em;
    }
    code, .hash { overflow-wrap: anywhere; }
    pre {
      padding: .75rem 1rem; background: var(--surface); border: 1px solid var(--rule);
      white-space: pre-wrap; overflow-wrap: anywhere;
    }
    pre code { font-size: 1em; }
    details { margin: .75rem 0 0; }
    summary { cursor: pointer; padding: .25rem 0; color: var(--accent); width: fit-content; }
    nav { margin-top: 1.5rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
    nav li { margin: 0; }
    .names {
      columns: 12rem auto; column-gap: 2rem; padding-left: 2.75rem; font-size: .9375rem;
    }
    .names li { margin: 0; break-inside: avoid; }
    .steps > li { margin-bottom: 1.25rem; max-width: 44rem; }
    .steps > li > :last-child { margin-bottom: 0; }
    .short { white-space: nowrap; }
    .yes-no h3 { margin-top: 0; }
    .yes-no { display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
    """

  /// Tables: they scroll by themselves where the screen is narrow.
  static let tables: StaticString = """

    .scroll { overflow-x: auto; margin: 0 0 1rem; max-width: max-content; }
    table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
    caption { text-align: left; color: var(--soft); padding: .25rem 0 .5rem; max-width: calc(100vw - 2rem); }
    th, td { padding: .375rem .75rem; border-bottom: 1px solid var(--rule); vertical-align: top; }
    tr > :first-child { padding-left: 0; }
    thead th { border-bottom: 2px solid var(--edge); vertical-align: bottom; }
    tbody th { font-weight: 400; }
    .words { text-align: left; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    thead .number { white-space: normal; }
    """

  /// Charts: what a mark looks like; where it stands is written in the chart.
  static let charts: StaticString = """

    .charts {
      display: grid; gap: 1.5rem; align-items: start; margin: 1.5rem 0;
      grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
    }
    .charts > div { display: grid; gap: 1.5rem; align-content: start; }
    figure {
      margin: 0; padding: 1.25rem; background: var(--surface); border: 1px solid var(--rule);
      min-width: 0;
    }
    figcaption { font-weight: 700; font-size: 1.125rem; line-height: 1.3; margin-bottom: .5rem; }
    .legend {
      list-style: none; padding: 0; margin: 0 0 .75rem; display: flex; flex-wrap: wrap;
      gap: .125rem 1.25rem; font-size: .875rem; color: var(--soft);
    }
    .legend li { margin: 0; }
    .swatch { vertical-align: -.0625rem; }
    .chart { display: block; font-size: .875rem; overflow: visible; }
    @media (max-width: 24rem) {
      .chart { font-size: .8125rem; }
      figure { padding: .75rem; }
    }
    .chart text { fill: var(--ink); font-family: inherit; unicode-bidi: isolate; }
    .chart .label { font-weight: 600; }
    .chart .figure { font-variant-numeric: tabular-nums; fill: var(--soft); }
    .chart .absent { font-style: italic; }
    .axis { stroke: var(--edge); stroke-width: 1; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    .hatch-ground { fill: var(--hatch-ground); }
    .hatch-line { fill: var(--hatch); }
    .mark-hatched { stroke: var(--hatch); stroke-width: 1; }
    .mark-solid { fill: var(--accent); }
    .mark-target { fill: var(--target); fill-opacity: .22; stroke: var(--target); stroke-width: 2; }
    .mark-line { fill: none; stroke: var(--accent); stroke-width: 2.5; }
    .mark-band { fill: none; stroke: var(--pale); stroke-width: 9; }
    .mark-reference { stroke: var(--target); stroke-width: 2; stroke-dasharray: 7 4; }
    .mark-empty { fill: none; stroke: var(--target); stroke-width: 2; stroke-dasharray: 3 2; }
    .mark-diamond { fill: var(--ink); stroke: var(--surface); stroke-width: 1.5; }
    .heat { min-width: 5.5rem; padding: .25rem; border: 2px solid transparent; }
    .heat.far { border-color: var(--target); }
    .squares { display: block; margin-left: auto; }
    .interval { stroke: var(--ink); stroke-width: 2; }
    @media (forced-colors: active) {
      .chart, .swatch { forced-color-adjust: none; }
      .mark-target { fill-opacity: 0; }
    }
    """

  /// Paper: A4, light colours, all tables open, nothing cut in two.
  static let paper: StaticString = """

    @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #545c66; } }
    @media print {
      :root { color-scheme: light; --ground: #ffffff; }
      html { font-size: 9.5pt; }
      body { font-size: 1rem; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body > header, main, body > footer { max-width: none; padding-left: 0; padding-right: 0; }
      body > header { padding-top: 0; }
      .skip, nav, summary { display: none; }
      h1 { font-size: 20pt; }
      h2 { font-size: 14pt; margin-top: 9mm; padding-top: 3mm; }
      h3 { font-size: 11pt; }
      h2, h3, h4, caption, figcaption, .legend { break-after: avoid; }
      .lead { font-size: 12pt; }
      p, li { orphans: 3; widows: 3; }
      p, li, dd, .callout { max-width: none; }
      .chart { font-size: 8.5pt; }
      figure, .callout, .facts > div, pre, tr, .names li, .steps > li { break-inside: avoid; }
      figure > svg { break-inside: avoid; }
      thead { display: table-header-group; }
      .scroll { overflow: visible; }
      td .hash { white-space: nowrap; font-size: 7pt; }
      table { font-size: .875rem; }
      th, td { padding: .8mm 2mm; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      .charts, .charts > div { display: block; margin: 0; }
      .charts figure {
        display: grid; grid-template-columns: 5fr 6fr; column-gap: 8mm; margin-bottom: 5mm;
      }
      .charts figcaption, .charts .legend { grid-column: 1 / -1; }
      .charts details, .charts .scroll, .charts table { margin: 0; width: 100%; }
      .charts table { font-size: 7.5pt; }
      .charts th, .charts td { padding: 1mm 1.2mm; }
      .charts caption { display: none; }
      .facts { grid-template-columns: repeat(4, 1fr); gap: 4mm; margin-top: 6mm; }
      .facts > div { padding: 3mm 4mm; }
      .facts dt { font-size: .875rem; }
      .facts dd { font-size: 16pt; }
      .yes-no { grid-template-columns: 1fr 1fr; gap: 0 8mm; }
      figure { padding: 4mm; }
      a { color: inherit; text-decoration: none; }
      body > footer { margin-top: 8mm; }
    }
    """
}

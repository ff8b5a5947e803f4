/// The styles of pages made for paper.
extension Stylesheet {
  /// Lists to read from afar and to sign.
  static let papers: StaticString = """

    :is(.wall, .attendance, .sheet) tbody .words { overflow-wrap: anywhere; min-width: 5rem; }
    :is(.wall, .attendance, .sheet) tbody th.words { min-width: 8.5rem; }
    .wall table, .attendance table { min-width: min(40rem, 100%); }
    .attendance td:last-child, .attendance th:last-child { min-width: 12rem; }
    .attendance tbody tr { height: 3rem; }
    .attendance tbody :is(th, td) { border-bottom-color: var(--edge); }
    @media print {
      body > footer { display: none; }
      .scroll { max-width: none; }
      main { padding-right: .3mm; }
      table { width: 100%; }
      caption { font-size: 11pt; max-width: none; }
      .wall table { font-size: 15pt; line-height: 1.25; }
      .wall td { min-width: 12mm; }
      .wall tbody th.words { min-width: 55mm; }
      .wall thead th { font-size: 11pt; }
      .wall tbody tr:nth-child(even) { background: #f0efeb; }
      .wall td { font-weight: 700; }
      .attendance table { font-size: 11pt; table-layout: fixed; }
      .attendance tbody tr { height: 11mm; }
      .attendance tbody :is(th, td) { vertical-align: middle; border: .3mm solid var(--edge); padding: 0 2mm; }
      .attendance thead th { width: 42%; }
      .attendance thead th:nth-child(2) { width: 18%; }
    }
    """

  /// One sheet of paper a table.
  static let sheets: StaticString = """

    .leaders { list-style: none; padding: 0; margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    .room { border: 1px solid var(--edge); min-height: 6rem; padding: .25rem .75rem; margin-top: 1rem; max-width: 42rem; }
    .room p { color: var(--soft); margin: 0; }
    @media print {
      body > header { display: none; }
      .sheet + .sheet { break-before: page; }
      .sheet h2 { font-size: 34pt; border-top: 0; margin: 0 0 4mm; padding: 0; }
      .sheet table { font-size: 16pt; }
      .sheet caption, .leaders { font-size: 13pt; }
      .sheet.many table { font-size: 11pt; }
      .sheet:has(.room) h2 { font-size: 22pt; margin: 0; }
      .sheet:has(.room) table { font-size: 11pt; }
      .room { max-width: none; min-height: 38mm; margin-top: 4mm; break-inside: avoid; }
    }
    """

  /// Badges of 90 by 54 mm between dashed lines to cut along.
  static let badges: StaticString = """

    .badges { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
    .badge { border: 1px dashed var(--edge); padding: .75rem 1rem; min-width: 0; overflow: hidden; }
    .badge p { margin: 0; }
    .meeting, .path-title { color: var(--soft); font-size: .875rem; }
    .bearer { font-size: 1.5rem; font-weight: 700; line-height: 1.15; overflow-wrap: anywhere; }
    .path { display: flex; flex-wrap: wrap; gap: .125rem 1rem; list-style: none; padding: 0; margin: 0; }
    .path li { margin: 0; font-weight: 700; white-space: nowrap; }
    @page { margin: 13mm 15mm; @bottom-right { content: none; } }
    @media print {
      body > header { display: none; }
      .badges { grid-template-columns: 90mm 90mm; grid-auto-rows: 54mm; break-inside: avoid; }
      .badges + .badges { break-before: page; }
      .badge { padding: 4mm 5mm; border: .2mm dashed #6b7178; break-inside: avoid; }
      .meeting { font-size: 8.5pt; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .bearer { font-size: 20pt; margin: 1mm 0; }
      .bearer.long { font-size: 14pt; }
      .badge .college { font-size: 11pt; }
      .path-title { font-size: 8.5pt; margin-top: 1.5mm; }
      .path { font-size: 13pt; gap: 0 3mm; }
      .path li { min-width: 17mm; }
      .path.many { font-size: 9pt; }
      .path.many li { min-width: 13mm; }
    }
    """

  /// Large print: letters of 18 points or more.
  static let largePapers: StaticString = """

    @media print {
      .wall table { font-size: 22pt; }
      .wall td { min-width: 17mm; }
      .wall thead th { font-size: 18pt; }
      .attendance table { font-size: 18pt; }
      .attendance tbody tr { height: 14mm; }
      .attendance thead th:nth-child(2) { width: 24%; }
      .sheet table, .sheet.many table { font-size: 20pt; }
      .sheet:has(.room) table { font-size: 18pt; }
      .sheet:has(.room) :is(td, th) { padding-top: 1px; padding-bottom: 1px; }
      .sheet caption, caption, .room p, .leaders { font-size: 18pt; }
      .badges { grid-auto-rows: 67mm; }
      .badges.tall { grid-auto-rows: 89mm; }
      .meeting { display: none; }
      .bearer { font-size: 26pt; }
      .bearer.long, .badge .college, .path-title { font-size: 18pt; }
      .room { min-height: 20mm; margin-top: 3mm; }
      .path, .path.many { display: grid; grid-template-columns: repeat(3, 1fr); font-size: 18pt; gap: 0; }
      .path.many { grid-template-columns: repeat(2, 1fr); }
    }
    """

  /// Paper lying on its side, for lists with many columns.
  static let landscape: StaticString = """

    @page { size: A4 landscape; }
    """
}

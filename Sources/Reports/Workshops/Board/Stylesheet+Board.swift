extension Stylesheet {
  /// The board: a card a table. What is off is said in words and signs, and by the card's edge.
  static let board: StaticString = """

    body > header, main, body > footer { max-width: 84rem; }
    .cards, #board-cards.live {
      display: grid; gap: 1rem; align-items: start; margin: 1rem 0;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    }
    .card {
      background: var(--surface); border: 1px solid var(--edge); padding: .75rem 1rem; min-width: 0;
    }
    .card h3, .card h4 { margin: 0; font-size: 1.125rem; }
    .card p { margin: 0; }
    .card .size, .card .attribute { color: var(--soft); font-size: .9375rem; }
    .card .leaders { font-size: .9375rem; overflow-wrap: anywhere; }
    .card .verdict { font-size: .9375rem; }
    .card.off { border: .1875rem dashed var(--target); }
    .card.off .verdict, .counts .wrong { font-weight: 700; }
    .card.breaks { border: .1875rem solid var(--target); }
    .broken { color: var(--target); font-weight: 700; font-size: .9375rem; }
    .mark { color: var(--soft); font-size: .875rem; white-space: nowrap; }
    .size strong { color: var(--ink); }
    .card.away { background: none; border-style: dotted; }
    .card.over { outline: .25rem solid var(--accent); }
    .counts {
      display: flex; flex-wrap: wrap; gap: 0 .75rem; list-style: none; padding: 0;
      margin: .25rem 0; font-size: .9375rem;
    }
    .counts li, .members li { margin: 0; }
    .members { list-style: none; padding: 0; margin: .5rem 0 0; }
    .members > li { border-top: 1px solid var(--rule); padding: .25rem 0; }
    .live .members > li { padding: 0; }
    .college { color: var(--soft); font-size: .875rem; }
    .person {
      display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 .25rem;
      align-items: baseline; width: 100%;
      min-height: 2rem; padding: .25rem .125rem; border: 0; background: none; color: inherit;
      font: inherit; text-align: left; cursor: grab; user-select: none; -webkit-user-select: none;
    }
    .person:hover { background: var(--tint); }
    .person[aria-pressed="true"] { background: var(--tint); box-shadow: inset .25rem 0 var(--accent); }
    .person[aria-pressed="true"] .who { font-weight: 700; padding-left: .25rem; }
    .members { overflow-wrap: anywhere; }
    .grip {
      color: var(--soft); touch-action: none; min-width: 1.5rem; line-height: 1.5rem;
      text-align: center;
    }
    .again { font-size: .875rem; font-variant-numeric: tabular-nums; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .ghost {
      position: fixed; left: 0; top: 0; z-index: 2; pointer-events: none; max-width: 20rem;
      padding: .375rem .75rem; background: var(--surface); border: 2px solid var(--accent);
    }
    .dragging, .dragging .person { cursor: grabbing; }
    #board-tools button, #board-tools select, #board-tools input:not([type]), .here {
      min-height: 2.25rem; padding: .25rem .75rem; border: 1px solid var(--edge); border-radius: 0;
      background: var(--surface); color: var(--ink); font: inherit; max-width: 100%;
    }
    #board-tools button, .here { cursor: pointer; }
    #board-tools button.main { background: var(--accent); color: var(--surface); border-color: var(--accent); }
    #board-tools button[aria-disabled="true"] { color: var(--soft); border-style: dashed; }
    .here { width: 100%; margin-top: .5rem; }
    #board-tools .fields { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 0 0 .5rem; max-width: 100%; }
    #board-tools .fields label { display: grid; grid-template-columns: minmax(0, 14.5rem); flex: 0 1 auto; min-width: 0; max-width: 100%; }
    #board-tools .fields label span { color: var(--soft); font-size: .9375rem; }
    #board-tools .buttons { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 .5rem; }
    .rounds { display: flex; flex-wrap: wrap; gap: .25rem 1rem; border: 0; padding: 0; margin: 0 0 .5rem; min-inline-size: 0; align-items: center; }
    .rounds legend { float: left; padding: 0 1rem 0 0; color: var(--soft); }
    .rounds label { min-height: 1.75rem; min-width: 1.75rem; cursor: pointer; }
    #board-tools .all, .board-absences label { display: inline-block; min-height: 1.75rem; cursor: pointer; }
    input[type="checkbox"], input[type="radio"] { width: 1.125rem; height: 1.125rem; vertical-align: -.1875rem; margin: 0; accent-color: var(--accent); }
    .board-bar { background: var(--ground); padding: .5rem 0; }
    .board-line { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: end; }
    .board-summary { font-weight: 700; margin: 0 0 .5rem; max-width: none; }
    .board-status { margin: 0; padding: .25rem .75rem; background: var(--tint); max-width: none; }
    .board-status:empty { padding: 0; }
    .board-failing { border: .1875rem solid var(--target); padding: .5rem 1rem; margin: .5rem 0; background: var(--surface); }
    .board-failing h3 { margin: 0; }
    .board-failing ul { margin: 0; padding-left: 1.25rem; }
    .board-failing li { margin: 0; max-width: none; }
    #board-tools button.link { border: 0; background: none; color: var(--accent); text-decoration: underline; padding: 0; min-height: 1.5rem; }
    .round-mark { color: var(--target); }
    .board-more { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; }
    .board-more details { margin: 0; }
    .board-more details[open] { flex: 1 0 100%; }
    @media (min-width: 64rem) and (min-height: 44rem) {
      .board-bar { position: sticky; top: 0; z-index: 1; border-bottom: 1px solid var(--rule); }
    }
    .board-absences { columns: 14rem auto; list-style: none; padding: 0; }
    .board-absences li { break-inside: avoid; margin: 0; }
    #wall tbody th { overflow-wrap: anywhere; min-width: 8.5rem; }
    .edited { display: none; }
    .board-edited .edited { display: block; }
    @media print {
      main { padding-right: .3mm; }
      #board-tools, .here, .grip, .broken, .mark { display: none; }
      .cards, #board-cards.live { grid-template-columns: repeat(3, 1fr); gap: 4mm; }
      #board-cards.live::before { content: attr(data-round); grid-column: 1 / -1; font-weight: 700; }
      .card { padding: 2mm 3mm; break-inside: avoid; }
      .card.away.nobody { display: none; }
      .person { min-height: 0; padding: 0; grid-template-columns: minmax(0, 1fr) auto; }
      #wall table { width: 100%; }
      .members > li { padding: .3mm 0; }
    }
    @media (forced-colors: active) {
      .person[aria-pressed="true"] { outline: 2px solid Highlight; }
    }
    """
}

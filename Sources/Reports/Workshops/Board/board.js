// The board of a plan of workshops: people are moved between tables, and what the plan is worth is
// counted at once.
//
// The page is a readable plan without this script. With it, nothing is fetched, stored or sent: the
// plan stands in the page (`plan-data`), with all texts in the page's language, and leaves it as a
// file only when somebody exports it. Names and values reach the page through text nodes alone.
"use strict";
{
  const data = JSON.parse(document.getElementById("plan-data").textContent);
  const { attributes, people, seats, tables, texts, earlier, csv } = data;
  const language = document.documentElement.lang;
  const ABSENT = -1;
  const rounds = seats.map((_, round) => round);

  /** What may still be undone, and redone: `{ label, cells: [[round, person, from, to]], added }`. */
  const done = [];
  const undone = [];
  /** How many changes the last exported file holds. */
  let exported = 0;
  let round = 0;
  /** The person that was chosen on a card, who goes to the next table chosen. */
  let picked = null;
  /** Whether cards show all attributes. */
  let showsAll = false;

  // ---- Words

  const number = (value) => value.toLocaleString(language);

  /** A text with its gaps filled: `{name}`. */
  const say = (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (_, name) =>
      typeof values[name] === "number" ? number(values[name]) : values[name]);

  /** A text in the singular or the plural, `singular|plural`, as the language has it. */
  const count = (key, n, values = {}) => {
    const isSingular = language === "fr" ? n < 2 : n === 1;
    const text = texts[key].split("|")[isSingular ? 0 : 1];
    return text.replace(/\{(\w+)\}/g, (_, name) => (name === "n" ? number(n) : values[name]));
  };

  const tableName = (table) =>
    table === ABSENT ? say("absentPlace") : say("table", { table: table + 1 });

  // ---- What a plan is worth

  /** What is counted at a table: its people, then those of each value of each attribute. */
  const columns = [{ attribute: ABSENT, name: "" }];
  const firstColumn = attributes.map((attribute, index) => {
    const first = columns.length;
    for (const name of attribute.values) columns.push({ attribute: index, name });
    return first;
  });
  /** Sizes and colleges have to be even; the other attributes are as even as can be. */
  const isMain = (column) => columns[column].attribute <= 0;
  const columnsOf = (person) => [
    0,
    ...people[person].values.flatMap((value, attribute) =>
      value < 0 ? [] : [firstColumn[attribute] + value]),
  ];

  /** The counts of a round, by table and column, and the least and most that are even. */
  function tally(round) {
    const counts = Array.from({ length: tables }, () => columns.map(() => 0));
    seats[round].forEach((table, person) => {
      if (table !== ABSENT) for (const column of columnsOf(person)) counts[table][column] += 1;
    });
    const bounds = columns.map((_, column) => {
      const share = counts.reduce((sum, row) => sum + row[column], 0) / tables;
      return [Math.floor(share), Math.ceil(share)];
    });
    return { counts, bounds };
  }

  /** By how many a count is off: below 0 too few, above 0 too many. */
  const miss = ([least, most], count) =>
    count < least ? count - least : count > most ? count - most : 0;

  /** What a change of some counts of a table would add to what is off; sizes and colleges first. */
  function cost({ counts, bounds }, table, columns, step) {
    let sum = 0;
    for (const column of columns) {
      const before = counts[table][column];
      const change = Math.abs(miss(bounds[column], before + step))
        - Math.abs(miss(bounds[column], before));
      sum += change * (isMain(column) ? 1000 : 1);
    }
    return sum;
  }

  /** What is off at a table, sizes and colleges or the rest: `[column, by how many]`. */
  const defects = ({ counts, bounds }, table, main) =>
    columns.flatMap((_, column) => {
      const off = isMain(column) === main ? miss(bounds[column], counts[table][column]) : 0;
      return off === 0 ? [] : [[column, off]];
    });

  const STRIDE = 1_000_000;
  const pair = (one, other) => Math.min(one, other) * STRIDE + Math.max(one, other);
  const seated = (round, table) => people.flatMap((_, person) =>
    seats[round][person] === table ? [person] : []);

  /** How often the two of each pair meet, in all rounds and on earlier dates. */
  function meetings() {
    const times = new Map(earlier.map(([one, other, times]) => [pair(one, other), times]));
    for (const round of rounds) {
      const members = Array.from({ length: tables }, () => []);
      seats[round].forEach((table, person) => {
        if (table === ABSENT) return;
        for (const other of members[table]) {
          times.set(pair(person, other), (times.get(pair(person, other)) ?? 0) + 1);
        }
        members[table].push(person);
      });
    }
    return times;
  }

  const distinctPairs = (times) => times.size;
  const repeats = (times) => [...times.values()].reduce((sum, n) => sum + n, 0) - times.size;

  /** How many people of a table somebody meets in another round as well. */
  const again = (times, person, table) =>
    seated(round, table).filter((other) => other !== person
      && (times.get(pair(person, other)) ?? 0) > (seats[round][person] === table ? 1 : 0)).length;

  const pairsAtFirst = distinctPairs(meetings());

  // ---- Changes

  /** Changes the plan: `cells` says who goes from where to where, in which round. */
  function act(label, cells, added = null) {
    done.push({ label, cells, added });
    undone.length = 0;
    apply(done[done.length - 1], true);
  }

  function apply({ cells, added }, forwards) {
    if (added && forwards) {
      people.push(added);
      for (const round of rounds) seats[round].push(ABSENT);
    }
    for (const [round, person, from, to] of cells) seats[round][person] = forwards ? to : from;
    if (added && !forwards) {
      people.pop();
      for (const round of rounds) seats[round].pop();
    }
  }

  function move(person, table, partner = null) {
    const from = seats[round][person];
    if (from === table) return;
    if (from === ABSENT) return comeBack(person, table);
    const cells = [[round, person, from, table]];
    if (partner !== null) cells.push([round, partner, table, from]);
    // Who is absent is so until the end, or until the round of the return.
    if (table === ABSENT) {
      for (const later of rounds.slice(round + 1)) {
        cells.push([later, person, seats[later][person], ABSENT]);
      }
    }
    const label = say("moved", {
      name: people[person].name, from: tableName(from), to: tableName(table),
    }) + (partner === null ? "" : " " + say("moved", {
      name: people[partner].name, from: tableName(table), to: tableName(from),
    }));
    act(label, cells);
    show(label, [from, table], person);
  }

  /** The table of a round that needs somebody most. */
  function bestTable(round, person) {
    const tallied = tally(round);
    const mine = columnsOf(person);
    const rank = (table) => [
      cost(tallied, table, mine, 1), tallied.counts[table][mine[1] ?? 0], tallied.counts[table][0],
    ];
    return Array.from({ length: tables }, (_, table) => table).reduce((best, table) => {
      const difference = rank(table).map((value, index) => value - rank(best)[index]);
      return (difference.find((value) => value !== 0) ?? 0) < 0 ? table : best;
    });
  }

  /** Somebody absent comes back, to tables as the plan was written, else to those in need. */
  function comeBack(person, wanted = null) {
    const written = (later) => data.written[later][person];
    const cells = rounds.slice(round)
      .filter((later) => seats[later][person] === ABSENT
        && (later === round || written(later) !== ABSENT))
      .map((later) => {
        const table = later === round ? wanted ?? written(later) : written(later);
        const isKnown = table !== undefined && table !== ABSENT;
        return [later, person, ABSENT, isKnown ? table : bestTable(later, person)];
      });
    const to = cells[0][3];
    const label = say("moved", {
      name: people[person].name, from: tableName(ABSENT), to: tableName(to),
    });
    act(label, cells);
    show(label, [to], person);
  }

  function add(name, values) {
    let id = 1;
    while (people.some((one) => one.id === `N${id}`)) id += 1;
    const added = { id: `N${id}`, name, values };
    const person = people.length;
    const label = say("added", { name });
    act(label, [], added);
    done[done.length - 1].cells = rounds.slice(round).map((later) => {
      const table = bestTable(later, person);
      seats[later][person] = table;
      return [later, person, ABSENT, table];
    });
    show(label, [seats[round][person]], person);
  }

  function undo() {
    const change = done.pop();
    if (!change) return tell(say("nothingToUndo"));
    apply(change, false);
    undone.push(change);
    show(say("undone", { what: change.label }), [], null);
  }

  function redo() {
    const change = undone.pop();
    if (!change) return tell(say("nothingToRedo"));
    apply(change, true);
    done.push(change);
    show(say("redone", { what: change.label }), [], null);
  }

  /** The move or exchange that does most for balance, if one does anything; a move if equal. */
  function suggestion() {
    const tallied = tally(round);
    const own = people.map((_, person) => columnsOf(person));
    const here = people.flatMap((_, person) => (seats[round][person] === ABSENT ? [] : [person]));
    let best = { gain: 0 };
    const consider = (gain, person, table, partner) => {
      if (gain < best.gain) best = { gain, person, table, partner };
    };
    for (const person of here) {
      const from = seats[round][person];
      const leaving = cost(tallied, from, own[person], -1);
      for (let table = 0; table < tables; table += 1) {
        if (table === from) continue;
        consider(leaving + cost(tallied, table, own[person], 1), person, table, null);
      }
    }
    for (const person of here) {
      for (const partner of here) {
        const [from, to] = [seats[round][person], seats[round][partner]];
        if (partner <= person || from === to) continue;
        const mine = own[person].filter((column) => !own[partner].includes(column));
        const theirs = own[partner].filter((column) => !own[person].includes(column));
        consider(
          cost(tallied, from, mine, -1) + cost(tallied, to, mine, 1)
            + cost(tallied, to, theirs, -1) + cost(tallied, from, theirs, 1),
          person, to, partner);
      }
    }
    return best.gain < 0 ? best : null;
  }

  // ---- The file

  /** A cell that no spreadsheet runs, quoted where it must be; the readers of `klero` undo it. */
  function cell(text) {
    const guarded = /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
    const isPlain = !/["\r\n]|^ | $/.test(guarded) && !guarded.includes(csv.delimiter);
    return isPlain ? guarded : `"${guarded.replaceAll('"', '""')}"`;
  }

  /** The plan as `klero workshops evaluate` and `update` read it: names of newcomers only. */
  function planFile() {
    const isNew = (person) => person >= data.known;
    const hasNew = people.length > data.known;
    const header = ["id", "round", "workshop"];
    if (hasNew) header.push("name", ...attributes.map((attribute) => attribute.name));
    const rows = rounds.flatMap((round) => people.flatMap((one, person) => {
      if (seats[round][person] === ABSENT) return [];
      const row = [one.id, String(round + 1), String(seats[round][person] + 1)];
      if (hasNew) {
        row.push(isNew(person) ? one.name : "");
        attributes.forEach((attribute, index) =>
          row.push(isNew(person) ? attribute.values[one.values[index]] ?? "" : ""));
      }
      return [row];
    }));
    return csv.mark + [header, ...rows].map((row) => row.map(cell).join(csv.delimiter) + "\r\n")
      .join("");
  }

  function save() {
    const address = URL.createObjectURL(new Blob([planFile()], { type: "text/csv" }));
    const link = make("a", { href: address, download: "assignment.csv" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    exported = done.length;
    tell(say("exported"));
  }

  // ---- What is seen

  /** An element; its attributes and its content are texts, never markup. */
  function make(tag, attributes = {}, ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...content);
    return element;
  }

  const button = (label, action, attributes = {}) => {
    const element = make("button", { type: "button", ...attributes }, label);
    element.addEventListener("click", action);
    return element;
  };

  const byName = () => people.map((_, person) => person).sort((one, other) =>
    people[one].name.localeCompare(people[other].name, language) || one - other);

  const cards = document.getElementById("board-cards");
  const tools = document.getElementById("board-tools");
  const status = make("p", { role: "status", class: "board-status" });
  const summary = make("p", { class: "board-summary" });
  const personChoice = make("select", { id: "board-person" });
  const tableChoice = make("select", { id: "board-table" });
  const undoButton = button(say("undo"), undo, { "aria-keyshortcuts": "Control+Z" });
  const redoButton = button(say("redo"), redo, { "aria-keyshortcuts": "Control+Y" });
  const absences = make("ul", { class: "board-absences" });

  /** Says something aloud, and on the page. */
  function tell(text) {
    status.textContent = text;
  }

  /** What is off, in words: `1 user too many`. */
  const defectText = ([column, off]) =>
    columns[column].attribute < 0
      ? count(off > 0 ? "manyPeople" : "fewPeople", Math.abs(off))
      : count(off > 0 ? "manyOf" : "fewOf", Math.abs(off), { value: columns[column].name });

  const verdict = (tallied, table) => {
    const found = defects(tallied, table, true).map(defectText);
    return found.length === 0 ? say("balanced") : say("unbalanced", { what: found.join(", ") });
  };

  /** What moving somebody to a table would do. */
  function effect(person, table, tallied = tally(round), times = meetings()) {
    if (table === ABSENT) return "";
    const mine = columnsOf(person);
    const from = seats[round][person];
    const change = cost(tallied, table, mine, 1)
      + (from === ABSENT ? 0 : cost(tallied, from, mine, -1));
    const balance = change <= -1000 ? "balanceBetter" : change >= 1000 ? "balanceWorse" : "balanceSame";
    return `${say(balance)}, ${count("meetAgain", again(times, person, table))}`;
  }

  /** Draws everything anew; says what was done and what it means for some tables. */
  function show(text, changed, focused) {
    picked = null;
    render();
    const tallied = tally(round);
    const states = changed.filter((table) => table !== ABSENT)
      .map((table) => say("about", { what: tableName(table), said: verdict(tallied, table) }));
    tell([text, ...states].join(" "));
    if (focused !== null && cards.dataset.refocus === "yes") personButton(focused)?.focus();
    delete cards.dataset.refocus;
  }

  const personButton = (person) => cards.querySelector(`button[data-person="${person}"]`);

  function render() {
    const tallied = tally(round);
    const times = meetings();
    const order = byName();
    const focused = cards.contains(document.activeElement)
      ? document.activeElement.dataset.person : undefined;
    const places = [...Array(tables).keys(), ABSENT];
    // What paper says of the round: there the tools are not seen.
    cards.dataset.round = `${say("roundChoice")} ${number(round + 1)}`;
    cards.replaceChildren(...places.map((table) => card(table, order, tallied, times)));
    if (focused !== undefined) personButton(focused)?.focus();
    renderSummary(tallied, times);
    renderChoices(order, tallied, times);
    renderAbsences(order);
    renderWallList(order);
    undoButton.setAttribute("aria-disabled", String(done.length === 0));
    redoButton.setAttribute("aria-disabled", String(undone.length === 0));
    document.body.classList.toggle("board-edited", done.length > 0);
  }

  function renderSummary(tallied, times) {
    const even = tallied.counts.filter((_, table) => defects(tallied, table, true).length === 0);
    const change = distinctPairs(times) - pairsAtFirst;
    const sign = change > 0 ? "+" : "−";
    summary.textContent = [
      count("evenTables", even.length, { of: number(tables) }),
      count("pairs", distinctPairs(times))
        + (change === 0 ? "" : ` (${sign}${number(Math.abs(change))})`),
      count("repeats", repeats(times)),
    ].join(" · ");
  }

  function card(table, order, tallied, times) {
    const members = order.filter((person) => seats[round][person] === table);
    const off = table === ABSENT ? [] : defects(tallied, table, true);
    const heading = make("h3", { id: `board-place-${table}` }, tableName(table));
    const element = make("div", {
      class: off.length > 0 ? "card off" : table === ABSENT ? "card away" : "card",
      role: "group", "aria-labelledby": heading.id, "data-table": table,
    }, heading, make("p", { class: "size" }, count("people", members.length)));
    if (table !== ABSENT) element.append(...balance(table, off, tallied));
    const list = make("ul", { class: "members" });
    list.append(...members.map((person, position) => make("li", {},
      member(person, position, table === ABSENT ? 0 : again(times, person, table)))));
    element.append(list);
    if (picked !== null && seats[round][picked] !== table) {
      const name = people[picked].name;
      element.append(button(say("moveHere"), (event) => {
        if (event.detail === 0) cards.dataset.refocus = "yes";
        move(picked, table);
      }, { class: "here", "aria-label": say("moveTo", { name, table: tableName(table) }) }));
    }
    return element;
  }

  function balance(table, off, tallied) {
    const counts = (attribute) => attributes[attribute].values.map((name, value) => {
      const column = firstColumn[attribute] + value;
      const wrong = miss(tallied.bounds[column], tallied.counts[table][column]);
      const mark = wrong > 0 ? ` ▲ +${number(wrong)}` : wrong < 0 ? ` ▼ −${number(-wrong)}` : "";
      return make("li", mark ? { class: "wrong" } : {},
        make("bdi", {}, name), " ", make("strong", {}, number(tallied.counts[table][column])), mark);
    });
    const parts = [
      make("p", { class: "verdict" }, (off.length > 0 ? "⚠ " : "✓ ") + verdict(tallied, table)),
      make("ul", { class: "counts" }, ...counts(0)),
    ];
    const others = attributes.map((_, index) => index).slice(1);
    if (showsAll) {
      parts.push(...others.map((attribute) => make("div", {},
        make("p", { class: "attribute" }, attributes[attribute].name),
        make("ul", { class: "counts" }, ...counts(attribute)))));
    } else {
      const rest = defects(tallied, table, false).length;
      if (rest > 0) parts.push(make("p", { class: "attribute" }, count("otherDefects", rest)));
    }
    return parts;
  }

  function member(person, position, repeated) {
    const one = people[person];
    const college = attributes[0].values[one.values[0]] ?? "";
    const element = button("", (event) => pick(person, event.detail === 0), {
      class: "person", "data-person": person, "aria-pressed": String(picked === person),
      // One stop of the Tab key a table: arrows go on from there.
      tabindex: position === 0 || picked === person ? "0" : "-1",
    });
    element.append(
      make("span", { class: "grip", "aria-hidden": "true" }, "⠿"),
      make("bdi", { class: "who" }, one.name),
      make("span", { class: "college" }, college));
    if (repeated > 0) {
      element.append(make("span", { class: "again" },
        make("span", { "aria-hidden": "true" }, `↻ ${number(repeated)}`),
        make("span", { class: "unseen" }, count("meetAgain", repeated))));
    }
    return element;
  }

  function renderChoices(order, tallied, times) {
    const chosen = picked ?? (personChoice.value === "" ? null : Number(personChoice.value));
    const names = new Map();
    for (const one of people) names.set(one.name, (names.get(one.name) ?? 0) + 1);
    personChoice.replaceChildren(make("option", { value: "" }, say("choosePerson")),
      ...order.map((person) => {
        const { name, id } = people[person];
        const label = names.get(name) > 1 ? `${name} (${id})` : name;
        return make("option", { value: person }, `${label}, ${tableName(seats[round][person])}`);
      }));
    const person = chosen !== null && chosen < people.length ? chosen : null;
    personChoice.value = person === null ? "" : String(person);
    const kept = tableChoice.value;
    tableChoice.replaceChildren(make("option", { value: "" }, say("chooseTable")),
      ...[...Array(tables).keys(), ABSENT].map((table) => {
        const isHere = person !== null && seats[round][person] === table;
        const note = person === null || table === ABSENT ? ""
          : ` – ${isHere ? say("isHere") : effect(person, table, tallied, times)}`;
        return make("option", { value: table, disabled: isHere }, tableName(table) + note);
      }));
    tableChoice.value = kept;
    if (tableChoice.selectedIndex < 0 || tableChoice.selectedOptions[0].disabled) {
      tableChoice.value = "";
    }
  }

  function renderAbsences(order) {
    const focused = absences.contains(document.activeElement) ? document.activeElement.id : null;
    absences.replaceChildren(...order.map((person) => {
      const box = make("input", { type: "checkbox", id: `board-absent-${person}` });
      box.checked = seats[round][person] === ABSENT;
      box.addEventListener("change", () => (box.checked ? move(person, ABSENT) : comeBack(person)));
      return make("li", {}, make("label", { for: box.id }, box, " ",
        make("bdi", {}, people[person].name)));
    }));
    if (focused) document.getElementById(focused)?.focus();
  }

  /** The list for the wall follows the board. */
  function renderWallList(order) {
    const body = document.getElementById("wall-list")?.closest("table")?.tBodies[0];
    body?.replaceChildren(...order.map((person) => make("tr", {},
      make("th", { scope: "row", class: "words" }, make("bdi", {}, people[person].name)),
      ...rounds.map((round) => make("td", { class: "number" },
        seats[round][person] === ABSENT ? "–" : number(seats[round][person] + 1))))));
  }

  // ---- Keys and buttons

  /** Chooses a person on a card, or gives the choice up; the table is chosen next. */
  function pick(person, byKey) {
    const isNew = picked !== person;
    picked = isNew ? person : null;
    personChoice.value = isNew ? String(person) : "";
    tableChoice.value = "";
    render();
    if (isNew) {
      tell(say("picked", { name: people[person].name }));
      if (byKey) tableChoice.focus();
    }
  }

  /** Moves whom the form names to the table that it names. */
  function moveChosen() {
    if (personChoice.value === "") {
      personChoice.focus();
      return tell(say("choosePersonFirst"));
    }
    if (tableChoice.value === "") {
      tableChoice.focus();
      return tell(say("chooseTableFirst"));
    }
    const person = Number(personChoice.value);
    const table = Number(tableChoice.value);
    if (picked === person) cards.dataset.refocus = "yes";
    personChoice.value = "";
    tableChoice.value = "";
    move(person, table);
  }

  function giveUp() {
    if (picked === null) return;
    const person = picked;
    picked = null;
    personChoice.value = "";
    render();
    tell(say("givenUp"));
    personButton(person)?.focus();
  }

  function suggest() {
    const step = suggestion();
    if (!step) return tell(say("noSuggestion"));
    move(step.person, step.table, step.partner);
  }

  /** Arrows go through the people of a table, and from table to table. */
  function walk(event) {
    const here = event.target.closest?.("button.person");
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    const of = (card) => [...card.querySelectorAll("button.person")];
    const mine = of(here.closest(".card"));
    const position = mine.indexOf(here);
    const filled = [...cards.children].filter((card) => of(card).length > 0);
    const beside = (step) => {
      const card = filled[filled.indexOf(here.closest(".card")) + step];
      return card && (of(card)[position] ?? of(card).at(-1));
    };
    const next = {
      ArrowDown: () => mine[position + 1], ArrowUp: () => mine[position - 1],
      Home: () => mine[0], End: () => mine.at(-1),
      ArrowRight: () => beside(1), ArrowLeft: () => beside(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    const target = next();
    if (!target) return;
    for (const one of of(target.closest(".card"))) one.tabIndex = one === target ? 0 : -1;
    target.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return drag ? dropDrag() : giveUp();
    const isText = event.target.matches?.("input:not([type=checkbox]):not([type=radio])");
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "z" && !event.shiftKey) undo();
    else redo();
  });
  cards.addEventListener("keydown", walk);
  window.addEventListener("beforeunload", (event) => {
    if (done.length !== exported) event.preventDefault();
  });

  // ---- Dragging: a mouse takes a person anywhere, a finger at the grip, so that pages still scroll

  /** `{ person, x, y, ghost }`; the ghost is there once the pointer has gone far enough. */
  let drag = null;
  const ghost = make("div", { class: "ghost", "aria-hidden": "true" });

  cards.addEventListener("pointerdown", (event) => {
    const source = event.target.closest("button.person");
    const isGrip = event.target.closest(".grip") !== null;
    if (!source || event.button !== 0 || (event.pointerType === "touch" && !isGrip)) return;
    drag = {
      person: Number(source.dataset.person), pointer: event.pointerId,
      x: event.clientX, y: event.clientY, isMoving: false, over: null,
      tallied: tally(round), times: meetings(),
    };
  });

  document.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (!drag.isMoving) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
      drag.isMoving = true;
      document.body.append(ghost);
      document.body.classList.add("dragging");
    }
    event.preventDefault();
    const margin = 48;
    if (event.clientY < margin) window.scrollBy(0, -12);
    if (event.clientY > window.innerHeight - margin) window.scrollBy(0, 12);
    ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
    hover(document.elementFromPoint(event.clientX, event.clientY)?.closest(".card[data-table]"));
  });

  /** Shows the card under the pointer, and what the move would do. */
  function hover(card) {
    const { person, tallied, times } = drag;
    if (card && card === drag.over) return;
    drag.over?.classList.remove("over");
    drag.over = card ?? null;
    card?.classList.add("over");
    const table = card ? Number(card.dataset.table) : seats[round][person];
    const isMove = table !== seats[round][person];
    const what = `${people[person].name} → ${tableName(table)}`;
    ghost.textContent = !isMove ? people[person].name
      : table === ABSENT ? what
        : say("about", { what, said: effect(person, table, tallied, times) });
  }

  /** Ends dragging without a move. */
  function dropDrag() {
    drag?.over?.classList.remove("over");
    ghost.remove();
    document.body.classList.remove("dragging");
    drag = null;
  }

  document.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { person, over, isMoving } = drag;
    dropDrag();
    if (!isMoving) return;
    // The click that ends the drag is no choice of a person.
    const swallow = (click) => {
      click.stopPropagation();
      click.preventDefault();
    };
    cards.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => cards.removeEventListener("click", swallow, { capture: true }), 0);
    if (over) move(person, Number(over.dataset.table));
  });
  document.addEventListener("pointercancel", dropDrag);
  cards.addEventListener("dragstart", (event) => event.preventDefault());

  // ---- The tools

  function labelled(label, field) {
    return make("label", {}, make("span", {}, label), field);
  }

  function roundChoice() {
    const group = make("fieldset", { class: "rounds" }, make("legend", {}, say("roundChoice")));
    if (rounds.length === 1) return "";
    for (const one of rounds) {
      const radio = make("input", {
        type: "radio", name: "board-round", value: one, id: `board-round-${one}`,
        checked: one === round,
      });
      radio.addEventListener("change", () => {
        round = one;
        picked = null;
        render();
        tell(summary.textContent);
      });
      group.append(make("label", { for: radio.id }, radio, " ", number(one + 1)));
    }
    return group;
  }

  function moveForm() {
    const form = make("form", { class: "fields" },
      labelled(say("person"), personChoice), labelled(say("place"), tableChoice),
      make("button", { class: "main" }, say("move")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      moveChosen();
    });
    personChoice.addEventListener("change", () => {
      picked = null;
      render();
    });
    return form;
  }

  function addForm() {
    const name = make("input", { required: true, autocomplete: "off", maxlength: "200" });
    const choices = attributes.map((attribute, index) => make("select", { required: index === 0 },
      make("option", { value: "" }, index === 0 ? say("choose") : say("unknown")),
      ...attribute.values.map((value, position) => make("option", { value: position }, value))));
    const form = make("form", { class: "fields" }, labelled(say("name"), name),
      ...choices.map((choice, index) => labelled(attributes[index].name, choice)),
      make("button", {}, say("add")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = name.value.trim().replace(/\s+/g, " ");
      if (text === "") return name.focus();
      const values = choices.map((choice) => (choice.value === "" ? ABSENT : Number(choice.value)));
      form.reset();
      add(text, values);
      name.focus();
    });
    return make("details", {}, make("summary", {}, say("addSomebody")), form);
  }

  function showAllChoice() {
    const box = make("input", { type: "checkbox", id: "board-all" });
    box.addEventListener("change", () => {
      showsAll = box.checked;
      render();
    });
    return make("label", { for: box.id, class: "all" }, box, " ", say("showAll"));
  }

  const folded = (title, note, ...content) =>
    make("details", {}, make("summary", {}, title), make("p", { class: "note" }, note), ...content);

  const bar = make("div", { class: "board-bar" },
    make("div", { class: "board-line" }, roundChoice(), summary),
    make("div", { class: "board-line" }, moveForm(),
      make("div", { class: "buttons" }, undoButton, redoButton,
        button(say("suggest"), suggest), button(say("export"), save))),
    status);
  // What gets the focus is never behind the bar, however high it is.
  new ResizeObserver(() => {
    const covers = getComputedStyle(bar).position === "sticky";
    document.documentElement.style.scrollPaddingTop = covers ? `${bar.offsetHeight + 8}px` : "";
  }).observe(bar);

  tools.append(
    bar,
    make("div", { class: "board-more" },
      folded(say("howToTitle"), say("howTo")), folded(say("absences"), say("absencesNote"), absences),
      addForm(), attributes.length > 1 ? showAllChoice() : ""));
  data.written = seats.map((row) => [...row]);
  data.known = people.length;
  cards.classList.add("live");
  render();
}

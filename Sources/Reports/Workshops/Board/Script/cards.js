// What is seen: the cards, the figures, the lists.

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
const brokenList = make("ul");
const failing = make("section", { class: "board-failing", "aria-labelledby": "board-failing" },
  make("h3", { id: "board-failing" }, say("brokenTitle")), brokenList);
/** What does not hold, in all rounds, as the page shows it. */
let broken = [];
const roundName = (one) => `${say("roundChoice")} ${number(one + 1)}`;

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
  const wish = wishFor(person, table);
  const wished = wishesOf(person).length === 0 ? []
    : [wish === Infinity ? say("noWish") : say("wish", { rank: wish })];
  const text = [say(balance), count("meetAgain", again(times, person, table)), ...wished].join(", ");
  const against = objections(person, table, tallied);
  return against.length === 0 ? text : say("but", { text, what: inOneLine(against) });
}

/** Draws everything anew; says what was done and what it means for some tables. */
function show(text, changed, focused) {
  picked = null;
  const known = broken;
  render();
  const tallied = tally(round);
  const states = changed.filter((table) => table !== ABSENT)
    .map((table) => say("about", { what: tableName(table), said: verdict(tallied, table) }));
  tell([text, ...states, ...whatChanged(known)].join(" "));
  if (focused !== null && cards.dataset.refocus === "yes") personButton(focused)?.focus();
  delete cards.dataset.refocus;
}

/** What holds no longer since a change, and what holds again. */
function whatChanged(known) {
  const sentence = (text, found) => (found.length === 0 ? []
    : [say("about", { what: text, said: inOneLine(found.map((one) => one.text)) })]);
  const again = known.filter((one) => !broken.some((other) =>
    one.id === other.id && one.round === other.round));
  const fresh = broken.filter((one) => !known.some((other) =>
    one.round === other.round && sameBreach(one)(other)));
  return [...sentence(say("holdsNot"), fresh), ...sentence(say("holdsAgain"), again)];
}

const personButton = (person) => cards.querySelector(`button[data-person="${person}"]`);

function render() {
  const tallied = tally(round);
  broken = rounds.flatMap((one) => breaches(one, (one === round ? tallied : tally(one)).counts)
    .map((breach) => ({ ...breach, round: one })));
  const times = meetings();
  const order = byName();
  const focused = cards.contains(document.activeElement)
    ? document.activeElement.dataset.person : undefined;
  const places = [...Array(tables).keys(), ABSENT];
  // What paper says of the round: there the tools are not seen.
  cards.dataset.round = roundName(round);
  cards.replaceChildren(...places.map((table) => card(table, order, tallied, times)));
  if (focused !== undefined) personButton(focused)?.focus();
  renderSummary(tallied, times);
  renderBroken();
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
    ...(wishers.length === 0 ? [] : [count("wishesMet", wishesMet(), { of: number(wishers.length) })]),
    ...(!hasDemands ? [] : [broken.length === 0 ? say("allHolds") : count("broken", broken.length)]),
  ].join(" · ");
}

/** The list of what does not hold: first in the round shown, then in the others. */
function renderBroken() {
  const most = 20;
  const shown = [...broken].sort((one, other) => (other.round === round) - (one.round === round));
  const focused = brokenList.contains(document.activeElement);
  failing.hidden = broken.length === 0;
  brokenList.replaceChildren(...shown.slice(0, most).map((one) => {
    const place = one.round === round ? roundName(one.round)
      : button(roundName(one.round), () => goTo(one.round), { class: "link" });
    const text = say("about", { what: tableNames(one.tables), said: one.text });
    return make("li", {}, place, `, ${text}`);
  }));
  if (shown.length > most) {
    brokenList.append(make("li", {}, count("moreBroken", shown.length - most)));
  }
  if (focused) document.getElementById(`board-round-${round}`)?.focus();
  for (const one of rounds) {
    const mark = document.getElementById(`board-round-mark-${one}`);
    if (mark) mark.textContent = broken.some((breach) => breach.round === one) ? " ⚠" : "";
  }
}

function card(table, order, tallied, times) {
  const members = order.filter((person) => seats[round][person] === table);
  const off = table === ABSENT ? [] : defects(tallied, table, true);
  const breaks = broken.filter((one) => one.round === round && one.tables.includes(table));
  const heading = make("h3", { id: `board-place-${table}` }, tableName(table));
  const element = make("div", {
    class: ["card", off.length > 0 ? "off" : "", breaks.length > 0 ? "breaks" : "",
      table === ABSENT ? "away" : "", members.length === 0 ? "nobody" : ""].filter((name) => name !== "").join(" "),
    role: "group", "aria-labelledby": heading.id, "data-table": table,
  }, heading, make("p", { class: "size" }, ...size(table, members.length)));
  if (table !== ABSENT) {
    if (leaders?.[table]) element.append(make("p", { class: "leaders" }, make("bdi", {}, leaders[table])));
    element.append(...balance(table, off, tallied));
  }
  element.append(...breaks.map((one) => make("p", { class: "broken" }, `✗ ${one.text}`)));
  const list = make("ul", { class: "members" });
  list.append(...members.map((person, position) => {
    const isBroken = breaks.some((one) => one.people.includes(person));
    const repeated = table === ABSENT ? 0 : again(times, person, table);
    return make("li", {}, member(person, position, repeated, isBroken));
  }));
  element.append(list);
  if (picked !== null && seats[round][picked] !== table) element.append(hereButton(table, tallied));
  return element;
}

/** How many sit at a table, and how many its room holds. */
function size(table, n) {
  const room = table === ABSENT ? null : roomOf(table);
  if (room === null) return [count("people", n)];
  return [`${count("people", n)} · `,
    n < room ? count("room", room) : make("strong", {}, count("full", room))];
}

/** What takes the person chosen to a table, and says what would not hold there. */
function hereButton(table, tallied) {
  const against = table === ABSENT ? [] : objections(picked, table, tallied);
  const said = (text) => (against.length === 0 ? text : say("but", { text, what: inOneLine(against) }));
  return button(said(say("moveHere")), (event) => {
    if (event.detail === 0) cards.dataset.refocus = "yes";
    move(picked, table);
  }, {
    class: "here",
    "aria-label": said(say("moveTo", { name: nameOf(picked), table: tableName(table) })),
  });
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

function member(person, position, repeated, isBroken) {
  const one = people[person];
  const college = attributes[0].values[one.values[0]] ?? "";
  const element = button("", (event) => pick(person, event.detail === 0), {
    class: "person", "data-person": person, "aria-pressed": String(picked === person),
    // One stop of the Tab key a table: arrows go on from there.
    tabindex: position === 0 || picked === person ? "0" : "-1",
  });
  element.append(
    make("span", { class: "grip", "aria-hidden": "true" }, "⠿"),
    make("span", { class: "about" },
      make("bdi", { class: "who" }, one.name), " ",
      make("span", { class: "college" }, college),
      ...(isBroken ? [" ", mark("⚠", say("brokenMark"))] : []),
      ...marksOf(round, person).flatMap(([sign, text]) => [" ", mark(sign, text)])));
  if (repeated > 0) {
    element.append(make("span", { class: "again" },
      make("span", { "aria-hidden": "true" }, `↻ ${number(repeated)}`),
      make("span", { class: "unseen" }, count("meetAgain", repeated))));
  }
  return element;
}

/** A discreet sign at a name, and what it means. */
const mark = (sign, text) => make("span", { class: "mark", title: text },
  make("span", { "aria-hidden": "true" }, sign), make("span", { class: "unseen" }, text));

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

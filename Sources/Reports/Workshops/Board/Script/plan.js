// The board of a plan of workshops: people are moved between tables, and what the plan is worth is
// counted at once.
//
// The page is a readable plan without this script. With it, nothing is fetched, stored or sent: the
// plan stands in the page (`plan-data`), with all texts in the page's language, and leaves it as a
// file only when somebody exports it. Names and values reach the page through text nodes alone.

const data = JSON.parse(document.getElementById("plan-data").textContent);
const { attributes, people, seats, tables, texts, earlier, csv, leaders } = data;
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

// What the plan was to respect: who sits apart or together, given seats, rules, rooms, rounds,
// wishes. Nothing of it forbids a move: what does not hold is said.
//
// Who is to be kept apart is said of nobody until two of them sit together.

const { demands } = data;

const both = new Intl.ListFormat(language, { type: "conjunction" });
const either = new Intl.ListFormat(language, { type: "disjunction" });

/** A name in a sentence, whichever way it is written. */
const nameOf = (person) => `\u2068${people[person].name}\u2069`;
const namesOf = (group) => both.format(group.map(nameOf));
const inOneLine = (items) => items.join(language === "fr" ? "\u202f; " : "; ");
const tableList = (tables) => either.format(tables.map((table) => number(table + 1)));

/** Everybody's own lists: `[[person, …]]` by person. */
function byPerson(list, person) {
  const lists = new Map();
  for (const entry of list) {
    for (const one of person(entry)) lists.set(one, [...(lists.get(one) ?? []), entry]);
  }
  return (one) => lists.get(one) ?? [];
}

const seatsOf = byPerson(demands.seats, (entry) => [entry.person]);
const matesOf = byPerson(demands.together, (group) => group);
const wishesOf = byPerson(demands.wishes, ([person]) => [person]);
const awayOf = byPerson(demands.away, ([person]) => [person]);
const wishers = [...new Set(demands.wishes.map(([person]) => person))];

/** Whether anything was asked that may fail to hold; wishes may always. */
const hasDemands = [demands.apart, demands.away, demands.rules, demands.seats, demands.together]
  .some((list) => list.length > 0) || demands.rooms.some((room) => room !== null);

const apartPairs = [...new Map(demands.apart.flatMap((group) =>
  group.flatMap((one, index) => group.slice(index + 1).map((other) =>
    [pair(one, other), [one, other]])))).values()];

/** The seats of a table's room, if they are known. */
const roomOf = (table) => demands.rooms[table] ?? null;

/** Who is at a table because it was asked so, or comes in a round. */
const givenSeats = (round, person) => seatsOf(person).filter((entry) =>
  (entry.round ?? round) === round);
const isAway = (round, person) => awayOf(person).some(([, away]) => away === round);

/**
 * What does not hold in a round: `{ id, tables, people, text, before }`. `id` names the demand,
 * `before` is what is said of it as long as it does hold.
 */
function breaches(round, counts) {
  const at = (person) => seats[round][person];
  return [
    ...apartPairs.filter(([one, other]) => at(one) !== ABSENT && at(one) === at(other))
      .map((both) => ({
        id: `apart ${both}`, tables: [at(both[0])], people: both,
        text: say("keptApart", { names: namesOf(both) }), before: say("keptApartBefore"),
      })),
    ...demands.together.flatMap((group) => {
      const here = group.filter((person) => at(person) !== ABSENT);
      const tables = [...new Set(here.map(at))].sort((one, other) => one - other);
      return tables.length < 2 ? [] : [{
        id: `together ${group}`, tables, people: here,
        text: say("keptTogether", { names: namesOf(here) }),
      }];
    }),
    ...demands.seats.filter((entry) => (entry.round ?? round) === round
      && at(entry.person) !== ABSENT && !entry.tables.includes(at(entry.person)))
      .map(({ person, tables }) => ({
        id: `seat ${person} ${tables}`, tables: [at(person)], people: [person],
        text: say("seatGiven", { name: nameOf(person), tables: tableList(tables) }),
      })),
    ...demands.away.filter(([person, away]) => away === round && at(person) !== ABSENT)
      .map(([person]) => ({
        id: `away ${person}`, tables: [at(person)], people: [person],
        text: say("doesNotAttend", { name: nameOf(person) }),
      })),
    ...rulesBroken(counts),
    ...counts.flatMap((row, table) => {
      const room = roomOf(table);
      return room === null || row[0] <= room ? [] : [{
        id: `room ${table}`, tables: [table], people: [],
        text: count("roomTooSmall", row[0], { room: number(room) }),
      }];
    }),
  ];
}

/** What does not hold of the rules for every table. */
function rulesBroken(counts) {
  return demands.rules.flatMap(({ attribute, value, least, most }, index) => {
    const name = attributes[attribute].values[value];
    return counts.flatMap((row, table) => {
      const n = row[firstColumn[attribute] + value];
      const text = n < least ? say("ruleLeast", { n, value: name, least })
        : n > (most ?? n) ? say("ruleMost", { n, value: name, most }) : null;
      return text === null ? [] : [{ id: `rule ${index} ${table}`, tables: [table], people: [], text }];
    });
  });
}

/** What would not hold in a round if some people moved: `[[person, table]]`. */
function breachesAfter(moves, { counts }, inRound = round) {
  const place = (person, table) => {
    const from = seats[inRound][person];
    for (const column of columnsOf(person)) {
      if (from !== ABSENT) counts[from][column] -= 1;
      if (table !== ABSENT) counts[table][column] += 1;
    }
    seats[inRound][person] = table;
    return [person, from];
  };
  const back = moves.map(([person, table]) => place(person, table));
  const found = breaches(inRound, counts);
  for (const [person, from] of back.reverse()) place(person, from);
  return found;
}

const sameBreach = (one) => (other) =>
  one.id === other.id && String(one.tables) === String(other.tables) && one.text === other.text;

/** The breaches that are not among others. */
const newBreaches = (found, known) => found.filter((one) => !known.some(sameBreach(one)));

/** What would not hold any more if somebody moved, in words; empty if nothing. */
function objections(person, table, tallied) {
  if (!hasDemands || seats[round][person] === table) return [];
  const known = breaches(round, tallied.counts);
  return newBreaches(breachesAfter([[person, table]], tallied), known).map((one) => {
    const text = one.before ?? one.text;
    return one.tables.includes(table) ? text
      : say("about", { what: tableNames(one.tables), said: text }).replace(/\.$/, "");
  });
}

/** Tables in a sentence: `workshops 1 and 14`. */
const tableNames = (tables) => count("atTables", tables.length, {
  tables: both.format(tables.map((table) => number(table + 1))),
});

/** The rank of somebody's wish for a table; nothing if there is none. */
const wishFor = (person, table) => Math.min(...wishesOf(person)
  .filter(([, wished]) => wished === table).map(([, , rank]) => rank));

/** How many people have one of their wishes, in any round. */
const wishesMet = () => wishers.filter((person) =>
  rounds.some((round) => wishFor(person, seats[round][person]) < Infinity)).length;

/** What was asked of somebody, for a round: a sign, and what it means. */
function marksOf(round, person) {
  const tables = givenSeats(round, person).map((entry) => entry.tables);
  const mates = [...new Set(matesOf(person).flat())].filter((other) => other !== person);
  const wish = wishFor(person, seats[round][person]);
  return [
    ...tables.map((some) => ["◆", say("markSeat", { tables: tableList(some) })]),
    ...(mates.length === 0 ? [] : [["&", say("markTogether", { names: namesOf(mates) })]]),
    ...(isAway(round, person) ? [["–", say("markAway")]] : []),
    ...(wish === Infinity ? [] : [[`♥${number(wish)}`, say("wish", { rank: wish })]]),
  ];
}

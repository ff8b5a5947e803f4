// Changes of the plan, one by one or as the board suggests them; all can be undone.

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
    name: nameOf(person), from: tableName(from), to: tableName(table),
  }) + (partner === null ? "" : " " + say("moved", {
    name: nameOf(partner), from: tableName(table), to: tableName(from),
  }));
  act(label, cells);
  show(label, [from, table], person);
}

/** The table of a round that needs somebody most, among those that break no demand if there are. */
function bestTable(round, person) {
  const tallied = tally(round);
  const mine = columnsOf(person);
  const rank = (table) => [
    hasDemands ? breachesAfter([[person, table]], tallied, round).length : 0,
    cost(tallied, table, mine, 1), tallied.counts[table][mine[1] ?? 0], tallied.counts[table][0],
  ];
  const ranks = Array.from({ length: tables }, (_, table) => rank(table));
  return ranks.reduce((best, mine, table) => {
    const difference = mine.map((value, index) => value - ranks[best][index]);
    return (difference.find((value) => value !== 0) ?? 0) < 0 ? table : best;
  }, 0);
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
    name: nameOf(person), from: tableName(ABSENT), to: tableName(to),
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

/** What a demand that does not hold weighs against a size or a college that is off (1000). */
const DEMAND = 1_000_000;

/** The move or exchange that does most for demands, then for balance, if one does anything. */
function suggestion() {
  const tallied = tally(round);
  const broken = breaches(round, tallied.counts);
  // Whom an exchange may help to what was asked; all others only move for balance.
  const strained = new Set(broken.flatMap((one) => [
    ...one.people, ...one.tables.flatMap((table) => seated(round, table)),
  ]));
  const own = people.map((_, person) => columnsOf(person));
  const here = people.flatMap((_, person) => (seats[round][person] === ABSENT ? [] : [person]));
  let best = { gain: 0 };
  const consider = (balance, person, table, partner) => {
    if (balance >= best.gain && !strained.has(person) && !strained.has(partner)) return;
    const moves = [[person, table]];
    if (partner !== null) moves.push([partner, seats[round][person]]);
    const change = hasDemands ? breachesAfter(moves, tallied).length - broken.length : 0;
    const gain = balance + change * DEMAND;
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

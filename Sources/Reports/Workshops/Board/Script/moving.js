// How people are moved: keys and buttons, the mouse, a finger.

// ---- Keys and buttons

/** Chooses a person on a card, or gives the choice up; the table is chosen next. */
function pick(person, byKey) {
  const isNew = picked !== person;
  picked = isNew ? person : null;
  personChoice.value = isNew ? String(person) : "";
  tableChoice.value = "";
  render();
  if (isNew) {
    const asked = marksOf(round, person).map(([, text]) => text).join(", ");
    const said = say("picked", { name: nameOf(person) });
    tell(asked === "" ? said : `${said} (${asked})`);
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
  const what = `${nameOf(person)} → ${tableName(table)}`;
  ghost.textContent = !isMove ? nameOf(person)
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

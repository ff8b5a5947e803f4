// The tools above the cards; then the board begins.

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
    radio.addEventListener("change", () => goTo(one));
    group.append(make("label", { for: radio.id }, radio, " ", number(one + 1),
      make("span", { id: `board-round-mark-${one}`, class: "round-mark" })));
  }
  return group;
}

/** Shows another round. */
function goTo(one) {
  round = one;
  picked = null;
  document.getElementById(`board-round-${one}`).checked = true;
  render();
  tell(summary.textContent);
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
  bar, failing,
  make("div", { class: "board-more" },
    folded(say("howToTitle"), say("howTo")), folded(say("absences"), say("absencesNote"), absences),
    addForm(), attributes.length > 1 ? showAllChoice() : ""));
data.written = seats.map((row) => [...row]);
data.known = people.length;
cards.classList.add("live");
render();

// The file that leaves the board.

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

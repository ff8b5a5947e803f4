/// What the board says of what the plan was to respect.
extension BoardTexts {
  static let demands: [Entry] = [
    ("brokenTitle", Phrase(fr: "Ce qui ne tient pas", en: "What does not hold")),
    ("holdsNot", Phrase(fr: "Ne tient pas", en: "Does not hold")),
    ("holdsAgain", Phrase(fr: "Tient de nouveau", en: "Holds again")),
    ("allHolds", Phrase(fr: "toutes les exigences tiennent", en: "all demands hold")),
    (
      "broken",
      Phrase(
        fr: "{n} exigence ne tient pas|{n} exigences ne tiennent pas",
        en: "{n} demand does not hold|{n} demands do not hold")
    ),
    ("moreBroken", Phrase(fr: "et {n} autre|et {n} autres", en: "and {n} other|and {n} others")),
    ("brokenMark", Phrase(fr: "une exigence ne tient pas", en: "a demand does not hold")),
    ("but", Phrase(fr: "{text}, mais : {what}", en: "{text}, but: {what}")),
    (
      "keptApart",
      Phrase(fr: "{names} sont à séparer", en: "{names} are to be kept apart")
    ),
    (
      "keptApartBefore",
      Phrase(
        fr: "quelqu’un y est à séparer de cette personne",
        en: "somebody there is to be kept apart from this person")
    ),
    (
      "keptTogether",
      Phrase(fr: "{names} sont à laisser ensemble", en: "{names} are to sit together")
    ),
    (
      "seatGiven",
      Phrase(
        fr: "la place prévue pour {name} est à l’atelier {tables}",
        en: "the place of {name} is at workshop {tables}")
    ),
    (
      "doesNotAttend",
      Phrase(fr: "{name} ne participe pas à ce tour", en: "{name} does not attend this round")
    ),
    (
      "ruleLeast",
      Phrase(
        fr: "{n} « {value} », il en faut au moins {least}",
        en: "{n} “{value}”, at least {least} needed")
    ),
    (
      "ruleMost", Phrase(fr: "{n} « {value} », {most} au plus", en: "{n} “{value}”, {most} at most")
    ),
    (
      "roomTooSmall",
      Phrase(
        fr: "{n} personne, la salle en tient {room}|{n} personnes, la salle en tient {room}",
        en: "{n} person, the room holds {room}|{n} people, the room holds {room}")
    ),
    (
      "atTables",
      Phrase(fr: "atelier {tables}|ateliers {tables}", en: "workshop {tables}|workshops {tables}")
    ),
    ("room", Phrase(fr: "{n} place|{n} places", en: "{n} seat|{n} seats")),
    (
      "full",
      Phrase(fr: "complet : {n} place|complet : {n} places", en: "full: {n} seat|full: {n} seats")
    ),
    (
      "markSeat",
      Phrase(fr: "place prévue à l’atelier {tables}", en: "has a place at workshop {tables}")
    ),
    ("markTogether", Phrase(fr: "à laisser avec {names}", en: "sits together with {names}")),
    ("markAway", Phrase(fr: "ne participe pas à ce tour", en: "does not attend this round")),
    ("wish", Phrase(fr: "vœu n° {rank}", en: "wish no. {rank}")),
    ("noWish", Phrase(fr: "hors de ses vœux", en: "none of the wishes")),
    (
      "wishesMet",
      Phrase(
        fr: "{n} personne sur {of} a un de ses vœux|{n} personnes sur {of} ont un de leurs vœux",
        en: "{n} of {of} people has a wish met|{n} of {of} people have a wish met")
    ),
  ]
}

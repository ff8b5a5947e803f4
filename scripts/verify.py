#!/usr/bin/env python3
"""Checks the folder of a draw without the program that made it.

    python3 verify.py DIR [--lang fr|en] [--delimiter C]

DIR is what `klero select`, `klero draw` or `klero invite` wrote, or its `public` part alone. Nothing
but Python's standard library (3.9 or later) is used, and nothing of the Swift code: this was written from the
documentation of the files. Each check is one function, and prints one line:

    ✓ it holds        ✗ it does not hold        – it cannot be checked, and why

The exit status is 0 if every check that could be made holds, else 1.
"""

import argparse
import csv
import hashlib
import hmac
import io
import json
import os
import re
import sys
import unicodedata
from fractions import Fraction
from pathlib import Path

LANGUAGE = "en"


def say(french, english):
    """The text in the reader's language; French puts no-break spaces before these signs."""
    if LANGUAGE == "fr":
        return re.sub(r" (?=[:;?!»])|(?<=«) ", "\u00a0", french)
    return english


class Failure(Exception):
    """A check does not hold; the text says where."""


class NotChecked(Exception):
    """A check cannot be made; the text says why."""


def require(condition, french, english):
    if not condition:
        raise Failure(say(french, english))


# ---------------------------------------------------------------- reading files

def sha256_of_file(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    return digest.hexdigest()


def read_json(path):
    """One JSON object; a key that stands twice could hide a value, so it is refused."""
    def without_repeats(pairs):
        names = [name for name, _ in pairs]
        require(len(names) == len(set(names)), "une clé JSON figure deux fois", "a JSON key stands twice")
        return dict(pairs)
    value = json.loads(Path(path).read_text("utf-8"), object_pairs_hook=without_repeats)
    require(isinstance(value, dict), f"{path} n’est pas un objet JSON", f"{path} is no JSON object")
    return value


def decode(data):
    """The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def clean(cell):
    """A cell without surrounding space and without the apostrophe that disarms formulas."""
    cell = re.sub(r"^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$", "", cell)
    return cell[1:] if re.match(r"'+[=+\-@\t\r＝＋－＠]", cell) else cell


class Table:
    """A delimited text: a header, and rows with one cell a column; blank rows are left out."""

    delimiter = None  # set by --delimiter

    def __init__(self, path):
        text = decode(Path(path).read_bytes())
        announced = re.match(r"sep=([;,\t|])\r?\n", text)
        if announced:
            text = text[announced.end():]
        delimiter = Table.delimiter or (announced and announced[1]) or Table.guess(text)
        rows = [[clean(cell) for cell in row] for row in Table.split(text, delimiter)]
        rows = [row for row in rows if any(row)]
        require(rows, f"{path} est vide", f"{path} is empty")
        self.path, self.columns = path, rows[0]
        self.rows = [(row + [""] * len(self.columns))[:len(self.columns)] for row in rows[1:]]

    @staticmethod
    def split(text, delimiter):
        return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)

    @staticmethod
    def guess(text):
        """The delimiter by which most of the first rows have as many cells as the header."""
        def agreement(delimiter):
            widths = [len(row) for row, _ in zip(Table.split(text, delimiter), range(21)) if any(row)]
            if not widths or widths[0] < 2:
                return (-1, 0)
            same = sum(width == widths[0] for width in widths[1:])
            return (Fraction(same, max(len(widths) - 1, 1)), widths[0])
        return max(";,\t|", key=agreement)

    def column(self, *names):
        """The position of the first column with one of these names, without case and accents."""
        folded = [fold(name) for name in self.columns]
        for name in names:
            if fold(name) in folded:
                return folded.index(fold(name))
        raise Failure(say(f"{self.path} n’a pas de colonne « {names[0]} »",
                          f"{self.path} has no column “{names[0]}”"))

    def by_id(self, name):
        """The rows by the id in a column; of equal rows with one id the first."""
        position, found = self.column(name), {}
        for row in self.rows:
            require(found.setdefault(row[position], row) == row,
                    f"{self.path} : l’identifiant {row[position]} figure deux fois",
                    f"{self.path}: the id {row[position]} stands twice")
        return found


def fold(text):
    """A text without case, accents and superfluous space: what people mean by the same word."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    for written, plain in (("œ", "oe"), ("æ", "ae"), ("’", "'"), ("\u200b", " "), ("\ufeff", " ")):
        letters = letters.replace(written, plain)
    return " ".join(letters.split())


def inside(folder, name):
    """A file named in a list; it must not lie elsewhere."""
    path = Path(name)
    require(not path.is_absolute() and ".." not in path.parts,
            f"{name} est hors du dossier", f"{name} is outside of the folder")
    return folder / path


def require_digest(path, digest):
    require(path.is_file(), f"{path} manque", f"{path} is missing")
    require(sha256_of_file(path) == digest, f"{path} a été modifié : son empreinte n’est pas celle annoncée",
            f"{path} was changed: its digest is not the one announced")


class Folder:
    """A folder of a draw; its parts are read when a check first needs them."""

    def __init__(self, path, private=None):
        self.path, self.private, self.read = Path(path), private, {}

    def part(self, name, load):
        """What `load` gives; a part that could not be read once makes other checks impossible."""
        if name not in self.read:
            self.read[name] = None
            self.read[name] = load()
        if self.read[name] is None:
            raise NotChecked(say(f"{name} n’a pas pu être lu", f"{name} could not be read"))
        return self.read[name]

    def lottery_path(self):
        """Where draw.json says, else beside it; what is wrong with draw.json is found later."""
        try:
            return self.path / read_json(self.path / "draw.json")["lottery"]["file"]
        except Exception:
            return self.path / "lottery.json"

    def lottery(self):
        return self.part("lottery.json", lambda: read_json(self.lottery_path()))

    def draw(self):
        if not (self.path / "draw.json").is_file():
            traces = [self.path / "selected.csv", self.path / "public" / "draw.json"]
            require(not any(trace.is_file() for trace in traces), "draw.json manque", "draw.json is missing")
            raise NotChecked(say("pas encore de draw.json : aucun panel n’est tiré",
                                 "no draw.json yet: no panel has been drawn"))
        return self.part("draw.json", lambda: read_json(self.path / "draw.json"))

    def is_public(self):
        return "attributes" not in self.lottery()

    def inputs(self, role):
        folder = self.lottery_path().parent
        return [inside(folder, entry["file"]) for entry in self.lottery()["inputs"] if entry["role"] == role]

    def table(self, role):
        paths = self.inputs(role)
        if not paths:
            raise NotChecked(say(f"aucun fichier « {role} » parmi les entrées", f"no file “{role}” among the inputs"))
        return self.part(paths[0].name, lambda: Table(paths[0]))


# ---------------------------------------------------------------- from the files to the lottery

def check_lottery_is_readable(folder):
    """lottery.json est lisible | lottery.json can be read"""
    lottery = folder.lottery()
    require(re.fullmatch(r"kleroterion/(public-)?lottery/1", lottery["format"]),
            f"format inconnu : {lottery['format']}", f"unknown format: {lottery['format']}")
    for name in ("panelSize", "tickets"):
        require(type(lottery[name]) is int and lottery[name] > 0, f"{name} n’est pas un entier positif",
                f"{name} is no positive integer")
    return say(f"{len(lottery['people'])} personnes, {lottery['tickets']} panels de {lottery['panelSize']}",
               f"{len(lottery['people'])} people, {lottery['tickets']} panels of {lottery['panelSize']}")


def check_digests_of_inputs(folder):
    """Les fichiers d’entrée sont ceux de la loterie | The input files are those of the lottery"""
    entries = folder.lottery()["inputs"]
    for entry in entries:
        path = inside(folder.lottery_path().parent, entry["file"])
        require_digest(path, entry["sha256"])
        require(path.stat().st_size == entry["bytes"], f"{path} : taille", f"{path}: size")
    return ", ".join(entry["file"] for entry in entries)


def check_quotas_against_their_file(folder):
    """Les quotas sont ceux du fichier | The quotas are those of the file"""
    table, lottery = folder.table("quotas"), folder.lottery()
    category = "category" in map(fold, table.columns)
    attribute = table.column(*(["category"] if category else ["feature", "critère", "attribut", "attribute"]))
    value = table.column("value", "name", "modalité", "valeur", *(["feature"] if category else []))
    least, most = table.column("min", "minimum"), table.column("max", "maximum")
    written = {(fold(row[attribute]), fold(row[value])): (int(row[least]), int(row[most]))
               for row in table.rows if row[attribute]}
    used = {(fold(q["attribute"]), fold(q["value"])): (q["least"], q["most"]) for q in lottery["quotas"]}
    for key in sorted(written.keys() | used.keys()):
        require(written.get(key) == used.get(key), f"{' / '.join(key)} : {written.get(key)} dans le fichier, "
                f"{used.get(key)} dans la loterie",
                f"{' / '.join(key)}: {written.get(key)} in the file, {used.get(key)} in the lottery")
    require(len(used) == len(lottery["quotas"]), "un quota figure deux fois", "a quota stands twice")
    return say(f"{len(used)} quotas", f"{len(used)} quotas")


def age_on(reference, birth):
    """Completed years on a day; an unknown month or day (00) counts as the earliest possible."""
    birth = re.sub(r"[ T][\d:.Z+ ]*$", "", birth.strip())
    patterns = (r"(?P<y>\d{4})[/.-](?P<m>\d\d?)[/.-](?P<d>\d\d?)", r"(?P<d>\d\d?)[/.-](?P<m>\d\d?)[/.-](?P<y>\d{4})",
                r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)", r"(?P<y>\d{4})(?P<m>)(?P<d>)")
    match = next(filter(None, (re.fullmatch(pattern, birth) for pattern in patterns)), None)
    require(match, f"« {birth} » n’est pas une date", f"“{birth}” is no date")
    year, month, day = (int(match[part] or 0) for part in "ymd")
    year_now, month_now, day_now = map(int, reference.split("-"))
    return year_now - year - ((month_now, day_now) < (month or 1, day or 1))


def band_of(age, bands):
    for band in bands if isinstance(bands, list) else bands.split(","):
        band = "".join(band.split())
        low, _, high = band.rstrip("+").replace("–", "-").partition("-")
        if int(low) <= age and (band.endswith("+") or age <= int(high or low)):
            return band
    raise Failure(say(f"aucune tranche pour {age} ans", f"no band for the age {age}"))


def value_of_attribute(source, cell, lookups):
    """The value that a source gives for a cell: read, then looked up, then grouped."""
    if "birthDate" in source:
        cell = band_of(age_on(source["on"], cell), source["bands"])
    elif "age" in source:
        cell = band_of(int(cell), source["bands"])
    if "lookup" in source:
        lookup = source["lookup"]
        cell = lookups[lookup["table"], lookup["key"], lookup["value"]][fold(cell)]
    if source.get("groups"):
        for name, members in source["groups"].items():
            if fold(cell) in map(fold, [name] + members):
                return name
        raise Failure(say(f"« {cell} » n’est dans aucun groupe", f"“{cell}” is in no group"))
    return cell


def read_lookups(folder, sources):
    found = {}
    for lookup in (source["lookup"] for source in sources if "lookup" in source):
        paths = [p for p in folder.inputs("lookup") if p.name == Path(lookup["table"]).name]
        require(paths, f"la table {lookup['table']} manque", f"the table {lookup['table']} is missing")
        table = Table(paths[0])
        key, value = table.column(lookup["key"]), table.column(lookup["value"])
        pairs = {}
        for row in table.rows:
            pairs.setdefault(fold(row[key]), row[value])
        found[lookup["table"], lookup["key"], lookup["value"]] = pairs
    return found


def check_people_against_their_file(folder):
    """Les personnes et leurs critères sont ceux du fichier | The people and their values are those of the file"""
    table, lottery = folder.table("people"), folder.lottery()
    rows = table.by_id(lottery["idColumn"])
    ids = [person["id"] for person in lottery["people"]]
    require(ids == sorted(rows, key=lambda text: text.encode()), "les identifiants ne sont pas ceux du fichier, "
            "dans l’ordre de leurs octets", "the ids are not those of the file, in the order of their bytes")
    lookups = read_lookups(folder, [attribute["source"] for attribute in lottery["attributes"]])
    for number, attribute in enumerate(lottery["attributes"]):
        source = attribute["source"]
        column = table.column(source.get("birthDate") or source.get("age") or source.get("column"))
        for person in lottery["people"]:
            cell = rows[person["id"]][column]
            value = value_of_attribute(source, cell, lookups)
            recorded = attribute["values"][person["values"][number]]
            require(fold(value) == fold(recorded),
                    f"{person['id']}, {attribute['name']} : « {recorded} » au lieu de « {value} »",
                    f"{person['id']}, {attribute['name']}: “{recorded}” instead of “{value}”")
    return say(f"{len(ids)} personnes, {len(lottery['attributes'])} critères",
               f"{len(ids)} people, {len(lottery['attributes'])} attributes")


def check_households_against_addresses(folder):
    """Une même adresse fait un même foyer | One address makes one household"""
    table, lottery = folder.table("people"), folder.lottery()
    if not lottery.get("householdColumns"):
        raise NotChecked(say("la règle des foyers n’est pas demandée", "the household rule is not asked for"))
    columns = [table.column(name) for name in lottery["householdColumns"]]
    rows, by_address, compared = table.by_id(lottery["idColumn"]), {}, 0
    for person in lottery["people"]:
        cells = [fold(rows[person["id"]][column]) for column in columns]
        # Only full addresses with a number in the first cell: "unknown" is nobody's household.
        if all(cells) and re.search(r"\d", cells[0]):
            by_address.setdefault(re.sub(r"[\W_]+", " ", " ".join(cells)).strip(), []).append(person)
    for address, people in by_address.items():
        if len(people) > 1:
            compared += len(people)
            households = {person.get("household") for person in people}
            require(len(households) == 1 and None not in households,
                    f"{people[0]['id']} et {people[1]['id']} ont la même adresse mais pas le même foyer",
                    f"{people[0]['id']} and {people[1]['id']} have one address but not one household")
    return say(f"{compared} personnes à des adresses identiques ; les abréviations ne sont pas reprises ici",
               f"{compared} people at identical addresses; abbreviations are not read here")


# ---------------------------------------------------------------- the panels and the tickets

def check_panels_are_well_formed(folder):
    """Chaque panel a la bonne taille, sans doublon | Every panel has its size, nobody twice"""
    lottery = folder.lottery()
    panels, people = lottery["panels"], len(lottery["people"])
    require(len(panels) == lottery["tickets"], f"{len(panels)} panels au lieu de {lottery['tickets']}",
            f"{len(panels)} panels instead of {lottery['tickets']}")
    for number, panel in enumerate(panels):
        good = all(type(member) is int and 0 <= member < people for member in panel)
        require(good and len(panel) == lottery["panelSize"] and all(a < b for a, b in zip(panel, panel[1:])),
                f"panel {number}", f"panel {number}")
    return say(f"{len(panels)} panels, dont {len(set(map(tuple, panels)))} différents",
               f"{len(panels)} panels, {len(set(map(tuple, panels)))} of them different")


def quotas_as_positions(lottery):
    """Each quota as (attribute's position, value's position, least, most)."""
    names = [attribute["name"] for attribute in lottery["attributes"]]
    for quota in lottery["quotas"]:
        attribute = names.index(quota["attribute"])
        value = lottery["attributes"][attribute]["values"].index(quota["value"])
        yield attribute, value, quota["least"], quota["most"]


def check_panels_satisfy_quotas(folder):
    """Chaque panel respecte tous les quotas | Every panel satisfies every quota"""
    lottery = folder.lottery()
    quotas, people = list(quotas_as_positions(lottery)), lottery["people"]
    for number, panel in enumerate(lottery["panels"]):
        counts = {}
        for member in panel:
            for pair in enumerate(people[member]["values"]):
                counts[pair] = counts.get(pair, 0) + 1
        for position, (attribute, value, least, most) in enumerate(quotas):
            count, quota = counts.get((attribute, value), 0), lottery["quotas"][position]
            require(least <= count <= most, f"panel {number} : {count} × {quota['value']}, hors de {least} à {most}",
                    f"panel {number}: {count} × {quota['value']}, not within {least} to {most}")
    return say(f"{len(quotas)} quotas × {len(lottery['panels'])} panels", f"{len(quotas)} quotas × {len(lottery['panels'])} panels")


def check_panels_respect_households(folder):
    """Aucun panel n’a deux personnes d’un foyer | No panel has two people of one household"""
    lottery = folder.lottery()
    if not lottery.get("householdColumns"):
        raise NotChecked(say("la règle des foyers n’est pas demandée", "the household rule is not asked for"))
    for number, panel in enumerate(lottery["panels"]):
        homes = [home for home in (lottery["people"][member].get("household") for member in panel) if home is not None]
        require(len(homes) == len(set(homes)), f"panel {number}", f"panel {number}")


def check_tickets(folder):
    """Les billets de chaque personne, recomptés | Everyone's tickets, counted again"""
    lottery = folder.lottery()
    counts = [0] * len(lottery["people"])
    for panel in lottery["panels"]:
        for member in panel:
            counts[member] += 1
    for person, count in zip(lottery["people"], counts):
        name = person.get("id", person.get("pseudonym"))
        require(person["tickets"] == count, f"{name} : {person['tickets']} au lieu de {count}",
                f"{name}: {person['tickets']} instead of {count}")
    total = lottery["tickets"] * lottery["panelSize"]
    require(sum(counts) == total, f"{sum(counts)} au lieu de {total}", f"{sum(counts)} instead of {total}")
    return say(f"{min(counts)} à {max(counts)} par personne, {total} en tout",
               f"{min(counts)} to {max(counts)} a person, {total} in all")


def require_decimal(written, exact, name, slack=Fraction(0)):
    """A text must be the number, rounded to 12 decimals; computers compute to 15 digits or so."""
    allowed = Fraction(501, 10 ** 15) + slack
    require(abs(Fraction(written) - exact) <= allowed,
            f"{name} : {written} au lieu de {float(exact):.12f}", f"{name}: {written} instead of {float(exact):.12f}")


def check_published_figures(folder):
    """Les chiffres annoncés sont exacts | The figures announced are exact"""
    lottery = folder.lottery()
    people, tickets = lottery["people"], lottery["tickets"]
    realized = Fraction(min(person["tickets"] for person in people), tickets)
    require_decimal(lottery["realizedMinimum"], realized, "realizedMinimum")
    if not folder.is_public():
        wanted = [Fraction(person["probability"]) for person in people]
        require_decimal(lottery["optimalMinimum"], min(wanted), "optimalMinimum")
        # Probabilities are written with 12 decimals, and multiplied by the number of tickets here.
        slack = tickets * Fraction(1, 10 ** 12)
        largest = max(abs(person["tickets"] - p * tickets) for person, p in zip(people, wanted))
        require_decimal(lottery["largestTicketDifference"], largest, "largestTicketDifference", slack)
        require(abs(sum(wanted) - lottery["panelSize"]) <= len(people) * Fraction(1, 10 ** 9),
                "les probabilités ne font pas la taille du panel", "the probabilities do not add up to the panel's size")
    if "distinctPanels" in lottery:
        distinct = len(set(map(tuple, lottery["panels"])))
        require(lottery["distinctPanels"] == distinct, f"distinctPanels : {distinct} panels différents",
                f"distinctPanels: {distinct} different panels")
        require(distinct <= lottery.get("mostDistinctPanels", tickets) <= tickets, "mostDistinctPanels", "mostDistinctPanels")
    return say(f"la moins favorisée a {float(realized):.6f}", f"the least favoured has {float(realized):.6f}")


# ---------------------------------------------------------------- the certificate

class Constraints:
    """What every panel satisfies, by types: rows of (types, least, most), and limits of the types."""

    def __init__(self, lottery):
        people = lottery["people"]
        self.members = [[] for _ in range(max(person["type"] for person in people) + 1)]
        for person in people:
            require(person["type"] >= 0, "type négatif", "negative type")
            self.members[person["type"]].append(person)
        for members in self.members:
            require(members and all(person["values"] == members[0]["values"] for person in members),
                    "un type réunit des personnes différentes", "a type holds people who differ")
        everyone, size = range(len(self.members)), lottery["panelSize"]
        self.rows = [(list(everyone), size, size)]
        for attribute, value, least, most in quotas_as_positions(lottery):
            self.rows.append(([t for t in everyone if self.members[t][0]["values"][attribute] == value], least, most))
        rule = bool(lottery.get("householdColumns"))
        for row in lottery.get("householdRows") or []:
            homes = [person.get("household") for t in row["types"] for person in self.members[t]]
            require(rule and set(row["types"]) <= set(everyone) and len(set(row["types"])) == len(row["types"])
                    and None not in homes and len(set(homes)) <= row["most"],
                    "une ligne de foyers est fausse", "a row of households is wrong")
            self.rows.append((row["types"], 0, row["most"]))
        # One panel takes at most one person of a household.
        self.limits = [len({person.get("household") if rule and person.get("household") is not None
                            else "id " + person["id"] for person in members}) for members in self.members]


def heaviest_panel(proof, weights, constraints, bounds):
    """What no panel weighs more than, by a proof; None if it shows that there is no such panel.

    With one multiplier a row, and `shared` the sum of the multipliers of a type's rows:
    weight of a panel = Σ multiplier × row + Σ (weight − shared) × members, each term at its largest.
    """
    if "multipliers" not in proof:
        kind, split = proof["type"], proof["atMost"]
        low, high = bounds[kind]
        require(low <= split < high, "cas mal formés", "malformed cases")
        parts = [heaviest_panel(proof[side], weights, constraints, {**bounds, kind: limits})
                 for side, limits in (("below", (low, split)), ("above", (split + 1, high)))]
        return max((part for part in parts if part is not None), default=None)
    multipliers = [int(text) for text in proof["multipliers"]]
    require(len(multipliers) == len(constraints.rows), "multiplicateurs", "multipliers")
    base, shared = 0, [0] * len(weights)
    for multiplier, (types, least, most) in zip(multipliers, constraints.rows):
        base += multiplier * (most if multiplier > 0 else least)
        for kind in types:
            shared[kind] += multiplier
    def largest(weight_of):
        gains = [weight_of[t] - shared[t] for t in range(len(shared))]
        return base + sum(gain * bounds[t][gain > 0] for t, gain in enumerate(gains))
    return None if largest([0] * len(weights)) < 0 else largest(weights)


def read_level(level, types):
    """A level of the certificate: (types, probability, weights, proof, bound)."""
    bound = Fraction(int(level["bound"][0]), int(level["bound"][1]))
    if "proof" in level:
        return (level["types"], level["probability"], [int(text) for text in level["weights"]], level["proof"], bound)
    weights = [0] * types  # the short form: weights and multipliers by their places
    for kind, weight in level["weights"]:
        weights[int(kind)] = int(weight)
    households = [text for _, text in sorted(level.get("households", []))]
    return (level["people"], level["level"], weights, {"multipliers": [level["size"], *level["quotas"], *households]}, bound)


MILLIONTH = Fraction(1, 10 ** 6)


def check_product(certificate, constraints, counts, bounds, impossible, size):
    """Whether no lottery has a larger product of probabilities, to a millionth in the geometric mean.

    No panel weighs more than H, so that in every lottery Σ weight·q ≤ H over the N people who have a
    chance, and the product of all weight·q is at most (H/N)^N. Here each weight·p is nearly H/N.
    """
    part = certificate.get("product")
    if not part:
        return False
    weights = [int(text) for text in part["weights"]]
    require(len(weights) == len(counts) and min(weights) >= 0, "poids", "weights")
    heaviest = heaviest_panel(part["proof"], weights, constraints, bounds)
    require(heaviest == int(part["heaviest"]), "borne fausse", "wrong bound")
    people = sum(counts[t] for t in range(len(counts)) if t not in impossible)
    return all(Fraction(person["probability"]) * weights[t] * people >= heaviest * (1 - MILLIONTH * Fraction(11, 10))
               for t in range(len(counts)) if t not in impossible for person in constraints.members[t])


def check_ends(certificate, constraints, counts, bounds, impossible, size):
    """Whether no lottery has a smaller n/k · largest + k/n / smallest probability, to a millionth.

    With floors a, ceilings b and no panel's a − b above C: A·smallest − B·largest ≤ C for every
    lottery; and 1/z ≥ 2/z₀ − z/z₀² for every z > 0.
    """
    part = certificate.get("ends")
    if not part:
        return False
    floors, ceilings = ([int(text) for text in part[name]] for name in ("floors", "ceilings"))
    require(len(floors) == len(ceilings) == len(counts) and min(floors + ceilings) >= 0, "poids", "weights")
    require(all(floors[t] == 0 for t in impossible), "poids", "weights")
    difference = [floor - ceiling for floor, ceiling in zip(floors, ceilings)]
    heaviest = heaviest_panel(part["proof"], difference, constraints, bounds)
    require(heaviest == int(part["heaviest"]), "borne fausse", "wrong bound")
    possible = [t for t in range(len(counts)) if t not in impossible]
    chances = [Fraction(person["probability"]) for t in possible for person in constraints.members[t]]
    least, most, stretch = min(chances), max(chances), Fraction(len(chances), size)
    a, b = (sum(weight * count for weight, count in zip(weights, counts)) for weights in (floors, ceilings))
    if least <= 0 or b <= 0:
        return False
    steepness = stretch * a / b - 1 / (stretch * least ** 2)
    bound = 2 / (stretch * least) - stretch * heaviest / b + min(0, steepness)
    return stretch * most + 1 / (stretch * least) <= bound * (1 + MILLIONTH * Fraction(11, 10))


def check_certificate(folder):
    """Le certificat : aucune loterie ne fait mieux | The certificate: no lottery can do better"""
    lottery = folder.lottery()
    if not lottery.get("certificate"):
        require(not lottery["certified"], "annoncé mais absent", "announced but absent")
        raise NotChecked(say("la loterie n’est pas certifiée", "the lottery is not certified"))
    constraints, certificate = Constraints(lottery), lottery["certificate"]
    counts, scale = [len(members) for members in constraints.members], int(certificate.get("scale", 1))
    bounds, lower, proved = {t: (0, limit) for t, limit in enumerate(constraints.limits)}, {}, True
    both_ends_or_product = lottery["fairness"] in ("nash", "goldilocks")
    require(certificate["levels"] or both_ends_or_product, "aucun niveau", "no level")
    for number, level in enumerate(certificate["levels"], 1):
        types, probability, weights, proof, bound = read_level(level, len(counts))
        probability = Fraction(probability) / scale
        require(len(weights) == len(counts) and min(weights) >= 0, f"niveau {number} : poids", f"level {number}: weights")
        require(all(probability >= below for below in lower.values()) and set(types) <= set(range(len(counts))),
                f"niveau {number} : ordre", f"level {number}: order")
        # Whoever is on a lower level keeps at least that probability, so that
        # Σ(others) weight·count·z + Σ(lower) weight·count·p ≤ the heaviest panel.
        heaviest = heaviest_panel(proof, weights, constraints, bounds)
        require(heaviest is not None, f"niveau {number} : preuve", f"level {number}: proof")
        rest = heaviest - sum(weights[t] * counts[t] * p for t, p in lower.items())
        others = sum(weights[t] * counts[t] for t in range(len(counts)) if t not in lower)
        require(others > 0 and Fraction(rest) / others == bound, f"niveau {number} : borne fausse",
                f"level {number}: wrong bound")
        proved = proved and bound - probability <= Fraction(1, 10 ** 9)
        for kind in types:
            require(kind not in lower, f"niveau {number} : type {kind} déjà vu", f"level {number}: type {kind} came before")
            lower[kind] = probability
            for person in constraints.members[kind]:
                require_decimal(person["probability"], probability, person["id"])
        if number == 1 and not both_ends_or_product:
            require_decimal(lottery["upperBound"], bound, "upperBound", Fraction(1, 10 ** 9))
            require_decimal(lottery["optimalMinimum"], probability, "optimalMinimum")
    if both_ends_or_product:
        # The levels only show who can be in no panel.
        require(all(probability == 0 for probability in lower.values()), "niveaux", "levels")
        check = check_product if lottery["fairness"] == "nash" else check_ends
        proved = proved and check(certificate, constraints, counts, bounds, set(lower), lottery["panelSize"])
    if lottery["fairness"] == "leximin" and proved:
        require(len(lower) == len(counts), "des personnes n’ont pas de niveau", "some people are on no level")
    require(proved == lottery["certified"], "« certified » ne dit pas ce que montre le certificat",
            "“certified” does not say what the certificate shows")
    if both_ends_or_product:
        return say("optimum prouvé à un millionième" if proved else "optimum non prouvé",
                   "optimum proved to a millionth" if proved else "optimum not proved")
    levels = len(certificate["levels"])
    return say(f"{levels} niveau(x), " + ("optimum prouvé à 10⁻⁹" if proved else "bornes exactes, optimum non prouvé"),
               f"{levels} level(s), " + ("optimum proved to 10⁻⁹" if proved else "bounds exact, optimum not proved"))


def check_probabilities_table(folder):
    """probabilities.csv dit la même chose | probabilities.csv says the same"""
    path, lottery = folder.path / "probabilities.csv", folder.lottery()
    if not path.is_file():
        raise NotChecked(say("fichier absent", "no such file"))
    table = Table(path)
    columns = [table.column(name) for name in ("id", "probability", "tickets")]
    written = [[row[column] for column in columns] for row in table.rows]
    for row, person in zip(written, lottery["people"]):
        require(row == [clean(person["id"]), person["probability"], str(person["tickets"])], f"ligne de {row[0]}", f"row of {row[0]}")
    require(len(written) == len(lottery["people"]), "nombre de lignes", "number of rows")


# ---------------------------------------------------------------- the draw

def check_digests_of_draw(folder):
    """Les fichiers du tirage sont ceux annoncés | The files of the draw are those announced"""
    draw = folder.draw()
    require(re.fullmatch(r"kleroterion/(public-)?draw/1", draw["format"]),
            f"format inconnu : {draw['format']}", f"unknown format: {draw['format']}")
    require_digest(folder.lottery_path(), draw["lottery"]["sha256"])
    files = draw.get("files", [])
    for entry in files:
        require_digest(inside(folder.path, entry["file"]), entry["sha256"])
    known = {"draw.json", draw["lottery"]["file"]} | {entry["file"] for entry in files}
    known |= {entry["file"] for entry in folder.lottery().get("inputs", [])}
    found = {path.relative_to(folder.path).as_posix() for path in folder.path.rglob("*") if path.is_file()}
    others = sorted(found - known)
    if others and not folder.is_public():
        return say(f"{len(files) + 1} fichiers ; non couverts : ", f"{len(files) + 1} files; not covered: ") + ", ".join(others)
    return say(f"{len(files) + 1} fichiers", f"{len(files) + 1} files")


def check_seed_gives_number(folder):
    """La graine donne le numéro tiré | The seed gives the number drawn"""
    draw, total = folder.draw(), folder.lottery()["tickets"]
    ticket = draw["ticket"]
    require(draw["tickets"] == total and type(ticket) is int and 0 <= ticket < total, f"numéro {ticket}", f"number {ticket}")
    seed = draw.get("seed")
    if seed is None:
        raise NotChecked(say(f"numéro {ticket} tiré à la main", f"number {ticket} was drawn by hand"))
    require(seed and seed == " ".join(unicodedata.normalize("NFC", seed).split()),
            "la graine n’est pas sous sa forme publique", "the seed is not in its public form")
    require(draw["label"] == "panel", f"étiquette {draw['label']}", f"label {draw['label']}")
    digest = hashlib.sha256(f"{seed},panel,1".encode()).hexdigest()
    require(int(digest, 16) % total == ticket, f"la graine donne {int(digest, 16) % total}, non {ticket}",
            f"the seed gives {int(digest, 16) % total}, not {ticket}")
    return f"SHA-256(« {seed},panel,1 ») mod {total} = {ticket}"


def check_number_gives_panel(folder):
    """Le numéro donne le panel | The number gives the panel"""
    draw, lottery = folder.draw(), folder.lottery()
    name = "pseudonym" if folder.is_public() else "id"
    panel = [lottery["people"][member][name] for member in lottery["panels"][draw["ticket"]]]
    require(draw["panel"] == panel, f"draw.json ne nomme pas le panel {draw['ticket']}",
            f"draw.json does not name panel {draw['ticket']}")
    return say(f"panel {draw['ticket']}, {len(panel)} personnes", f"panel {draw['ticket']}, {len(panel)} people")


def check_selected_people(folder):
    """selected.csv et remaining.csv | selected.csv and remaining.csv"""
    draw, lottery = folder.draw(), folder.lottery()
    if folder.is_public():
        rows = Table(folder.path / "selected.csv").by_id("pseudonym")
        require(sorted(rows) == sorted(draw["panel"]), "selected.csv n’est pas le panel", "selected.csv is not the panel")
        return None
    people = folder.table("people")
    source, panel = people.by_id(lottery["idColumn"]), set(draw["panel"])
    everybody = {person["id"] for person in lottery["people"]}
    for name, wanted in (("selected.csv", panel), ("remaining.csv", everybody - panel)):
        table = Table(folder.path / name)
        rows, width = table.by_id(lottery["idColumn"]), len(people.columns)
        require(set(rows) == wanted, f"{name} : ce ne sont pas les bonnes personnes", f"{name}: these are not the right people")
        require(table.columns[:width] == people.columns, f"{name} : colonnes", f"{name}: columns")
        for identity, row in rows.items():
            require(row[:width] == source[identity], f"{name}, {identity} : ligne modifiée", f"{name}, {identity}: row changed")
    if (folder.path / "reserve.csv").is_file():
        reserve = set(Table(folder.path / "reserve.csv").by_id(lottery["idColumn"]))
        require(reserve <= everybody - panel, "reserve.csv", "reserve.csv")


# ---------------------------------------------------------------- replacements

def quota_positions_and_bounds(lottery):
    """For each attribute, what the quotas say of its values: {value's position: (quota's number, least, most)}."""
    found = [{} for _ in lottery["attributes"]]
    for number, (attribute, value, least, most) in enumerate(quotas_as_positions(lottery)):
        found[attribute][value] = (number, least, most)
    return found


class TooManyCases(Exception):
    """The search for better choices was given up."""


class Refill:
    """Who may take empty seats, and whether some choice of them misses the quotas by few enough seats.

    Candidates with equal values, both or neither of the reserve, and of no household with another
    candidate are one kind; everybody else is a kind alone. The search is cut off where not even people
    made to order could do with the seats that are left.
    """
    MOST_CASES = 300_000

    def __init__(self, lottery, candidates, reserve, counts):
        self.by_attribute = [list(values.values()) for values in quota_positions_and_bounds(lottery)]
        positions = quota_positions_and_bounds(lottery)
        homes = [lottery["people"][c].get("household") for c in candidates]
        kinds = {}
        for candidate, home in zip(candidates, homes):
            values = tuple(lottery["people"][candidate]["values"])
            shared = home is not None and homes.count(home) > 1
            kinds.setdefault((values, candidate in reserve, home if shared else None, candidate if shared else None),
                             []).append(candidate)
        self.kinds = [(tuple(positions[a][v][0] for a, v in enumerate(values) if v in positions[a]), called, home, people)
                      for (values, called, home, _), people in kinds.items()]
        self.kind_of = {person: kind for kind, (*_, people) in enumerate(self.kinds) for person in people}
        self.counts = list(counts)
        self.cases = 0

    def least_violation(self, seats):
        """By how many seats the quotas are missed at least, whoever comes for so many seats more."""
        total = 0
        for values in self.by_attribute:
            total += sum(max(0, self.counts[number] - most) for number, _, most in values)
            total += max(0, sum(max(0, least - self.counts[number]) for number, least, _ in values) - seats)
        return total

    def exists(self, seats, violation, reserve, taken):
        """Whether so many seats can be filled, beside people taken, with no more than so many missed seats of quotas
        and at least so many people of the reserve."""
        left, homes = [len(people) for *_, people in self.kinds], set()
        counts = list(self.counts)
        try:
            for person in taken:
                kind = self.kind_of[person]
                numbers, called, home, _ = self.kinds[kind]
                if home is not None and home in homes:
                    return False
                self.come(kind, left, homes, 1)
                seats, reserve = seats - 1, reserve - called
            return self.search(seats, violation, reserve, left, homes)
        finally:
            self.counts = counts

    def come(self, kind, left, homes, sign):
        """One person of a kind comes, or goes again."""
        numbers, _, home, _ = self.kinds[kind]
        left[kind] -= sign
        for number in numbers:
            self.counts[number] += sign
        if home is not None:
            (homes.add if sign > 0 else homes.discard)(home)

    def search(self, seats, violation, reserve, left, homes):
        """The kinds that serve the shortage with the fewest of them come first, one after the other; each is left
        out when its turn is over. At last nobody serves that shortage."""
        self.cases += 1
        if self.cases > Refill.MOST_CASES:
            raise TooManyCases
        if reserve > seats or self.least_violation(seats) > violation:
            return False
        if seats == 0:
            return True
        open_kinds = [kind for kind, number in enumerate(left) if number > 0 and self.kinds[kind][2] not in homes]
        if reserve > sum(left[kind] for kind in open_kinds if self.kinds[kind][1]):
            return False
        servers = {}
        for kind in open_kinds:
            for number in self.kinds[kind][0]:
                servers.setdefault(number, []).append(kind)
        missed, shortage = 0, None
        for values in self.by_attribute:
            for number, least, most in values:
                missed += max(0, self.counts[number] - most)
                if self.counts[number] < least:
                    able = sum(left[kind] for kind in servers.get(number, []))
                    missed += max(0, least - self.counts[number] - able)
                    if able > 0 and (shortage is None or len(servers[number]) < len(servers[shortage])):
                        shortage = number
        if missed > violation:
            return False
        turns = open_kinds if shortage is None else servers[shortage]
        kept = [(kind, left[kind]) for kind in turns]
        try:
            for kind in turns:
                self.come(kind, left, homes, 1)
                found = self.search(seats - 1, violation, reserve - self.kinds[kind][1], left, homes)
                self.come(kind, left, homes, -1)
                if found:
                    return True
                left[kind] = 0
            return shortage is not None and violation > 0 and self.search(seats, violation, reserve, left, homes)
        finally:
            for kind, number in kept:
                left[kind] = number


def check_replacement_source(folder, record):
    """The members before are the panel that was drawn, or the one that an earlier replacement left."""
    source = record.get("source")
    if source is None:
        path = folder.path / "draw.json"
        if not path.is_file():
            return
    else:
        require(source["file"] in ("source/draw.json", "source/replacement.json"), "source", "source")
        path = inside(folder.path, source["file"])
        require_digest(path, source["sha256"])
    earlier = read_json(path)
    require(earlier["lottery"]["sha256"] == record["lottery"]["sha256"], f"{path} : autre loterie", f"{path}: another lottery")
    require(sorted(earlier["panel"]) == sorted(record["panelBefore"]), "panelBefore n’est pas le panel d’avant",
            "panelBefore is not the panel before")
    if "reserve" in earlier:
        require(earlier["reserve"] == record["reserve"], "la réserve n’est pas celle d’avant", "the reserve is not the one before")
    if "gone" in earlier:
        require(set(earlier["gone"] + earlier["unavailable"]) <= set(record["unavailable"]),
                "des personnes parties seraient de nouveau là", "people who left would be there again")


def check_replacement_figures(record, lottery, seated, chosen, quotas):
    counts_before, counts_after = [0] * len(quotas), [0] * len(quotas)
    for number, (attribute, value, _, _) in enumerate(quotas):
        has = [lottery["people"][person]["values"][attribute] == value for person in seated + chosen]
        counts_before[number], counts_after[number] = sum(has[:len(seated)]), sum(has)
    require(len(record["quotas"]) == len(quotas), "quotas", "quotas")
    for line, quota, before, after in zip(record["quotas"], lottery["quotas"], counts_before, counts_after):
        expected = {**{name: quota[name] for name in ("attribute", "value", "least", "most")}, "before": before, "after": after}
        require(line == expected, f"{quota['value']} : {before} puis {after} membres", f"{quota['value']}: {before}, then {after} members")
    for name, counts in (("violationBefore", counts_before), ("violation", counts_after)):
        missed = sum(max(0, least - count, count - most) for count, (_, _, least, most) in zip(counts, quotas))
        require(record[name] == missed, f"{name} : {missed}", f"{name}: {missed}")
    return counts_before


def check_replacements(folder):
    """Les remplaçants, choisis à nouveau, sont les mêmes | The replacements, chosen again, are the same"""
    path, lottery = folder.path / "replacement.json", folder.lottery()
    record = read_json(path)
    require(record["format"] == "kleroterion/replacement/1", f"format inconnu : {record['format']}",
            f"unknown format: {record['format']}")
    require_digest(folder.lottery_path(), record["lottery"]["sha256"])
    check_replacement_source(folder, record)
    ids = [person["id"] for person in lottery["people"]]
    place, home_of = {identity: i for i, identity in enumerate(ids)}, lambda i: lottery["people"][i].get("household")
    before, gone = record["panelBefore"], set(record["gone"])
    for name in ("panelBefore", "gone", "unavailable"):
        require(record[name] == sorted(set(record[name]), key=str.encode), f"{name} : ordre", f"{name}: order")
    require(gone <= set(before), "une personne partie n’était pas membre", "somebody who left was no member")
    seated = [place[identity] for identity in before if identity not in gone]
    # The order of calling: the reserve as published, then everybody else by ticket.
    excluded = set(before) | gone | set(record["unavailable"])
    homes = {home_of(i) for i in seated} - {None}
    ranks = {}
    for rank, identity in enumerate(record["reserve"]):
        ranks.setdefault(place[identity], rank)
    require(record["label"] == "replace", f"étiquette {record['label']}", f"label {record['label']}")
    ticket = lambda i: hashlib.sha256(f"{record['seed']},replace,{ids[i]}".encode()).hexdigest()
    candidates = [i for i in range(len(ids)) if ids[i] not in excluded and home_of(i) not in homes
                  and (not record["reserveOnly"] or i in ranks)]
    order = sorted(candidates, key=lambda i: (ranks.get(i, len(ids)), ticket(i)))
    chosen = [place[entry["id"]] for entry in record["chosen"]]
    for entry, person in zip(record["chosen"], chosen):
        require(entry == {"id": ids[person], "isReserve": person in ranks, "ticket": ticket(person)},
                f"{entry['id']} : billet ou réserve", f"{entry['id']}: ticket or reserve")
    require(set(chosen) <= set(candidates) and len(set(chosen)) == len(chosen), "quelqu’un ne pouvait pas être choisi",
            "somebody could not be chosen")
    require([order.index(person) for person in chosen] == sorted(order.index(person) for person in chosen),
            "les personnes choisies ne sont pas dans l’ordre d’appel", "those chosen are not in the order of calling")
    shared = [home_of(person) for person in chosen if home_of(person) is not None]
    require(len(shared) == len(set(shared)), "deux personnes d’un foyer", "two people of one household")
    require(record["panel"] == [ids[i] for i in sorted(seated + chosen)], "panel", "panel")
    vacancies = max(0, lottery["panelSize"] - len(seated))
    # As many seats as possible: only households keep candidates apart.
    seats = min(vacancies, len({("home", home_of(i)) if home_of(i) is not None else i for i in candidates}))
    require(len(chosen) == seats and record["emptySeats"] == vacancies - seats, f"{seats} sièges pouvaient être pourvus",
            f"{seats} seats could be filled")
    quotas = list(quotas_as_positions(lottery))
    counts = check_replacement_figures(record, lottery, seated, chosen, quotas)
    check_replacement_tables(folder, record)
    called, refill = sum(i in ranks for i in chosen), Refill(lottery, candidates, ranks, counts)
    try:
        require(not refill.exists(seats, record["violation"] - 1, 0, []), "un choix respecte mieux les quotas",
                "some choice meets the quotas better")
        require(not refill.exists(seats, record["violation"], called + 1, []), "un choix appelle plus de réservistes",
                "some choice calls more of the reserve")
        refused = set()
        for person in order[:order.index(chosen[-1])] if chosen else []:
            ahead = [other for other in chosen if order.index(other) < order.index(person)]
            if person in chosen or refill.kind_of[person] in refused:
                continue
            require(not refill.exists(seats, record["violation"], called, ahead + [person]),
                    f"{ids[person]} devait être choisi d’abord", f"{ids[person]} had to be chosen first")
            refused.add(refill.kind_of[person])
    except TooManyCases:
        return say(f"personnes choisies : {len(chosen)} ; trop de cas pour refaire ici tout le choix",
                   f"people chosen: {len(chosen)}; too many cases to make the whole choice again here")
    return say(f"personnes choisies : {len(chosen)} ; aucun autre choix ne passe avant",
               f"people chosen: {len(chosen)}; no other choice comes before")


def check_replacement_tables(folder, record):
    """replacements.csv and panel.csv say the same as the record."""
    column, chosen = folder.lottery()["idColumn"], record["chosen"]
    came = {entry["id"] for entry in chosen}
    source = folder.table("people")
    rows, width = source.by_id(column), len(source.columns)
    for name, wanted in (("replacements.csv", [[e["id"], str(int(e["isReserve"])), e["ticket"]] for e in chosen]),
                         ("panel.csv", [[identity, str(int(identity in came))] for identity in record["panel"]])):
        table = Table(folder.path / name)
        position = table.column(column)
        require(table.columns[:width] == source.columns and len(table.rows) == len(wanted), name, name)
        for row, cells in zip(table.rows, wanted):
            require(row[position] == clean(cells[0]) and row[width:] == cells[1:] and row[:width] == rows[row[position]],
                    f"{name}, {cells[0]} : ligne modifiée", f"{name}, {cells[0]}: row changed")


# ---------------------------------------------------------------- the public part beside the private one

def pseudonyms(private):
    """Everyone's pseudonym: 20 digits of HMAC-SHA256(key, id)."""
    path = private.path / "key.txt"
    if not path.is_file():
        raise NotChecked(say("key.txt n’est pas là", "key.txt is not there"))
    key = bytes.fromhex(path.read_text("ascii").strip())
    return [hmac.new(key, person["id"].encode(), "sha256").hexdigest()[:20] for person in private.lottery()["people"]]


def check_public_lottery_is_the_private_one(folder):
    """public/lottery.json est la même loterie | public/lottery.json is the same lottery"""
    private, public = folder.private.lottery(), folder.lottery()
    names = pseudonyms(folder.private)
    order = sorted(range(len(names)), key=names.__getitem__)
    place = {person: position for position, person in enumerate(order)}
    people = [{"pseudonym": names[i], "tickets": private["people"][i]["tickets"]} for i in order]
    require(public["people"] == people, "les pseudonymes ou les billets diffèrent", "pseudonyms or tickets differ")
    for number, (ours, theirs) in enumerate(zip(private["panels"], public["panels"])):
        require(sorted(place[member] for member in ours) == theirs, f"panel {number}", f"panel {number}")
    for name in sorted(public.keys() & private.keys() - {"format", "people", "panels"}):
        require(public[name] == private[name], f"{name} diffère", f"{name} differs")
    return say(f"{len(people)} pseudonymes", f"{len(people)} pseudonyms")


def check_public_draw_is_the_private_one(folder):
    """public/draw.json est le même tirage | public/draw.json is the same draw"""
    private, public = folder.private.draw(), folder.draw()
    for name in ("program", "seed", "label", "tickets", "ticket"):
        require(private.get(name) == public.get(name), f"{name} diffère", f"{name} differs")
    for entry in public["privateFiles"]:
        require_digest(inside(folder.private.path, entry["file"]), entry["sha256"])
    named = dict(zip((person["id"] for person in folder.private.lottery()["people"]), pseudonyms(folder.private)))
    require(sorted(named[identity] for identity in private["panel"]) == public["panel"],
            "le panel n’est pas le même", "the panel is not the same")


def check_nothing_private_is_published(folder):
    """La loterie publique ne contient que des pseudonymes | The public lottery holds pseudonyms only"""
    lottery = folder.lottery()
    require(not {"attributes", "householdColumns", "certificate"} & lottery.keys(),
            "des critères sont publiés", "attributes are published")
    require(all(person.keys() == {"pseudonym", "tickets"} for person in lottery["people"]),
            "il y a plus que le pseudonyme et les billets", "there is more than the pseudonym and the tickets")


def tell_what_public_files_cannot_show(folder):
    """Quotas, foyers, certificat et fichiers d’entrée | Quotas, households, certificate and input files"""
    raise NotChecked(say("il faut les fichiers privés, que le témoin a vus ; leurs empreintes sont publiées",
                         "they need the private files, which the witness has seen; their digests are published"))


PRIVATE_CHECKS = [
    check_lottery_is_readable, check_digests_of_inputs, check_quotas_against_their_file,
    check_people_against_their_file, check_households_against_addresses, check_panels_are_well_formed,
    check_panels_satisfy_quotas, check_panels_respect_households, check_tickets, check_published_figures,
    check_certificate, check_probabilities_table, check_digests_of_draw, check_seed_gives_number,
    check_number_gives_panel, check_selected_people]
PUBLIC_CHECKS = [
    check_lottery_is_readable, check_nothing_private_is_published, check_panels_are_well_formed, check_tickets,
    check_published_figures, check_digests_of_draw, check_seed_gives_number, check_number_gives_panel,
    check_selected_people]
BOTH_CHECKS = [check_public_lottery_is_the_private_one, check_public_draw_is_the_private_one]


# ---------------------------------------------------------------- a draw of letters

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # of answer codes


class Letters:
    """The folder of a draw of letters."""

    def __init__(self, path, private=None):
        self.path, self.private = Path(path), private
        self.draw = read_json(self.path / "draw.json")

    def tickets(self):
        return [ticket for stratum in self.draw["strata"] for ticket in stratum["tickets"]]

    def published(self):
        table = Table(self.path / "tickets.csv")
        require(table.columns == ["pseudonym", "ticket"], "tickets.csv a d’autres colonnes",
                "tickets.csv has other columns")
        return table.rows


def is_draw_of_letters(path):
    try:
        kind = read_json(Path(path) / "draw.json").get("format", "")
    except Exception:
        return None
    match = re.fullmatch(r"kleroterion/(public-)?invitation/(\d+)", kind)
    return match and ("public" if match[1] else "private")


def check_letters_are_readable(folder):
    """draw.json est lisible | draw.json can be read"""
    kind = folder.draw["format"]
    require(kind in ("kleroterion/invitation/2", "kleroterion/public-invitation/1"),
            f"format inconnu : {kind}", f"unknown format: {kind}")
    require(folder.draw["label"] == "invite", "l’usage de la graine n’est pas « invite »",
            "the seed’s label is not “invite”")
    return say(f"graine « {folder.draw['seed']} »", f"seed “{folder.draw['seed']}”")


def check_files_of_letters(folder):
    """Les fichiers sont ceux que nomme draw.json | The files are those that draw.json names"""
    entries = folder.draw["files"] + folder.draw.get("request", {}).get("inputs", [])
    for entry in entries:
        require_digest(inside(folder.path, entry["file"]), entry["sha256"])
    return ", ".join(entry["file"] for entry in entries)


def check_strata(folder):
    """Chaque strate a autant de billets que de courriers, dans l’ordre | Every stratum has as many tickets as letters, in order"""
    request = folder.draw["request"]
    starts = {tuple(start["values"]): int(start["last"], 16)
              for start in (request.get("rotation") or {}).get("starts", [])}
    every = folder.tickets()
    require(len(set(every)) == len(every), "un billet figure deux fois", "a ticket stands twice")
    for stratum in folder.draw["strata"]:
        name, tickets = ", ".join(stratum["values"]), stratum["tickets"]
        require(all(re.fullmatch("[0-9a-f]{64}", ticket) for ticket in tickets), f"{name} : billets", f"{name}: tickets")
        require(len(tickets) == stratum["letters"] <= stratum["people"], f"{name} : nombre", f"{name}: number")
        last = starts.get(tuple(stratum["values"]))
        order = [int(ticket, 16) if last is None else (int(ticket, 16) - last - 1) % (1 << 256) for ticket in tickets]
        require(order == sorted(order), f"{name} : ordre", f"{name}: order")
    return say(f"{len(every)} billets, {len(folder.draw['strata'])} strates",
               f"{len(every)} tickets, {len(folder.draw['strata'])} strata")


def check_shares_of_letters(folder):
    """Les courriers suivent leur répartition, à moins d’un près | Letters follow their allocation, to less than one"""
    request, strata = folder.draw["request"], folder.draw["strata"]
    if request["household"] or request["allocation"] != "proportional" or request["minimum"]:
        raise NotChecked(say("répartition qui n’est pas proportionnelle", "an allocation that is not proportional"))
    people, letters = sum(s["people"] for s in strata), request["letters"]
    if folder.draw.get("places"):
        return check_places(folder, Fraction(letters, people))
    for stratum in strata:
        share = Fraction(letters * stratum["people"], people)
        require(abs(stratum["letters"] - share) < 1, f"{stratum['values']} : {stratum['letters']}, part {float(share)}",
                f"{stratum['values']}: {stratum['letters']}, share {float(share)}")
        require_decimal(stratum["probability"], Fraction(stratum["letters"], max(stratum["people"], 1)), "probability")
    require(sum(s["letters"] for s in strata) == letters, "le total diffère", "the total differs")
    return say(f"{letters} courriers pour {people} personnes", f"{letters} letters for {people} people")


def check_places(folder, chance):
    """Everybody's chance in two stages: that of the commune times that within it."""
    places, strata = folder.draw["places"], folder.draw["strata"]
    drawn = [p for p in places if p["fate"] in ("certain", "drawn", "replacing")]
    require(len(drawn) == folder.draw["request"]["places"]["count"], "nombre de communes", "number of communes")
    total = sum(Fraction(p["chanceParts"], p["chanceWhole"]) for p in places)
    require(total == len(drawn), "les chances des communes", "the chances of communes")
    for place in places:
        own = [s for s in strata if s["values"][0] == place["name"]]
        require(sum(s["people"] for s in own) == place["people"] and sum(s["letters"] for s in own) == place["letters"],
                f"{place['name']} : sommes", f"{place['name']}: sums")
        share = chance * place["people"] * Fraction(place["chanceWhole"], place["chanceParts"])
        wanted = share if place in drawn else 0
        require(abs(place["letters"] - wanted) < 1 + len(own) * Fraction(1, 1 << 30),
                f"{place['name']} : {place['letters']}, part {float(wanted)}",
                f"{place['name']}: {place['letters']}, share {float(wanted)}")
    for stratum in strata:
        require_decimal(stratum["probability"], chance, "probability")
    return say(f"{len(drawn)} communes sur {len(places)}", f"{len(drawn)} communes of {len(places)}")


def check_people_of_letters(folder):
    """Les billets découlent de la graine et des identifiants | The tickets follow from the seed and the ids"""
    table, request = Table(folder.path / "invited.csv"), folder.draw["request"]
    ticket, stratum, code = (table.columns.index(name) for name in ("ticket", "stratum", "code"))
    seed = (request.get("rotation") or {}).get("seed", folder.draw["seed"])
    names = [request["idColumn"]] if request.get("idColumn") else ["id"]
    register = ["nom de naissance", "prénoms", "date de naissance", "code commune de naissance",
                "libellé commune de naissance"]
    folded = [fold(name) for name in table.columns]
    if fold(names[0]) not in folded:
        names = [name for name in register if fold(name) in folded]
        if len(names) < 4:
            names = ["cle_interop"] if "cle_interop" in folded else []
    owner = {t: ", ".join(s["values"]) for s in folder.draw["strata"] for t in s["tickets"]}
    require(sorted(row[ticket] for row in table.rows) == sorted(owner), "les billets d’invited.csv diffèrent",
            "the tickets of invited.csv differ")
    for row in table.rows:
        require(owner[row[ticket]] == row[stratum], f"{row[ticket]} : strate", f"{row[ticket]}: stratum")
        values = [ALPHABET.index(c) for c in row[code].replace("-", "")]
        require(len(values) == 8 and sum(i * v for i, v in enumerate(values, 1)) % 31 == 0, f"code {row[code]}", f"code {row[code]}")
    require(len({row[code] for row in table.rows}) == len(table.rows), "un code figure deux fois", "a code stands twice")
    if not names:
        raise NotChecked(say("les identifiants sont faits de la ligne entière", "ids are made of the whole row"))
    columns = [table.column(name) for name in names]
    for row in table.rows:
        text = f"{seed},invite,{'|'.join(row[column] for column in columns)}"
        require(hashlib.sha256(text.encode()).hexdigest() == row[ticket], f"{row[ticket]}", f"{row[ticket]}")
    return say(f"{len(table.rows)} personnes, par {' | '.join(names)}", f"{len(table.rows)} people, by {' | '.join(names)}")


def check_public_tickets(folder):
    """Les billets publiés sont autant que les courriers, tous différents | Published tickets are as many as letters, all different"""
    rows = folder.published()
    tickets = [row[1] for row in rows]
    require(all(re.fullmatch("[0-9a-f]{64}", ticket) for ticket in tickets), "ce ne sont pas des billets", "not tickets")
    require(tickets == sorted(set(tickets)) and len(tickets) == folder.draw["letters"], "nombre ou ordre", "number or order")
    require(len({row[0] for row in rows}) == len(rows), "un pseudonyme figure deux fois", "a pseudonym stands twice")
    require(not {"strata", "request"} & {key for key, value in folder.draw.items() if isinstance(value, (list, dict))},
            "des strates sont publiées", "strata are published")
    return say(f"{len(tickets)} billets", f"{len(tickets)} tickets")


def check_public_letters_are_the_private_ones(folder):
    """Ce qui est publié est le même tirage | What is published is the same draw"""
    private = folder.private
    if not (private.path / "key.txt").is_file():
        raise NotChecked(say("key.txt n’est pas là", "key.txt is not there"))
    key = bytes.fromhex((private.path / "key.txt").read_text("ascii").strip())
    expected = [[hmac.new(key, ticket.encode(), "sha256").hexdigest()[:20], ticket] for ticket in sorted(private.tickets())]
    require(folder.published() == expected, "les billets ou les pseudonymes diffèrent", "tickets or pseudonyms differ")
    for name in ("seed", "label"):
        require(private.draw[name] == folder.draw[name], f"{name} diffère", f"{name} differs")
    require(private.draw.get("places") == folder.draw.get("places"), "les communes diffèrent", "communes differ")
    for name, key in (("people", "people"), ("letters", "letters")):
        require(sum(s[key] for s in private.draw["strata"]) == folder.draw[name], f"{name} diffère", f"{name} differs")
    for entry in folder.draw["privateFiles"]:
        require_digest(inside(private.path, entry["file"]), entry["sha256"])


def tell_what_letters_need(folder):
    """Le tirage refait depuis la liste | The draw repeated from the roll"""
    raise NotChecked(say("« klero verify DOSSIER --roll LISTE » le refait", "“klero verify FOLDER --roll ROLL” does it"))


PRIVATE_LETTERS = [check_letters_are_readable, check_files_of_letters, check_strata, check_shares_of_letters,
                   check_people_of_letters, tell_what_letters_need]
PUBLIC_LETTERS = [check_letters_are_readable, check_files_of_letters, check_public_tickets]


def verify_letters(path, kind):
    if kind == "public":
        return [run(check, Letters(path)) for check in PUBLIC_LETTERS]
    folder = Letters(path)
    verdicts = [run(check, folder) for check in PRIVATE_LETTERS]
    if (folder.path / "public" / "draw.json").is_file():
        public = Letters(folder.path / "public", private=folder)
        print(say("Dossier public :", "Public folder:"))
        verdicts += [run(check, public) for check in PUBLIC_LETTERS + [check_public_letters_are_the_private_ones]]
    return verdicts


def run(check, folder):
    """Makes one check and prints its line; a file of another shape is a check that fails."""
    title = say(*(part.strip() for part in check.__doc__.split("|")))
    try:
        mark, detail = "✓", check(folder)
    except NotChecked as reason:
        mark, detail = "–", str(reason)
    except Failure as reason:
        mark, detail = "✗", str(reason)
    except OSError as error:
        mark, detail = "✗", f"{error.filename}: {error.strerror}"
    except Exception as error:  # whatever a file may hold, an auditor gets a line and no traceback
        mark, detail = "✗", say("le fichier n’a pas la forme prévue", "the file is not of the form described")
        detail += f" ({type(error).__name__}: {error})"
    colon = say(" : ", ": ")
    print(f"{mark} {title}" + (f"{colon}{detail}" if detail else ""))
    return mark != "✗"


def verify(path):
    kind = is_draw_of_letters(path)
    if kind:
        return verify_letters(path, kind)
    folder = Folder(path)
    try:
        public_only = folder.is_public()
    except Exception:
        public_only = False
    folder = Folder(path)
    if public_only:
        return [run(check, folder) for check in PUBLIC_CHECKS + [tell_what_public_files_cannot_show]]
    verdicts = [run(check, folder) for check in PRIVATE_CHECKS]
    if (folder.path / "replacement.json").is_file():
        verdicts.append(run(check_replacements, folder))
    if (folder.path / "public").is_dir():
        public = Folder(folder.path / "public", private=folder)
        print(say("Dossier public :", "Public folder:"))
        verdicts += [run(check, public) for check in PUBLIC_CHECKS + BOTH_CHECKS]
    return verdicts


def main():
    global LANGUAGE
    parser = argparse.ArgumentParser(description="Vérifie un tirage. Checks a draw.")
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--lang", choices=["fr", "en"])
    parser.add_argument("--delimiter", help="; , | tab")
    options = parser.parse_args()
    environment = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    LANGUAGE = options.lang or ("fr" if next(filter(None, environment), "").startswith("fr") else "en")
    Table.delimiter = {"tab": "\t"}.get(options.delimiter, options.delimiter)
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.setrecursionlimit(5000)
    csv.field_size_limit(1 << 30)
    if not Path(options.folder).is_dir():
        print(say(f"✗ {options.folder} n’est pas un dossier", f"✗ {options.folder} is not a folder"))
        return 1
    verdicts = verify(options.folder)
    failed = verdicts.count(False)
    print(say(f"{failed} vérification(s) en échec." if failed else "Tout ce qui a été vérifié est exact.",
              f"{failed} check(s) failed." if failed else "Everything that was checked holds."))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

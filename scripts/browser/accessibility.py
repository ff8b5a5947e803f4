"""Looks at all kinds of pages with axe-core: the rules of WCAG 2.2, levels A and AA."""

import json
import os
import subprocess
import sys
import tempfile
import zipfile

PACKAGE = "axe-playwright-python==0.1.8"  # Carries axe-core; of the package nothing is run.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")


def axe_core():
    """The text of axe-core, from the Python package index."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder,
             "--disable-pip-version-check", PACKAGE], check=True)
        with zipfile.ZipFile(os.path.join(folder, os.listdir(folder)[0])) as wheel:
            name = next(name for name in wheel.namelist() if name.endswith("axe.min.js"))
            return wheel.read(name).decode()


def pages(klero, scratch):
    """Every kind of page that klero writes, made anew."""
    klero = os.path.abspath(klero)

    def run(*arguments, codes=(0,), inside="."):
        done = subprocess.run([klero, *arguments], cwd=os.path.join(scratch, inside),
                              capture_output=True, text=True)
        if done.returncode not in codes:
            raise SystemExit(f"klero {' '.join(arguments)}: {done.stderr}")
    town = os.path.abspath(os.path.join(ROOT, "Fixtures/moulins"))
    with open(os.path.join(scratch, "rooms.csv"), "w") as file:
        file.write("workshop,seats\n1,4\n")
    for language in ("fr", "en"):
        run("select", "--people", f"{town}/people.csv", "--quotas", f"{town}/quotas.csv",
            "--size", "12", "--seed", "Moulins 374920185562093817465029", "--lang", language,
            "--household", "address,postcode,town", "--out", f"draw-{language}")
        run("workshops", "--people", "draw-fr/selected.csv", "--college", "age", "-t", "3", "-r",
            "2", "--seed", "417", "--rooms", "rooms.csv", "--lang", language, "--out",
            f"plan-{language}")
    city = os.path.abspath(os.path.join(ROOT, "Fixtures/orvault"))
    run("check", "--people", f"{city}/volontaires.csv", "--population", f"{city}/population.csv",
        "--by", "quartier,genre", "--two-way", "quartier,profession", "--id", "id",
        "--out", "diversity.html", codes=(0, 1))
    run("init", "committee", "--example", "grenoble", "--lang", "fr")
    run("register", "add", "--from", "registre.csv", inside="committee")
    run("committee", "report", "--population", "population.csv", "--names", "--out",
        "year-report.html", inside="committee")
    with open(os.path.join(scratch, "p.csv"), "w") as file:
        file.write("workshop,proposal\n1,a\n1,b\n2,c\n2,d\n")
    with open(os.path.join(scratch, "v.csv"), "w") as file:
        file.write("voter,proposal\nA,1.1\nB,1.1\nB,2.1\nC,1.2\n")
    run("workshops", "restitution", "--proposals", "p.csv", "--votes", "v.csv", "--seed", "417",
        "--out", "record")
    found = []
    for folder, _, names in os.walk(scratch):
        found += [os.path.join(folder, name) for name in names if name.endswith(".html")]
    return sorted(found)


def violations(page):
    """The rules that a page breaks, each with the first places where it does."""
    return json.loads(page.run(f"""axe.run({json.dumps({"runOnly": TAGS})}).then(found =>
      JSON.stringify(found.violations.map(rule =>
        [rule.id, rule.help, rule.nodes.map(node => node.html).slice(0, 3)])))"""))


# Folded parts are opened, a room is made too small, and somebody is chosen: what is hidden is not
# examined.
UNFOLD = """document.querySelectorAll('details').forEach(part => part.open = true);
  document.querySelector('.card[data-table="1"] button.person')?.click();
  document.querySelector('.card[data-table="0"] button.here')?.click();
  document.querySelector('button.person')?.click()"""


def examine(browser, klero, scratch, check):
    """Examines all pages in French, and the board in English and in the dark as well."""
    axe = axe_core()
    for path in pages(klero, scratch):
        name = os.path.relpath(path, scratch)
        is_board = name.endswith("workshops.html")
        if "-en" in name and not is_board:
            continue
        for dark in (False, True) if is_board or "report" in name else (False,):
            page = browser.open(path, dark=dark)
            page.run(axe + "; undefined")
            page.run(UNFOLD)
            check(not (is_board and name.startswith("plan-"))
                  or page.run("document.querySelectorAll('.broken').length > 0"),
                  "the board examined says what does not hold")
            found = violations(page)
            check(not found, f"axe-core, {name}: {json.dumps(found, indent=1)}")
            if is_board:
                # A page that is wrong is found to be: the examination works.
                page.run("document.querySelector('#board-person').closest('label').replaceWith("
                         "document.querySelector('#board-person'))")
                check("select-name" in [rule[0] for rule in violations(page)],
                      "axe-core misses a field without a name")
            page.close()

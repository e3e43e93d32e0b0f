#!/usr/bin/env python3
"""Draws the pictures of README.md, or takes pictures of all kinds of pages to look at.

usage: src/docs/pictures.py                      model.svg, the classes of the graph; reader.png, the article reader with a seed article; front.png, the front page
       src/docs/pictures.py pages ADDRESS FOLDER [NAME...]
                                                 every kind of page of a running server, at 1280 and 390 pixels, light and dark;
                                                 says which is wider than its window, breaks words, has names over names or what axe-core holds for
                                                 a serious barrier, and ends with 1 if one does. With names, those pages only

Needs Chromium and, for pages, its driver.
"""
import base64, json, re, subprocess, sys, tempfile, time, urllib.parse, urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parent.parent
SCRIPTS = HOME / "src/test/resources/org/newsgraph/web"
AXE = HOME / "src/test/resources/axe-core-4.14.1/axe.min.js"
ARTICLE = "004_eb6d57a19fe14b9c.txt"
PORT = 3397

# class: (x, y, what it holds)
BOXES = {
    "Article": (40, 119, "title · date · publisher"),
    "Mention": (40, 330, "begin · end · words"),
    "Attribution": (365, 110, "Statement: content · cue · stance · Attitude: believe · want · support"),
    "Quantity": (365, 330, "value · unit · about"),
    "Actor": (690, 40, "state · organization · force · media · person · group"),
    "Official": (690, 190, "post · of · state"),
    "Place": (690, 330, "kind · country · coordinates"),
}
ARROWS = [
    ("Attribution", "Article", "stands in"),
    ("Attribution", "Actor", "speaker"),
    ("Official", "Actor", "is a person"),
    ("Quantity", "Attribution", "claimed in"),
    ("Mention", "Article", "characters of"),
    ("Attribution", "Place", "mentions"),
]
WIDTH = 250


def box(name, x, y, holds):
    lines, line = [], ""
    for part in holds.split(" · "):
        if len(line) + len(part) > 32:
            lines.append(line)
            line = ""
        line += (" · " if line else "") + part
    lines.append(line)
    height = 36 + 18 * len(lines)
    text = "".join(f'<text x="{x + 12}" y="{y + 44 + 17 * i}" class="holds">{l}</text>' for i, l in enumerate(lines))
    return height, f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{height}" rx="8"/><text x="{x + 12}" y="{y + 24}" class="name">ng:{name}</text>{text}'


def arrow(start, end, heights, label):
    (x1, y1, _), (x2, y2, _) = BOXES[start], BOXES[end]
    if x1 == x2:
        down = y2 > y1
        ax, ay = x1 + WIDTH / 2, y1 + (heights[start] if down else 0)
        bx, by = ax, y2 + (0 if down else heights[end])
        tx, ty, anchor = ax + 8, (ay + by) / 2 + 4, "start"
    else:
        right = x2 > x1
        ax, ay = x1 + (WIDTH if right else 0), y1 + heights[start] / 2
        bx, by = x2 + (0 if right else WIDTH), y2 + heights[end] / 2
        tx, ty, anchor = (ax + bx) / 2, (ay + by) / 2 - 7, "middle"
    return f'<path d="M{ax},{ay} L{bx},{by}" marker-end="url(#head)"/><text x="{tx}" y="{ty}" class="edge" text-anchor="{anchor}">{label}</text>'


def model():
    ontology = (HOME / "ontology/newsgraph.ttl").read_text(encoding="utf-8")
    for name in BOXES:
        if not re.search(rf"^ng:{name} a .*Class", ontology, re.M):
            sys.exit(f"the ontology has no class ng:{name}")
    drawn, heights = [], {}
    for name, (x, y, holds) in BOXES.items():
        heights[name], svg = box(name, x, y, holds)
        drawn.append(svg)
    drawn += [arrow(s, e, heights, label) for s, e, label in ARROWS]
    # what one statement does to another
    drawn.append('<path d="M430,110 C430,62 540,62 540,108" marker-end="url(#head)"/><text x="485" y="58" class="edge" text-anchor="middle">repeats · confirms · denies · answers</text>')
    drawn.append('<text x="40" y="425" class="edge">A mention leads from an actor, an official, a place or a quantity to its characters in the article; a statement has spans for speaker, cue and content.</text>')
    style = "rect{fill:#f4f6fb;stroke:#3a4a6b;stroke-width:1.4}path{fill:none;stroke:#3a4a6b;stroke-width:1.4}text{font-family:system-ui,sans-serif;fill:#1c2333}.name{font-weight:600;font-size:16px}.holds{font-size:13px;fill:#4a5670}.edge{font-size:12.5px;fill:#3a4a6b;paint-order:stroke;stroke:#fff;stroke-width:5px}"
    head = '<marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0,0 L10,5 L0,10 z" style="fill:#3a4a6b;stroke:none"/></marker>'
    (HERE / "model.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 440" role="img" aria-label="Classes of the graph"><style>{style}</style><defs>{head}</defs><rect width="980" height="440" style="fill:#fff;stroke:none"/>{"".join(drawn)}</svg>\n',
        encoding="utf-8",
    )


def reader():
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/store"
        subprocess.run([HOME / "newsgraph", "build", HOME / "seeds", "--store", store], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([HOME / "newsgraph", "serve", "--store", store, "--port", str(PORT)], stdout=subprocess.DEVNULL)
        try:
            chromium(article(), folder, "reader.png")
            chromium("/", folder, "front.png")
        finally:
            server.terminate()
            server.wait()


def article():
    """The path of the article's page, once the server answers."""
    query = f'SELECT ?a {{ ?a <https://w3id.org/newsgraph/ontology#file> "{ARTICLE}" }}'
    address = f"http://localhost:{PORT}/sparql?" + urllib.parse.urlencode({"query": query})
    for _ in range(100):
        try:
            answer = urllib.request.urlopen(urllib.request.Request(address, headers={"Accept": "text/csv"}))
            return urllib.parse.urlparse(answer.read().decode().split()[1]).path
        except OSError:
            time.sleep(0.3)
    sys.exit("the server did not answer")


def chromium(path, folder, picture):
    quiet = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars"
    subprocess.run(
        ["chromium", *quiet.split(), f"--user-data-dir={folder}/chromium", "--window-size=1280,900", f"--screenshot={HERE / picture}", f"http://localhost:{PORT}{path}"],
        check=True,
        stderr=subprocess.DEVNULL,
    )


class Browser:
    """Chromium by the protocol of WebDriver."""

    PORT = 9517

    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", f"--port={self.PORT}"], stdout=subprocess.DEVNULL)
        options = {"binary": "/usr/bin/chromium", "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--hide-scrollbars"]}
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        for _ in range(100):
            try:
                self.session = "/session/" + self.post("/session", wanted)["sessionId"]
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("chromedriver did not answer")

    def post(self, path, body):
        request = urllib.request.Request(f"http://localhost:{self.PORT}{path}", json.dumps(body).encode(), {"Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))["value"]

    def cdp(self, command, **parameters):
        return self.post(self.session + "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def run(self, script):
        return self.post(self.session + "/execute/sync", {"script": script, "args": []})

    def run_async(self, script):
        return self.post(self.session + "/execute/async", {"script": script, "args": []})

    def look(self, width, colours):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        self.cdp("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": colours}])

    def open(self, address):
        self.post(self.session + "/url", {"url": address})
        for _ in range(100):
            if self.run("return [...document.querySelectorAll('[data-figure]')].every(it => it.dataset.state)"):
                break
            time.sleep(0.2)
        time.sleep(0.3)

    def picture(self, file, tallest=2400):
        width, height = self.run("return [document.documentElement.clientWidth, document.documentElement.scrollHeight]")
        clip = {"x": 0, "y": 0, "width": width, "height": min(height, tallest), "scale": 1}
        shot = self.cdp("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        Path(file).write_bytes(base64.b64decode(shot["data"]))
        return height

    def close(self):
        urllib.request.urlopen(urllib.request.Request(f"http://localhost:{self.PORT}{self.session}", method="DELETE")).read()
        self.driver.terminate()
        self.driver.wait()


EXAMPLES = """PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT (STR(SAMPLE(?iri)) AS ?example) { { SELECT ?who ?iri { %s } LIMIT 5000 } } GROUP BY ?who ORDER BY DESC(COUNT(*)) ?who LIMIT 1"""

KINDS = {
    "article": "?s ng:article ?who BIND (?who AS ?iri) ?s a ng:Statement",
    "person": "?s ng:speaker ?who . ?who a ng:Person BIND (?who AS ?iri)",
    "state": "?s ng:speaker ?who . ?who a ng:State BIND (?who AS ?iri)",
    "place": "?s ng:mentions ?who . ?who a ng:Place BIND (?who AS ?iri)",
    "post": "?m ng:post ?who . ?m ng:status 'current' BIND (?who AS ?iri)",
    "statement": "?s ng:denies ?o . ?s ng:speaker ?who BIND (?s AS ?iri)",
    "quantity": "?q ng:claimedIn ?s . ?s ng:speaker ?who BIND (?q AS ?iri)",
}

PAGES = {
    "home": "", "search": "search?q=police", "name": "search?q=Iran", "claims": "claims", "queries": "queries", "workbench": "workbench",
    "docs": "docs", "asking": "docs/asking", "ontology": "ontology", "shapes": "ontology/shapes", "data": ".well-known/void", "notebooks": "notebooks", "missing": "actor/nobody-at-all",
} | {name: f"queries/{name}" for name in ["map", "timeline", "co-mentions", "stances", "troops", "numbers", "said", "accusations", "answers", "officials-over-time", "statements", "actors", "where", "places", "quantities"]}


def example(address, pattern):
    query = urllib.parse.urlencode({"query": EXAMPLES % pattern})
    answer = urllib.request.urlopen(urllib.request.Request(f"{address}/sparql?{query}", headers={"Accept": "text/csv"})).read().decode().split()
    return urllib.parse.urlparse(answer[1]).path.lstrip("/") if len(answer) > 1 else ""


# the share of a network's names that may stand over another
MOST_OVERLAPPING = 0.05


BARRIERS = """const done = arguments[arguments.length - 1];
axe.run().then(result => done(result.violations.filter(v => ["serious", "critical"].includes(v.impact)).map(v => v.id + " at " + v.nodes[0].target)));"""


def faults(browser):
    """What the tests of the layout measure, and barriers."""
    found = ""
    wide = browser.run("return document.documentElement.scrollWidth - window.innerWidth")
    if wide > 0:
        found += f", {wide} too wide"
    broken = browser.run((SCRIPTS / "broken-words.js").read_text())
    if broken:
        found += f", {len(broken)} broken words, such as {broken[0]}"
    if browser.run("return !!document.querySelector('.network')"):
        names = browser.run((SCRIPTS / "overlapping-names.js").read_text())
        if len(names["overlapping"]) > MOST_OVERLAPPING * len(names["shown"]):
            found += f", {len(names['overlapping'])} of {len(names['shown'])} names overlap"
    browser.run(AXE.read_text())
    return found + "".join(f", {barrier}" for barrier in browser.run_async(BARRIERS))


def pages(address, folder, names):
    address = address.rstrip("/")
    Path(folder).mkdir(parents=True, exist_ok=True)
    wanted = dict(PAGES) | {name: None for name in KINDS}
    browser, faulty = Browser(), 0
    try:
        for name in names or wanted:
            path = wanted[name] if wanted[name] is not None else example(address, KINDS[name])
            for width in (1280, 390):
                for colours in ("light", "dark"):
                    browser.look(width, colours)
                    browser.open(f"{address}/{path}")
                    height = browser.picture(f"{folder}/{name}-{width}-{colours}.png")
                    found = faults(browser)
                    faulty += bool(found)
                    print(f"{name} {width} {colours}: {height} high{found}", flush=True)
    finally:
        browser.close()
    return faulty


if __name__ == "__main__":
    if sys.argv[1:2] == ["pages"]:
        sys.exit(1 if pages(sys.argv[2], sys.argv[3], sys.argv[4:]) else 0)
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        model()
        reader()

/* global cytoscape */
import { colours, theme } from "./colours.js";
import { href } from "./results.js";

/** Pairs beyond these many actors are left to the table: the strongest links tell most. A small figure has room for fewer. */
const MOST_ACTORS = 60;
const MOST_IN_SMALL = 24;
const SMALL = 600;

/** Sizes on the screen, in pixels, whatever the zoom: of letters, and half of what a name takes. */
const LABEL = 12;
const MARGIN = 4;
const FONT = "system-ui, sans-serif";
const SPACE = 46;
const KINDS = ["State", "Person", "Organization", "MediaOutlet", "ArmedForce", "Group"];
const KIND_NAMES = { State: "state", Person: "person", Organization: "organization", MediaOutlet: "medium", ArmedForce: "armed force", Group: "group" };

/**
 * Draws who is linked with whom, the most connected first. A row has the names `name` and `otherName`, their IRIs `actor` and
 * `other`, and how often they meet in `statements`.
 */
export async function drawNetwork(element, rows) {
  const most = element.clientWidth < SMALL ? MOST_IN_SMALL : MOST_ACTORS;
  const edges = strongest(rows, most);
  const kinds = await kindsOf(edges);
  const canvas = document.createElement("div");
  canvas.className = "network";
  element.replaceChildren(canvas);
  const network = cytoscape({
    container: canvas,
    elements: elements(edges, kinds),
    layout: { name: "null" },
    minZoom: 0.2,
    maxZoom: 4,
    wheelSensitivity: 0.3,
  });
  element.append(panel(network, new Set(network.nodes().map((node) => node.data("kind")))));
  paint(network, element);
  arrange(network);
  network.on("tap", "node[iri]", ({ target }) => {
    window.location.href = href(target.data("iri"));
  });
  network.on("zoom", () => window.requestAnimationFrame(() => label(network)));
  label(network);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => paint(network, element));
  return rows.length > edges.length ? [`The ${most} most linked are drawn; the table has all.`] : [];
}

/** The rows among the actors of the strongest links. */
function strongest(rows, most) {
  const sorted = rows.toSorted((a, b) => Number(b.statements) - Number(a.statements));
  const actors = new Set();
  for (const { actor, other } of sorted) {
    if (actors.size + !actors.has(actor) + !actors.has(other) <= most) {
      actors.add(actor).add(other);
    }
  }
  return sorted.filter(({ actor, other }) => actors.has(actor) && actors.has(other));
}

/** The kinds of the actors that are drawn, by IRI; "Group" if the store says none. */
async function kindsOf(rows) {
  const iris = [...new Set(rows.flatMap(({ actor, other }) => [actor, other]))].filter((iri) => /^https?:[^<>"{}|^`\\\s]*$/.test(iri));
  const query = `PREFIX ng: <https://w3id.org/newsgraph/ontology#> SELECT DISTINCT ?actor ?kind { VALUES ?actor { ${iris.map((iri) => `<${iri}>`).join(" ")} } ?actor a ?kind }`;
  const response = await fetch("/sparql", { method: "POST", body: new URLSearchParams({ query }), headers: { Accept: "application/sparql-results+json" } });
  const kinds = new Map();
  for (const { actor, kind } of response.ok ? (await response.json()).results.bindings : []) {
    const name = kind.value.replace(/.*#/, "");
    const known = kinds.get(actor.value);
    if (KINDS.includes(name) && (known === undefined || KINDS.indexOf(name) < KINDS.indexOf(known))) {
      kinds.set(actor.value, name);
    }
  }
  return kinds;
}

function elements(rows, kinds) {
  const weight = new Map();
  const names = new Map();
  for (const { actor, name, other, otherName, statements } of rows) {
    names.set(actor, name).set(other, otherName);
    weight.set(actor, (weight.get(actor) ?? 0) + Number(statements));
    weight.set(other, (weight.get(other) ?? 0) + Number(statements));
  }
  const nodes = [...names].map(([iri, name]) => ({
    data: { id: iri, iri, name, kind: kinds.get(iri) ?? "Group", weight: weight.get(iri), size: 8 + 5 * Math.sqrt(Math.log2(1 + weight.get(iri))) },
  }));
  const edges = rows.map(({ actor, other, statements }) => ({ data: { source: actor, target: other, weight: Number(statements), width: 1 + Math.log2(Number(statements)) } }));
  return [...nodes, ...edges];
}

/** Puts communities apart: those who speak of one another more than of the rest. The largest is in the middle. */
function arrange(network) {
  const communities = network.elements().markovClustering({ attributes: [(edge) => edge.data("weight")], inflateFactor: 1.6 });
  const wide = network.width() / network.height();
  const discs = [];
  for (const nodes of communities.sort((a, b) => b.length - a.length || (a[0].id() < b[0].id() ? -1 : 1))) {
    const disc = room(discs, SPACE * Math.sqrt(nodes.length), wide);
    discs.push(disc);
    const { x, y, radius } = disc;
    const inner = radius * 0.8;
    const boundingBox = { x1: x - inner, y1: y - inner, x2: x + inner, y2: y + inner };
    if (nodes.length > 1) {
      nodes.positions((_, i) => onCircle(disc, i / nodes.length));
      nodes.union(nodes.edgesWith(nodes)).layout({ name: "cose", animate: false, randomize: false, fit: true, boundingBox, nodeRepulsion: () => 40000, nodeOverlap: 40 }).run();
    } else {
      nodes.positions({ x, y });
    }
  }
  network.fit(undefined, 36);
}

/** Where a node begins: if two stood at one point, the layout would part them by chance, and each visit would show another picture. */
function onCircle({ x, y, radius }, turn) {
  return { x: x + radius * 0.5 * Math.cos(2 * Math.PI * turn), y: y + radius * 0.5 * Math.sin(2 * Math.PI * turn) };
}

/** The disc of this size that is nearest to the middle and free, where as wide a space as the figure is filled. */
function room(discs, radius, wide) {
  for (let turn = 0; ; turn += 0.2) {
    const x = turn * 6 * Math.cos(turn) * wide;
    const y = turn * 6 * Math.sin(turn);
    if (discs.every((other) => Math.hypot(other.x - x, other.y - y) > other.radius + radius)) {
      return { x, y, radius };
    }
  }
}

/** Shows the labels that have room at this zoom, those of the most connected first. */
function label(network) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${LABEL}px ${FONT}`;
  const taken = [];
  const hidden = network.nodes("[iri]").sort((a, b) => b.data("weight") - a.data("weight")).filter((node) => {
    const { x, y } = node.renderedPosition();
    const radius = node.data("size") / 2;
    const half = pen.measureText(node.data("name")).width / 2 + MARGIN;
    const name = { x1: x - half, x2: x + half, y1: y + radius, y2: y + radius + LABEL * 1.5 + MARGIN };
    const shown = node.hasClass("found") || taken.every((other) => apart(name, other));
    taken.push({ x1: x - radius, x2: x + radius, y1: y - radius, y2: y + radius }, ...(shown ? [name] : []));
    return !shown;
  });
  network.batch(() => {
    network.nodes().removeClass("unlabelled");
    hidden.addClass("unlabelled");
  });
  scale(network.style(), network.zoom()).update();
}

function apart(one, other) {
  return one.x2 < other.x1 || other.x2 < one.x1 || one.y2 < other.y1 || other.y2 < one.y1;
}

/** Keeps the size of names and circles on the screen while the distances between them grow. */
function scale(style, zoom) {
  const size = (node) => node.data("size") / zoom;
  return style
    .selector("node[iri]")
    .style({ "font-size": LABEL / zoom, width: size, height: size, "text-margin-y": 2 / zoom, "text-outline-width": 2 / zoom })
    .selector("edge")
    .style({ width: (edge) => edge.data("width") / zoom });
}

function paint(network, element) {
  const { text, line, paper } = theme(element);
  const fill = colours(KINDS);
  network
    .style()
    .fromJson([
      { selector: "node[iri]", style: { label: "data(name)", "font-family": FONT, color: text, "background-color": (node) => fill.get(node.data("kind")), "text-valign": "bottom", "text-outline-color": paper, "z-index": "data(weight)" } },
      { selector: "edge", style: { "line-color": line, "curve-style": "haystack" } },
      { selector: "node.unlabelled", style: { label: "" } },
      { selector: "node.found", style: { "border-width": 4, "border-color": text } },
    ]);
  scale(network.style(), network.zoom()).update();
  element.querySelectorAll("[data-kind]").forEach((swatch) => {
    swatch.style.backgroundColor = fill.get(swatch.dataset.kind);
  });
}

/** A legend and a search. */
function panel(network, present) {
  const box = document.createElement("div");
  box.className = "figure-panel";
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = "Find a name";
  search.setAttribute("aria-label", "Find a name in the network");
  search.addEventListener("input", () => find(network, search.value));
  box.append(search);
  for (const kind of KINDS.filter((it) => present.has(it))) {
    const item = document.createElement("span");
    const swatch = document.createElement("span");
    swatch.className = "swatch";
    swatch.dataset.kind = kind;
    item.append(swatch, KIND_NAMES[kind]);
    box.append(item);
  }
  return box;
}

function find(network, typed) {
  const words = typed.trim().toLowerCase();
  const found = words === "" ? network.collection() : network.nodes("[iri]").filter((node) => node.data("name").toLowerCase().includes(words));
  network.nodes().removeClass("found");
  found.addClass("found");
  if (found.nonempty()) {
    network.animate({ fit: { eles: found.closedNeighborhood(), padding: 60 }, duration: 200 });
  } else {
    network.fit(undefined, 24);
  }
  label(network);
}

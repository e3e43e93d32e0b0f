/* global Yasgui */
import { drawChart } from "./chart.js";
import { drawMap } from "./map.js";
import { drawNetwork } from "./network.js";
import { plain } from "./results.js";

const PREFIXES = {
  dcterms: "http://purl.org/dc/terms/",
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
  ng: "https://w3id.org/newsgraph/ontology#",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  wgs84: "http://www.w3.org/2003/01/geo/wgs84_pos#",
};

const MOST_COLOURS = 16;

/** What buttons do that the editor shows as signs. */
const TITLES = {
  ".yasqe_queryButton": "Run the query (Ctrl+Enter)",
  ".yasqe_share": "Share this query",
  ".tabContextButton": "Settings of this tab",
  ".addTab": "New tab",
  ".closeTab": "Close this tab",
  ".clearEndpointBtn": "Clear the address",
  ".yasr_downloadIcon": "Download the answer",
  ".yasr_external_ref_btn": "Help for answers",
};

/** A way to look at results; `draws` says for which columns it is good. */
function view(label, priority, draws, draw) {
  const kind = label.toLowerCase();

  return class {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = priority;
      this.label = label;
    }

    columns() {
      return this.yasr.results?.getVariables?.() ?? [];
    }

    canHandleResults() {
      return draws(this.columns());
    }

    async draw() {
      const element = document.createElement("div");
      element.className = "figure";
      element.dataset.figure = kind;
      this.yasr.resultsEl.replaceChildren(element);
      const rows = this.yasr.results.getBindings().map(plain);
      const notes = await draw(element, rows, this.columns());
      element.after(notes.join(" "));
      element.dataset.state = "drawn";
    }

    getIcon() {
      return document.createElement("span");
    }
  };
}

const isNumeric = (rows, column) => rows.length > 0 && rows.every((row) => row[column] === undefined || row[column] !== "" && !Number.isNaN(Number(row[column])));

const isDated = (rows, column) => rows.some((row) => row[column]) && rows.every((row) => /^(\d{4}(-\d\d){0,2}(T.*)?)?$/.test(row[column] ?? ""));

/** A column is worth a colour if its values come again and are few. */
const isColour = (rows, column) => {
  const values = new Set(rows.map((row) => row[column]));
  return values.size > 1 && values.size <= MOST_COLOURS && values.size < rows.length;
};

/** Dates make a time line, all else bars: the first number by the first name, in the colours of the next column that fits. */
function drawBars(element, rows, columns) {
  const date = columns.find((column) => isDated(rows, column));
  const number = columns.find((column) => column !== date && isNumeric(rows, column));
  const texts = columns.filter((column) => column !== number && column !== date);
  const name = texts.find((column) => /name$/i.test(column)) ?? texts[0];
  const others = texts.filter((column) => column !== name);
  const colour = others.find((column) => isColour(rows, column));
  const encoding = {
    y: { field: name ?? number, type: "nominal", title: null, ...(date ? {} : { sort: "-x" }) },
    tooltip: columns.map((field) => ({ field })),
    ...(colour ? { color: { field: colour, type: "nominal" } } : {}),
  };
  if (date) {
    return drawChart(element, rows, { mark: { type: "point", filled: true, size: 60 }, x: { field: date, type: "temporal" }, ...encoding });
  }
  const x = number ? { field: number, type: "quantitative" } : { aggregate: "count", type: "quantitative" };
  return drawChart(element, rows, { mark: "bar", x, ...encoding });
}

/** The ends of edges: those of the saved query, or else the first two columns, whatever they are called. */
function drawEdges(element, rows, columns) {
  if (["actor", "other", "name", "otherName", "statements"].every((column) => columns.includes(column))) {
    return drawNetwork(element, rows);
  }
  const [from, to] = columns;
  const edges = rows
    .filter((row) => row[from] && row[to])
    .map((row) => ({ actor: row[from], name: last(row[from]), other: row[to], otherName: last(row[to]), statements: 1 }));
  return drawNetwork(element, edges);
}

const last = (text) => decodeURIComponent(text.replace(/[/#]$/, "").replace(/^\w+:.*[/#]/, ""));

function registerViews({ Yasr }) {
  Yasr.registerPlugin("Map", view("Map", 5, (columns) => columns.includes("lat") && columns.includes("long"), drawMap));
  Yasr.registerPlugin("Chart", view("Chart", 4, (columns) => columns.length > 0, drawBars));
  Yasr.registerPlugin("Network", view("Network", 3, (columns) => columns.length > 1, drawEdges));
  Yasr.defaults.pluginOrder = ["Table", "Map", "Chart", "Network", "Response"];
  Yasr.defaults.prefixes = PREFIXES;
}

/** Completes the terms of our ontology. The editor's own completion asks a host on the Internet. */
function registerCompletion({ Yasqe }) {
  Yasqe.registerAutocompleter({
    name: "newsgraph",
    bulk: true,
    autoShow: true,
    isValidCompletionPosition: (yasqe) => /^\w+:/.test(yasqe.getCompleteToken().string),
    get: terms,
  });
  Yasqe.defaults.autocompleters = ["variables", "newsgraph"];
  Yasqe.defaults.prefixCcApi = null;
}

async function terms() {
  const response = await fetch("/workbench/terms.json");
  return response.ok ? response.json() : [];
}

/** Gives names to what the editor leaves without one, for those who cannot see it. */
function nameControls(element) {
  const name = (selector, label) => element.querySelectorAll(selector).forEach((control) => control.setAttribute("aria-label", label));
  name("input.autocomplete", "Endpoint");
  name(".CodeMirror textarea", "SPARQL query");
  for (const [selector, title] of Object.entries(TITLES)) {
    element.querySelectorAll(selector).forEach((control) => control.setAttribute("title", title));
  }
  element.querySelectorAll(".tabsList .addTab").forEach((button) => button.setAttribute("role", "tab"));
}

/** Folds the comments at the head of a query into a button, so that the query is what one sees. */
function foldComments(editor) {
  const doc = editor.getDoc();
  let lines = 0;
  while (lines < doc.lineCount() && doc.getLine(lines).startsWith("#")) {
    lines++;
  }
  if (lines < 2) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "# comments …";
  button.title = "Show the comments";
  const fold = doc.markText({ line: 0, ch: 0 }, { line: lines - 1, ch: doc.getLine(lines - 1).length }, { replacedWith: button, clearOnEnter: true });
  button.addEventListener("click", () => fold.clear());
}

function open(yasgui, element, name, query) {
  const tab = yasgui.addTab(true, { name });
  tab.setQuery(query);
  foldComments(tab.getYasqe());
  tab.getYasqe().focus();
  nameControls(element);
}

function start(element) {
  registerViews(Yasgui);
  registerCompletion(Yasgui);
  const yasgui = new Yasgui(element, {
    requestConfig: { endpoint: new URL("/sparql", window.location.href).href, method: "POST" },
    copyEndpointOnNewTab: true,
    persistenceId: "newsgraph",
    yasqe: { value: element.dataset.query },
  });
  nameControls(element);
  yasgui.on("tabSelect", () => nameControls(element));
  document.addEventListener("click", ({ target }) => {
    const example = target.closest("[data-example]");
    if (example) {
      open(yasgui, element, example.dataset.name, example.dataset.example);
    }
  });
  // A figure or a table of another page hands its query over behind the hash, which no server sees.
  const given = new URLSearchParams(window.location.hash.slice(1)).get("query");
  if (given) {
    window.history.replaceState(null, "", window.location.pathname);
    open(yasgui, element, "Query of a page", given);
  }
}

start(document.getElementById("workbench"));

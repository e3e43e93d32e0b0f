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

/** A way to look at results; `draws` says for which columns it is good. */
function view(label, priority, draws, draw) {
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
      this.yasr.resultsEl.replaceChildren(element);
      const rows = this.yasr.results.getBindings().map(plain);
      await draw(element, rows, this.columns());
      element.dataset.state = "drawn";
    }

    getIcon() {
      return document.createElement("span");
    }
  };
}

const isNumeric = (rows, column) => rows.length > 0 && rows.every((row) => row[column] === undefined || row[column] !== "" && !Number.isNaN(Number(row[column])));

function drawBars(element, rows, columns) {
  const number = columns.find((column) => isNumeric(rows, column));
  const name = columns.find((column) => column !== number);
  return drawChart(element, rows, {
    mark: "bar",
    x: number ? { field: number, type: "quantitative" } : { aggregate: "count", type: "quantitative" },
    y: { field: name ?? number, type: "nominal", sort: "-x" },
  });
}

/** Two columns with the ends of an edge, whatever they are called. */
function drawEdges(element, rows, [from, to]) {
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
  element.querySelectorAll(".tabsList .addTab").forEach((button) => button.setAttribute("role", "tab"));
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
      const tab = yasgui.addTab(true, { name: example.textContent.trim() });
      tab.setQuery(example.dataset.example);
      tab.getYasqe().focus();
      nameControls(element);
    }
  });
}

start(document.getElementById("workbench"));

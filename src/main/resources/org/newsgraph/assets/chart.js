/* global vega, vegaEmbed */
import { colours, theme } from "./colours.js";

/** Below this width, in pixels, names of rows get less room and the legend stands below. */
const NARROW = 600;

/** A chart with more rows than this is a wall; the table has the others. */
const MOST_NAMES = 25;

/**
 * Draws rows as Vega-Lite draws them. Of an axis with many names those with most are drawn, each value of a colour has one of its own,
 * and dates that are only months or years are drawn as long as these.
 *
 * @param chart what stands where: `mark`, and for each of `x`, `y`, `color` and `tooltip` what Vega-Lite calls a field definition
 * @returns what the chart leaves out, in sentences
 */
export async function drawChart(element, rows, { mark, ...given }) {
  const encoding = mark === "bar" ? added(given) : given;
  const { kept, notes } = selected(rows, encoding);
  const narrow = element.clientWidth < NARROW;
  const specification = () => ({
    data: { values: kept },
    width: "container",
    autosize: { type: "fit-x", contains: "padding" },
    height: encoding.y?.type === "nominal" ? { step: 22 } : 320,
    background: "transparent",
    ...(encoding.x?.type === "temporal" ? timeLine(mark, coloured(encoding, kept)) : { mark, encoding: coloured(encoding, kept) }),
    config: config(element, narrow),
  });
  // Interpreted, because a page that may compile its charts may run anything.
  const options = { ast: true, expr: vega.expressionInterpreter, actions: false, defaultStyle: false, renderer: "svg" };
  const frame = document.createElement("div");
  element.replaceChildren(frame);
  const draw = () => vegaEmbed(frame, specification(), options);
  await draw();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  return notes;
}

/** Rows of one name and colour make one bar. */
function added(encoding) {
  const { x } = encoding;
  return x.field && x.type === "quantitative" ? { ...encoding, x: { aggregate: "sum", ...x } } : encoding;
}

function selected(rows, { x, y }) {
  const notes = [];
  let kept = rows;
  if (x?.type === "temporal") {
    kept = rows.filter((row) => row[x.field]).map((row) => ({ ...row, ...span(row[x.field]) }));
    say(notes, rows.length - kept.length, "without a date is not drawn", "without a date are not drawn");
  }
  if (y?.type === "nominal") {
    const all = kept;
    kept = all.filter((row) => row[y.field]);
    say(notes, all.length - kept.length, "without a name is not drawn", "without a name are not drawn");
    const names = byWeight(kept, x, y);
    if (names.length > MOST_NAMES) {
      const most = new Set(names.slice(0, MOST_NAMES));
      kept = kept.filter((row) => most.has(row[y.field]));
      notes.push(`The ${MOST_NAMES} names with most are drawn, of ${names.length.toLocaleString("en")}.`);
    }
  }
  return { kept, notes };
}

function say(notes, count, one, many) {
  if (count > 0) {
    notes.push(`${count.toLocaleString("en")} ${count === 1 ? `row ${one}` : `rows ${many}`}.`);
  }
}

/** The names of an axis, those with most first. */
function byWeight(rows, x, y) {
  const weight = new Map();
  for (const row of rows) {
    const more = x?.type === "quantitative" && x.field ? Number(row[x.field]) : 1;
    weight.set(row[y.field], (weight.get(row[y.field]) ?? 0) + more);
  }
  return [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || a.localeCompare(b));
}

/** The first and the last moment of a date, which may be a month or a year. */
function span(date) {
  const [year, month, day] = date.split("-").map(Number);
  const last = day ? Date.UTC(year, month - 1, day) : month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
  return { begins: Date.UTC(year, (month || 1) - 1, day || 1), ends: last, spans: !day };
}

function coloured(encoding, rows) {
  const { color } = encoding;
  if (color?.type !== "nominal") {
    return encoding;
  }
  const map = colours(rows.map((row) => row[color.field]).filter(Boolean).sort());
  return { ...encoding, color: { ...color, scale: { domain: [...map.keys()], range: [...map.values()] } } };
}

/** Points for days and bars for months and years, on an axis that a wheel or a drag zooms. */
function timeLine(mark, encoding) {
  const x = { field: "begins", type: "temporal", title: null, scale: { type: "utc" } };
  const rest = { ...encoding, y: { sort: null, ...encoding.y } };
  return {
    layer: [
      { transform: [{ filter: "datum.spans" }], mark: { type: "rule", strokeWidth: 6, opacity: 0.45, strokeCap: "round" }, encoding: { ...rest, x, x2: { field: "ends" } } },
      { transform: [{ filter: "!datum.spans" }], mark, encoding: { ...rest, x }, params: [{ name: "zoom", select: { type: "interval", encodings: ["x"] }, bind: "scales" }] },
    ],
  };
}

function config(element, narrow) {
  const { text, line } = theme(element);
  return {
    font: getComputedStyle(element).fontFamily,
    axis: { labelColor: text, titleColor: text, gridColor: line, domainColor: line, tickColor: line, labelLimit: narrow ? 110 : 240, labelFontSize: 12, titleFontSize: 12, labelOverlap: "greedy" },
    axisXTemporal: { labelFlush: true, tickCount: narrow ? 4 : 10 },
    legend: { labelColor: text, titleColor: text, labelFontSize: 12, orient: narrow ? "bottom" : "right", columns: narrow ? 2 : 1, symbolOpacity: 1 },
    header: { labelColor: text },
    view: { stroke: null },
    point: { opacity: 0.85 },
  };
}

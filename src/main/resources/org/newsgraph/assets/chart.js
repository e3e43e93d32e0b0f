/* global vega, vegaEmbed */
import { colours, theme } from "./colours.js";

/** Below this width, in pixels, names of rows get less room and the legend stands below. */
const NARROW = 600;

/** A chart with more rows than this is a wall; the table has the others. */
const MOST_NAMES = 25;

/** Vega-Lite takes charts of one name for one: this has no width. */
const NOTHING = "\u200b";

/** So many charts stand one below the other before the table does better. */
const MOST_CHARTS = 12;

/** What stands beside a chart that stands with others, in pixels: a letter of a name, and the legend with what is between. */
const NAME_WIDTH = { wide: 240, narrow: 150 };
const LETTER = 7;
const BESIDE_CHART = { wide: 190, narrow: 60 };

/**
 * Draws rows as Vega-Lite draws them. Of an axis with many names those with most are drawn, each value of a colour has one of its own,
 * and dates that are only months or years are drawn as long as these.
 *
 * @param chart what stands where: `mark`, and for each of `x`, `y`, `color`, `row` and `tooltip` what Vega-Lite calls a field definition; a
 *   `row` makes a chart of each of its values, with axes of its own
 * @returns what the chart leaves out, in sentences
 */
export async function drawChart(element, rows, { mark, ...given }) {
  const encoding = mark === "bar" ? added(given) : given;
  const { kept, notes } = selected(rows, encoding);
  element.hidden = kept.length === 0;
  if (element.hidden) {
    return notes;
  }
  const narrow = element.clientWidth < NARROW;
  const specification = () => ({
    data: { values: kept },
    background: "transparent",
    ...(encoding.row ? charts(mark, coloured(encoding, kept), kept, element, narrow) : chart(mark, coloured(encoding, kept), kept)),
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

function chart(mark, encoding, kept) {
  return {
    width: "container",
    autosize: { type: "fit-x", contains: "padding" },
    height: encoding.y?.type === "nominal" ? { step: 22 } : 320,
    ...(encoding.x?.type === "temporal" ? timeLine(mark, encoding, kept) : { mark, encoding }),
  };
}

/** People are not counted in halves; a share that is less than one still has its dot. */
const WHOLE_NUMBERS = { tickMinStep: 1, tickCount: 6, format: ",d" };

/** Vega-Lite fits no charts into a width that stand below one another: it is told how wide each is. */
function charts(mark, { row: { key, ...row }, ...encoding }, kept, element, narrow) {
  const longest = LETTER * Math.max(...kept.map((it) => (it[encoding.y.field] ?? "").length));
  const names = Math.min(longest, narrow ? NAME_WIDTH.narrow : NAME_WIDTH.wide);
  const room = element.clientWidth - names;
  const width = room - (narrow ? BESIDE_CHART.narrow : BESIDE_CHART.wide);
  return {
    facet: { row: { ...row, sort: [...new Set(kept.map((it) => it[row.field]))], header: { labelLimit: room - 30, labelOrient: "top", labelAnchor: "start", labelFontSize: narrow ? 12 : 13, labelFontWeight: "bold" } } },
    spec: { width, height: { step: 22 }, mark, encoding: { ...encoding, x: { ...encoding.x, title: null, axis: WHOLE_NUMBERS } } },
    resolve: { scale: { x: "independent", y: "independent" } },
  };
}

/** Rows of one name and colour make one bar. */
function added(encoding) {
  const { x } = encoding;
  return x.field && x.type === "quantitative" ? { ...encoding, x: { aggregate: "sum", ...x } } : encoding;
}

function selected(rows, { x, y, row }) {
  const notes = [];
  let kept = rows;
  if (x?.type === "temporal") {
    kept = rows.filter((row) => row[x.field]).map((row) => ({ ...row, ...span(row[x.field]) }));
    say(notes, rows.length - kept.length, "without a date is not drawn", "without a date are not drawn");
  }
  if (row) {
    const all = byDifference(kept, x, row);
    kept = all.slice(0, MOST_CHARTS).flat();
    say(notes, all.length - MOST_CHARTS, "more stands in the table", "more stand in the table", "group");
  } else if (y?.type === "nominal") {
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

function say(notes, count, one, many, what = "row") {
  if (count > 0) {
    notes.push(`${count.toLocaleString("en")} ${count === 1 ? `${what} ${one}` : `${what}s ${many}`}.`);
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

/** The rows of each chart, those first that have most different numbers. Charts of one name stay apart if a row says what tells them. */
function byDifference(rows, x, { field, key = field }) {
  const groups = new Map();
  rows.forEach((row) => groups.set(row[key], [...(groups.get(row[key]) ?? []), row]));
  const numbers = (group) => new Set(group.map((row) => row[x.field])).size;
  const names = new Map();
  const apart = (name) => {
    names.set(name, (names.get(name) ?? -1) + 1);
    return name + NOTHING.repeat(names.get(name));
  };
  return [...groups.values()]
    .sort((a, b) => numbers(b) - numbers(a) || b.length - a.length)
    .map((group) => {
      const name = apart(group[0][field]);
      return group.map((row) => ({ ...row, [field]: name }));
    });
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
function timeLine(mark, encoding, kept) {
  const x = { field: "begins", type: "temporal", title: null, scale: { type: "utc", padding: 8 } };
  const rest = { ...encoding, y: { sort: null, ...encoding.y } };
  const spans = { transform: [{ filter: "datum.spans" }], mark: { type: "rule", strokeWidth: 6, opacity: 0.45, strokeCap: "round" }, encoding: { ...rest, x, x2: { field: "ends" } } };
  const days = { transform: [{ filter: "!datum.spans" }], mark, encoding: { ...rest, x } };
  // A layer of nothing would be a picture without a name to those who hear the page.
  const layer = [spans, days].filter((it) => kept.some((row) => Boolean(row.spans) === (it === spans)));
  layer.at(-1).params = [{ name: "zoom", select: { type: "interval", encodings: ["x"] }, bind: "scales" }];
  return { layer };
}

function config(element, narrow) {
  const { text, line } = theme(element);
  return {
    font: getComputedStyle(element).fontFamily,
    axis: { labelColor: text, titleColor: text, gridColor: line, domainColor: line, tickColor: line, labelLimit: narrow ? NAME_WIDTH.narrow : NAME_WIDTH.wide, labelFontSize: 12, titleFontSize: 12, labelOverlap: "greedy" },
    axisX: { labelSeparation: 6 },
    axisXTemporal: { labelFlush: narrow ? 16 : true, labelSeparation: 8, tickCount: narrow ? 4 : 10 },
    legend: { labelColor: text, titleColor: text, labelFontSize: 12, orient: narrow ? "bottom" : "right", columns: narrow ? 2 : 1, symbolOpacity: 1 },
    header: { labelColor: text },
    view: { stroke: null },
    point: { opacity: 0.85 },
  };
}

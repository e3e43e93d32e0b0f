import { drawChart } from "./chart.js";
import { drawMap } from "./map.js";
import { drawNetwork } from "./network.js";
import { fetchRows } from "./results.js";

/** More than this, and neither the browser nor the reader keeps up. */
const MOST = { map: 5000, network: 1000, chart: 5000 };

const DRAW = { map: drawMap, network: drawNetwork, chart: drawChart };

/**
 * Draws what a page announces: `<div data-figure="map" data-source="/queries/….json" data-encoding="{…}">`, or with `data-rows="[…]"`
 * in place of the source.
 */
async function draw(element) {
  const { figure, source, rows: given, encoding } = element.dataset;
  try {
    const { rows, more } = given ? { rows: JSON.parse(given), more: false } : await fetchRows(source, MOST[figure]);
    const notes = await DRAW[figure](element, rows, encoding ? JSON.parse(encoding) : {});
    if (more) {
      notes.push(`Only the first ${rows.length.toLocaleString("en")} rows were looked at. Narrow the question to see the others, or take the whole table.`);
    }
    if (notes.length > 0) {
      element.after(note(notes.join(" ")));
    }
    element.dataset.state = "drawn";
  } catch (error) {
    element.dataset.state = "failed";
    element.textContent = `This could not be drawn (${error.message}). The table has the same facts.`;
  }
}

function note(text) {
  const element = document.createElement("p");
  element.className = "quiet note";
  element.textContent = text;
  return element;
}

document.querySelectorAll("[data-figure]").forEach(draw);

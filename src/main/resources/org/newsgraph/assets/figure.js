import { drawChart } from "./chart.js";
import { drawMap } from "./map.js";
import { drawNetwork } from "./network.js";
import { fetchRows } from "./results.js";

/** More than this, and neither the browser nor the reader keeps up. */
const MOST = { map: 5000, network: 250, chart: 1000 };

const DRAW = { map: drawMap, network: drawNetwork, chart: drawChart };

/** Draws what a page announces: `<div data-figure="map" data-source="/queries/….json" data-encoding="{…}">`. */
async function draw(element) {
  const { figure, source, encoding } = element.dataset;
  try {
    const { rows, more } = await fetchRows(source, MOST[figure]);
    if (more) {
      element.after(note(`Only the first ${rows.length.toLocaleString("en")} rows are drawn. Ask for less to see the others, or take the whole table.`));
    }
    await DRAW[figure](element, rows, encoding ? JSON.parse(encoding) : {});
    element.dataset.state = "drawn";
  } catch (error) {
    element.dataset.state = "failed";
    element.textContent = `This could not be drawn (${error.message}). The table has the same facts.`;
  }
}

function note(text) {
  const element = document.createElement("p");
  element.className = "quiet";
  element.textContent = text;
  return element;
}

document.querySelectorAll("[data-figure]").forEach(draw);

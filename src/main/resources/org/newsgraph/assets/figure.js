import { drawChart } from "./chart.js";
import { drawMap } from "./map.js";
import { drawNetwork } from "./network.js";
import { fetchRows } from "./results.js";

const DRAW = { map: drawMap, network: drawNetwork, chart: drawChart };

/** Draws what a page announces: `<div data-figure="map" data-source="/queries/….json" data-encoding="{…}">`. */
async function draw(element) {
  const { figure, source, encoding } = element.dataset;
  try {
    const rows = await fetchRows(source);
    await DRAW[figure](element, rows, encoding ? JSON.parse(encoding) : {});
    element.dataset.state = "drawn";
  } catch (error) {
    element.dataset.state = "failed";
    element.textContent = `This could not be drawn (${error.message}). The table has the same facts.`;
  }
}

document.querySelectorAll("[data-figure]").forEach(draw);

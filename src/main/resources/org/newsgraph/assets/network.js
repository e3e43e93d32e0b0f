/* global cytoscape */
import { href } from "./results.js";

/**
 * Draws who is linked with whom. A row has the names `name` and `otherName`, their IRIs `actor` and `other`, and how often they
 * meet in `statements`.
 */
export function drawNetwork(element, rows) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(name).trim();
  const network = cytoscape({
    container: element,
    elements: [...nodes(rows), ...rows.map(edge)],
    style: [
      {
        selector: "node",
        style: { label: "data(label)", color: colour("--text"), "background-color": colour("--link"), "font-size": 11, width: 14, height: 14 },
      },
      {
        selector: "edge",
        style: { width: "data(width)", "line-color": colour("--line"), "curve-style": "haystack" },
      },
    ],
    layout: { name: "cose", animate: false, randomize: false },
  });
  network.on("tap", "node", (event) => {
    window.location.href = href(event.target.id());
  });
  return network;
}

function nodes(rows) {
  const labels = new Map();
  for (const row of rows) {
    labels.set(row.actor, row.name);
    labels.set(row.other, row.otherName);
  }
  return [...labels].map(([id, label]) => ({ data: { id, label } }));
}

function edge(row) {
  return { data: { source: row.actor, target: row.other, width: 1 + Math.log2(Number(row.statements)) } };
}

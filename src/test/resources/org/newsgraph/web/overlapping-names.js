// The names that a drawn network shows, and those of them that overlap another.
const network = document.querySelector(".network")._cyreg.cy;
const pen = document.createElement("canvas").getContext("2d");
const boxes = network.nodes("[iri]").filter(it => it.style("label") !== "").map(it => {
  const size = parseFloat(it.style("font-size")) * network.zoom();
  pen.font = `${size}px ${it.style("font-family")}`;
  const half = pen.measureText(it.data("name")).width / 2;
  const {x, y} = it.renderedPosition();
  const top = y + it.renderedHeight() / 2;
  return {name: it.data("name"), x1: x - half, x2: x + half, y1: top, y2: top + size * 1.2};
});
const overlaps = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
const hit = boxes.filter(a => boxes.some(b => a !== b && overlaps(a, b)));
return {shown: boxes.map(it => it.name), overlapping: hit.map(it => it.name)};

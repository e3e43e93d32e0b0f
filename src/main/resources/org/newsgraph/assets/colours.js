/** Colours that are told apart on white and on black; the first are used first. */
const DISTINCT = ["#2f7ed8", "#e2711d", "#2a9d55", "#c23b8f", "#8a6d1f", "#7a5cd6", "#d64545", "#1f9aa8", "#7f8c1e", "#b0672e", "#5d7f99", "#e08aa8", "#3f9e8f", "#a95fd0", "#c79a12", "#6a7bd0"];

const GOLDEN_ANGLE = 137.508;

/** A colour for each value, never one for two. */
export function colours(values) {
  return new Map([...new Set(values)].map((value, i) => [value, DISTINCT[i] ?? further(i)]));
}

/** As far from those before as hue and lightness allow. */
function further(i) {
  return `hsl(${Math.round(i * GOLDEN_ANGLE) % 360} ${45 + ((i * 7) % 5) * 10}% ${38 + ((i * 3) % 4) * 9}%)`;
}

/** The colours of the page that an element stands in, as the reader's system wants them. */
export function theme(element) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return { text: colour("text"), quiet: colour("quiet"), line: colour("line"), paper: colour("paper"), link: colour("link") };
}

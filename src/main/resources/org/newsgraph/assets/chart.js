/* global vega, vegaEmbed */

/** What names of sources, rows and colours take of the width of a chart in rows, in pixels. */
const BESIDE_ROWS = 420;

/**
 * Draws rows as Vega-Lite draws them.
 *
 * @param chart what stands where: `mark`, and for each of `x`, `y`, `color` and `tooltip` what Vega-Lite calls a field definition
 */
export function drawChart(element, rows, { mark, ...encoding }) {
  const colour = getComputedStyle(element).getPropertyValue("--text").trim();
  const specification = {
    data: { values: rows },
    mark,
    encoding,
    width: encoding.row ? element.clientWidth - BESIDE_ROWS : "container",
    // What is in one row says nothing about the next: ten thousand soldiers, two drones.
    resolve: encoding.row ? { scale: { x: "independent", y: "independent" } } : {},
    background: "transparent",
    config: {
      axis: { labelColor: colour, titleColor: colour, labelLimit: 220 },
      header: { labelColor: colour, labelAngle: 0, labelAlign: "left", labelLimit: 120 },
      legend: { labelColor: colour, titleColor: colour },
      view: { stroke: null },
    },
  };
  // Interpreted, because a page that may compile its charts may run anything.
  const options = { ast: true, expr: vega.expressionInterpreter, actions: false, defaultStyle: false, renderer: "svg" };
  return vegaEmbed(element, specification, options);
}

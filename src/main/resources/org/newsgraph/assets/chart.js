/* global vega, vegaEmbed */

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
    width: "container",
    background: "transparent",
    config: {
      axis: { labelColor: colour, titleColor: colour, labelLimit: 220 },
      legend: { labelColor: colour, titleColor: colour },
      view: { stroke: null },
    },
  };
  // Interpreted, because a page that may compile its charts may run anything.
  const options = { ast: true, expr: vega.expressionInterpreter, actions: false, defaultStyle: false, renderer: "svg" };
  return vegaEmbed(element, specification, options);
}

/**
 * Asks a saved query for its first rows, as objects of plain texts by column.
 *
 * @returns the rows, and whether there are more
 */
export async function fetchRows(url, limit) {
  const address = new URL(url, window.location.href);
  address.searchParams.set("limit", limit);
  const response = await fetch(address, { headers: { Accept: "application/sparql-results+json" } });
  if (!response.ok) {
    throw new Error(`${response.status} ${response.statusText}`);
  }
  const answer = await response.json();
  const more = (response.headers.get("Link") ?? "").includes('rel="next"');
  return { rows: answer.results.bindings.map(plain), more };
}

/** A solution without its terms' kinds; what is not bound is left out. */
export function plain(binding) {
  return Object.fromEntries(Object.entries(binding).map(([name, term]) => [name, term.value]));
}

/** The path on this server of an IRI of the store, or the IRI itself. */
export function href(iri) {
  const base = document.documentElement.dataset.base;
  return base && iri.startsWith(base) ? `/${iri.slice(base.length)}` : iri;
}

/** A link that shows a text; the text is only ever text. */
export function link(iri, text) {
  const element = document.createElement("a");
  element.href = href(iri);
  element.textContent = text;
  return element;
}

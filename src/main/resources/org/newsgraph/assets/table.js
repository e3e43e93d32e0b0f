/** Sorts the rows that a table shows when its headings are clicked. */
const numeric = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function key(row, column) {
  const text = row.cells[column].textContent.trim();
  const plain = text.match(/^(?:about |at least |at most )?(-?[\d,]+(?:\.\d+)?)(?: to .*)?$/);
  return { text, number: plain ? Number(plain[1].replaceAll(",", "")) : NaN };
}

function compare(a, b) {
  if (a.text === "" || b.text === "") {
    return 0;
  }
  return Number.isNaN(a.number) || Number.isNaN(b.number) ? numeric.compare(a.text, b.text) : a.number - b.number;
}

/** What is empty comes last, in both directions. */
function sort(table, heading) {
  const down = heading.getAttribute("aria-sort") === "ascending";
  const column = heading.cellIndex;
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, key: key(row, column) }));
  rows.sort((a, b) => (a.key.text === "") - (b.key.text === "") || (down ? -1 : 1) * compare(a.key, b.key));
  body.append(...rows.map(({ row }) => row));
  table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  heading.setAttribute("aria-sort", down ? "descending" : "ascending");
}

for (const table of document.querySelectorAll("table.sortable")) {
  for (const heading of table.tHead.querySelectorAll("th:not(.scale)")) {
    const button = document.createElement("button");
    button.type = "button";
    button.title = "Sort the rows shown by this column";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(table, heading));
    heading.append(button);
  }
}

/** Shows where this server is reached in the code that asks it, and copies code and citations. */
for (const element of document.querySelectorAll("[data-origin]")) {
  element.textContent = `${window.location.origin}/`;
}

async function copy(button) {
  const code = button.closest("figure").querySelector("code");
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    // Without HTTPS a browser does not let a page write to the clipboard, but a reader may.
    window.getSelection().selectAllChildren(code);
    button.textContent = "Selected";
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}

// Words of cells whose letters do not stand in one line; hyphens part words.
const broken = [];
for (const cell of document.querySelectorAll("main td, main th")) {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[^\s\u2010-\u2014/-]+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(it => Math.round(it.top))).size > 1) {
        broken.push(word[0]);
      }
    }
  }
}
return broken;

package org.newsgraph.article;

/** What a line of a news page is. */
enum Role {
  /** The title, as it was told from outside the text. */
  TITLE,
  /** Sentences. */
  PROSE,
  /** A few words that end in no stop: a title, a heading, another page's headline. */
  SHORT,
  /** The address that the text was taken from. */
  SOURCE,
  /** Who wrote the article. */
  CREDIT,
  /** A picture's caption or file. */
  CAPTION,
  /** The heading of a list of links, or links. */
  LINKS,
  /** Sharing, subscription, comments. */
  FORM,
  /** What follows is not the article. */
  END,
  /** Copyright, advertising. */
  NOTICE,
  /** A publication date. */
  DATE,
  /** The name of a section or a label. */
  SECTION;

  /** Whether such lines, after the last sentence, stand between the article and other pages. */
  boolean closesArticle() {
    return this != PROSE && this != SHORT && this != TITLE;
  }
}

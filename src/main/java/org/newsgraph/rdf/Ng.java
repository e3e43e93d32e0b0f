package org.newsgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code ontology/newsgraph.ttl} that the mapping uses. */
final class Ng {

  /** The namespace of the ontology. */
  static final String NS = "https://w3id.org/newsgraph/ontology#";

  static final Node ARTICLE = term("Article");
  static final Node STATE_CLASS = term("State");
  static final Node PERSON = term("Person");
  static final Node OFFICIAL = term("Official");
  static final Node STATEMENT = term("Statement");
  static final Node ATTITUDE = term("Attitude");
  static final Node QUANTITY = term("Quantity");
  static final Node PLACE = term("Place");
  static final Node MENTION = term("Mention");
  static final Node UNRESOLVED = term("Unresolved");
  static final Node CORRECTION_CLASS = term("Correction");
  static final Node CORRECTION = term("correction");
  static final Node CHANGE = term("change");
  static final Node CHANGED_TO = term("changedTo");
  static final Node ARTICLE_OF = term("article");
  static final Node DATE = term("date");
  static final Node DATE_FROM = term("dateFrom");
  static final Node DATELINE = term("dateline");
  static final Node FILE = term("file");
  static final Node INCOMPLETE = term("incomplete");
  static final Node SHA256 = term("sha256");
  static final Node SOURCE_DATE = term("sourceDate");
  static final Node STATE = term("state");
  static final Node POST = term("post");
  static final Node STATUS = term("status");
  static final Node OF = term("of");
  static final Node RANK = term("rank");
  static final Node SPEAKER = term("speaker");
  static final Node SPEAKER_PHRASE = term("speakerPhrase");
  static final Node CONTENT = term("content");
  static final Node CUE = term("cue");
  static final Node CUE_PHRASE = term("cuePhrase");
  static final Node STANCE = term("stance");
  static final Node KIND = term("kind");
  static final Node MEDIUM = term("medium");
  static final Node ADDRESSEE = term("addressee");
  static final Node SAID_ON = term("saidOn");
  static final Node SAID_FROM = term("saidFrom");
  static final Node SAID_TO = term("saidTo");
  static final Node SAID_ON_TEXT = term("saidOnText");
  static final Node NEGATED = term("negated");
  static final Node HEDGE = term("hedge");
  static final Node WITHIN = term("within");
  static final Node NESTED = term("nested");
  static final Node MENTIONS = term("mentions");
  static final Node RULE = term("rule");
  static final Node UNIT = term("unit");
  static final Node ABOUT = term("about");
  static final Node APPROXIMATE = term("approximate");
  static final Node CLAIMED_IN = term("claimedIn");
  static final Node GROUP = term("group");
  static final Node EVENT = term("event");
  static final Node NUMBER_GROUP = term("NumberGroup");
  static final Node STORY_CLASS = term("Story");
  static final Node STORY = term("story");
  static final Node LINK = term("Link");
  static final Node IDENTIFICATION_CLASS = term("Identification");
  static final Node IDENTIFICATION = term("identification");
  static final Node SCORE = term("score");
  static final Node PLACE_KIND = term("placeKind");
  static final Node COUNTRY = term("country");
  static final Node LOCATED = term("located");
  static final Node READING = term("reading");
  static final Node WHAT = term("what");
  static final Node REASON = term("reason");
  static final Node CANDIDATE = term("candidate");

  private Ng() {}

  /** A term by its local name. */
  static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}

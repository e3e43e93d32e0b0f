package org.newsgraph.evaluate;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.text.Span;

/**
 * What a careful reader found in an article. A text that the annotation leaves out is empty.
 *
 * @param file the base name of the article's file
 * @param text the file's text as it is
 */
public record GoldArticle(
    String file,
    String text,
    List<Actor> actors,
    List<Official> officials,
    List<Statement> statements,
    List<Place> places,
    List<Quantity> quantities) {

  /** Copies the lists. */
  public GoldArticle {
    actors = List.copyOf(actors);
    officials = List.copyOf(officials);
    statements = List.copyOf(statements);
    places = List.copyOf(places);
    quantities = List.copyOf(quantities);
  }

  /** An item that a system need not find: it counts neither for nor against it. */
  interface Item {

    boolean optional();

    /** The item in a line, for the listing of errors. */
    String shown();
  }

  /** Whoever acts, speaks or is addressed. */
  public record Actor(
      String id, String name, String type, String state, List<String> surface, boolean optional)
      implements Item {

    @Override
    public String shown() {
      return name + " (" + type + ")";
    }
  }

  /** A person with a public post; unnamed ones have no name. */
  public record Official(
      boolean named, String name, String post, String of, String state, boolean optional)
      implements Item {

    @Override
    public String shown() {
      return (named ? name : "(unnamed)") + ", " + post + " of " + of;
    }
  }

  /** Something said, by the actor with the id {@code speaker}. */
  public record Statement(
      String id,
      String speaker,
      String speakerText,
      String cue,
      String content,
      List<Span> spans,
      String kind,
      String stance,
      String medium,
      String addressee,
      String saidOn,
      boolean optional)
      implements Item {

    @Override
    public String shown() {
      return speakerText + " | " + cue + " | " + clip(content, 90);
    }
  }

  /** A place; areas without a point have no coordinates. */
  public record Place(
      String name,
      String kind,
      String country,
      Optional<Coordinates> point,
      List<String> surface,
      boolean optional)
      implements Item {

    @Override
    public String shown() {
      return name + " (" + kind + ")";
    }
  }

  /** A number, and the id of the statement that claims it. */
  public record Quantity(
      double value,
      String unit,
      String about,
      boolean approximate,
      String statement,
      boolean optional)
      implements Item {

    @Override
    public String shown() {
      return value + " " + unit + " (" + about + ")";
    }
  }

  static String clip(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}

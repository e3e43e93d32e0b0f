package org.newsgraph.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.text.Span;

/**
 * Reads a folder of annotations: a JSON file for each article, the articles' texts beside them or
 * in a folder {@code seeds} or {@code text} next to theirs.
 */
public final class GoldFolder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final List<Path> textFolders;

  /** The texts stand beside the annotations or in a folder next to theirs. Reads nothing yet. */
  public GoldFolder(Path folder) {
    this(folder, List.of(folder, sibling(folder, "seeds"), sibling(folder, "text")));
  }

  /** The texts stand in a folder of their own. Reads nothing yet. */
  public GoldFolder(Path folder, Path texts) {
    this(folder, List.of(texts));
  }

  private GoldFolder(Path folder, List<Path> textFolders) {
    this.folder = folder;
    this.textFolders = textFolders;
  }

  private static Path sibling(Path folder, String name) {
    return folder.toAbsolutePath().normalize().resolveSibling(name);
  }

  /**
   * The files of the annotated texts, in the order of {@link #articles()}.
   *
   * @throws IOException if an annotation cannot be read
   * @throws IllegalArgumentException if there are no annotations, or an article has no text
   */
  public List<Path> texts() throws IOException {
    return annotations().stream().map(this::textFile).toList();
  }

  /**
   * The annotated articles, in the order of their annotations' names. See {@link #texts()} for the
   * errors.
   */
  public List<GoldArticle> articles() throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (JsonNode annotation : annotations()) {
      String text = new String(Files.readAllBytes(textFile(annotation)), StandardCharsets.UTF_8);
      articles.add(GoldJson.article(annotation, text));
    }
    return articles;
  }

  private List<JsonNode> annotations() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> json = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      if (json.isEmpty()) {
        throw new IllegalArgumentException(folder + ": no annotations (*.json)");
      }
      List<JsonNode> annotations = new ArrayList<>();
      for (Path file : json) {
        annotations.add(JSON.readTree(file.toFile()));
      }
      return annotations;
    }
  }

  private Path textFile(JsonNode annotation) {
    String file = GoldJson.file(annotation);
    return textFolders.stream()
        .map(place -> place.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(folder + ": no text for " + file));
  }

  /** Reads the JSON of an annotation; a field that is left out or null is an empty string. */
  private static final class GoldJson {

    private GoldJson() {}

    /** The name of the annotated article's file. */
    static String file(JsonNode annotation) {
      return text(annotation.path("article"), "file");
    }

    /** The annotations of an article with its text. */
    static GoldArticle article(JsonNode annotation, String text) {
      return new GoldArticle(
          file(annotation),
          text,
          all(annotation, "actors", GoldJson::actor),
          all(annotation, "officials", GoldJson::official),
          all(annotation, "statements", GoldJson::statement),
          all(annotation, "places", GoldJson::place),
          all(annotation, "quantities", GoldJson::quantity));
    }

    private static GoldArticle.Actor actor(JsonNode node) {
      return new GoldArticle.Actor(
          text(node, "id"),
          text(node, "name"),
          text(node, "type"),
          text(node, "state"),
          all(node, "surface", JsonNode::asText),
          node.path("optional").asBoolean());
    }

    private static GoldArticle.Official official(JsonNode node) {
      return new GoldArticle.Official(
          node.path("named").asBoolean(),
          text(node, "name"),
          text(node, "post"),
          text(node, "of"),
          text(node, "state"),
          node.path("optional").asBoolean());
    }

    private static GoldArticle.Statement statement(JsonNode node) {
      return new GoldArticle.Statement(
          text(node, "id"),
          text(node, "speaker"),
          text(node, "speakerText"),
          text(node, "cue"),
          text(node, "content"),
          all(node, "spans", span -> new Span(span.path(0).asInt(), span.path(1).asInt())),
          text(node, "kind"),
          text(node, "stance"),
          text(node, "medium"),
          text(node, "addressee"),
          text(node, "saidOn"),
          node.path("optional").asBoolean());
    }

    private static GoldArticle.Place place(JsonNode node) {
      return new GoldArticle.Place(
          text(node, "name"),
          text(node, "kind"),
          text(node, "country"),
          node.path("lat").isNumber()
              ? Optional.of(
                  new Coordinates(node.path("lat").asDouble(), node.path("lon").asDouble()))
              : Optional.empty(),
          all(node, "surface", JsonNode::asText),
          node.path("optional").asBoolean());
    }

    private static GoldArticle.Quantity quantity(JsonNode node) {
      return new GoldArticle.Quantity(
          node.path("value").asDouble(),
          text(node, "unit"),
          text(node, "about"),
          node.path("approximate").asBoolean(),
          text(node, "statement"),
          node.path("optional").asBoolean());
    }

    private static <T> List<T> all(JsonNode node, String field, Function<JsonNode, T> read) {
      return StreamSupport.stream(node.path(field).spliterator(), false).map(read).toList();
    }

    private static String text(JsonNode node, String field) {
      return node.path(field).isTextual() ? node.path(field).asText() : "";
    }
  }
}

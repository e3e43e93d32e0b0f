package org.newsgraph.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
}

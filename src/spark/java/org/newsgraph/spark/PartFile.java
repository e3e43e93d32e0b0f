package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.Parts;

/**
 * The part of an article, as {@link ArticlesJob} writes it.
 *
 * @param address of the file
 */
record PartFile(String address) implements Serializable {

  private static final String ENDING = ".nq.gz";

  /**
   * The parts below folders.
   *
   * @throws IllegalArgumentException if a folder does not exist, or two parts are of one article
   */
  static List<PartFile> below(List<String> folders, Configuration configuration)
      throws IOException {
    List<PartFile> parts =
        InputFiles.below(folders, configuration).stream()
            .filter(file -> file.endsWith(ENDING))
            .map(PartFile::new)
            .toList();
    requireOneOfEachArticle(parts);
    return parts;
  }

  private static void requireOneOfEachArticle(List<PartFile> parts) {
    Set<String> articles = new HashSet<>();
    for (PartFile part : parts) {
      if (!articles.add(part.article())) {
        throw new IllegalArgumentException(
            "article %s is in several of the folders, under other names: \"newsgraph load\" brings these together"
                .formatted(part.article()));
      }
    }
  }

  /** The id of the article. */
  String article() {
    String name = new Path(address).getName();
    return name.substring(0, name.indexOf('-'));
  }

  /** Reads it without the quads. */
  List<String> hints(Configuration configuration) throws IOException {
    try (InputStream in = open(configuration)) {
      return Parts.hints(in);
    }
  }

  Part read(Configuration configuration) throws IOException {
    try (InputStream in = open(configuration)) {
      return Parts.read(in);
    }
  }

  /** What the IRIs of the store begin with, ending with a slash. */
  String base(Configuration configuration) throws IOException {
    String graph = "article/" + article() + "> .";
    return read(configuration).lines().stream()
        .filter(line -> line.endsWith(graph))
        .map(line -> line.substring(line.lastIndexOf('<') + 1, line.length() - graph.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(address + " is no part of an article"));
  }

  private InputStream open(Configuration configuration) throws IOException {
    return new HadoopFiles(configuration).open(address);
  }
}

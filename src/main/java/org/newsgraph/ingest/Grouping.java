package org.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.store.Catalog;

/**
 * Puts files with the same bytes together.
 *
 * @param groups in the order of their bytes' hashes
 * @param unreadable the files whose bytes cannot be read
 */
record Grouping(List<Group> groups, List<Outcome.Failed> unreadable) {

  static Grouping of(List<Path> files, Catalog catalog) {
    Map<String, List<Path>> byHash = new TreeMap<>();
    List<Outcome.Failed> unreadable = new ArrayList<>();
    for (Path file : files) {
      try {
        byHash.computeIfAbsent(Batch.sha256(file), hash -> new ArrayList<>()).add(file);
      } catch (IOException | UncheckedIOException e) {
        String reason = file + " cannot be read: " + e.getMessage();
        unreadable.add(new Outcome.Failed(file, List.of(reason)));
      }
    }
    List<Group> groups =
        byHash.entrySet().stream()
            .map(entry -> group(entry.getKey(), entry.getValue(), catalog))
            .toList();
    return new Grouping(groups, List.copyOf(unreadable));
  }

  private static Group group(String sha256, List<Path> files, Catalog catalog) {
    TreeSet<String> names = new TreeSet<>();
    catalog.find(Group.id(sha256)).ifPresent(article -> names.addAll(article.files()));
    files.forEach(file -> names.add(file.getFileName().toString()));
    return new Group(sha256, files, List.copyOf(names));
  }
}

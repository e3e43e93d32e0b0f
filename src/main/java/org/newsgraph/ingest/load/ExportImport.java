package org.newsgraph.ingest.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.crosslink.number.NumberSignature;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.ingest.run.RunFolder;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.GraphNames;
import org.newsgraph.rdf.Labels;
import org.newsgraph.rdf.LinkTriples;
import org.newsgraph.rdf.RecordedLink;
import org.newsgraph.sort.CodePointOrder;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.nquads.ExportReader;
import org.newsgraph.store.nquads.NQuads;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;

/**
 * Loads the export of a store into another store. Each article gets a part again, with its own
 * graphs, the background data that these refer to, and its links to other articles; the links are
 * recorded as they are, as an export does not hold what they were derived from. An article that the
 * store holds already is replaced. Lines are sorted on disk, so memory does not grow with the
 * number of articles.
 */
public final class ExportImport implements Closeable {

  private static final String SEPARATOR = "\t";

  /** The prefix of a hint among an article's lines; sorts before every line of N-Quads. */
  private static final String HINT = "# ";

  private final Path file;
  private final StoreConnection store;
  private final GraphNames names;
  private final RunFolder work;
  private final LineSorter articles;
  private final Background background = new Background();
  private final List<Quad> link = new ArrayList<>();

  /** What the groups of numbers count, by their names. */
  private final Map<String, String> groups = new HashMap<>();

  private ExportImport(Path file, StoreConnection store, StoreFolder folder) {
    this.file = file;
    this.store = store;
    this.names = new GraphNames(store.manifest().base());
    this.work = RunFolder.in(folder.path());
    this.articles = new LineSorter(work.path());
  }

  /**
   * Loads an export, plain or compressed with gzip.
   *
   * @param folder of the store
   * @param program the program's version number, for the store's log
   * @return what the store holds then
   * @throws StoreException if the file is no export of a store with the same base; the message
   *     names the line, and the store is as it was
   */
  public static Manifest load(Path file, StoreConnection store, StoreFolder folder, String program)
      throws IOException {
    try (ExportImport export = new ExportImport(file, store, folder)) {
      export.read();
      return export.commit(program);
    }
  }

  private void read() {
    ExportReader.read(file, this::add);
    try {
      finishLink();
    } catch (IllegalArgumentException e) {
      throw new StoreException("%s %s".formatted(file, e.getMessage()), e);
    }
  }

  private void add(Quad quad, String line) {
    Node graph = quad.getGraph();
    if (names.isBackground(graph)) {
      background.add(quad, line);
    } else if (names.isLinks(graph)) {
      addToLink(quad);
    } else {
      articles.add(articleId(graph) + SEPARATOR + line);
    }
  }

  private String articleId(Node graph) {
    return names
        .articleId(graph)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "stands in the graph <%s>, which is of no article of a store with --base %s"
                        .formatted(graph, store.manifest().base())));
  }

  /** The lines are sorted, so the quads of one link come together. */
  private void addToLink(Quad quad) {
    if (!link.isEmpty() && !link.get(0).getSubject().equals(quad.getSubject())) {
      finishLink();
    }
    link.add(quad);
  }

  private void finishLink() {
    for (RecordedLink known : RecordedLink.of(link)) {
      articles.add(known.fromArticle() + SEPARATOR + HINT + known.line());
    }
    link.forEach(this::addToGroup);
    link.clear();
  }

  /** What a group counts stands with its name, which comes after all of its numbers. */
  private void addToGroup(Quad quad) {
    LinkTriples.group(quad)
        .ifPresent(
            group -> {
              LinkTriples.groupLabel(quad).ifPresent(label -> groups.put(group, label));
              names.articleOf(quad.getSubject()).ifPresent(id -> addNumber(id, quad, group));
            });
  }

  private void addNumber(String article, Quad quad, String group) {
    String number = NumberSignature.recorded(quad.getSubject().getURI(), group, "");
    articles.add(article + SEPARATOR + HINT + number);
  }

  private Manifest commit(String program) throws IOException {
    try (ChangeWriter change = store.change("load", program);
        Lines sorted = articles.sorted()) {
      boolean more = sorted.advance();
      while (more) {
        String id = id(sorted.text());
        List<String> lines = new ArrayList<>();
        do {
          lines.add(sorted.text().substring(id.length() + 1));
          more = sorted.advance();
        } while (more && id(sorted.text()).equals(id));
        change.store(store(id, lines, !more));
      }
      return store.commit(change.finish());
    }
  }

  private static String id(String line) {
    return line.substring(0, line.indexOf(SEPARATOR));
  }

  /**
   * The last article also gets the background data that no article refers to: facts that were put
   * over HTTP may refer to less than those that were read.
   */
  private StoredArticle store(String id, List<String> sorted, boolean last) {
    Node iri = names.article(id);
    List<String> hints =
        sorted.stream()
            .filter(line -> line.startsWith(HINT))
            .map(line -> NumberSignature.labelled(line.substring(HINT.length()), groups))
            .toList();
    TreeSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);
    sorted.stream().filter(line -> !line.startsWith(HINT)).forEach(lines::add);
    List<Quad> quads = new Part(hints, List.copyOf(lines)).quads();
    ArticleGraph.Source source =
        ArticleGraph.of(iri, quads)
            .source()
            .orElseThrow(
                () ->
                    new StoreException(
                        "%s is no whole export: it does not say of which file <%s> was made"
                            .formatted(file, iri)));
    lines.addAll(background.neededBy(quads));
    if (last) {
      lines.addAll(background.unused());
    }
    Part part = named(iri, hints, List.copyOf(lines));
    return store.parts().write(source.sha256(), source.files(), key(part), part);
  }

  /** Names are counted anew: the labels in the export are those among its articles alone. */
  private static Part named(Node iri, List<String> links, List<String> lines) {
    ArticleGraph article = ArticleGraph.of(iri, NQuads.quads(lines));
    return new Part(Stream.concat(Labels.hints(article).stream(), links.stream()).toList(), lines);
  }

  /** The content is the only thing that a part depends on which was made of an export. */
  private static String key(Part part) {
    return Hashes.shortSha256(
        String.join("\n", part.hints()) + "\n" + String.join("\n", part.lines()));
  }

  /** Deletes the temporary files. */
  @Override
  public void close() {
    try {
      articles.close();
      work.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + work.path(), e);
    }
  }

  /**
   * The background data of the export, which all articles share. It is held in memory: there is no
   * more of it than the program knows of states and places.
   */
  private static final class Background {

    private final Map<Node, List<Line>> bySubject = new HashMap<>();
    private final Map<Node, List<Line>> unused = new LinkedHashMap<>();

    private record Line(String text, Node object) {}

    private void add(Quad quad, String line) {
      List<Line> lines = bySubject.computeIfAbsent(quad.getSubject(), node -> new ArrayList<>());
      lines.add(new Line(line, quad.getObject()));
      unused.put(quad.getSubject(), lines);
    }

    /** The lines about the nodes of some quads, and about the nodes of these lines in turn. */
    private List<String> neededBy(Collection<Quad> quads) {
      Map<Node, List<Line>> needed = new HashMap<>();
      Deque<Node> open = new ArrayDeque<>();
      quads.stream()
          .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
          .filter(bySubject::containsKey)
          .forEach(open::add);
      while (!open.isEmpty()) {
        Node next = open.remove();
        if (bySubject.containsKey(next) && needed.put(next, bySubject.get(next)) == null) {
          bySubject.get(next).forEach(line -> open.add(line.object()));
        }
      }
      unused.keySet().removeAll(needed.keySet());
      return texts(needed);
    }

    /** The lines that {@link #neededBy} has never returned. */
    private List<String> unused() {
      return texts(unused);
    }

    private static List<String> texts(Map<Node, List<Line>> lines) {
      return lines.values().stream().flatMap(List::stream).map(Line::text).toList();
    }
  }
}

package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.rdf.GraphNames;

/**
 * Brings to each article what queries about it need beside its own quads, as no machine holds the
 * graphs that all articles share:
 *
 * <ul>
 *   <li>what these graphs say of the things that the article names, and of the things that are
 *       named there in turn (the state of a post, say);
 *   <li>the links of its statements;
 *   <li>who said what, of the statements of other articles that its own are linked to.
 * </ul>
 *
 * <p>A record is a line of N-Quads on its way, or a question that is answered with lines. Its group
 * is an article's id or the IRI of a thing of no article; in a group, what questions are answered
 * from comes first. Articles that many others print or answer, and things that many name, are not
 * held in memory with all of these.
 *
 * @param base what IRIs begin with, ending with a slash
 * @param everywhere how files are opened
 */
record ContextJoin(String base, Broadcast<SerializableConfiguration> everywhere)
    implements Serializable {

  /** Begins the address of an article's part; sorts before lines. */
  private static final String PART = "!";

  /** Begins an article's id and the IRI of a statement that one of its own is linked to. */
  private static final String LINKED = "?";

  /** Begins the id of an article that names a thing; sorts after lines. */
  private static final String NAMED = "~";

  private static final String NG = "https://w3id.org/newsgraph/ontology#";
  private static final String SPEAKER = NG + "speaker";
  private static final Set<String> OF_LINKED =
      Set.of(NG + "content", NG + "file", SPEAKER, RDFS.label.getURI());

  /**
   * Joins.
   *
   * @param parts of the articles
   * @param links lines of N-Quads in the group of the empty name
   * @return of each article, in the group of its id, {@linkplain #part the address of its part} and
   *     lines
   */
  SparkRecords join(SparkRecords parts, SparkRecords links) {
    return parts
        .and(links.each(() -> linkStep(names())))
        .eachInGroups(() -> new Questions(names(), base, everywhere.value().value()))
        .distinct()
        .eachInGroups(Answers::new);
  }

  /** The record of a part. */
  static String record(PartFile part) {
    return part.article() + SparkRecords.TAB + PART + part.address();
  }

  /** The part whose address a member of an article's group is; empty if it is a line. */
  static Optional<PartFile> part(String member) {
    return member.startsWith(PART)
        ? Optional.of(new PartFile(member.substring(PART.length())))
        : Optional.empty();
  }

  private GraphNames names() {
    return new GraphNames(base);
  }

  /** Sends each line of the links to the article or the thing that it is about. */
  private static Records.Step linkStep(GraphNames names) {
    return (none, text, sink) -> {
      Line line = new Line(text);
      Optional<String> from = article(line.subject(), names);
      Optional<String> to = line.iri().flatMap(iri -> article(iri, names));
      sink.accept(from.orElse(line.subject()), text);
      if (from.isPresent()) {
        to.filter(other -> !from.get().equals(other))
            .ifPresent(
                other ->
                    sink.accept(
                        other, LINKED + from.get() + SparkRecords.TAB + line.iri().orElseThrow()));
      } else if (line.predicate().equals(RDF.subject.getURI())) {
        to.ifPresent(article -> sink.accept(line.subject(), NAMED + article));
      }
    };
  }

  private static Optional<String> article(String iri, GraphNames names) {
    return names.articleOf(NodeFactory.createURI(iri));
  }

  /** A canonical line of N-Quads, whose IRIs have no blanks. */
  private record Line(String text) {

    private static final String OPEN = "<";

    String subject() {
      return text.substring(1, text.indexOf("> "));
    }

    String predicate() {
      int from = text.indexOf("> ") + 3;
      return text.substring(from, text.indexOf("> ", from));
    }

    /** The object, if it is an IRI. */
    Optional<String> iri() {
      String object = text.split(" ", 4)[2];
      return object.startsWith(OPEN)
          ? Optional.of(object.substring(1, object.length() - 1))
          : Optional.empty();
    }

    String graph() {
      return text.substring(text.lastIndexOf(OPEN) + 1, text.length() - "> .".length());
    }
  }

  /**
   * Reads each article's part, asks for the things that it names, tells what its background data
   * say of them, and answers who said what in it.
   */
  private static final class Questions implements Records.Step {

    private final GraphNames names;
    private final String base;
    private final Configuration configuration;
    private Map<String, List<Line>> facts = Map.of();
    private String read = "";

    Questions(GraphNames names, String base, Configuration configuration) {
      this.names = names;
      this.base = base;
      this.configuration = configuration;
    }

    @Override
    public void apply(String group, String member, RecordSink sink) {
      Optional<PartFile> part = part(member);
      if (member.startsWith(LINKED)) {
        int tab = member.indexOf(SparkRecords.TAB);
        if (group.equals(read)) {
          answer(member.substring(LINKED.length(), tab), member.substring(tab + 1), sink);
        }
      } else {
        sink.accept(group, member);
        part.ifPresent(file -> read(file, sink));
      }
    }

    private void read(PartFile part, RecordSink sink) {
      read = part.article();
      facts = new HashMap<>();
      Map<String, List<Line>> background = new HashMap<>();
      String article = names.article(read).getURI();
      for (Line line : lines(part)) {
        if (line.graph().equals(article)) {
          facts.computeIfAbsent(line.subject(), subject -> new ArrayList<>()).add(line);
        } else if (!line.graph().startsWith(article)) {
          background.computeIfAbsent(line.subject(), subject -> new ArrayList<>()).add(line);
        }
      }
      shared(facts.values()).forEach(thing -> sink.accept(thing, NAMED + read));
      background.keySet().forEach(thing -> tell(thing, background, sink));
    }

    private List<Line> lines(PartFile part) {
      try {
        return part.read(configuration).lines().stream().map(Line::new).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(part.address(), e);
      }
    }

    /** The IRIs of things of no article that lines name. */
    private Set<String> shared(Collection<List<Line>> lines) {
      Set<String> things = new LinkedHashSet<>();
      lines.stream()
          .flatMap(List::stream)
          .flatMap(line -> Stream.concat(Stream.of(line.subject()), line.iri().stream()))
          .filter(iri -> iri.startsWith(base) && article(iri, names).isEmpty())
          .forEach(things::add);
      return things;
    }

    /** Tells what is known of a thing, and of what is named there. */
    private static void tell(String thing, Map<String, List<Line>> known, RecordSink sink) {
      Set<String> told = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(thing));
      while (!open.isEmpty()) {
        String next = open.remove();
        if (known.containsKey(next) && told.add(next)) {
          for (Line line : known.get(next)) {
            sink.accept(thing, line.text());
            line.iri().ifPresent(open::add);
          }
        }
      }
    }

    /** Tells another article who said what in a statement of this one. */
    private void answer(String asking, String statement, RecordSink sink) {
      List<Line> said = about(statement);
      List<String> speakers =
          said.stream()
              .filter(line -> line.predicate().equals(SPEAKER))
              .flatMap(line -> line.iri().stream())
              .toList();
      Stream.of(Stream.of(names.article(read).getURI()), Stream.of(statement), speakers.stream())
          .flatMap(things -> things)
          .flatMap(thing -> about(thing).stream())
          .forEach(line -> sink.accept(asking, line.text()));
      speakers.stream()
          .filter(speaker -> article(speaker, names).isEmpty())
          .forEach(speaker -> sink.accept(speaker, NAMED + asking));
    }

    private List<Line> about(String thing) {
      return facts.getOrDefault(thing, List.of()).stream()
          .filter(line -> OF_LINKED.contains(line.predicate()))
          .toList();
    }
  }

  /** Sends what is told of each thing to the articles that name it. */
  private static final class Answers implements Records.Step {

    private String thing = "";
    private final List<String> told = new ArrayList<>();

    @Override
    public void apply(String group, String member, RecordSink sink) {
      if (!group.equals(thing)) {
        thing = group;
        told.clear();
      }
      if (member.startsWith(NAMED)) {
        told.forEach(line -> sink.accept(member.substring(NAMED.length()), line));
      } else if (part(member).isPresent() || isArticle(group)) {
        sink.accept(group, member);
      } else {
        told.add(member);
      }
    }

    private static boolean isArticle(String group) {
      return group.indexOf(':') < 0;
    }
  }
}

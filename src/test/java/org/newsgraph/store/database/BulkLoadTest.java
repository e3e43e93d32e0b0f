package org.newsgraph.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.nquads.NQuads;

/** A new database is written as a whole, and is used as any other. */
class BulkLoadTest {

  private static final int MANY = 30_000;
  private static final int GRAPHS = 40;
  private static final int TERMS = 500;

  @TempDir private Path folder;

  private static Node term(String kind, int number) {
    return NodeFactory.createURI("http://example.org/%s/%d".formatted(kind, number));
  }

  private static Quad any(Random random) {
    return new Quad(
        term("graph", random.nextInt(GRAPHS)),
        term("subject", random.nextInt(TERMS)),
        term("predicate", random.nextInt(GRAPHS)),
        term("object", random.nextInt(TERMS)));
  }

  private static Set<Quad> some(Random random, int number) {
    return random.ints(number).mapToObj(i -> any(random)).collect(Collectors.toSet());
  }

  private DatasetGraph loaded(Iterable<String> lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    BulkLoad.load(folder, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
  }

  /** As each of the indexes finds them. */
  private static void assertHolds(DatasetGraph database, Set<Quad> quads) {
    Quad known = quads.iterator().next();
    List<Quad> patterns = new ArrayList<>();
    for (int bound = 0; bound < 16; bound++) {
      patterns.add(
          new Quad(
              (bound & 1) == 0 ? Node.ANY : known.getGraph(),
              (bound & 2) == 0 ? Node.ANY : known.getSubject(),
              (bound & 4) == 0 ? Node.ANY : known.getPredicate(),
              (bound & 8) == 0 ? Node.ANY : known.getObject()));
    }
    for (Quad pattern : patterns) {
      List<Quad> found = new ArrayList<>();
      database.executeRead(() -> database.find(pattern).forEachRemaining(found::add));
      assertThat(found).as(pattern.toString()).doesNotHaveDuplicates();
      assertThat(Set.copyOf(found))
          .as(pattern.toString())
          .isEqualTo(
              quads.stream().filter(quad -> fits(quad, pattern)).collect(Collectors.toSet()));
    }
  }

  private static boolean fits(Quad quad, Quad pattern) {
    return pattern.getGraph().matches(quad.getGraph())
        && pattern.asTriple().matches(quad.asTriple());
  }

  @Test
  void whatWasLoadedIsFoundByEachIndexAlsoAfterChanges() throws IOException {
    Random random = new Random(3);
    Set<Quad> quads = some(random, MANY);
    DatasetGraph database = loaded(new TreeSet<>(NQuads.lines(quads)));
    try {
      assertHolds(database, quads);

      Set<Quad> gone =
          quads.stream().filter(quad -> random.nextBoolean()).collect(Collectors.toSet());
      Set<Quad> come = some(random, MANY / 2);
      database.executeWrite(
          () -> {
            gone.forEach(database::delete);
            come.forEach(database::add);
          });
      quads.removeAll(gone);
      quads.addAll(come);
      assertHolds(database, quads);
    } finally {
      TDBInternal.expel(database, true);
    }
  }

  @Test
  void nothingMakesAnEmptyDatabase() throws IOException {
    DatasetGraph database = loaded(List.of());
    try {
      assertThat(database.calculateRead(database::isEmpty)).isTrue();
    } finally {
      TDBInternal.expel(database, true);
    }
  }

  @Test
  void twoSpellingsOfANumberAreOneQuad() throws IOException {
    String spelled =
        "<x:s> <x:p> \"%s\"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/g> .";
    DatasetGraph database = loaded(List.of(spelled.formatted("007"), spelled.formatted("7")));
    try {
      assertThat(database.<Long>calculateRead(() -> database.stream().count())).isEqualTo(1);
    } finally {
      TDBInternal.expel(database, true);
    }
  }
}

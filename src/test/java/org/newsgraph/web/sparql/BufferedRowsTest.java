package org.newsgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.api.Test;

class BufferedRowsTest {

  private static final Var NAME = Var.alloc("name");

  /** Parquet needs the types of columns before their values. */
  @Test
  void rowsOnTheDiskCanBeGoneThroughAgain() {
    List<String> names = IntStream.range(0, 20_100).mapToObj(i -> "name " + i).toList();
    RowSet answer =
        RowSetStream.create(
            List.of(NAME),
            names.stream()
                .map(name -> BindingFactory.binding(NAME, NodeFactory.createLiteralString(name)))
                .iterator());
    try (BufferedRows rows = BufferedRows.read(answer, 1_000_000)) {
      assertThat(names(rows)).isEqualTo(names);
      assertThat(names(rows)).isEqualTo(names);
    }
  }

  private static List<String> names(BufferedRows rows) {
    return Iter.toList(Iter.map(rows.rows(), row -> row.get(NAME).getLiteralLexicalForm()));
  }
}

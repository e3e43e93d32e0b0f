package org.newsgraph.web.page.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.telling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Store;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.ReplyReader.Reply;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.sparql.StoreQueries;

class ReplyReaderTest {

  private static final String FACTS =
      """
      :ana rdfs:label "Ana Ruiz" . :karl rdfs:label "Karl Dahl" .
      :a <NG#content> "the ferry is late" ; <NG#speaker> :ana .
      :b <NG#content> "the ferry was late" ; <NG#speaker> :ana ; <NG#repeats> :a .
      :c <NG#content> "a ferry is late" ; <NG#speaker> :karl ; <NG#repeats> :a .
      :d <NG#content> "the late ferry" ; <NG#repeats> :a .
      :union rdfs:label "Ferry Union" . :again rdfs:label "ferry union" .
      :f <NG#content> "the ferry came late" ; <NG#speaker> :union .
      :g <NG#content> "late came the ferry" ; <NG#speaker> :again ; <NG#repeats> :f .
      :e <NG#content> "no ferry is late" ; <NG#speaker> :ana ; <NG#denies> :a .
      """
          .replace("NG#", "https://w3id.org/newsgraph/ontology#");

  @TempDir private Path folder;

  @Test
  void denialsComeFirstAndWhatSomebodySaysAgainIsNoReply() {
    assertThat(replies())
        .extracting(reply -> reply.relation() + ": " + reply.by().content())
        .containsExactly(
            "denies: no ferry is late", "repeats: a ferry is late", "repeats: the late ferry");
  }

  private List<Reply> replies() {
    QueryLimits limits = QueryLimits.within(Duration.ofMinutes(1));
    try (Store store = open(folder);
        QueryEvaluator evaluator = new QueryEvaluator("test", limits, outcome -> {})) {
      add(store, telling(store.parts(), 'a', FACTS));
      return new ReplyReader(new PageQueries(StoreQueries.of(store, evaluator))).about("", 10);
    }
  }
}

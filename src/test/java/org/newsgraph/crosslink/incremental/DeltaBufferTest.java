package org.newsgraph.crosslink.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeltaBufferTest {

  @TempDir private Path work;

  @Test
  void changesAreSortedByGroupAndAddedUp() throws IOException {
    List<String> changes = new ArrayList<>();
    try (DeltaBuffer buffer = new DeltaBuffer(work)) {
      buffer.add("fish", "pike", 1);
      buffer.add("birds", "owl", -1);
      buffer.add("birds", "jay", 3);
      buffer.add("fish", "pike", -1);
      buffer.add("birds", "owl", -1);
      buffer.add("birds", "owlet", 1);

      buffer.forEach((group, member, by) -> changes.add(group + " " + member + " " + by));
    }
    assertThat(changes).containsExactly("birds jay 3", "birds owl -2", "birds owlet 1");
  }
}

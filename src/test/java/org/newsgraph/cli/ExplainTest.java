package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;

class ExplainTest {

  @TempDir private Path folder;

  @Test
  void showsRulesRefusedReadingsAndWhatIsLeftOpen() throws IOException {
    String text =
        """
        Bridge closed near the coast

        Ana Ruiz, the defense minister of Poland, spoke. He denied that the crew had left.
        She did not say who had paid them.

        “The boat is gone,” she said.
        """;
    Path file = Files.writeString(folder.resolve("a.txt"), text);

    CommandLineRun run = CommandLineRun.of("explain", file.toString());

    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .containsPattern("assert  Ana Ruiz — \"said\" .*rule quotation-cue-after")
        .containsPattern("refused: \"denied\" .*rule surface.* lost to rule clause")
        .containsPattern("refused: \"say\" .* silence-question: leaves a question open")
        .containsPattern("unresolved speaker \"He\" .*: no-antecedent \\[Ana Ruiz]");
  }
}

package org.newsgraph.store.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first three digests are the test vectors that the contract gives. */
class LtHashTest {

  private static final String PLAIN = "<urn:a> <urn:b> \"c\" <urn:g> .";
  private static final String ACCENTED = "<urn:a> <urn:b> \"é\" <urn:g> .";

  private static final String OF_NONE =
      "e5a00aa9991ac8a5ee3109844d84a55583bd20572ad3ffcd42792f3c36b183ad";
  private static final String OF_ONE =
      "6e332bd500c8342e73228efc2b992bf92e0447b51b647d6cf5030a4426898715";
  private static final String OF_BOTH =
      "59040a6630f008fb883520016266fca4d3dea0ab794b673ac109a1cafdbe7d09";

  private static LtHash of(String... lines) {
    LtHash hash = new LtHash();
    for (String line : lines) {
      hash.add(line.getBytes(UTF_8));
    }
    return hash;
  }

  @Test
  void noLineOneAndTwoHaveTheDigestsOfTheContract() {
    assertThat(new LtHash().hex()).isEqualTo(OF_NONE);
    assertThat(of(PLAIN).hex()).isEqualTo(OF_ONE);
    assertThat(of(PLAIN, ACCENTED).hex()).isEqualTo(OF_BOTH);
  }

  @Test
  void theOrderDoesNotMatter() {
    assertThat(of(ACCENTED, PLAIN).hex()).isEqualTo(OF_BOTH);
  }

  @Test
  void aLineThatIsTakenOffWasNeverThere() {
    LtHash hash = of(ACCENTED, PLAIN);
    hash.remove(ACCENTED.getBytes(UTF_8));
    assertThat(hash.hex()).isEqualTo(OF_ONE);

    hash.remove(PLAIN.getBytes(UTF_8));
    assertThat(hash.hex()).isEqualTo(OF_NONE);
  }

  @Test
  void aLineMayBeTakenOffBeforeItIsAdded() {
    LtHash hash = new LtHash();
    hash.remove(ACCENTED.getBytes(UTF_8));
    hash.add(PLAIN.getBytes(UTF_8));
    hash.add(ACCENTED.getBytes(UTF_8));

    assertThat(hash.hex()).isEqualTo(OF_ONE);
  }

  @Test
  void partsAddUpAndComeOffAgain() {
    LtHash hash = of(PLAIN);
    hash.add(of(ACCENTED));
    assertThat(hash.hex()).isEqualTo(OF_BOTH);

    hash.remove(of(ACCENTED));
    assertThat(hash.hex()).isEqualTo(OF_ONE);
  }

  @Test
  void goesOnFromWhatWasWrittenDown() {
    LtHash hash = LtHash.of(of(PLAIN).sums());
    hash.add(ACCENTED.getBytes(UTF_8));

    assertThat(hash.hex()).isEqualTo(OF_BOTH);
  }

  @Test
  void refusesSumsThatAreCutShort() {
    assertThatThrownBy(() -> LtHash.of("AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 bytes, not 2048");
  }

  @Test
  void allProcessorsTogetherGiveWhatOneGives() {
    List<byte[]> lines =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "<urn:a> <urn:b> \"%d\" <urn:g> .".formatted(i).getBytes(UTF_8))
            .toList();
    LtHash one = new LtHash();
    lines.forEach(one::add);
    ParallelDigest all = new ParallelDigest();
    lines.forEach(all::add);

    assertThat(all.sum().hex()).isEqualTo(one.hex());
  }
}

package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.text.Publication;

class UnreadableFilesTest {

  private final ArticleReader reader = new ArticleReader();

  private UnreadableArticleException refused(byte[] bytes) {
    return catchThrowableOfType(
        UnreadableArticleException.class, () -> reader.read("a.txt", bytes, Publication.UNKNOWN));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\n", "\uFEFF", "\u00A0\u2003\n"})
  void emptyAndBlankFiles(String text) {
    assertThat(refused(utf8(text))).hasMessage("a.txt: the file is empty");
  }

  @Test
  void binaryFileNamesTheFirstControlCharacter() {
    UnreadableArticleException error = refused(new byte[] {'R', 'a', 0, 'n'});
    assertThat(error).hasMessage("a.txt: binary, not a text (control character at byte 2)");
    assertThat(error.file()).isEqualTo("a.txt");
    assertThat(error.position()).hasValue(2);
  }

  @Test
  void wrongEncodingNamesTheByte() {
    UnreadableArticleException error =
        refused("The caf\u00e9 was closed.".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(error).hasMessage("a.txt: not in UTF-8 (byte 7 is E9)");
    assertThat(error.position()).hasValue(7);
  }

  @Test
  void cutOffCharacterAtTheEndIsAWrongEncodingToo() {
    assertThat(refused(new byte[] {'R', 'a', (byte) 0xE2, (byte) 0x80}))
        .hasMessageContaining("byte 2");
  }

  @Test
  void utf16IsNamed() {
    assertThat(refused("Rain fell.".getBytes(Charset.forName("UTF-16"))))
        .hasMessage("a.txt: encoded in UTF-16, not in UTF-8");
  }

  @Test
  void moreThanTenMegabytes() {
    assertThat(refused(utf8("Rain fell on the town.\n".repeat(500_000))))
        .hasMessageStartingWith("a.txt: too large for an article: 11500000 bytes");
  }

  @Test
  void endlessLine() {
    UnreadableArticleException error = refused(utf8("Rain.\n" + "Rain fell. ".repeat(100_000)));
    assertThat(error).hasMessage("a.txt: a line of more than 1048576 bytes begins at byte 6");
    assertThat(error.position()).hasValue(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Bürgermeister von Altstadt sagte am Dienstag, die Straße werde erst in zwei Tagen wieder"
            + " geöffnet. Man habe so etwas in der Stadt noch nie gesehen, und die Not sei groß.",
        "El alcalde dijo el martes que la carretera seguirá cerrada dos días más, y que nadie en la"
            + " ciudad había visto algo así. Los vecinos han pedido ayuda al gobierno.",
        "Міський голова сказав у вівторок, що дорога залишатиметься закритою ще два дні, і що ніхто в"
            + " місті не бачив такого раніше. Жителі попросили уряд про допомогу після повені.",
        "De burgemeester zei dinsdag dat de weg nog twee dagen of langer dicht blijft, en dat niemand"
            + " in de stad ooit zoiets had gezien. Het water kwam tot over de ramen van het huis.",
        "Burmistrz powiedział we wtorek, że droga będzie zamknięta jeszcze przez dwa dni, a to nikt w"
            + " mieście nie widział czegoś takiego by tak było. Mieszkańcy poprosili rząd o pomoc."
      })
  void otherLanguages(String text) {
    assertThat(refused(utf8(text))).hasMessage("a.txt: not in English, as far as its words tell");
  }

  @Test
  void fewWordsAreNotCalledForeign() {
    assertThatCode(
            () -> reader.read("a.txt", utf8("Zürich, Genève, Zaporizhzhia."), Publication.UNKNOWN))
        .doesNotThrowAnyException();
  }

  @Test
  void captionsAlone() {
    assertThat(refused(utf8("oldport rain.jpg\n\nLeave a Reply")))
        .hasMessage("a.txt: no article's text, only captions, links, forms or notices");
  }

  @Test
  void missingFile() {
    assertThat(
            catchThrowableOfType(
                UnreadableArticleException.class, () -> reader.read(Path.of("no-such.txt"))))
        .hasMessageStartingWith("no-such.txt: cannot be opened");
  }
}

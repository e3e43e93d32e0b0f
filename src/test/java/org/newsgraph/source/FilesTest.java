package org.newsgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.source.Reading.document;
import static org.newsgraph.source.Reading.only;
import static org.newsgraph.source.Reading.read;
import static org.newsgraph.source.Reading.reason;
import static org.newsgraph.source.Reading.utf8;
import static org.newsgraph.source.Reading.withDate;
import static org.newsgraph.source.Reading.withPattern;
import static org.newsgraph.source.Reading.words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.UnreadableInput;
import org.newsgraph.source.record.FieldMap;

/** Folders, archives and names; what is in the files is tested elsewhere. */
class FilesTest {

  private static final String RAIN = "Rain fell on Oldport for a third day, the mayor said.";

  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return write(name, utf8(text));
  }

  private String write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes).toString();
  }

  private String zip(String... namesAndTexts) throws IOException {
    Path file = folder.resolve("news.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(utf8(namesAndTexts[i + 1]));
      }
    }
    return file.toString();
  }

  private static List<String> names(List<InputItem> found) {
    return found.stream().map(InputItem::name).toList();
  }

  @Test
  void bytesOfAPlainTextAreItsText() throws IOException {
    Document document = only(read(write("rain.txt", RAIN)));

    assertThat(document.name()).isEqualTo("rain.txt");
    assertThat(document.bytes()).asString(UTF_8).isEqualTo(RAIN);
    assertThat(document.text()).isEmpty();
    assertThat(document.publication()).isEqualTo(Publication.UNKNOWN);
  }

  @Test
  void aFileWhoseNameIsNotInUtf8IsToldOnceWithTheReasonAndTheOthersAreRead()
      throws IOException, InterruptedException {
    write("rain.txt", RAIN);
    new ProcessBuilder("sh", "-c", "cp rain.txt \"$(printf 'caf\\351.txt')\"")
        .directory(folder.toFile())
        .start()
        .waitFor();

    List<InputItem> found = read(folder.toString());

    assertThat(found).hasSize(2);
    assertThat(reason(found.get(0))).containsOnlyOnce("caf").contains(": its name ");
    assertThat(found.get(1).name()).isEqualTo("rain.txt");
  }

  @Test
  void foldersAreReadInTheOrderOfNamesWithoutHiddenFiles() throws IOException {
    write("b/2.txt", RAIN);
    write("b/1.txt", RAIN);
    write("a.txt", RAIN);
    write("c.txt", RAIN);
    write("b/.hidden.txt", RAIN);
    write(".git/x.txt", RAIN);

    assertThat(names(read(folder.toString()))).containsExactly("a.txt", "1.txt", "2.txt", "c.txt");
  }

  @Test
  void globsNameFilesInTheirFolderAndBelow() throws IOException {
    write("a.txt", RAIN);
    write("b.log", RAIN);
    write("b/1.txt", RAIN);
    write("b/c/2.txt", RAIN);

    assertThat(names(read(folder + "/*.txt"))).containsExactly("a.txt");
    assertThat(names(read(folder + "/**/*.txt"))).containsExactly("a.txt", "1.txt", "2.txt");
    assertThat(names(read(folder + "/{a.txt,b/?.txt}"))).containsExactly("a.txt", "1.txt");
  }

  @Test
  void whatDoesNotExistIsSaidBeforeAnythingIsRead() {
    assertThatThrownBy(() -> Inputs.stream(List.of("no/such"), Reading.USUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no/such does not exist: give files, or folders of files");
    assertThatThrownBy(() -> Inputs.stream(List.of(folder + "/*.txt"), Reading.USUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder + "/*.txt: no file fits this pattern");
  }

  @Test
  void fileBesideAnArticleTellsOfIt() throws IOException {
    write("rain.txt", RAIN);
    write(
        "rain.json",
        """
        {"title": "Rain Closes Two Roads", "url": "https://herald.example/roads",
         "publisher": "The Oldport Herald", "date": "2025-03-08"}
        """);

    assertThat(only(read(withDate("2020-01-01"), folder.toString())).publication())
        .isEqualTo(
            new Publication(
                Optional.of("2025-03-08"),
                Optional.of("The Oldport Herald"),
                Optional.of("https://herald.example/roads"),
                Optional.of("Rain Closes Two Roads"),
                List.of()));
  }

  @Test
  void articleIsNotReadWithoutWhatTheFileBesideItTells() throws IOException {
    String rain = write("rain.txt", RAIN);
    write("rain.json", "{\"title\": \"Rain");

    assertThat(reason(read(folder.toString()).get(0)))
        .startsWith(rain + ": ")
        .contains("rain.json beside it cannot be read: no JSON (Unexpected end-of-input");
  }

  @Test
  void pathTellsPublisherAndDate() throws IOException {
    write("reuters/2025/03/08/x.txt", RAIN);

    Publication told =
        only(read(withPattern("{publisher}/{yyyy}/{MM}/{dd}/*"), folder.toString())).publication();

    assertThat(told.publisher()).contains("reuters");
    assertThat(told.issued()).contains("2025-03-08");
  }

  @Test
  void packedFileIsTheArticleInIt() throws IOException {
    write("plain/rain.txt", RAIN);
    write("packed/rain.txt.gz", Reading.gzip(utf8(RAIN)));
    write("packed/rain.json", "{\"date\": \"2025-03-08\"}");

    List<InputItem> found =
        read(folder.resolve("plain").toString(), folder.resolve("packed").toString());

    assertThat(names(found)).containsExactly("rain.txt", "rain.txt.gz");
    assertThat(document(found.get(1)).bytes()).isEqualTo(document(found.get(0)).bytes());
    assertThat(document(found.get(1)).publication().issued()).contains("2025-03-08");
  }

  @Test
  void archiveHoldsFilesOfAnyFormat() throws IOException {
    String archive =
        zip(
            "news/rain.txt", RAIN,
            "news/rain.json", "{\"publisher\": \"The Oldport Herald\"}",
            "news/two.jsonl", "{\"text\": \"One fell.\"}\n{\"text\": \"Two fell.\"}",
            "__MACOSX/news/._rain.txt", "noise",
            "../../etc/passwd", "A path that leads out is a name.");

    List<InputItem> found = read(archive);

    assertThat(names(found))
        .containsExactly(
            "news.zip#news/rain.txt",
            "news.zip#news/two.jsonl#1",
            "news.zip#news/two.jsonl#2",
            "news.zip#../../etc/passwd");
    assertThat(document(found.get(0)).publication().publisher()).contains("The Oldport Herald");
    assertThat(words(found.get(3))).isEqualTo("A path that leads out is a name.");
  }

  @Test
  void archiveThatBreaksOffIsBroken() throws IOException {
    Path archive = Path.of(zip("rain.txt", RAIN));
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    String rain = write("rain.txt", RAIN);

    List<InputItem> found = read(archive.toString(), rain);

    assertThat(reason(found.get(0))).startsWith(archive + ": ");
    assertThat(words(found.get(1))).isEqualTo(RAIN);
  }

  @Test
  void archiveWithinAnotherIsNotRead() throws IOException {
    byte[] inner = Files.readAllBytes(Path.of(zip("rain.txt", RAIN)));
    Path outer = folder.resolve("outer.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(inner);
    }

    assertThat(reason(read(outer.toString()).get(0)))
        .isEqualTo(outer + "#inner.zip: an archive within another is not read");
  }

  @Test
  void documentsOverTenMegabytesAreNotReadHoweverSmallTheyLook() throws IOException {
    byte[] packed = Reading.gzip(new byte[11 * 1024 * 1024]);
    String bomb = write("bomb.txt.gz", packed);

    assertThat(packed).hasSizeLessThan(20_000);
    assertThat(reason(read(bomb).get(0)))
        .isEqualTo(bomb + ": larger than 10 MB: too large for an article");
  }

  @Test
  void standardInputIsToldByItsFirstBytes() {
    byte[] lines = utf8("{\"text\": \"One fell.\"}\n{\"text\": \"Two fell.\"}\n");
    Inputs.Settings settings =
        new Inputs.Settings(
            Optional.empty(),
            FieldMap.USUAL,
            Optional.empty(),
            Publication.UNKNOWN,
            new ByteArrayInputStream(Reading.gzip(lines)));

    assertThat(names(read(settings, "-"))).containsExactly("stdin#1", "stdin#2");
  }

  @Test
  void archiveOnStandardInputIsRead() throws IOException {
    byte[] archive = Files.readAllBytes(Path.of(zip("rain.txt", RAIN)));

    assertThat(names(Reading.bytes("stdin", archive))).containsExactly("stdin#rain.txt");
  }

  @Test
  void nothingIsOpenedBeforeItIsAskedFor() throws IOException {
    String rain = write("rain.txt", RAIN);
    String gone = write("gone.txt", RAIN);

    try (Stream<InputItem> found = Inputs.stream(List.of(rain, gone), Reading.USUAL)) {
      var each = found.iterator();
      assertThat(each.next().name()).isEqualTo("rain.txt");
      Files.delete(Path.of(gone));
      assertThat(each.next()).isInstanceOf(UnreadableInput.class);
      assertThat(each.hasNext()).isFalse();
    }
  }
}

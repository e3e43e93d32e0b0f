package org.newsgraph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The saved queries on the graph of one article written by hand. */
class SavedQueriesTest {

  private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());
  private static final Dataset DATASET = TDB2Factory.createDataset();
  private static final List<Quad> QUADS = quads();

  @BeforeAll
  static void store() {
    DATASET.getContext().setTrue(TDB2.symUnionDefaultGraph);
    DATASET.begin(ReadWrite.WRITE);
    QUADS.forEach(DATASET.asDatasetGraph()::add);
    DATASET.commit();
    DATASET.end();
  }

  private static List<Quad> quads() {
    var graph =
        new ArticleMapper("http://localhost:3330/", Facts.DATES).map(Facts.ofTwoSentences());
    return Stream.of(graph.facts(), graph.text(), graph.background(), Labels.alone(graph))
        .flatMap(List::stream)
        .toList();
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      return files.map(file -> file.getFileName().toString().replace(".rq", "")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void explainThemselvesInAHeader(String name) throws IOException {
    JsonNode header = header(name);
    assertThat(header.get("summary").asText()).isNotBlank();
    assertThat(header.get("description").asText()).isNotBlank();
    assertThat(header.get("tags")).isNotEmpty();
    for (JsonNode parameter : header.get("parameters")) {
      assertThat(parameter.get("description").asText()).isNotBlank();
      assertThat(parameter.get("example").asText()).isNotBlank();
      assertThat(text(name)).contains("?" + variable(parameter));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void runWithTheirExamples(String name) throws IOException {
    Map<String, Node> examples = new HashMap<>();
    for (JsonNode parameter : header(name).get("parameters")) {
      examples.put(variable(parameter), value(parameter, parameter.get("example").asText()));
    }
    assertThatCode(() -> run(name, examples)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          actors       | file,actor,name,type,state,stateFrom
          officials    | file,official,name,post,of,state,status,span,stateFrom
          statements   | file,statement,speaker,speakerName,speakerSpan,cue,cueSpan,spans,content,stance,kind,medium,addressee,saidOn,nested
          attributions | file,statement,class,speaker,speakerName,speakerSpan,cue,cueSpan,spans,content,stance,kind,medium,addressee,saidOn,nested
          places       | file,place,name,kind,country,lat,long,located,geonames,wikidata
          quantities   | file,value,min,max,unit,about,approximate,text,span,statement
          unresolved   | file,what,span,text,reason,candidates
          mentions     | file,entity,class,span,text,reading,lat,long,geonames,wikidata
          """)
  void haveTheColumnsThatMeasuringReliesOn(String name, String columns) throws IOException {
    assertThat(QueryFactory.create(text(name)).getResultVars())
        .containsExactlyInAnyOrder(columns.split(","));
  }

  @Test
  void showsAnInterruptedQuotationAsOneStatement() throws IOException {
    assertThat(run("statements", Map.of()))
        .containsExactly(
            "one.txt,statement/2-104-ana-ruiz,actor/ana-ruiz,Ana Ruiz,36-44,said,76-80,2-35;89-104,"
                + "“We saw 300 Ruritanian soldiers,” … “near Oldport.”,assert,direct,,,Monday,false",
            "one.txt,statement/115-119-none,,He,105-107,denied,108-114,115-119,that,deny,indirect,"
                + ",,,false");
  }

  @Test
  void findTheSameLiteralsThatWerePutIn() {
    DATASET.begin(ReadWrite.READ);
    try {
      assertThat(DATASET.asDatasetGraph().find())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(QUADS);
    } finally {
      DATASET.end();
    }
  }

  @Test
  void listsActorsWithTypeAndState() throws IOException {
    assertThat(run("actors", Map.of()))
        .containsExactly(
            "one.txt,actor/ana-ruiz,Ana Ruiz,Person,Freedonia,article",
            "one.txt,actor/freedonia,Freedonia,State,,");
  }

  @Test
  void listsOfficialsPlacesQuantitiesAndWhatIsUnresolved() throws IOException {
    assertThat(run("officials", Map.of()))
        .containsExactly(
            "one.txt,actor/ana-ruiz,Ana Ruiz,defense minister,Freedonia,Freedonia,current,36-74,article");
    assertThat(run("places", Map.of()))
        .containsExactly("one.txt,place/42-oldport,Oldport,city,FD,50.5,-3.0,own,42,Q2");
    assertThat(run("quantities", Map.of()))
        .containsExactly(
            "one.txt,300,,,Ruritanian soldiers,seen,false,300,10-13,statement/2-104-ana-ruiz");
    assertThat(run("unresolved", Map.of()))
        .containsExactly("one.txt,speaker,105-107,He,no-antecedent,Ortiz; Ruiz");
  }

  @Test
  void tellsTheReadingsOfANameApart() throws IOException {
    assertThat(run("mentions", Map.of()))
        .containsExactly(
            "one.txt,actor/ana-ruiz,Person,36-44,Ana Ruiz,literal,,,,",
            "one.txt,actor/freedonia,State,46-55,Freedonia,metonymic,,,,Q1",
            "one.txt,place/42-oldport,Place,95-102,Oldport,literal,50.5,-3.0,42,Q2");
  }

  @Test
  void answersHowManyTroopsAccordingToWhomInWhichWords() throws IOException {
    assertThat(run("troops", Map.of("__of", Literals.text("Ruritania"))))
        .containsExactly(
            "300,,,false,Ruritanian soldiers,Ana Ruiz,“We saw 300 Ruritanian soldiers,” …"
                + " “near Oldport.”,Monday,2025-03-05,,one.txt,10-13,statement/2-104-ana-ruiz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          said                 | _speaker=ruiz                    | 1
          said                 | _speaker=ruiz, __about=Oldport   | 1
          said                 | _speaker=ruiz, __about=bridge    | 0
          speakers-of-state    | _state=freedonia                 | 1
          speakers-of-state    | _state=ruritania                 | 0
          claims               |                                  | 1
          claims               | __unit=soldiers                  | 1
          claims               | __about=bridge                   | 0
          accusations          |                                  | 1
          accusations          | __stance=confirm                 | 0
          answers              |                                  | 0
          outlets              |                                  | 1
          unnamed-sources      |                                  | 1
          place-said           | _place=old                       | 1
          timeline             |                                  | 2
          timeline             | __from_date=2025-03-03           | 2
          timeline             | __from_date=2025-03-04           | 1
          co-mentions          |                                  | 0
          officials-over-time  | __state=free                     | 1
          officials-over-time  | __post=president                 | 0
          """)
  void answerOnlyWhatIsAsked(String name, @Nullable String parameters, int rows)
      throws IOException {
    Map<String, Node> values = new HashMap<>();
    if (parameters != null) {
      for (String assignment : parameters.split(", ", -1)) {
        String[] parts = assignment.split("=", -1);
        boolean date = parts[0].endsWith("_date");
        values.put(parts[0], date ? Literals.date(parts[1]) : Literals.text(parts[1]));
      }
    }
    assertThat(run(name, values)).hasSize(rows);
  }

  @Test
  void findTheWordsThatAFactRestsOn() throws IOException {
    var fact = NodeFactory.createURI("http://localhost:3330/post/defense-minister-of-freedonia");
    assertThat(run("where", Map.of("_fact_iri", fact)))
        .containsExactly(
            "one.txt,quoted from,36-74,Ana Ruiz, Freedonia’s defense minister,"
                + "http://localhost:3330/article/0123456789abcdef");
  }

  /** The rows as CSV without the header, IRIs shortened. */
  private static List<String> rows(String csv) {
    return csv.lines()
        .skip(1)
        .map(
            row ->
                row.replace("http://localhost:3330/article/0123456789abcdef/", "")
                    .replaceAll("http://localhost:3330/(?=actor|place)", "")
                    .replace("\"", ""))
        .toList();
  }

  private static List<String> run(String name, Map<String, Node> parameters) throws IOException {
    Map<Var, Node> values =
        parameters.entrySet().stream()
            .collect(Collectors.toMap(e -> Var.alloc(e.getKey()), Map.Entry::getValue));
    Query query = QueryTransformOps.replaceVars(QueryFactory.create(text(name)), values);
    DATASET.begin(ReadWrite.READ);
    try (var execution = QueryExecutionFactory.create(query, DATASET)) {
      var out = new ByteArrayOutputStream();
      ResultSetFormatter.outputAsCSV(out, execution.execSelect());
      return rows(out.toString(UTF_8));
    } finally {
      DATASET.end();
    }
  }

  private static String variable(JsonNode parameter) {
    String prefix = parameter.get("required").asBoolean() ? "_" : "__";
    String type = parameter.get("type").asText();
    String suffix = type.equals("string") ? "" : "_" + type;
    return prefix + parameter.get("name").asText() + suffix;
  }

  private static Node value(JsonNode parameter, String text) {
    return switch (parameter.get("type").asText()) {
      case "iri" -> NodeFactory.createURI(text);
      case "number" -> Literals.typed(text, XSDDatatype.XSDdecimal);
      case "date" -> Literals.typed(text, XSDDatatype.XSDdate);
      default -> Literals.text(text);
    };
  }

  private static JsonNode header(String name) throws IOException {
    return YAML.readTree(
        text(name)
            .lines()
            .takeWhile(line -> line.startsWith("#+"))
            .map(line -> line.substring(3))
            .collect(Collectors.joining("\n")));
  }

  private static String text(String name) throws IOException {
    return Files.readString(Path.of("queries", name + ".rq"));
  }
}

import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.model.text.*;
import org.newsgraph.model.findings.*;
import org.newsgraph.statement.*;

/**
 * Run by hand with the program on the class path: not part of the build. Reads the documents of
 * {@code treebank_texts.py} by the rules on their gold trees, without the model: {@code
 * TreebankReadings.java IN OUT}.
 */
final class TreebankReadings {
  static String sp(Span s) { return s.begin() + "-" + s.end(); }
  static StringBuilder out = new StringBuilder();
  static StatementExtractor ex = new StatementExtractor(Set.of("learnt"));
  static void flush(String name, String text, List<List<Token>> ss, List<Integer> ps) {
    Article base = new ArticleReader().read(name + ".txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Publication.UNKNOWN);
    List<Span> pars = new ArrayList<>();
    TreeMap<Integer, List<Token>> by = new TreeMap<>();
    for (int i = 0; i < ss.size(); i++) by.computeIfAbsent(ps.get(i), k -> new ArrayList<>()).addAll(ss.get(i));
    List<Paragraph> paragraphs = by.values().stream().map(l -> paragraph(base, new Span(l.get(0).span().begin(), l.get(l.size() - 1).span().end()))).toList();
    Article art = new Article(base.file(), base.sha256(), text, base.metadata(), paragraphs);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < ss.size(); i++) sentences.add(new Sentence(i, ps.get(i), ss.get(i)));
    out.append("A\t").append(name).append(".txt\n");
    for (Sentence s : sentences) {
      out.append("S\t").append(s.paragraph()).append('\n');
      for (Token t : s.tokens()) out.append("T\t").append(t.span().begin()).append('\t').append(t.span().end()).append('\t').append(t.word()).append('\t').append(t.tag()).append('\t').append(t.head()).append('\t').append(t.relation()).append('\t').append(t.lemma()).append('\t').append(t.ner()).append('\n');
    }
    try {
    for (ReportedStatement r : ex.extract(new AnnotatedArticle(art, sentences)))
      out.append("R\t").append(r.rule()).append('\t').append(sp(r.cue().span())).append('\t').append(r.speaker().map(p -> sp(p.span())).orElse("")).append('\t').append(r.content().stream().map(p -> sp(p.span())).collect(Collectors.joining(";"))).append('\t').append(r.nested()).append('\t').append(r.stance()).append('\t').append(r.cueForm()).append('\t').append(r.contentForm()).append('\n');
    } catch (RuntimeException e) { System.out.println(name + " " + e); }
  }
  static Paragraph paragraph(Article a, Span s) { return new Paragraph(s, false); }
  public static void main(String[] a) throws Exception {
    String name = null, text = null; List<List<Token>> ss = new ArrayList<>(); List<Integer> ps = new ArrayList<>(); List<Token> cur = null;
    for (String l : Files.readAllLines(Path.of(a[0]))) {
      String[] f = l.split("\t", -1);
      switch (f[0]) {
        case "A" -> { if (name != null) flush(name, text, ss, ps); name = f[1]; ss = new ArrayList<>(); ps = new ArrayList<>(); }
        case "X" -> text = f[1].replace("\\n", "\n");
        case "S" -> { cur = new ArrayList<>(); ss.add(cur); ps.add(Integer.parseInt(f[1])); }
        default -> cur.add(new Token(cur.size(), f[3], f[7], f[4], "O", Integer.parseInt(f[5]), f[6], new Span(Integer.parseInt(f[1]), Integer.parseInt(f[2]))));
      }
    }
    flush(name, text, ss, ps);
    Files.writeString(Path.of(a[1]), out);
  }
}

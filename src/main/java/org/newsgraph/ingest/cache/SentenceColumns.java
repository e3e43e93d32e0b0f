package org.newsgraph.ingest.cache;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/**
 * A sentence as it is written: a column for each property of its tokens, with tabs between the
 * cells. A sixth of the size of an object for each token, since columns repeat themselves and most
 * cells say nothing that does not follow from others.
 *
 * @param i the index of the sentence
 * @param p the index of its paragraph
 * @param words the words
 * @param lemmas the lemmas; empty if they are the words
 * @param tags the parts of speech
 * @param ner the entity labels; empty for {@code O}
 * @param heads how far the governor stands after the token, negative for before; empty for the root
 * @param relations the relations
 * @param begins how many code points after the end of the token before it each begins, for the
 *     first after the beginning of the text; empty for 1
 * @param lengths the code points of each; empty if as many as the word has
 */
record SentenceColumns(
    int i,
    int p,
    String words,
    String lemmas,
    String tags,
    String ner,
    String heads,
    String relations,
    String begins,
    String lengths) {

  private static final String TAB = "\t";
  private static final String NO_ENTITY = "O";

  private static SentenceColumns of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return new SentenceColumns(
        sentence.index(),
        sentence.paragraph(),
        column(tokens, Token::word),
        column(tokens, token -> unless(token.word(), token.lemma())),
        column(tokens, Token::tag),
        column(tokens, token -> unless(NO_ENTITY, token.ner())),
        column(
            tokens,
            token -> token.head() < 0 ? "" : Integer.toString(token.head() - token.index())),
        column(tokens, Token::relation),
        column(tokens, token -> unless("1", Integer.toString(gap(tokens, token)))),
        column(
            tokens,
            token ->
                unless(
                    Integer.toString(length(token.word())),
                    Integer.toString(token.span().length()))));
  }

  private static String column(List<Token> tokens, Function<Token, String> cell) {
    return tokens.stream().map(cell).collect(Collectors.joining(TAB));
  }

  private static String unless(String usual, String cell) {
    return cell.equals(usual) ? "" : cell;
  }

  private static int gap(List<Token> tokens, Token token) {
    int before = token.index() == 0 ? 0 : tokens.get(token.index() - 1).span().end();
    return token.span().begin() - before;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  private Sentence sentence() {
    List<List<String>> columns =
        Stream.of(words, lemmas, tags, ner, heads, relations, begins, lengths)
            .map(column -> List.of(column.split(TAB, -1)))
            .toList();
    Token[] tokens = new Token[columns.get(0).size()];
    int end = 0;
    for (int t = 0; t < tokens.length; t++) {
      int index = t;
      List<String> row = columns.stream().map(column -> column.get(index)).toList();
      tokens[t] = token(t, row, end);
      end = tokens[t].span().end();
    }
    return new Sentence(i, p, Arrays.asList(tokens));
  }

  private static Token token(int index, List<String> row, int before) {
    String word = row.get(0);
    int begin = before + number(row.get(6), 1);
    return new Token(
        index,
        word,
        or(row.get(1), word),
        row.get(2),
        or(row.get(3), NO_ENTITY),
        row.get(4).isEmpty() ? -1 : index + Integer.parseInt(row.get(4)),
        row.get(5),
        new Span(begin, begin + number(row.get(7), length(word))));
  }

  private static String or(String cell, String usual) {
    return cell.isEmpty() ? usual : cell;
  }

  private static int number(String cell, int usual) {
    return cell.isEmpty() ? usual : Integer.parseInt(cell);
  }

  /** Converts for Jackson. */
  static final class Writer extends StdConverter<Sentence, SentenceColumns> {

    @Override
    public SentenceColumns convert(Sentence sentence) {
      return of(sentence);
    }
  }

  /** Converts for Jackson. */
  static final class Reader extends StdConverter<SentenceColumns, Sentence> {

    @Override
    public Sentence convert(SentenceColumns columns) {
      return columns.sentence();
    }
  }
}

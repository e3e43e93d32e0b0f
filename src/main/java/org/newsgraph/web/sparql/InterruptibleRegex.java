package org.newsgraph.web.sparql;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * REGEX and REPLACE that stop when their query is cancelled, and yield to others. {@link Matcher}
 * checks neither a flag nor the interrupt, and a pattern that backtracks can keep it busy for ever;
 * here it reads a {@link CharSequence} that throws once the query's cancel signal is set. Jena's
 * own functions take strings only, and its engines (Java's and Xerces') both backtrack.
 */
final class InterruptibleRegex {

  static final String MATCHES = "urn:x-newsgraph:regex";
  static final String REPLACE = "urn:x-newsgraph:replace";
  static final String FN_MATCHES = "http://www.w3.org/2005/xpath-functions#matches";
  static final String FN_REPLACE = "http://www.w3.org/2005/xpath-functions#replace";

  private InterruptibleRegex() {}

  /** The last pattern, compiled: it is mostly the same for all rows. */
  private record Compiled(String pattern, String flags, Pattern regex) {}

  /** A function that evaluates its arguments and stops when its query is cancelled. */
  private abstract static class Cancellable implements Function {

    private final int fewest;
    private volatile Compiled last = new Compiled("", "", Pattern.compile(""));

    Cancellable(int fewest) {
      this.fewest = fewest;
    }

    @Override
    public void build(String uri, ExprList args, Context context) {
      // REPLACE may be written without flags; exec() checks the number of arguments
    }

    @Override
    public NodeValue exec(Binding binding, ExprList args, String uri, FunctionEnv env) {
      if (args.size() < fewest || args.size() > fewest + 1) {
        throw new ExprEvalException("wrong number of arguments");
      }
      List<NodeValue> values =
          args.getList().stream().map(expression -> expression.eval(binding, env)).toList();
      NodeValue text = values.get(0);
      if (!text.isString() && !text.isLangString()) {
        throw new ExprEvalException("not a string: " + text);
      }
      String string = text.asNode().getLiteralLexicalForm();
      String flags = values.size() > fewest ? values.get(fewest).getString() : "";
      Pattern regex = compiled(values.get(1).getString(), flags);
      try {
        return apply(text, regex.matcher(new Stoppable(string, env.getContext())), values);
      } catch (StackOverflowError e) {
        throw new ExprEvalException("the pattern needs too deep a stack for this text");
      }
    }

    abstract NodeValue apply(NodeValue text, Matcher matcher, List<NodeValue> values);

    private Pattern compiled(String pattern, String flags) {
      Compiled compiled = last;
      if (!compiled.pattern().equals(pattern) || !compiled.flags().equals(flags)) {
        compiled = new Compiled(pattern, flags, compile(pattern, flags));
        last = compiled;
      }
      return compiled.regex();
    }

    private static Pattern compile(String pattern, String flags) {
      try {
        return Pattern.compile(flags.contains("q") ? Pattern.quote(pattern) : pattern, mask(flags));
      } catch (PatternSyntaxException e) {
        throw new ExprEvalException("not a pattern: " + e.getMessage());
      }
    }

    private static int mask(String flags) {
      int mask = 0;
      for (int i = 0; i < flags.length(); i++) {
        char flag = flags.charAt(i);
        mask |=
            switch (flag) {
              case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
              case 's' -> Pattern.DOTALL;
              case 'm' -> Pattern.MULTILINE;
              case 'x' -> Pattern.COMMENTS;
              case 'q' -> 0;
              default -> throw new ExprEvalException("not a flag: " + flag);
            };
      }
      return mask;
    }
  }

  /** {@code REGEX(text, pattern, flags?)}. */
  static final class Matches extends Cancellable {

    Matches() {
      super(2);
    }

    @Override
    NodeValue apply(NodeValue text, Matcher matcher, List<NodeValue> values) {
      return NodeValue.booleanReturn(matcher.find());
    }
  }

  /** {@code REPLACE(text, pattern, replacement, flags?)}. */
  static final class Replace extends Cancellable {

    Replace() {
      super(3);
    }

    @Override
    NodeValue apply(NodeValue text, Matcher matcher, List<NodeValue> values) {
      try {
        String replaced = replaceAll(matcher, values.get(2).getString());
        return NodeValue.makeNode(
            text.asNode().getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(replaced, text.asNode().getLiteralDatatype())
                : NodeFactory.createLiteralLang(replaced, text.asNode().getLiteralLanguage()));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new ExprEvalException("not a replacement: " + e.getMessage());
      }
    }

    /** As the method of {@link Matcher}, but that it stops when the text gets too long. */
    private static String replaceAll(Matcher matcher, String replacement) {
      StringBuilder text = new StringBuilder();
      while (matcher.find()) {
        requireRoom(text.length() + longest(matcher, replacement));
        matcher.appendReplacement(text, replacement);
      }
      matcher.appendTail(text);
      requireRoom(text.length());
      return text.toString();
    }

    /** What a replacement has at most, given that each reference is to the whole match. */
    private static long longest(Matcher matcher, String replacement) {
      long references = replacement.chars().filter(unit -> unit == '$').count();
      return replacement.length() + references * (matcher.end() - matcher.start());
    }

    private static void requireRoom(long length) {
      if (length > BoundedFunctions.MAX_TEXT) {
        throw new ExprEvalException("the text gets too long");
      }
    }
  }

  /** A text whose characters cannot be read once the query is cancelled. */
  private static final class Stoppable implements CharSequence {

    /** One less than a power of two: how many characters are read before the clock is. */
    private static final int UNTIMED = 1023;

    private final CharSequence text;
    private final Context context;
    private final AtomicBoolean cancelled;
    private int reads;

    Stoppable(CharSequence text, Context context) {
      this.text = text;
      this.context = context;
      this.cancelled = Context.getCancelSignal(context);
    }

    @Override
    public char charAt(int index) {
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
      if ((++reads & UNTIMED) == 0) {
        FairScheduler.yieldIfDue(context);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Stoppable(text.subSequence(start, end), context);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

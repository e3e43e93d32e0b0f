package org.newsgraph.serve;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/**
 * REGEX and REPLACE that stop when their query is cancelled. Java's own matcher goes on until it is
 * done, which for a pattern that backtracks can be never.
 */
final class InterruptibleRegex {

  static final String MATCHES = "urn:x-newsgraph:regex";
  static final String REPLACE = "urn:x-newsgraph:replace";
  static final String FN_MATCHES = "http://www.w3.org/2005/xpath-functions#matches";
  static final String FN_REPLACE = "http://www.w3.org/2005/xpath-functions#replace";

  private InterruptibleRegex() {}

  /** The same query, but every REGEX and REPLACE in it can be stopped. */
  static Query rewrite(Query query) {
    ElementTransform elements = new ElementTransformCopyBase();
    return QueryTransformOps.transform(query, elements, new Rewriting(elements));
  }

  private static final class Rewriting extends ExprTransformApplyElementTransform {

    Rewriting(ElementTransform elements) {
      super(elements);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return new E_Function(MATCHES, args);
      }
      if (function instanceof E_StrReplace) {
        return new E_Function(REPLACE, args);
      }
      return super.transform(function, args);
    }
  }

  /** A function of evaluated arguments that knows whether its query is cancelled. */
  private abstract static class Cancellable implements Function {

    private final int fewest;

    /** Most queries have one pattern for all rows. */
    private Optional<Compiled> last = Optional.empty();

    Cancellable(int fewest) {
      this.fewest = fewest;
    }

    @Override
    public void build(String uri, ExprList args, Context context) {
      // REPLACE may be written without flags; an argument list of one fails at run time
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
      AtomicBoolean cancelled = env.getContext().get(ARQConstants.symCancelQuery);
      String flags = values.size() > fewest ? values.get(fewest).getString() : "";
      return apply(
          text,
          matcher(values.get(1).getString(), flags, new Stoppable(string, cancelled)),
          values);
    }

    abstract NodeValue apply(NodeValue text, Matcher matcher, List<NodeValue> values);

    private Matcher matcher(String pattern, String flags, CharSequence text) {
      Compiled compiled =
          last.filter(it -> it.pattern.equals(pattern) && it.flags.equals(flags))
              .orElseGet(() -> compile(pattern, flags));
      last = Optional.of(compiled);
      return compiled.regex.matcher(text);
    }

    private static Compiled compile(String pattern, String flags) {
      try {
        String quoted = flags.contains("q") ? Pattern.quote(pattern) : pattern;
        return new Compiled(pattern, flags, Pattern.compile(quoted, mask(flags)));
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

  /** A pattern as a query has it, and what it is for Java. */
  private record Compiled(String pattern, String flags, Pattern regex) {}

  /** REGEX. */
  static final class Matches extends Cancellable {

    Matches() {
      super(2);
    }

    @Override
    NodeValue apply(NodeValue text, Matcher matcher, List<NodeValue> values) {
      return NodeValue.booleanReturn(matcher.find());
    }
  }

  /** REPLACE. */
  static final class Replace extends Cancellable {

    Replace() {
      super(3);
    }

    @Override
    NodeValue apply(NodeValue text, Matcher matcher, List<NodeValue> values) {
      try {
        String replaced = matcher.replaceAll(values.get(2).getString());
        return NodeValue.makeNode(
            text.asNode().getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(replaced, text.asNode().getLiteralDatatype())
                : NodeFactory.createLiteralLang(replaced, text.asNode().getLiteralLanguage()));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new ExprEvalException("not a replacement: " + e.getMessage());
      }
    }
  }

  /** A text that, read after its query was cancelled, throws. */
  private record Stoppable(CharSequence text, AtomicBoolean cancelled) implements CharSequence {

    @Override
    public char charAt(int index) {
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Stoppable(text.subSequence(start, end), cancelled);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

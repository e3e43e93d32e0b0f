package org.newsgraph.web.sparql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.util.Context;

/**
 * Functions whose cost is bounded before they begin. Java's arithmetic on numbers of any size and
 * its strings can be neither cancelled nor interrupted; a power of two numbers in a query of forty
 * characters would keep a processor for days. Here a number has at most {@value #MAX_DIGITS} digits
 * and a text at most {@value #MAX_TEXT} UTF-16 units, arguments as well as results; what would be
 * larger is an error of its expression, as a division by zero is.
 */
final class BoundedFunctions {

  static final int MAX_DIGITS = 10_000;
  static final int MAX_TEXT = 1 << 22;

  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
  private static final String INTERNAL = "urn:x-newsgraph:bounded-";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";

  private static final Pattern ESCAPED_DIGIT = Pattern.compile("\\\\(?:u|U0000)003([0-9])");

  /** Begins where a run of digits does, so that each digit is looked at once. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![0-9])[0-9]{" + (MAX_DIGITS + 1) + "}");

  /** Operators that a function of ours takes the place of, by its name. */
  private static final Map<Class<? extends ExprFunction>, String> OPERATORS =
      Map.of(
          E_Add.class, "add",
          E_Subtract.class, "subtract",
          E_Multiply.class, "multiply",
          E_Divide.class, "divide",
          E_StrDatatype.class, "strdt",
          E_StrConcat.class, "concat");

  private BoundedFunctions() {}

  /**
   * Refuses a query in which a number is written with too many digits.
   *
   * @throws QueryParseException if there is one
   */
  static void requireShortNumbers(String query) {
    if (LONG_NUMBER.matcher(ESCAPED_DIGIT.matcher(query).replaceAll("$1")).find()) {
      throw new QueryParseException(
          "a number with more than %,d digits".formatted(MAX_DIGITS), -1, -1);
    }
  }

  /** Returns whether an operator can make much of little. */
  static boolean covers(ExprFunction operator) {
    return OPERATORS.containsKey(operator.getClass());
  }

  /** Returns an expression that does what an operator does, within the bounds. */
  static Expr bounded(ExprFunction operator, ExprList args) {
    return new E_Function(INTERNAL + OPERATORS.get(operator.getClass()), args);
  }

  /** Returns whether that is one of the functions that stand for operators. */
  static boolean isOperator(String iri) {
    return iri.startsWith(INTERNAL);
  }

  /** Returns the function that stands for an operator. */
  static FunctionFactory operator(String iri) {
    Operation operation =
        switch (iri.substring(INTERNAL.length())) {
          case "add" -> binary(new E_Add(NodeValue.nvZERO, NodeValue.nvZERO));
          case "subtract" -> binary(new E_Subtract(NodeValue.nvZERO, NodeValue.nvZERO));
          case "multiply" -> binary(new E_Multiply(NodeValue.nvZERO, NodeValue.nvZERO));
          case "divide" -> binary(new E_Divide(NodeValue.nvZERO, NodeValue.nvZERO));
          case "strdt" -> binary(new E_StrDatatype(NodeValue.nvZERO, NodeValue.nvZERO));
          case "concat" -> nary(new E_StrConcat(new ExprList()));
          default -> throw new IllegalArgumentException(iri);
        };
    return uri -> new Bounded(operation, NO_SET_UP);
  }

  /** Returns a function that does what another does, within the bounds. */
  static FunctionFactory bounded(FunctionFactory factory) {
    return uri -> {
      Function function = factory.create(uri);
      return new Bounded(
          (values, env) ->
              function.exec(BindingFactory.empty(), new ExprList(List.copyOf(values)), uri, env),
          function::build);
    };
  }

  /** What a function makes of the values of its arguments. */
  @FunctionalInterface
  private interface Operation {
    NodeValue apply(List<NodeValue> values, FunctionEnv env);
  }

  private static Operation binary(ExprFunction2 operator) {
    return (values, env) -> operator.eval(values.get(0), values.get(1), env);
  }

  private static Operation nary(ExprFunctionN operator) {
    return operator::eval;
  }

  /** What a function does when a query is set up; it may refuse its arguments. */
  @FunctionalInterface
  private interface SetUp {
    void build(String iri, ExprList args, Context context);
  }

  private static final SetUp NO_SET_UP = (iri, args, context) -> {};

  private record Bounded(Operation operation, SetUp setUp) implements Function {

    @Override
    public void build(String iri, ExprList args, Context context) {
      setUp.build(iri, args, context);
    }

    @Override
    public NodeValue exec(Binding binding, ExprList args, String iri, FunctionEnv env) {
      List<NodeValue> values =
          args.getList().stream().map(argument -> argument.eval(binding, env)).toList();
      requireSmall(iri, values);
      FairScheduler.yieldIfDue(env.getContext());
      try {
        NodeValue result = operation.apply(values, env);
        requireSmall(iri, List.of(result));
        return result;
      } catch (ExprEvalException | QueryCancelledException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new ExprEvalException("%s: %s".formatted(iri, e.getMessage()), e);
      }
    }
  }

  private static void requireSmall(String iri, List<NodeValue> values) {
    long text = 0;
    for (NodeValue value : values) {
      long size = size(value);
      boolean plain = value.isString() || value.isLangString() || value.isIRI();
      if (size > (plain && !parses(iri) ? MAX_TEXT : MAX_DIGITS)) {
        throw new ExprEvalException("a value is too large for " + iri);
      }
      text += size;
    }
    if (text > MAX_TEXT || (values.size() == 2 && isTooGreat(iri, values))) {
      throw new ExprEvalException("the result would be too large for " + iri);
    }
  }

  /** Whether it reads a value from a text. */
  private static boolean parses(String iri) {
    return iri.startsWith(XSD) && !iri.equals(XSD + "string")
        || iri.equals(INTERNAL + "strdt")
        || iri.equals(FN + "number");
  }

  private static boolean isTooGreat(String iri, List<NodeValue> values) {
    return switch (iri) {
      case POWER -> powerDigits(values.get(0), values.get(1)) > MAX_DIGITS;
      case FN + "round", FN + "round-half-to-even" ->
          values.get(1).isNumber() && Math.abs(values.get(1).getDouble()) > MAX_DIGITS;
      default -> false;
    };
  }

  /** The digits of a power of whole numbers; 0 if the power is computed with floating point. */
  private static double powerDigits(NodeValue base, NodeValue exponent) {
    boolean whole = base.isInteger() && exponent.isInteger();
    return whole ? Math.max(size(base), 1) * Math.abs(exponent.getDouble()) : 0;
  }

  /** The digits of a number, the UTF-16 units of other values. */
  private static long size(NodeValue value) {
    if (value.isInteger()) {
      return (long) (value.getInteger().bitLength() / BITS_PER_DIGIT);
    }
    if (value.isDecimal()) {
      BigDecimal decimal = value.getDecimal();
      return (long) (decimal.unscaledValue().bitLength() / BITS_PER_DIGIT)
          + Math.abs((long) decimal.scale());
    }
    if (value.isString()) {
      return value.getString().length();
    }
    return value.asNode().isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
  }
}

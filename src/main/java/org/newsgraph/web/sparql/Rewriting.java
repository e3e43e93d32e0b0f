package org.newsgraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Turns a stranger's query into one that may run here. */
public final class Rewriting {

  private Rewriting() {}

  /**
   * The same query, but every REGEX and REPLACE in it can be stopped.
   *
   * @throws QueryDeniedException if it would ask another server, be it SILENT or not
   */
  public static Query of(Query query) {
    ElementTransform elements = new Elements();
    return QueryTransformOps.transform(query, elements, new Expressions(elements));
  }

  private static final class Elements extends ElementTransformCopyBase {

    @Override
    public Element transform(ElementService service, Node name, Element pattern) {
      throw new QueryDeniedException("SERVICE is off: this server asks no other");
    }
  }

  private static final class Expressions extends ExprTransformApplyElementTransform {

    Expressions(ElementTransform elements) {
      super(elements);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return new E_Function(InterruptibleRegex.MATCHES, args);
      }
      if (function instanceof E_StrReplace) {
        return new E_Function(InterruptibleRegex.REPLACE, args);
      }
      return super.transform(function, args);
    }
  }
}

package org.newsgraph.web.api;

import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Rows that no spreadsheet computes: text of an article that begins as a formula does gets an
 * apostrophe before it, as <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP
 * advises</a>. Numbers stay what they are.
 */
final class SpreadsheetRows {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

  private SpreadsheetRows() {}

  static RowSet of(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, SpreadsheetRows::row));
  }

  private static Binding row(Binding row) {
    BindingBuilder safe = BindingFactory.builder();
    row.forEach((Var column, Node term) -> safe.add(column, term(term)));
    return safe.build();
  }

  private static Node term(Node term) {
    boolean computes =
        term.isLiteral()
            && FORMULA.matcher(term.getLiteralLexicalForm()).matches()
            && !NUMBER.matcher(term.getLiteralLexicalForm()).matches();
    return computes ? NodeFactory.createLiteralString("'" + term.getLiteralLexicalForm()) : term;
  }
}

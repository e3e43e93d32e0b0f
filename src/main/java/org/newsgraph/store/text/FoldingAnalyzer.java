package org.newsgraph.store.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words by Unicode's rules, whatever their case and accents, without the genitive's 's. */
final class FoldingAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, normalize(field, new EnglishPossessiveFilter(words)));
  }

  /** Also for words that are looked up by their beginning or by what is spelt like them. */
  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }
}

package org.newsgraph.extract.statement;

import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;

/**
 * A way to report something, as a row of {@code constructions.tsv} describes it.
 *
 * @param name the {@code rule} of what it reads
 * @param rank of two competing readings the lower one wins
 * @param shape how content is found from the pattern's nodes: right, governor
 * @param frame the complement that the cue must take; a final colon stands for the preposition
 * @param pattern with the nodes {@code cue} and {@code content}
 */
record Construction(String name, int rank, String shape, String frame, SemgrexPattern pattern) {}

/**
 * Runs Stanford CoreNLP and translates its annotations into ours; no other package calls its
 * annotators.
 */
@NullMarked
package org.newsgraph.annotate.corenlp;

import org.jspecify.annotations.NullMarked;

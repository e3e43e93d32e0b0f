/**
 * Runs Stanford CoreNLP and translates its annotations into sentences and tokens of ours; no other
 * package calls its annotators.
 */
@NullMarked
package org.newsgraph.nlp;

import org.jspecify.annotations.NullMarked;

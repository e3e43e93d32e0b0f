/**
 * What the rules read in an article before it is known who or what is meant: mentions, reported
 * statements, quantities.
 */
@NullMarked
package org.newsgraph.model.findings;

import org.jspecify.annotations.NullMarked;

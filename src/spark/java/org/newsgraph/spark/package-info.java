/**
 * Reads articles on many machines with Apache Spark and writes the parts that {@code newsgraph
 * load} takes into a store; derives the links between them, and writes tables of what they hold.
 * Built with the Maven profile {@code spark} only; the cluster provides Spark itself.
 */
@NullMarked
package org.newsgraph.spark;

import org.jspecify.annotations.NullMarked;

/**
 * The page with the SPARQL editor: its examples are the saved queries, its terms our ontology's.
 */
@NullMarked
package org.newsgraph.serve.workbench;

import org.jspecify.annotations.NullMarked;

/** Shows how to ask from notebooks and shells; what it shows are files that the tests run. */
@NullMarked
package org.newsgraph.serve.notebook;

import org.jspecify.annotations.NullMarked;

/** What all pages share: templates, labels, questions to the store. */
@NullMarked
package org.newsgraph.web.page;

import org.jspecify.annotations.NullMarked;

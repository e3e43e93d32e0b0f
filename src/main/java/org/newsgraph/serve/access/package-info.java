/**
 * Who may read and who may write: users with hashed passwords or tokens, and what a request needs.
 */
@NullMarked
package org.newsgraph.serve.access;

import org.jspecify.annotations.NullMarked;

/**
 * The SPARQL endpoint for strangers: what queries may do, how long they may take, and how many run
 * at once.
 *
 * <p>{@link org.newsgraph.web.sparql.GuardedQueryProcessor} answers queries over HTTP; {@link
 * org.newsgraph.web.sparql.StoreQueries} runs those of pages and of the API under the same rules.
 * Both use a {@link org.newsgraph.web.sparql.QueryEvaluator} (threads, queue, time-out) and the
 * restrictions of {@link org.newsgraph.web.sparql.QueryGuard}.
 *
 * <p>What Jena has no switch for is done here:
 *
 * <ul>
 *   <li>An endpoint's context does not cover the parser, and a query that is in a sort or a regular
 *       expression does not notice its time-out; so queries run on threads of their own, which a
 *       client leaves when its time is over. Threads are not interrupted: an interrupt during a
 *       commit blocks TDB2 for good.
 *   <li>A result that is streamed breaks off with status 200 when the time is over, so answers are
 *       completed before they are sent.
 *   <li>Java's matcher cannot be cancelled, and no library on the class path has another: hence
 *       {@code InterruptibleRegex}.
 *   <li>With more long queries than processors short ones would wait for all of them: hence {@code
 *       FairScheduler}, to which {@code YieldingOpExecutor} gives control between rows.
 *   <li>A query that fills the heap would end the server: hence {@code MemoryGuard}.
 * </ul>
 */
@NullMarked
package org.newsgraph.web.sparql;

import org.jspecify.annotations.NullMarked;

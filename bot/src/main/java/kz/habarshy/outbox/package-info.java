/// Everything that leaves: pace, priority, delivery and the ledger that accounts for each post.
@NullMarked
package kz.habarshy.outbox;

import org.jspecify.annotations.NullMarked;

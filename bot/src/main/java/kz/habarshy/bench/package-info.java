/// Benchmarks that anyone can run: the real program against a double of Telegram on the same machine.
@NullMarked
package kz.habarshy.bench;

import org.jspecify.annotations.NullMarked;

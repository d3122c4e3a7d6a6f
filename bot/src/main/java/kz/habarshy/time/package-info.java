/// The two clocks of the house: one that people live by and one that machines count by.
@NullMarked
package kz.habarshy.time;

import org.jspecify.annotations.NullMarked;

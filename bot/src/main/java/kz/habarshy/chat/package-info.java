/// The words every package speaks: records without logic.
@NullMarked
package kz.habarshy.chat;

import org.jspecify.annotations.NullMarked;

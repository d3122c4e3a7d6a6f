/// Routes what comes in to the package that decides it, and answers what people ask.
@NullMarked
package kz.habarshy.conversation;

import org.jspecify.annotations.NullMarked;

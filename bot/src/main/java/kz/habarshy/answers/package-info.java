/// Which vetted answer fits a question, or none; the words are always a person's, only the understanding is
/// statistical.
@NullMarked
package kz.habarshy.answers;

import org.jspecify.annotations.NullMarked;

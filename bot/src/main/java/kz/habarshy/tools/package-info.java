/// The command line: checks of the content and measurements of the answers.
@NullMarked
package kz.habarshy.tools;

import org.jspecify.annotations.NullMarked;

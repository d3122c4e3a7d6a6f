/// What is suspicious about a message, each finding with its reason; a neighbour's warning or question is no fraud.
@NullMarked
package kz.habarshy.screening;

import org.jspecify.annotations.NullMarked;

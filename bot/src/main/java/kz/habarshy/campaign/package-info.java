/// The content pack: texts, dates, phases, official domains and regions, read, checked and rendered.
@NullMarked
package kz.habarshy.campaign;

import org.jspecify.annotations.NullMarked;

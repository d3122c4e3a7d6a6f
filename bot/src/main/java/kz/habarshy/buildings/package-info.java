/// The chats we serve: consent, language, level, address, attention budget, and who is among them.
@NullMarked
package kz.habarshy.buildings;

import org.jspecify.annotations.NullMarked;
